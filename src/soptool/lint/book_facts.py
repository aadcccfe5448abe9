"""From one SOP to the facts that rules across files ask for."""

from soptool.lint.excuses import Excuse, read_excuses
from soptool.model.record import Record
from soptool.model.sop import Sop
from soptool.model.sop_facts import Link, Pardon, Said, SopFacts, Stretch
from soptool.syntax.yaml_document import YamlDocument


def facts_of(sop: Sop, document: YamlDocument) -> SopFacts:
    """The facts of a sound SOP."""

    def where(record: Record, name: str, index: int | None = None) -> Stretch:
        return Stretch(*document.place(record.where(name, index))[1:])

    def said(name: str) -> tuple[Said, ...]:
        texts: tuple[str, ...] = getattr(sop, name)
        return tuple(Said(text, where(sop, name, index)) for index, text in enumerate(texts))

    return SopFacts(
        title=Said(sop.title, where(sop, "title")),
        number=Said(sop.number, where(sop, "number")),
        status=sop.status.value,
        scope=Said(sop.classification.scope, where(sop.classification, "scope")),
        replaced_by=Said(sop.replaced_by, where(sop, "replaced_by")),
        links=tuple(
            Link(link.title, link.number, link.file, where(link, "title"))
            for link in sop.related_sops
        ),
        cautions=said("cautions"),
        qualifications=said("qualifications"),
        actors=tuple(
            Said(actor.name, where(actor, "name"))
            for procedure in sop.procedures
            for actor in procedure.actors
        ),
        pardons=tuple(_pardon(excuse) for excuse in read_excuses(document)[0]),
    )


def _pardon(excuse: Excuse) -> Pardon:
    lines = excuse.lines
    return Pardon(
        excuse.names,
        None if lines is None else (lines.start, lines.stop),
        excuse.until.isoformat() if excuse.until else "",
    )
