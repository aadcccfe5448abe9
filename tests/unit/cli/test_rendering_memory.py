"""What was made for one SOP is freed with it: nothing waits for Python's collector of cycles."""

import gc
from datetime import date
from pathlib import Path

import pytest

from soptool.assets import read_asset
from soptool.cli.render_choices import Choices
from soptool.cli.rendering import Renderer, RenderTask
from soptool.render.outputs import Form
from soptool.storage.settings import Contexts
from soptool.storage.targets import Target


@pytest.mark.parametrize("form", [Form.DOCX, Form.MARKDOWN, Form.SVG])
def test_rendering_leaves_no_cycles(form: Form, tmp_path: Path) -> None:
    file = tmp_path / "kehadiran.sop.yaml"
    file.write_text(read_asset("examples", "rekapitulasi-kehadiran.sop.yaml"), "utf-8")
    choices = Choices((form,), False, None, None, None, False)
    render = Renderer(choices, Contexts(date(2026, 7, 1), ""))
    task = RenderTask(file, Target(tmp_path, "hasil"), tmp_path / "hasil.docx")
    assert render(task).written  # settings and fonts are read once, with what that leaves behind
    gc.collect()
    gc.disable()
    try:
        assert render(task).written
        assert gc.collect() == 0
    finally:
        gc.enable()
