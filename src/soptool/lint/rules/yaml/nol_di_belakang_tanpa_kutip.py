"""Decimals that end in zero."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import bare_figures
from soptool.syntax.yaml_document import YamlDocument

_TRAILING_ZERO = re.compile(r"[0-9]+\.[0-9]*0")


@text_rule(Severity.ADVICE)
def nol_di_belakang_tanpa_kutip(document: YamlDocument) -> Iterator[Finding]:
    """
    Angka desimal berakhiran nol tanpa tanda kutip.

    ## Mengapa
    Versi 1.10 bukan versi 1.1, tetapi program lain membacanya sebagai bilangan yang sama.

    Dasar: YAML 1.1 dan 1.2: arti skalar tanpa tanda kutip.

    ## Contoh
    ```yaml buruk
    versi: 1.10  # <--
    ```
    ```yaml baik
    versi: "1.10"
    ```
    """
    for scalar in bare_figures(document.root):
        if _TRAILING_ZERO.fullmatch(scalar.text):
            yield Finding(
                scalar.span,
                f"program lain membuang nol di belakang `{scalar.text}`.",
                f'Tulis di antara tanda kutip: "{scalar.text}"',
                fix=Fix.of(scalar.span, f'"{scalar.text}"'),
            )
