"""Pages of a PDF as pictures, by pypdfium2, which is not installed with everything else."""

from importlib.util import find_spec
from io import BytesIO

from soptool.errors import SoptoolError

_DOTS_PER_INCH = 150  # letters of 7 points are still read on a screen
_POINTS_PER_INCH = 72


def check_rasterizer() -> None:
    """Stops the run before anything is written, where the program is missing."""
    if find_spec("pypdfium2") is None:
        raise SoptoolError(
            "pypdfium2 belum terpasang, jadi PNG tidak dapat dibuat.",
            'Pasang dengan: pip install "soptool[png]"',
        )


def render_png(pdf: bytes) -> tuple[bytes, ...]:
    """Every page as PNG, on white."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return tuple(_picture(page) for page in document)
    finally:
        document.close()


def _picture(page: object) -> bytes:
    from pypdfium2 import PdfPage

    assert isinstance(page, PdfPage)
    image = page.render(scale=_DOTS_PER_INCH / _POINTS_PER_INCH).to_pil()
    output = BytesIO()
    image.save(output, "PNG")
    return output.getvalue()
