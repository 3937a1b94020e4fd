"""Templates to pages: everything is escaped, what is not given is a mistake, labels go through `_`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from locales.catalogue import languages
from locales.common import T
from web.office.files import address

TEMPLATES = Path(__file__).parent / "templates"


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["static"] = address
    made.globals["languages"] = languages()
    return made


_PAGES = _environment()


def rendered(template: str, t: T, values: Mapping[str, Any]) -> str:
    return _PAGES.get_template(template).render(**values, _=t, t=t)
