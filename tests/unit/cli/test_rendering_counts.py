"""Findings of lint are looked for where someone is told how many there are."""

from datetime import date
from pathlib import Path

import pytest

from soptool.cli.render_choices import Choices
from soptool.cli.rendering import Renderer, RenderTask
from soptool.diagnostics import Severity
from soptool.render.outputs import Form
from soptool.storage.settings import Contexts
from soptool.storage.targets import Target
from tests.support.minimal_sop import MINIMAL


@pytest.mark.parametrize(("counted", "lint"), [(True, (Severity.WARNING,)), (False, ())])
def test_findings_are_counted_only_where_someone_is_told(
    counted: bool, lint: tuple[Severity, ...], tmp_path: Path
) -> None:
    file = tmp_path / "uji.sop.yaml"
    file.write_text(MINIMAL.replace("Menerima surat", "Penerimaan surat"), "utf-8")
    render = Renderer(Choices((Form.MARKDOWN,), counted=counted), Contexts(date(2026, 7, 1), ""))
    rendered = render(RenderTask(file, Target(tmp_path, "uji"), tmp_path / "uji.docx"))
    assert rendered.sound
    assert (tmp_path / "uji.md").is_file()
    assert rendered.lint == lint
