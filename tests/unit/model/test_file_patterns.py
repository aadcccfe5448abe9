"""Which files a pattern of the settings means."""

import pytest

from soptool.model.file_patterns import fits


@pytest.mark.parametrize(
    ("pattern", "meant", "other"),
    [
        ("arsip/*.sop.yaml", "arsip/a.sop.yaml", "arsip/2020/a.sop.yaml"),
        ("arsip/**", "arsip/2020/lama/a.sop.yaml", "baru/a.sop.yaml"),
        ("arsip/**/a.sop.yaml", "arsip/a.sop.yaml", "arsip/x/b.sop.yaml"),
        ("**/lama/*", "kota/dinas/lama/a.sop.yaml", "kota/lama/x/a.sop.yaml"),
        ("**/lama-*", "lama-a.sop.yaml", "kota/baru.sop.yaml"),
        ("lama-*", "kota/lama-a.sop.yaml", "lama-b/a.sop.yaml"),
        ("arsip", "kota/arsip/2020/a.sop.yaml", "kota/arsip2/a.sop.yaml"),
        ("arsip/", "arsip/2020/a.sop.yaml", "kota/arsipan/a.sop.yaml"),
        ("kota/arsip", "kota/arsip/a.sop.yaml", "arsip/a.sop.yaml"),
        ("./kota/a.sop.yaml", "kota/a.sop.yaml", "b/kota/a.sop.yaml"),
        ("arsip\\2020\\*", "arsip/2020/a.sop.yaml", "arsip/2021/a.sop.yaml"),
        ("arsip\\**", "arsip\\2020\\a.sop.yaml", "kota/a.sop.yaml"),
        ("a-0?.sop.yaml", "x/a-01.sop.yaml", "x/a-012.sop.yaml"),
        ("[ab].sop.yaml", "a.sop.yaml", "c.sop.yaml"),
    ],
)
def test_a_pattern_means_these_files_and_no_others(pattern: str, meant: str, other: str) -> None:
    assert fits(meant, pattern)
    assert not fits(other, pattern)


@pytest.mark.parametrize("pattern", ["*", "**", "**/*", "*.sop.yaml"])
def test_stars_alone_mean_every_file(pattern: str) -> None:
    assert fits("a.sop.yaml", pattern)
    assert fits("x/y/a.sop.yaml", pattern)


def test_letters_count_as_written() -> None:
    assert not fits("Arsip/a.sop.yaml", "arsip/**")


def test_a_pattern_of_many_stars_is_answered_at_once() -> None:
    path = "/".join(["a" * 200] * 40)
    assert not fits(path, "/".join(["**", "*a" * 30 + "b"] * 20))
