"""Where the files of each SOP go."""

import os
from pathlib import Path

from soptool.storage.targets import plan_targets


def test_a_name_that_is_no_utf8_gives_a_name_that_can_be_written_into_a_page() -> None:
    file = Path(os.fsdecode(b"bad\xff.sop.yaml"))
    assert plan_targets([file], [file], None)[file].stem == "bad\ufffd"
