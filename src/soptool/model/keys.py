"""Keys of steps: the same name for a row in diff, baseline and reports, wherever it moves."""

from hashlib import sha256

from soptool.model.sop import Procedure, Sop, Step

KEY_LENGTH = 8


def step_keys(sop: Sop) -> tuple[tuple[str, ...], ...]:
    """For every procedure the keys of its rows; no two rows of a SOP share one."""
    seen: dict[str, int] = {}
    return tuple(
        tuple(_distinct(_key(procedure, step), seen) for step in procedure.steps)
        for procedure in sop.procedures
    )


def normal_text(text: str) -> str:
    """What two texts have in common that differ only in case, spacing or a closing mark."""
    return " ".join(text.casefold().split()).rstrip(" .;,:")


def _key(procedure: Procedure, step: Step) -> str:
    """The author's `id`, else a hash of what makes a row that row: title, performers, activity."""
    if step.id:
        return step.id
    performers = ",".join(actor for node in step.nodes for actor in node.actors)
    identity = "\0".join((procedure.title, performers, normal_text(step.activity)))
    return sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:KEY_LENGTH]


def _distinct(key: str, seen: dict[str, int]) -> str:
    seen[key] = seen.get(key, 0) + 1
    return key if seen[key] == 1 else f"{key}~{seen[key]}"
