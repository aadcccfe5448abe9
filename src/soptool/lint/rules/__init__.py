"""Every rule, in the order of the documentation; a rule that is not here does not exist."""

from soptool.lint.rule import Rule
from soptool.lint.rules.alur.cabang_tanpa_kegiatan import cabang_tanpa_kegiatan
from soptool.lint.rules.alur.id_ganda import id_ganda
from soptool.lint.rules.alur.keputusan_tanpa_cabang import keputusan_tanpa_cabang
from soptool.lint.rules.alur.langkah_menuju_diri_sendiri import langkah_menuju_diri_sendiri
from soptool.lint.rules.alur.tujuan_tidak_ada import tujuan_tidak_ada
from soptool.lint.rules.pelaksana.pelaksana_tidak_terdaftar import pelaksana_tidak_terdaftar

# What layout and diff rely on: `load` gives a SOP only if none of these finds anything.
SOUNDNESS: tuple[Rule, ...] = (
    pelaksana_tidak_terdaftar,
    id_ganda,
    tujuan_tidak_ada,
    keputusan_tanpa_cabang,
    cabang_tanpa_kegiatan,
    langkah_menuju_diri_sendiri,
)

RULES: tuple[Rule, ...] = (
    pelaksana_tidak_terdaftar,
    id_ganda,
    tujuan_tidak_ada,
    keputusan_tanpa_cabang,
    cabang_tanpa_kegiatan,
    langkah_menuju_diri_sendiri,
)
