"""load: syntax, schema, model and soundness of one document in one call."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from soptool.assets import read_asset
from soptool.diagnostics import Diagnostic, Severity, sort_diagnostics
from soptool.lint.linter import check_soundness
from soptool.lint.rule_names import check_rule_names
from soptool.model.build import build
from soptool.model.build_settings import build_profile, build_settings
from soptool.model.context import Context
from soptool.model.profile import Profile
from soptool.model.settings import Settings
from soptool.model.sop import Sop
from soptool.syntax.decoding import decode
from soptool.syntax.schema import check_schema
from soptool.syntax.yaml_document import YamlDocument, parse_yaml


@dataclass(frozen=True, slots=True)
class Loaded:
    """`document` if the text has the right shape, `sop` only if it is sound."""

    document: YamlDocument | None
    sop: Sop | None
    diagnostics: tuple[Diagnostic, ...]


def load(text: str, file: str, context: Context) -> Loaded:
    """Each stage reports everything it finds; the next one runs only if it found no error."""
    document, found = read_document(text, file, "sop")
    if document is None:
        return Loaded(None, None, found)
    sop, trouble = build(document)
    sop = context.settings.fill(sop, file)
    found = sort_diagnostics(found + trouble + check_soundness(sop, document, context))
    return Loaded(document, None if _failed(found) else sop, found)


def load_bytes(content: bytes, file: str, context: Context) -> Loaded:
    """The same for what stands on a disk."""
    text, found = decode(content, file)
    if text is None:
        return Loaded(None, None, found)
    loaded = load(text, file, context)
    return Loaded(loaded.document, loaded.sop, sort_diagnostics(found + loaded.diagnostics))


def load_profile(
    text: str, file: str, base: Profile | None = None
) -> tuple[Profile | None, tuple[Diagnostic, ...]]:
    """A profile over the one it is based on, or None if anything in it is wrong."""
    document, found = read_document(text, file, "profile")
    if document is None:
        return None, found
    profile, trouble = build_profile(document, base)
    trouble += check_rule_names(document)
    return None if _failed(trouble) else profile, sort_diagnostics(found + trouble)


def load_settings(
    text: str, file: str, folder: str = ""
) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """The `soptool.yaml` that lies in `folder`, or None if anything in it is wrong."""
    document, found = read_document(text, file, "config")
    if document is None:
        return None, found
    trouble = check_rule_names(document)
    settings = None if trouble else build_settings(document, folder)
    return settings, sort_diagnostics(found + trouble)


def read_document(
    text: str, file: str, kind: str
) -> tuple[YamlDocument | None, tuple[Diagnostic, ...]]:
    """A document that fits the schema `kind` ("sop", "config", "profile"), or None."""
    document, found = parse_yaml(text, file)
    if document is None or _failed(found):
        return None, found
    found = sort_diagnostics(found + check_schema(document, kind, _schema(kind)))
    return None if _failed(found) else document, found


@cache
def _schema(kind: str) -> Mapping[str, Any]:
    schema: Mapping[str, Any] = json.loads(read_asset("schemas", f"{kind}.schema.json"))
    return schema


def _failed(diagnostics: tuple[Diagnostic, ...]) -> bool:
    return any(found.severity is Severity.ERROR for found in diagnostics)
