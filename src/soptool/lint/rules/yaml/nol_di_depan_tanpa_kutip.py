"""Digits that begin with a zero."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import bare_figures
from soptool.syntax.yaml_document import YamlDocument

_LEADING_ZERO = re.compile("0[0-9]+")


@text_rule(Severity.ADVICE)
def nol_di_depan_tanpa_kutip(document: YamlDocument) -> Iterator[Finding]:
    """
    Angka berawalan nol tanpa tanda kutip.

    ## Mengapa
    soptool membaca teksnya apa adanya, tetapi program lain membaca 0123 sebagai bilangan dan
    membuang nolnya.

    Dasar: YAML 1.1 dan 1.2: arti skalar tanpa tanda kutip.

    ## Contoh
    ```yaml buruk
    nomor: 0123  # <--
    ```
    ```yaml baik
    nomor: "0123"
    ```
    """
    for scalar in bare_figures(document.root):
        if _LEADING_ZERO.fullmatch(scalar.text):
            yield Finding(
                scalar.span,
                f"program lain membuang nol di depan `{scalar.text}`.",
                f'Tulis di antara tanda kutip: "{scalar.text}"',
                fix=Fix.of(scalar.span, f'"{scalar.text}"'),
            )
