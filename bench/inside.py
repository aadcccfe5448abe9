"""CPU of each stage inside one process: `python -m bench.inside STEPS COUNT` prints JSON.

Every SOP is another one and is measured once, after a few others have warmed the process up: what
is remembered of words and shapes is what a batch would remember.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ParamSpec, TypeVar

from bench.sops import make_sop
from soptool.layout.flowchart import lay_out
from soptool.loading import load
from soptool.render.docx.document import render_docx
from soptool.storage.settings import Contexts
from soptool.syntax.yaml_document import parse_yaml

_WARM_UP = 3
_FIRST_SEED = 5000  # other SOPs than those of the batches

P = ParamSpec("P")
T = TypeVar("T")


def measure_stages(steps: int, count: int) -> dict[str, float]:
    """Milliseconds of CPU a SOP, by stage; `render` is the layout and the Word file."""
    context = Contexts(date(2026, 7, 1)).of(Path.cwd() / "x.sop.yaml")
    spent = dict.fromkeys(("parse", "load", "layout", "docx"), 0.0)

    def timed(stage: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        start = time.process_time()
        result = work(*args, **kwargs)
        spent[stage] += time.process_time() - start
        return result

    for number in range(-_WARM_UP, count):
        if number == 0:
            spent.update(dict.fromkeys(spent, 0.0))
        text = make_sop(_FIRST_SEED + number, steps)
        timed("parse", parse_yaml, text, "x.sop.yaml")
        sop = timed("load", load, text, "x.sop.yaml", context).sop
        assert sop is not None, text
        layout = timed("layout", lay_out, sop, context.profile, None).layout
        timed("docx", render_docx, layout, sop)
    milliseconds = {stage: seconds * 1000 / count for stage, seconds in spent.items()}
    return {**milliseconds, "render": milliseconds["layout"] + milliseconds["docx"]}


if __name__ == "__main__":
    print(json.dumps(measure_stages(int(sys.argv[1]), int(sys.argv[2]))))
