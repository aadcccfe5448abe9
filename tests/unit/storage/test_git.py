"""Old revisions through git: what is read, and what a hostile repository cannot have run."""

import sys
from pathlib import Path

import pytest

from soptool.errors import SoptoolError
from soptool.storage.git import Repository
from tests.support.git_repository import commit, git, new_repository


def read(root: Path, revision: str, name: str) -> bytes | None:
    """A file as it was, through what a commit lists."""
    repository = Repository.around(root)
    blob = repository.files(repository.commit(revision)).get(name)
    return None if blob is None else repository.content(blob)


NAME = "sop & lain/surat masuk.sop.yaml"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Two revisions of one file."""
    root = new_repository(tmp_path / "kantor")
    commit(root, {NAME: "lama\n"})
    commit(root, {NAME: "baru\n"})
    return root


def test_a_file_is_read_as_it_was(checkout: Path):
    assert read(checkout, "HEAD~1", NAME) == b"lama\n"
    assert read(checkout / NAME, "HEAD", NAME) == b"baru\n"


def test_the_working_tree_does_not_matter(checkout: Path):
    (checkout / NAME).unlink()
    assert read(checkout / NAME, "main", NAME) == b"baru\n"


def test_bytes_are_not_converted(checkout: Path):
    content = b"\xef\xbb\xbfjudul: A\r\n\xff"
    commit(checkout, {"a.bin": content})
    (checkout / ".gitattributes").write_text("* text eol=crlf working-tree-encoding=UTF-16\n")
    git(checkout, "config", "core.autocrlf", "true")
    assert read(checkout, "HEAD", "a.bin") == content


def test_a_file_that_was_not_there_is_none(checkout: Path):
    assert read(checkout, "HEAD", "lain.sop.yaml") is None


def test_names_come_as_they_are_written(checkout: Path):
    names = {"sop & lain/a\tb.sop.yaml", "sop & lain/é \n baru.sop.yaml"}
    commit(checkout, dict.fromkeys(names, "isi"))
    repository = Repository.around(checkout)
    assert set(repository.files(repository.commit("HEAD"))) == names | {NAME}


def test_what_is_staged_is_listed_with_files_being_merged_left_out(checkout: Path):
    (checkout / NAME).write_text("siap\n")
    git(checkout, "add", "-A")
    (checkout / NAME).write_text("belum\n")
    repository = Repository.around(checkout)
    staged = repository.staged()
    assert {name: repository.content(blob) for name, blob in staged.items()} == {NAME: b"siap\n"}


def test_an_index_of_its_own_is_read_where_git_gives_one(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    own = checkout / ".git/index-sementara"
    own.write_bytes((checkout / ".git/index").read_bytes())
    (checkout / "baru.sop.yaml").write_text("baru\n")
    git(checkout, "add", "-A")
    monkeypatch.setenv("GIT_INDEX_FILE", str(own))
    assert set(Repository.around(checkout).staged()) == {NAME}
    elsewhere = tmp_path / "index-lain"
    elsewhere.write_bytes(own.read_bytes())
    monkeypatch.setenv("GIT_INDEX_FILE", str(elsewhere))
    assert set(Repository.around(checkout).staged()) == {NAME, "baru.sop.yaml"}


@pytest.mark.parametrize(
    "revision",
    ["", "--output=x", "-h", "--help", "@{", "a\nb", "HEAD\0", "HEAD~9", "^HEAD", "main..main",
     "HEAD:sop & lain", "--all", "--git-dir=/", "HEAD HEAD"],
)  # fmt: skip
def test_what_is_no_revision_is_refused_and_never_an_option(checkout: Path, revision: str):
    with pytest.raises(SoptoolError, match="tidak ada di repositori") as caught:
        Repository.around(checkout).commit(revision)
    assert caught.value.hint
    assert sorted(path.name for path in checkout.iterdir()) == [".git", "sop & lain"]


def advice_of(root: Path) -> str:
    with pytest.raises(SoptoolError) as caught:
        Repository.around(root).commit("HEAD~9")
    return caught.value.hint


def test_the_advice_for_a_missing_revision_fits_the_history(checkout: Path, tmp_path: Path):
    assert advice_of(checkout) == "Periksa ejaannya, misalnya HEAD~1 atau main."
    young = new_repository(tmp_path / "baru")
    assert "Belum ada commit" in advice_of(young)
    commit(young, {NAME: "satu"})
    assert "Baru ada satu commit" in advice_of(young)
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{checkout}", "dangkal")
    assert "git fetch --unshallow" in advice_of(tmp_path / "dangkal")


def test_a_file_whose_name_looks_like_an_option_is_a_file(tmp_path: Path):
    root = new_repository(tmp_path)
    commit(root, {"--output=x": "isi"})
    assert read(root, "HEAD", "--output=x") == b"isi"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_and_folders_are_no_files(checkout: Path):
    (checkout / "tautan.sop.yaml").symlink_to("/etc/passwd")
    commit(checkout, {})
    repository = Repository.around(checkout)
    assert set(repository.files(repository.commit("HEAD"))) == {NAME}


def test_a_file_outside_the_repository_is_refused(checkout: Path, tmp_path: Path):
    repository = Repository.around(checkout)
    with pytest.raises(SoptoolError, match="di luar repositori"):
        repository.name(tmp_path / "lain.sop.yaml")


def test_a_folder_without_git_is_refused_with_advice(tmp_path: Path):
    with pytest.raises(SoptoolError, match="bukan bagian dari repositori git") as caught:
        Repository.around(tmp_path)
    assert "soptool diff LAMA BARU" in caught.value.hint


def test_a_missing_git_is_said_with_advice(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SoptoolError, match="Git tidak ditemukan") as caught:
        Repository.around(checkout)
    assert "Pasang git" in caught.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="the traps are shell commands")
def test_nothing_a_hostile_repository_asks_for_is_run(checkout: Path, tmp_path: Path):
    marker = tmp_path / "terjebak"
    trap = f"touch '{marker}'; cat"
    for setting in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "diff.external",
        "diff.jebakan.textconv",
        "diff.jebakan.command",
        "filter.jebakan.smudge",
        "filter.jebakan.clean",
        "filter.jebakan.process",
        "alias.ls-tree",
        "alias.cat-file",
    ):
        git(checkout, "config", setting, trap if "alias" not in setting else f"!{trap}")
    git(checkout, "config", "core.hooksPath", str(checkout))
    (checkout / ".gitattributes").write_text("* diff=jebakan filter=jebakan\n")
    assert read(checkout, "HEAD~1", NAME) == b"lama\n"
    assert not marker.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the trap is a shell command")
def test_what_is_missing_is_not_fetched(checkout: Path, tmp_path: Path):
    """A partial clone names a server to ask for missing content; that may be a command."""
    marker = tmp_path / "diambil"
    blob = git(checkout, "rev-parse", f"HEAD~1:{NAME}").strip()
    (checkout / ".git/objects" / blob[:2] / blob[2:]).unlink()
    for setting, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "jebakan",
        "remote.jebakan.url": f"ext::touch {marker}",
        "remote.jebakan.promisor": "true",
        "protocol.ext.allow": "always",
    }.items():
        git(checkout, "config", setting, value)
    repository = Repository.around(checkout)
    with pytest.raises(SoptoolError):
        repository.content(blob)
    assert not marker.exists()


def test_the_environment_does_not_lead_elsewhere(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Hooks run with GIT_DIR set."""
    other = new_repository(tmp_path / "lain")
    commit(other, {NAME: "milik orang lain\n"})
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert read(checkout / NAME, "HEAD", NAME) == b"baru\n"


def test_links_in_a_ring_lie_in_no_repository(tmp_path: Path):
    ring = tmp_path / "cincin"
    ring.symlink_to(ring)
    with pytest.raises(SoptoolError, match="tidak dapat dipakai"):
        Repository.around(ring)
