"""A voter's wish that the village's office hears nothing of it: 别让村里晓得 (docs/spec.md section 3)."""

from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain

_FROM_VILLAGE = pattern_of(
    "(?:别|莫|勿|不要|不能|不许|不想|不敢|怕|担心)(?:再)?(?:让|给|被|叫|使)?(?:我们|咱们?|俺们?)?"
    "(?:村里|村上|村委会?|村两委|大队|村部|村里?的?(?:干部|领导))(?:面)?(?:都|会|也)?(?:知道|晓得|听到|听见|看到|看见|发现)"
)


def kept_from_village(text: str, roster: Roster, village: VillageId | None, *, people: bool = False) -> frozenset[PersonId]:
    """The officials of his village where it shall not know: the office is a few people, and some of them are deputies of his group. `people`:
    its people shall not, so that neither shall the deputies who live there."""
    if village is None or not (people or _FROM_VILLAGE.search(plain(text))):
        return frozenset()
    found = roster.people.values()
    return frozenset(p.id for p in found if p.official_in(village) or (people and p.kind == "deputy" and p.village == village))
