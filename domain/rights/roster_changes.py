"""Which changes of a roster are to be seen alone before anything is confirmed (docs/spec.md section 2)."""

from collections.abc import Mapping, Sequence

from domain.rights.roster import Roster
from domain.values.ids import PersonId

Change = tuple[str, Mapping[str, str]]
ENDING = ("replaced", "link_ended", "ended")
EMPTY = ("None", "", "[]", "{}", "()")
EMPTIED = {"deputies": ("phone", "group", "groups"), "staff": ("phone", "groups"), "villages": ("group",), "groups": ("villages",)}
"""What must not get lost by a slip."""
MANY = 5
"""More than one row in so many is a great change; lists of fewer rows have none."""


def grave_changes(changes: Sequence[Change], roster: Roster) -> list[Change]:
    """Those that end somebody's link or seat, empty a phone or a group, and sheets of which more than a fifth changes."""
    found = [change for change in changes if _is_grave(*change)]
    sizes = {"deputies": 0, "staff": 0, "villages": len(roster.villages), "groups": len(roster.groups)}
    for person in roster.people.values():
        if person.status != "ended":
            sizes["staff" if person.kind == "staff" else "deputies"] += 1
    for section, size in sizes.items():
        touched = {facts["id"] for code, facts in changes if facts.get("section") == section and code in ("changed", "unlisted", "ended")}
        touched |= {facts["id"] for code, facts in changes if code == "replaced" and section_of(roster, facts) == section}
        if size >= MANY and len(touched) * MANY > size:
            found.append(("many", {"section": section, "count": str(len(touched)), "size": str(size)}))
    return found


def section_of(roster: Roster, facts: Mapping[str, str]) -> str:
    """Where a change does not name its section it is about a person; empty for nobody."""
    person = roster.people.get(PersonId(facts.get("id", "")))
    return facts.get("section") or ("" if person is None else "staff" if person.kind == "staff" else "deputies")


def _is_grave(code: str, facts: Mapping[str, str]) -> bool:
    if code in ENDING:
        return True
    if code != "changed":
        return False
    emptied = facts["field"] in EMPTIED.get(facts["section"], ()) and facts["new"] in EMPTY
    return emptied or (facts["field"] == "status" and facts["new"] in ("ended", "suspended"))
