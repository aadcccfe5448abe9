"""The shipped files are found, and nothing else is."""

import pytest

from soptool.assets import AssetMissing, asset_path, list_assets, read_asset


def test_a_shipped_file_is_read_as_text():
    assert '"$schema"' in read_asset("schemas", "sop.schema.json")


def test_a_name_may_be_given_in_one_piece_or_in_parts():
    assert asset_path("schemas/sop.schema.json") == asset_path("schemas", "sop.schema.json")


def test_files_are_listed_by_suffix_in_order():
    examples = list_assets("examples", ".sop.yaml")
    assert len(examples) >= 10
    assert list(examples) == sorted(examples)
    assert all(asset_path("examples", name).is_file() for name in examples)


def test_a_file_that_is_not_shipped_is_missing():
    with pytest.raises(AssetMissing, match="schemas/resep.json` tidak ditemukan"):
        asset_path("schemas", "resep.json")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "pyproject.toml",
        "schemas/../pyproject.toml",
        "../schemas",
        "/etc/passwd",
        "schemas//sop.schema.json",
        "schemas/.. /x",
        "schemas\\sop.schema.json",
        "schemas/C:x",
    ],
)
def test_a_name_cannot_lead_out_of_the_shipped_folders(name: str):
    with pytest.raises(AssetMissing, match="bukan nama berkas bawaan"):
        asset_path(name)
