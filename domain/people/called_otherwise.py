"""What people call somebody of the roster who is not named by name or office (周扒皮, 老周头, 村里管事的, 组上的头儿): he may be meant, in doubt alone
(docs/spec.md section 3)."""

import re
from collections.abc import Iterable, Sequence

from domain.congress.same_name import borne
from domain.people.looks import by_looks
from domain.people.mention import Mention
from domain.people.roster_names import names_of
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.names_in_latin import sounds_like, toneless
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain

_NICKNAME = pattern_of(
    r"(?<![一-鿿])(?:那个|这个)?老?(?P<surname>[一-鿿])(?:扒皮|剥皮|阎王|霸天|大头|秃子|瘸子|胖子|瞎子|疯子|黑心|大炮|老虎|老财|土匪|头儿?(?!晕|疼|痛|皮|发|顶|上|脑|家))"
)
_RULES = pattern_of(
    r"(?:(?<![一-鿿])|(?<=我们)|(?<=咱们))(?:那个|这个)?(?:(?:村|屯|寨|庄|大队)(?:里|上|头)?的?(?:那个|这个)?(?:管事|当家|说了算|掌权|掌印|拿事|头头|头儿|大头|老大|土皇帝)(?:的(?:那个)?(?:人)?)?|(?:生产队|大队|村)?(?<![通安工商警消监])(?:大)?队长)"
    r"(?!(?:的(?:那个)?人?)?(?:[是在住]|的?电话|谁|哪))"
)
_OF_GROUP = pattern_of(r"(?<![一-鿿])(?:我们|咱们?)?(?:代表)?(?:小)?组(?:里|上)?的?(?:那个|这个)?(?:头儿|头头|当头的|管事的|领头的)")
_LATIN_LINE = pattern_of(r"[a-z '!.,?-]+")
_WORD = pattern_of(r"(?<![a-z])[a-z]{5,16}(?![a-z])")
_DEED = pattern_of(
    r"\b(?:da|ma|qi ?fu|wei ?xie|hai|pian|tou|qiang|zou)(?: ?(?:le|guo))? ?(?:ren|wo|ren jia|lao ren)\b|\bshou(?: ?le)?(?: ?\w{2,6}){0,3} ?(?:qian|yan|jiu|li)\b|\b(?:zhan|ba zhan)(?: ?le)? ?(?:wo|di|tian)\b|\b(?:tan ?wu|hui ?lu|shou ?hui)\b"
)


def accused_in_latin(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Of whom a line without a character tells a deed that it names in syllables (da ren, shou qian)."""
    line = toneless(words)
    if not named or not _LATIN_LINE.fullmatch(line) or _DEED.search(line) is None:
        return frozenset()
    return frozenset(person for mention in named for person in mention.people)


def called_otherwise(text: str, roster: Roster, village: VillageId | None) -> Iterable[Mention]:
    """Who may be meant by it among those who serve the writer's village."""
    if village is None:
        return
    groups = roster.groups_of_village(village)
    members = {p.id: p for g in groups for p in roster.members(g.id)}
    for found in _NICKNAME.finditer(text):
        yield from _those(found, (i for i in names_of(roster).surname.get(found["surname"], ()) if i in members))
    for found in _RULES.finditer(text):
        yield from _those(found, (p.id for p in members.values() if p.official_in(village)))
    for found in _OF_GROUP.finditer(text):
        yield from _those(found, (g.leader for g in groups if g.leader))
    yield from by_looks(text, roster, village)


def in_a_latin_line(text: str, roster: Roster, village: VillageId | None) -> Iterable[Mention]:
    """「zhouqiming da ren」: a whole name in one word of a line without a character."""
    if village is None or not _LATIN_LINE.fullmatch(text):
        return
    latin = names_of(roster).latin
    members = {p.id: p for g in roster.groups_of_village(village) for p in roster.members(g.id)}
    for found in _WORD.finditer(text):
        word = found[0]
        fits = (
            i
            for surname, ids in latin.items()
            if word.startswith(surname)
            for i in ids
            if i in members and any("·" not in name and sounds_like(plain(name), word[len(surname) :]) for name in borne(members[i]))
        )
        yield from _those(found, fits)


def _those(found: re.Match[str], people: Iterable[PersonId]) -> Iterable[Mention]:
    if ids := frozenset(people):
        yield Mention(found.start(), found.end(), ids, sure=False)
