"""Names of which a part is written in Latin letters (周qm, zqm, lvcm, yu发, yufa, 于x, 老z): among those who serve the writer's village, in doubt alone
(docs/spec.md section 3)."""

from collections.abc import Iterator

from domain.congress.same_name import borne
from domain.people.mention import Mention
from domain.rights.roster import Roster
from domain.values.ids import VillageId
from domain.words.names_in_latin import SOUND, spelt
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain
from domain.words.sounds_of_names import GIVEN

_BEGINS = pattern_of(r"(?:(?<![\u3400-\u9fff])|(?<=[被是叫和跟找告个]))(?P<said>[\u3400-\u9fff][a-z]{1,2})(?![a-z])")
_WORD = pattern_of(r"(?<![a-z])(?P<said>[a-z]{3,8})(?![a-z])")
_ENDS = pattern_of(r"(?<![a-z])(?P<said>[a-z]{2,6}[\u3400-\u9fff])")


def partly_latin(text: str, roster: Roster, village: VillageId | None) -> Iterator[Mention]:
    found = [run for form in (_BEGINS, _WORD, _ENDS) for run in form.finditer(text)] if village is not None else []
    if village is None or not found:
        return
    people = roster.serving(village)
    ways = [(one.id, way) for one in people.values() for name in borne(one) for way in _ways(plain(name).replace(" ", ""))]
    for run in found:
        if ids := frozenset(who for who, way in ways if way == run["said"]):
            yield Mention(run.start(), run.end(), ids, False)


def _ways(name: str) -> set[str]:
    """How a Han name of two or three characters is written where Latin letters stand for some of it."""
    if not 2 <= len(name) <= 3 or "·" in name:
        return set()
    sounds, given = spelt(name), name[1:]
    first = {letter for sound in sounds for letter in sound[:1]}
    short = _initials(given)
    ways = {name[0] + some for some in short} | {sound + some for sound in sounds for some in short if len(sound + some) > 2}
    ways |= {name[0] + "x", *(called + one for one in first for called in "老小")}
    ways |= {one + some for one in first for some in short if len(given) == 2}
    if len(given) == 1:
        ways |= {sound + given for sound in sounds} | {sound + spoken for sound in sounds for spoken in _spoken(given)}
    return ways


def _initials(given: str) -> set[str]:
    """The first letters of what is spoken: none where a character's sound is not known."""
    made = {""}
    for letter in given:
        made = {some + sound[:1] for some in made for sound in _spoken(letter)}
    return made


def _spoken(letter: str) -> set[str]:
    """How it is spelt, as the whole of it is written."""
    known = {SOUND[letter]} if letter in SOUND else set[str]()
    return known | {sound.replace("?", "") for sound in GIVEN.get(letter, "").split("|") if sound}
