"""Chairs whom a text names by their town, or by what their congress is called: 清溪镇贺主席, 我们镇主席, 县人大何主任 (docs/spec.md section 3)."""

import re
from collections.abc import Iterable

from domain.congress.congress import Person
from domain.people.mention import Mention
from domain.people.roster_names import names_of
from domain.rights.roster import Roster
from domain.rights.towns import over, town_of, town_of_place
from domain.values.ids import VillageId
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain

_TITLE = r"(?:的|那个|那位|这个)*(?P<congress>人大(?:常委会)?|主席团)?(?:的|那个|那位|这个)*(?P<who>(?:(?!副)[一-鿿]){1,2}?)?(?P<vice>副)?(?P<title>主席|主任)"
_OURS = r"(?:(?P<ours>(?:我们|咱们?|俺们?|本|你们)(?:这个|的)?)|(?<![一-鿿])|(?<=[一-鿿]))(?P<place>[镇乡县])(?P<inside>里|上)?"
_OF_OURS = pattern_of(_OURS + _TITLE)
_OTHER = pattern_of(r"(?:隔壁|别的?|邻|外|其他|对面|哪个|某)$")
_HAN = pattern_of(r"[一-鿿]$")


def by_town(text: str, roster: Roster, village: VillageId | None) -> Iterable[Mention]:
    """Who presides over the town that is named, or over the voter's own."""
    if "主席" not in text and "主任" not in text:
        return
    groups = roster.groups_of_village(village)
    own = town_of_place(roster, groups[0].id if groups else None, village)
    for town, pattern in _named_towns(roster):
        for found in pattern.finditer(text):
            yield from _meant(roster, found, [p for p in roster.chairs() if town_of(roster, p) == town])
    for found in _OF_OURS.finditer(text):
        before = text[: found.start()]
        if _OTHER.search(before) or (not found["ours"] and not found["inside"] and not found["congress"] and _HAN.search(before)):
            continue
        if found["place"] == "县":
            fits = (
                [p for p in roster.chairs() if not town_of(roster, p)] if roster.congress.level == "county" or roster.congress.towns else []
            )
        else:
            fits = [p for p in roster.chairs() if over(roster, p, own) and (town_of(roster, p) == own)]
        yield from _meant(roster, found, fits)


def _meant(roster: Roster, found: re.Match[str], chairs: list[Person]) -> Iterable[Mention]:
    who = found["who"] or ""
    if found["title"] == "主任" and not found["congress"]:
        return
    named = names_of(roster).surname.get(who, frozenset()) if who else frozenset[str]()
    people = [p for p in chairs if (p.id in named if who else ("vice" in (p.presidium_role or p.role)) == bool(found["vice"]))]
    if people:
        yield Mention(found.start(), found.end(), frozenset(p.id for p in people), bool(who))


def _named_towns(roster: Roster) -> list[tuple[str, re.Pattern[str]]]:
    known: list[tuple[str, re.Pattern[str]]] | None = roster.worked_out.get("towns")
    if known is None:
        names = {town: name for town, name in roster.congress.towns.items()} or {"": roster.congress.name}
        known = roster.worked_out["towns"] = [(town, re.compile(re.escape(plain(name)) + _TITLE)) for town, name in names.items() if name]
    return known
