"""Every rule, in the order of the documentation; a rule that is not here does not exist."""

from soptool.lint.rule import Rule
from soptool.lint.rules.alur.akhir_lebih_dari_satu import akhir_lebih_dari_satu
from soptool.lint.rules.alur.alur_melompat import alur_melompat
from soptool.lint.rules.alur.awal_lebih_dari_satu import awal_lebih_dari_satu
from soptool.lint.rules.alur.baris_bersimbol_banyak import baris_bersimbol_banyak
from soptool.lint.rules.alur.cabang_bertujuan_sama import cabang_bertujuan_sama
from soptool.lint.rules.alur.cabang_tanpa_kegiatan import cabang_tanpa_kegiatan
from soptool.lint.rules.alur.id_ganda import id_ganda
from soptool.lint.rules.alur.jalan_buntu import jalan_buntu
from soptool.lint.rules.alur.jawaban_berbahasa_inggris import jawaban_berbahasa_inggris
from soptool.lint.rules.alur.kapsul_di_tengah import kapsul_di_tengah
from soptool.lint.rules.alur.kembali_ke_keputusan import kembali_ke_keputusan
from soptool.lint.rules.alur.keputusan_di_baris_terakhir import keputusan_di_baris_terakhir
from soptool.lint.rules.alur.keputusan_tanpa_cabang import keputusan_tanpa_cabang
from soptool.lint.rules.alur.kotak_bercabang import kotak_bercabang
from soptool.lint.rules.alur.langkah_menuju_diri_sendiri import langkah_menuju_diri_sendiri
from soptool.lint.rules.alur.langkah_terlalu_banyak import langkah_terlalu_banyak
from soptool.lint.rules.alur.langkah_tidak_terjangkau import langkah_tidak_terjangkau
from soptool.lint.rules.alur.putaran_tanpa_jalan_keluar import putaran_tanpa_jalan_keluar
from soptool.lint.rules.alur.simbol_bertentangan import simbol_bertentangan
from soptool.lint.rules.alur.tujuan_tidak_ada import tujuan_tidak_ada
from soptool.lint.rules.buku.dua_versi_berlaku import dua_versi_berlaku
from soptool.lint.rules.buku.judul_ganda import judul_ganda
from soptool.lint.rules.buku.keterkaitan_tidak_berbalas import keterkaitan_tidak_berbalas
from soptool.lint.rules.buku.kualifikasi_disalin import kualifikasi_disalin
from soptool.lint.rules.buku.makro_tanpa_mikro import makro_tanpa_mikro
from soptool.lint.rules.buku.nomor_ganda import nomor_ganda
from soptool.lint.rules.buku.nomor_terkait_berbeda import nomor_terkait_berbeda
from soptool.lint.rules.buku.pelaksana_beda_sebutan import pelaksana_beda_sebutan
from soptool.lint.rules.buku.pengganti_tidak_dikenal import pengganti_tidak_dikenal
from soptool.lint.rules.buku.peringatan_disalin import peringatan_disalin
from soptool.lint.rules.buku.sop_terkait_tidak_berlaku import sop_terkait_tidak_berlaku
from soptool.lint.rules.buku.sop_terkait_tidak_dikenal import sop_terkait_tidak_dikenal
from soptool.lint.rules.dasar_hukum.dasar_hukum_dicabut import dasar_hukum_dicabut
from soptool.lint.rules.dasar_hukum.dasar_hukum_ganda import dasar_hukum_ganda
from soptool.lint.rules.dasar_hukum.dasar_hukum_keliru import dasar_hukum_keliru
from soptool.lint.rules.dasar_hukum.dasar_hukum_kosong import dasar_hukum_kosong
from soptool.lint.rules.dasar_hukum.dasar_hukum_salah_judul import dasar_hukum_salah_judul
from soptool.lint.rules.dasar_hukum.dasar_hukum_tanpa_organisasi import dasar_hukum_tanpa_organisasi
from soptool.lint.rules.dasar_hukum.dasar_hukum_tidak_lengkap import dasar_hukum_tidak_lengkap
from soptool.lint.rules.dasar_hukum.dasar_hukum_tidak_urut import dasar_hukum_tidak_urut
from soptool.lint.rules.halaman.gambar import (
    baris_lebih_tinggi_dari_halaman,
    huruf_terlalu_kecil,
    huruf_tidak_ada_di_pdf,
    kata_terpotong,
    label_tanpa_tempat,
    logo_tidak_terbaca,
    tabel_tidak_muat,
    teks_simbol_tanpa_tempat,
)
from soptool.lint.rules.identitas.instansi_kosong import instansi_kosong
from soptool.lint.rules.identitas.instansi_lain_disebut import instansi_lain_disebut
from soptool.lint.rules.identitas.judul_berawalan_kata_kerja import judul_berawalan_kata_kerja
from soptool.lint.rules.identitas.judul_berawalan_sop import judul_berawalan_sop
from soptool.lint.rules.identitas.judul_huruf_besar_semua import judul_huruf_besar_semua
from soptool.lint.rules.identitas.judul_kosong import judul_kosong
from soptool.lint.rules.identitas.judul_tanpa_aspek import judul_tanpa_aspek
from soptool.lint.rules.identitas.judul_terlalu_panjang import judul_terlalu_panjang
from soptool.lint.rules.identitas.kualifikasi_berupa_jabatan import kualifikasi_berupa_jabatan
from soptool.lint.rules.identitas.kualifikasi_kosong import kualifikasi_kosong
from soptool.lint.rules.identitas.logo_tidak_ditemukan import logo_tidak_ditemukan
from soptool.lint.rules.identitas.nip_tidak_sah import nip_tidak_sah
from soptool.lint.rules.identitas.nomor_kosong import nomor_kosong
from soptool.lint.rules.identitas.nomor_tidak_sesuai_pola import nomor_tidak_sesuai_pola
from soptool.lint.rules.identitas.pencatatan_kosong import pencatatan_kosong
from soptool.lint.rules.identitas.pencatatan_tanpa_media import pencatatan_tanpa_media
from soptool.lint.rules.identitas.pengesah_tidak_lengkap import pengesah_tidak_lengkap
from soptool.lint.rules.identitas.peralatan_kosong import peralatan_kosong
from soptool.lint.rules.identitas.peringatan_kosong import peringatan_kosong
from soptool.lint.rules.identitas.peringatan_tanpa_akibat import peringatan_tanpa_akibat
from soptool.lint.rules.identitas.peringatan_terbalik import peringatan_terbalik
from soptool.lint.rules.identitas.plt_dalam_jabatan import plt_dalam_jabatan
from soptool.lint.rules.identitas.tahun_nomor_berbeda import tahun_nomor_berbeda
from soptool.lint.rules.kegiatan.huruf_kecil_di_awal import huruf_kecil_di_awal
from soptool.lint.rules.kegiatan.kata_kerja_ringan import kata_kerja_ringan
from soptool.lint.rules.kegiatan.kegiatan_berawalan_pelaksana import kegiatan_berawalan_pelaksana
from soptool.lint.rules.kegiatan.kegiatan_bersyarat import kegiatan_bersyarat
from soptool.lint.rules.kegiatan.kegiatan_digabung import kegiatan_digabung
from soptool.lint.rules.kegiatan.kegiatan_ganda import kegiatan_ganda
from soptool.lint.rules.kegiatan.kegiatan_kosong import kegiatan_kosong
from soptool.lint.rules.kegiatan.kegiatan_majemuk import kegiatan_majemuk
from soptool.lint.rules.kegiatan.kegiatan_pasif import kegiatan_pasif
from soptool.lint.rules.kegiatan.kegiatan_samar import kegiatan_samar
from soptool.lint.rules.kegiatan.kegiatan_tanpa_kata_kerja import kegiatan_tanpa_kata_kerja
from soptool.lint.rules.kegiatan.kegiatan_terlalu_panjang import kegiatan_terlalu_panjang
from soptool.lint.rules.kegiatan.keputusan_bukan_pemeriksaan import keputusan_bukan_pemeriksaan
from soptool.lint.rules.kegiatan.salah_eja import salah_eja
from soptool.lint.rules.kegiatan.titik_tidak_seragam import titik_tidak_seragam
from soptool.lint.rules.kegiatan.waktu_dalam_kegiatan import waktu_dalam_kegiatan
from soptool.lint.rules.keterkaitan.berkas_terkait_tidak_ditemukan import (
    berkas_terkait_tidak_ditemukan,
)
from soptool.lint.rules.keterkaitan.parsial_tanpa_lanjutan import parsial_tanpa_lanjutan
from soptool.lint.rules.keterkaitan.terkait_bukan_sop import terkait_bukan_sop
from soptool.lint.rules.keterkaitan.terkait_dengan_diri_sendiri import terkait_dengan_diri_sendiri
from soptool.lint.rules.keterkaitan.terkait_dengan_semua_sop import terkait_dengan_semua_sop
from soptool.lint.rules.mutu_baku.kelengkapan_kosong import kelengkapan_kosong
from soptool.lint.rules.mutu_baku.output_berupa_waktu import output_berupa_waktu
from soptool.lint.rules.mutu_baku.output_kata_kerja import output_kata_kerja
from soptool.lint.rules.mutu_baku.output_kosong import output_kosong
from soptool.lint.rules.mutu_baku.output_mengulang_kegiatan import output_mengulang_kegiatan
from soptool.lint.rules.mutu_baku.output_sama_dengan_kelengkapan import (
    output_sama_dengan_kelengkapan,
)
from soptool.lint.rules.mutu_baku.output_tidak_dipakai import output_tidak_dipakai
from soptool.lint.rules.mutu_baku.rincian_menggantung import rincian_menggantung
from soptool.lint.rules.mutu_baku.satuan_hari_bercampur import satuan_hari_bercampur
from soptool.lint.rules.mutu_baku.tanda_tangan_terlama import tanda_tangan_terlama
from soptool.lint.rules.mutu_baku.waktu_bertentangan import waktu_bertentangan
from soptool.lint.rules.mutu_baku.waktu_kosong import waktu_kosong
from soptool.lint.rules.mutu_baku.waktu_melebihi_standar import waktu_melebihi_standar
from soptool.lint.rules.mutu_baku.waktu_salah_eja import waktu_salah_eja
from soptool.lint.rules.mutu_baku.waktu_tidak_terbaca import waktu_tidak_terbaca
from soptool.lint.rules.mutu_baku.waktu_tidak_terukur import waktu_tidak_terukur
from soptool.lint.rules.mutu_baku.waktu_tidak_wajar import waktu_tidak_wajar
from soptool.lint.rules.pelaksana.pelaksana_bukan_orang import pelaksana_bukan_orang
from soptool.lint.rules.pelaksana.pelaksana_ganda import pelaksana_ganda
from soptool.lint.rules.pelaksana.pelaksana_mirip import pelaksana_mirip
from soptool.lint.rules.pelaksana.pelaksana_nama_orang import pelaksana_nama_orang
from soptool.lint.rules.pelaksana.pelaksana_samar import pelaksana_samar
from soptool.lint.rules.pelaksana.pelaksana_tanpa_nama import pelaksana_tanpa_nama
from soptool.lint.rules.pelaksana.pelaksana_terlalu_banyak import pelaksana_terlalu_banyak
from soptool.lint.rules.pelaksana.pelaksana_tidak_dipakai import pelaksana_tidak_dipakai
from soptool.lint.rules.pelaksana.pelaksana_tidak_terdaftar import pelaksana_tidak_terdaftar
from soptool.lint.rules.pelaksana.pelaksana_tunggal import pelaksana_tunggal
from soptool.lint.rules.pelaksana.teknis_berpelaksana_banyak import teknis_berpelaksana_banyak
from soptool.lint.rules.profil.dasar_profil_salah import dasar_profil_salah
from soptool.lint.rules.profil.pola_nomor_salah import pola_nomor_salah
from soptool.lint.rules.profil.ukuran_bertentangan import ukuran_bertentangan
from soptool.lint.rules.revisi.isi_berubah_sesudah_persetujuan import (
    isi_berubah_sesudah_persetujuan,
)
from soptool.lint.rules.revisi.menyetujui_sop_sendiri import menyetujui_sop_sendiri
from soptool.lint.rules.revisi.pasangan import (
    nomor_revisi_tidak_maju,
    perubahan_besar_tanpa_revisi,
    perubahan_tanpa_riwayat,
)
from soptool.lint.rules.skema.berkas import berkas_bukan_jenisnya, berkas_kosong
from soptool.lint.rules.skema.jumlah import butir_berulang, terlalu_banyak, terlalu_sedikit
from soptool.lint.rules.skema.kunci import (
    kunci_tidak_boleh_bersama,
    kunci_tidak_dikenal,
    kunci_wajib_hilang,
    nama_kunci_salah,
)
from soptool.lint.rules.skema.nilai import (
    angka_di_luar_batas,
    bentuk_tidak_sesuai,
    jenis_nilai_salah,
    nilai_di_luar_pilihan,
    pola_tidak_cocok,
)
from soptool.lint.rules.tanggal.disahkan_tanpa_pemeriksaan import disahkan_tanpa_pemeriksaan
from soptool.lint.rules.tanggal.efektif_sebelum_pembuatan import efektif_sebelum_pembuatan
from soptool.lint.rules.tanggal.efektif_sebelum_revisi import efektif_sebelum_revisi
from soptool.lint.rules.tanggal.efektif_terlalu_jauh import efektif_terlalu_jauh
from soptool.lint.rules.tanggal.pembuatan_di_masa_depan import pembuatan_di_masa_depan
from soptool.lint.rules.tanggal.pengganti_tidak_disebut import pengganti_tidak_disebut
from soptool.lint.rules.tanggal.revisi_sebelum_pembuatan import revisi_sebelum_pembuatan
from soptool.lint.rules.tanggal.revisi_tanpa_riwayat import revisi_tanpa_riwayat
from soptool.lint.rules.tanggal.riwayat_tanpa_alasan import riwayat_tanpa_alasan
from soptool.lint.rules.tanggal.tanggal_efektif_kosong import tanggal_efektif_kosong
from soptool.lint.rules.tanggal.tanggal_mustahil import tanggal_mustahil
from soptool.lint.rules.tanggal.tanggal_pembuatan_kosong import tanggal_pembuatan_kosong
from soptool.lint.rules.tanggal.tinjauan_terlewat import tinjauan_terlewat
from soptool.lint.rules.tanggal.versi_belum_dinaikkan import versi_belum_dinaikkan
from soptool.lint.rules.tanggal.versi_tidak_ada_di_riwayat import versi_tidak_ada_di_riwayat
from soptool.lint.rules.yaml.angka_panjang_tanpa_kutip import angka_panjang_tanpa_kutip
from soptool.lint.rules.yaml.batas import (
    nilai_terlalu_panjang,
    simpul_terlalu_banyak,
    susunan_terlalu_dalam,
)
from soptool.lint.rules.yaml.berkas import (
    berkas_bukan_utf8,
    berkas_terlalu_besar,
    bom_di_awal_berkas,
    karakter_kendali,
    karakter_tak_terlihat,
    kutip_melengkung,
    pemisah_baris_asing,
    tab_di_luar_kutip,
    tab_sebagai_indentasi,
)
from soptool.lint.rules.yaml.bukan_sop import (
    alias_yaml,
    direktif_yaml,
    dokumen_kedua,
    jangkar_yaml,
    kunci_gabung_yaml,
    tag_yaml,
)
from soptool.lint.rules.yaml.isian_belum_selesai import isian_belum_selesai
from soptool.lint.rules.yaml.jam_tanpa_kutip import jam_tanpa_kutip
from soptool.lint.rules.yaml.jebakan_butir import (
    tanda_butir_word,
    tanda_hubung_hilang,
    tanda_hubung_tanpa_spasi,
)
from soptool.lint.rules.yaml.jebakan_nilai import (
    awal_nilai_tanda_khusus,
    butir_di_baris_kunci,
    koma_hilang,
    koma_memecah_nilai,
    tanda_hubung_sendirian,
    titik_dua_dalam_nilai,
    titik_dua_hilang,
    titik_dua_tanpa_spasi,
)
from soptool.lint.rules.yaml.jebakan_tanda import (
    garis_miring_terbalik,
    indentasi_salah,
    kurung_penutup_berlebih,
    kurung_tidak_ditutup,
    kutip_tidak_ditutup,
    teks_sesudah_penutup,
    yaml_tidak_terbaca,
)
from soptool.lint.rules.yaml.karakter_rusak import karakter_rusak
from soptool.lint.rules.yaml.karakter_tersembunyi import karakter_tersembunyi
from soptool.lint.rules.yaml.kunci import kunci_bukan_teks, kunci_ganda, kunci_kosong
from soptool.lint.rules.yaml.nilai_berkutip_melengkung import nilai_berkutip_melengkung
from soptool.lint.rules.yaml.nol_di_belakang_tanpa_kutip import nol_di_belakang_tanpa_kutip
from soptool.lint.rules.yaml.nol_di_depan_tanpa_kutip import nol_di_depan_tanpa_kutip
from soptool.lint.rules.yaml.pagar_memotong_nilai import pagar_memotong_nilai
from soptool.lint.rules.yaml.pengabaian_keliru import pengabaian_keliru
from soptool.lint.rules.yaml.pengabaian_tanpa_alasan import pengabaian_tanpa_alasan
from soptool.lint.rules.yaml.pengabaian_tidak_dipakai import pengabaian_tidak_dipakai
from soptool.lint.rules.yaml.tanda_butir_dalam_nilai import tanda_butir_dalam_nilai
from soptool.lint.rules.yaml.ya_tidak_tanpa_kutip import ya_tidak_tanpa_kutip

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
    judul_kosong,
    judul_berawalan_sop,
    judul_huruf_besar_semua,
    judul_berawalan_kata_kerja,
    judul_tanpa_aspek,
    judul_terlalu_panjang,
    nomor_kosong,
    nomor_tidak_sesuai_pola,
    tahun_nomor_berbeda,
    instansi_kosong,
    logo_tidak_ditemukan,
    pengesah_tidak_lengkap,
    nip_tidak_sah,
    plt_dalam_jabatan,
    instansi_lain_disebut,
    kualifikasi_kosong,
    kualifikasi_berupa_jabatan,
    peralatan_kosong,
    peringatan_kosong,
    pencatatan_kosong,
    pencatatan_tanpa_media,
    peringatan_tanpa_akibat,
    peringatan_terbalik,
    tanggal_pembuatan_kosong,
    tanggal_efektif_kosong,
    efektif_sebelum_pembuatan,
    revisi_sebelum_pembuatan,
    efektif_sebelum_revisi,
    revisi_tanpa_riwayat,
    riwayat_tanpa_alasan,
    versi_belum_dinaikkan,
    versi_tidak_ada_di_riwayat,
    pembuatan_di_masa_depan,
    efektif_terlalu_jauh,
    tinjauan_terlewat,
    pengganti_tidak_disebut,
    disahkan_tanpa_pemeriksaan,
    dasar_hukum_kosong,
    dasar_hukum_tidak_lengkap,
    dasar_hukum_ganda,
    dasar_hukum_tidak_urut,
    dasar_hukum_dicabut,
    dasar_hukum_keliru,
    dasar_hukum_salah_judul,
    dasar_hukum_tanpa_organisasi,
    terkait_dengan_diri_sendiri,
    terkait_dengan_semua_sop,
    terkait_bukan_sop,
    berkas_terkait_tidak_ditemukan,
    parsial_tanpa_lanjutan,
    pelaksana_tanpa_nama,
    pelaksana_tidak_dipakai,
    pelaksana_ganda,
    pelaksana_mirip,
    pelaksana_nama_orang,
    pelaksana_samar,
    pelaksana_bukan_orang,
    pelaksana_terlalu_banyak,
    pelaksana_tunggal,
    teknis_berpelaksana_banyak,
    pelaksana_tidak_terdaftar,
    kegiatan_kosong,
    kegiatan_berawalan_pelaksana,
    kegiatan_pasif,
    kegiatan_tanpa_kata_kerja,
    kegiatan_majemuk,
    kegiatan_digabung,
    kegiatan_bersyarat,
    keputusan_bukan_pemeriksaan,
    kegiatan_terlalu_panjang,
    waktu_dalam_kegiatan,
    kegiatan_samar,
    kata_kerja_ringan,
    kegiatan_ganda,
    huruf_kecil_di_awal,
    titik_tidak_seragam,
    salah_eja,
    langkah_terlalu_banyak,
    langkah_tidak_terjangkau,
    putaran_tanpa_jalan_keluar,
    jawaban_berbahasa_inggris,
    cabang_bertujuan_sama,
    simbol_bertentangan,
    kapsul_di_tengah,
    awal_lebih_dari_satu,
    akhir_lebih_dari_satu,
    kotak_bercabang,
    kembali_ke_keputusan,
    keputusan_di_baris_terakhir,
    alur_melompat,
    baris_bersimbol_banyak,
    jalan_buntu,
    id_ganda,
    tujuan_tidak_ada,
    keputusan_tanpa_cabang,
    cabang_tanpa_kegiatan,
    langkah_menuju_diri_sendiri,
    kelengkapan_kosong,
    waktu_kosong,
    output_kosong,
    waktu_tidak_terbaca,
    waktu_tidak_terukur,
    waktu_salah_eja,
    waktu_bertentangan,
    waktu_tidak_wajar,
    waktu_melebihi_standar,
    tanda_tangan_terlama,
    satuan_hari_bercampur,
    output_berupa_waktu,
    output_kata_kerja,
    output_mengulang_kegiatan,
    output_sama_dengan_kelengkapan,
    output_tidak_dipakai,
    rincian_menggantung,
    dua_versi_berlaku,
    nomor_ganda,
    judul_ganda,
    sop_terkait_tidak_dikenal,
    sop_terkait_tidak_berlaku,
    nomor_terkait_berbeda,
    keterkaitan_tidak_berbalas,
    pengganti_tidak_dikenal,
    makro_tanpa_mikro,
    pelaksana_beda_sebutan,
    peringatan_disalin,
    kualifikasi_disalin,
    isian_belum_selesai,
    nilai_berkutip_melengkung,
    pagar_memotong_nilai,
    tanda_butir_dalam_nilai,
    nol_di_depan_tanpa_kutip,
    angka_panjang_tanpa_kutip,
    nol_di_belakang_tanpa_kutip,
    jam_tanpa_kutip,
    ya_tidak_tanpa_kutip,
    karakter_rusak,
    karakter_tersembunyi,
    tabel_tidak_muat,
    huruf_terlalu_kecil,
    kata_terpotong,
    baris_lebih_tinggi_dari_halaman,
    teks_simbol_tanpa_tempat,
    label_tanpa_tempat,
    logo_tidak_terbaca,
    huruf_tidak_ada_di_pdf,
    isi_berubah_sesudah_persetujuan,
    menyetujui_sop_sendiri,
    perubahan_besar_tanpa_revisi,
    perubahan_tanpa_riwayat,
    nomor_revisi_tidak_maju,
    pola_nomor_salah,
    ukuran_bertentangan,
    dasar_profil_salah,
    berkas_kosong,
    berkas_bukan_jenisnya,
    terlalu_banyak,
    terlalu_sedikit,
    butir_berulang,
    kunci_tidak_dikenal,
    kunci_wajib_hilang,
    kunci_tidak_boleh_bersama,
    nama_kunci_salah,
    jenis_nilai_salah,
    nilai_di_luar_pilihan,
    pola_tidak_cocok,
    angka_di_luar_batas,
    bentuk_tidak_sesuai,
    tanggal_mustahil,
    nilai_terlalu_panjang,
    simpul_terlalu_banyak,
    susunan_terlalu_dalam,
    berkas_terlalu_besar,
    berkas_bukan_utf8,
    bom_di_awal_berkas,
    karakter_kendali,
    pemisah_baris_asing,
    karakter_tak_terlihat,
    kutip_melengkung,
    tab_sebagai_indentasi,
    tab_di_luar_kutip,
    alias_yaml,
    jangkar_yaml,
    tag_yaml,
    kunci_gabung_yaml,
    direktif_yaml,
    dokumen_kedua,
    titik_dua_dalam_nilai,
    titik_dua_tanpa_spasi,
    titik_dua_hilang,
    koma_hilang,
    koma_memecah_nilai,
    tanda_hubung_sendirian,
    butir_di_baris_kunci,
    tanda_hubung_hilang,
    tanda_hubung_tanpa_spasi,
    tanda_butir_word,
    awal_nilai_tanda_khusus,
    teks_sesudah_penutup,
    kutip_tidak_ditutup,
    kurung_tidak_ditutup,
    kurung_penutup_berlebih,
    garis_miring_terbalik,
    indentasi_salah,
    yaml_tidak_terbaca,
    kunci_ganda,
    kunci_bukan_teks,
    kunci_kosong,
    pengabaian_keliru,
    pengabaian_tidak_dipakai,
    pengabaian_tanpa_alasan,
)
