"""LibreOffice itself accepts or rejects the tracked changes of Word files."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.support.libreoffice import PATIENCE, PATIENCE_EACH, find_libreoffice
from tests.support.tracked_word import Verdict

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {0}:{1} PUBLIC "-//OpenOffice.org//DTD '
_HEAD += 'OfficeDocument 1.0//EN" "{2}.dtd">\n'
_FILES = {
    "script.xlc": _HEAD.format("library", "libraries", "libraries")
    + '<library:libraries xmlns:library="http://openoffice.org/2000/library" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" '
    'xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>'
    "</library:libraries>",
    "Standard/script.xlb": _HEAD.format("library", "library", "library")
    + '<library:library xmlns:library="http://openoffice.org/2000/library" '
    'library:name="Standard" library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Module1"/></library:library>',
    "Standard/Module1.xba": _HEAD.format("script", "module", "module")
    + """<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
script:language="StarBasic">
Sub Resolve(sources, target, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName"
  word(0).Value = "Office Open XML Text"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For Each source In Split(sources, "|")
    document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, ".uno:" &amp; command, "", 0, Array())
    parts = Split(source, "/")
    document.storeToURL(target &amp; "/" &amp; parts(UBound(parts)), word())
    document.close(True)
  Next
End Sub
</script:module>""",
}


def resolve_in_libreoffice(documents: Sequence[Path], folder: Path, verdict: Verdict) -> list[Path]:
    """The documents with all changes accepted or rejected, in a folder of their own."""
    office = find_libreoffice()
    assert office and documents
    target = folder / verdict.name.lower()
    target.mkdir()
    profile = folder / "profile"
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    patience = PATIENCE + PATIENCE_EACH * len(documents)
    if not profile.exists():  # the first start makes it, and forgets macros that lie there already
        first = [*command, "--terminate_after_init"]
        subprocess.run(first, check=True, capture_output=True, timeout=patience)
    for name, content in _FILES.items():
        file = profile / "user/basic" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    sources = "|".join(document.as_uri() for document in documents)
    macro = f'"{sources}","{target.as_uri()}","{verdict.office_command}"'
    subprocess.run(
        [*command, f"macro:///Standard.Module1.Resolve({macro})"],
        check=True,
        capture_output=True,
        timeout=patience,
    )
    return [target / document.name for document in documents]
