"""Whom a bare 信息员 may mean: an information officer of the staff, or a deputy who informs of the village (docs/spec.md section 3)."""

from collections.abc import Collection, Iterable

from domain.people.mention import Mention
from domain.rights.roster import Roster
from domain.values.ids import VillageId
from domain.words.pattern import pattern_of

_WORDS = pattern_of("信息员|联络员")


def who_informs(text: str, roster: Roster, village: VillageId | None, named: Collection[Mention]) -> Iterable[Mention]:
    """Each of them, in doubt; nobody where one of them is named beside it (`named`: what else the text names)."""
    if not _WORDS.search(text):
        return
    officers, deputies = roster.staff("info_officer"), roster.serving(village).values()
    people = frozenset({*(p.id for p in officers), *(p.id for p in deputies if "informant" in p.tags)})
    if people and not any(mention.people & people for mention in named):
        yield from (Mention(found.start(), found.end(), people, sure=False) for found in _WORDS.finditer(text))
