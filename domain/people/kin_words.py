"""李大娘, 周叔: villagers call each other by surname and age; of the roster he may be meant who is known there (docs/spec.md section 3)."""

from domain.congress.congress import Person
from domain.rights.roster import Roster
from domain.rights.towns import is_chair
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of

_KIN = pattern_of("大哥|大姐|大姐头|大爷|大叔|大伯|大妈|大娘|大婶|嬢嬢|孃孃|嬢|孃|阿姨|哥|叔|伯|姐|婶|嫂|爷")


def is_kin(office: str) -> bool:
    """Whether what stands behind a surname says no office and no trade."""
    return _KIN.fullmatch(office) is not None


def known_there(ids: frozenset[PersonId], roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Those of them who serve the village or hold office in it, and who read everywhere, staff and the presidium. All, where nobody knows which
    village. Who reads what is told there is among them; where a matter comes to another group it is read again for that one."""
    if village is None:
        return ids
    serving = roster.serving(village)
    return frozenset(i for i in ids if i in serving or _everywhere(roster.people[i]) or roster.people[i].official_in(village))


def _everywhere(person: Person) -> bool:
    return person.kind == "staff" or bool(person.presidium_role) or is_chair(person)
