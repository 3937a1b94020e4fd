"""The labels that stay below somebody's input: one keyboard a role, the same everywhere (docs/spec.md section 2)."""

from domain.rights.rights import may_in_congress
from domain.values.ids import Handle
from locales.common import T
from services.deed.typed_command import LABELS
from services.deed.work import Work

Keys = tuple[tuple[str, ...], ...]
VOTER: Keys = (("my", "deputies"), ("visit", "help"))
DEPUTY: Keys = (("cases", "record"), ("my", "help"))
SECRETARY: Keys = (("queue", "summary"), ("visitday", "people"), ("help",))
BOTH: Keys = (("queue", "cases"), ("summary", "visitday"), ("people", "help"))
"""A secretary who is a deputy as well."""
OFFICER: Keys = (("summary", "visitday"), ("record", "help"))
"""By role: commands that have a label (LABELS), as they lie on the keyboard."""


def keys(work: Work, account: int, t: T) -> list[list[str]]:
    """The labels of this private chat; `t` in the language its reader chose."""
    return [[t(LABELS[name]) for name in row] for row in _of(work, account)]


def _of(work: Work, account: int) -> Keys:
    persons = tuple(p for p in work.roster.persons_of(Handle(account)) if p.has_rights)
    deputy = any(p.kind == "deputy" for p in persons)
    if may_in_congress(work.roster, persons, "queue"):
        return BOTH if deputy else SECRETARY
    if deputy:
        return DEPUTY
    return OFFICER if may_in_congress(work.roster, persons, "summary") else VOTER
