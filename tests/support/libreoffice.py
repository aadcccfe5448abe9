"""LibreOffice as the judge of how a Word file looks: pages, and the text on them."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pypdfium2

PATIENCE = 120  # seconds for the first start
PATIENCE_EACH = 5  # a file takes a fifth of a second on a machine that does nothing else


def find_libreoffice() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert_to_pdf(documents: Sequence[Path], folder: Path) -> list[Path]:
    """The PDFs of all documents, in their order, by one call with a profile of its own."""
    office = find_libreoffice()
    assert office and documents
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = [str(document) for document in documents]
    patience = PATIENCE + PATIENCE_EACH * len(files)
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=patience)
    return [folder / f"{document.stem}.pdf" for document in documents]


def page_texts(pdf: Path) -> list[str]:
    """The text of each page with its spaces taken out, because lines break where they like."""
    pages = pypdfium2.PdfDocument(pdf)
    return ["".join(page.get_textpage().get_text_bounded().split()) for page in pages]
