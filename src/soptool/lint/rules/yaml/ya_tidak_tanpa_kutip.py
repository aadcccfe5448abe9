"""Words that other programs take for true or false."""

from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import scalars
from soptool.syntax.nodes import Style
from soptool.syntax.yaml_document import YamlDocument

_SWITCHES = frozenset(
    spelling
    for word in ("yes", "no", "on", "off")
    for spelling in (word, word.capitalize(), word.upper())
)


@text_rule(Severity.ADVICE)
def ya_tidak_tanpa_kutip(document: YamlDocument) -> Iterator[Finding]:
    """
    Kata yes, no, on, atau off tanpa tanda kutip.

    ## Mengapa
    soptool membaca teksnya apa adanya, tetapi program lain membaca No dan Off sebagai "salah", Yes
    dan On sebagai "benar", lalu membuang katanya.

    Dasar: YAML 1.1: kata yang berarti benar dan salah.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menyalakan mesin presensi
        pelaksana: petugas
        keterangan: On  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menyalakan mesin presensi
        pelaksana: petugas
        keterangan: "On"
    ```
    """
    for scalar in scalars(document.root):
        if scalar.text in _SWITCHES and scalar.style is Style.PLAIN:
            yield Finding(
                scalar.span,
                f"program lain membaca `{scalar.text}` sebagai benar atau salah, bukan sebagai "
                "teks.",
                f'Tulis di antara tanda kutip: "{scalar.text}"',
                fix=Fix.of(scalar.span, f'"{scalar.text}"'),
            )
