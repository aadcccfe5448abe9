"""Pages from `templates/pages/`: nothing an author wrote is printed unescaped, or run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from soptool.assets import read_asset

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class Source:
    """Text that is already safe; everything else a template prints is escaped."""

    text: str


def page_template(
    name: str, escape: Callable[[str], str], filters: Mapping[str, Callable[..., Any]]
) -> "Template":
    """Jinja costs 50 ms to import: only who renders a page pays."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def printed(value: object) -> str:
        return value.text if isinstance(value, Source) else escape(str(value))

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= filters
    return environment.from_string(read_asset("templates", "pages", name))
