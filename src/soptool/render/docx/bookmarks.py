"""Names of places, for Word's “Go To” and for links: each procedure, each row of a step."""

from collections.abc import Sequence
from itertools import count

from soptool.model.sop import Procedure


class Bookmarks:
    """Gives each place its mark once, where it first stands; on later pages nothing."""

    def __init__(self, procedures: Sequence[Procedure]) -> None:
        self._rows = [procedure.row_names for procedure in procedures]
        self._numbers = count(1)
        self._given: set[str] = set()

    def procedure(self, number: int) -> str:
        """The mark of a procedure: `prosedur_1`."""
        return self._mark(f"prosedur_{number + 1}")

    def step(self, procedure: int, row: int) -> str:
        """The mark of a row: `langkah_3`, `prosedur_2_langkah_3` where there are several."""
        name = self._rows[procedure][row].lower().replace(" ", "_")
        several = len(self._rows) > 1
        return self._mark(f"prosedur_{procedure + 1}_{name}" if several else name)

    def _mark(self, name: str) -> str:
        if name in self._given:
            return ""
        self._given.add(name)
        number = next(self._numbers)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'
