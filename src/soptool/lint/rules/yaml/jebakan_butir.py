"""Pages on items of a list that do not begin as items do."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def tanda_hubung_hilang() -> None:
    """
    Butir tanpa tanda hubung.

    ## Mengapa
    Setiap butir daftar diawali tanda hubung dan spasi. Tanpa itu barisnya bukan butir, dan bila
    dijorokkan menyambung ke butir di atasnya.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    peralatan:
      - Komputer
      Printer kartu  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer
      - Printer kartu
    ```
    """


@reported(Severity.ERROR)
def tanda_hubung_tanpa_spasi() -> None:
    """
    Tidak ada spasi sesudah tanda hubung.

    ## Mengapa
    Tanda hubung yang langsung diikuti huruf terbaca sebagai bagian dari teks, bukan sebagai awal
    butir.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    peralatan:
      - Komputer
      -Printer kartu  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer
      - Printer kartu
    ```
    """


@reported(Severity.ERROR)
def tanda_butir_word() -> None:
    """
    Butir diawali tanda dari Word.

    ## Mengapa
    Bulatan dan garis panjang dari Word bagi YAML huruf biasa; hanya tanda hubung dan spasi yang
    memulai butir.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    peralatan:
      - Komputer
      • Printer kartu  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer
      - Printer kartu
    ```
    """
