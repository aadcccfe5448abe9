"""Pages on YAML that documents may not use."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def alias_yaml() -> None:
    """
    Ada alias YAML.

    ## Mengapa
    Tanda * di depan nilai berarti menyalin dari tempat lain. SOP ditulis lengkap agar dapat
    dibaca tanpa mencari.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: *nama  # <--
    ```
    ```yaml baik
    judul: "*nama"
    ```
    """


@reported(Severity.ERROR)
def jangkar_yaml() -> None:
    """
    Ada jangkar YAML.

    ## Mengapa
    Tanda & di depan nilai memberi nama untuk disalin di tempat lain. SOP ditulis lengkap agar
    dapat dibaca tanpa mencari.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: &nama Penanganan Surat Masuk  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """


@reported(Severity.ERROR)
def tag_yaml() -> None:
    """
    Ada tag YAML.

    ## Mengapa
    Tanda ! di depan nilai mengubah jenis nilainya; di SOP jenisnya sudah ditentukan.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: !!str Penanganan Surat Masuk  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """


@reported(Severity.ERROR)
def kunci_gabung_yaml() -> None:
    """
    Ada kunci penggabung.

    ## Mengapa
    Kunci << menyalin isi dari tempat lain. SOP ditulis lengkap agar dapat dibaca tanpa mencari.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    pengesah:
      <<: kepala  # <--
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      nama: Laras Wening
      nip: "198001012005012001"
    ```
    """


@reported(Severity.ERROR)
def direktif_yaml() -> None:
    """
    Ada baris perintah YAML.

    ## Mengapa
    Baris yang diawali % adalah perintah untuk pembaca YAML, bukan isi SOP.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    %YAML 1.2  # <--
    ---
    judul: Penanganan Surat Masuk
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """


@reported(Severity.ERROR)
def dokumen_kedua() -> None:
    """
    Ada dokumen kedua dalam satu berkas.

    ## Mengapa
    Baris `---` memulai dokumen baru. Satu berkas memuat satu SOP; sebagian program diam-diam
    membuang dokumen kedua.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: Penanganan Surat Masuk
    ---  # <--
    judul: Penanganan Surat Keluar
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """
