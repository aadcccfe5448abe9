"""Pages on profiles whose base cannot be used."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def dasar_profil_salah() -> None:
    """
    Dasar profil tidak dapat dipakai.

    ## Mengapa
    `dasar` menyebut profil yang diubah: nama profil bawaan, atau alamat berkas profil lain di
    repositori yang sama. Bila profil itu tidak ada, terletak di luar repositori, atau akhirnya
    kembali berdasar pada profil ini sendiri, tidak diketahui bentuk apa yang diubah.

    Dasar: schemas/profile.schema.json.

    ## Contoh
    `dasar: pemda-umum`, atau `dasar: ../provinsi/profil.yaml`.
    """
