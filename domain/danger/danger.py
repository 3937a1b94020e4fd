"""Whether somebody may be in danger, by kinds: who may be reads the numbers at once; what alarms also wakes staff at night.

The two steps and their aims: docs/spec.md section 3, Special words; the table of kinds: docs/understood.md.
Figures of speech (热死人了), what is long over, papers about it (保险, 报销) and events to learn about it are none.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.danger.danger_beside import CANNOT_SPEAK, CHILD_OR_WOMAN, MAYBE, MEANS_IT, NOW, OVER, PAPERS
from domain.danger.danger_done import has_drunk, has_harmed_himself
from domain.danger.danger_found import Danger, together
from domain.danger.danger_signs import HARM, HINTS, IN_IT, PRESSING, SIGNS, WHO
from domain.danger.danger_whose import Hit, Whose, own_death, whose
from domain.danger.letter_parts import parts_of_letter
from domain.danger.life_support import FORETOLD
from domain.danger.set_aside import without_harmless
from domain.danger.takes_leave import goes_for_good, leaves_the_world
from domain.danger.told_as_over import about_papers, is_over
from domain.weights.danger_kind_weights import BASE
from domain.weights.danger_kind_weights import SIGNS as BY_KIND
from domain.weights.shown import SHOWN
from domain.weights.woken import WOKEN
from domain.words.courtesy import without_courtesy
from domain.words.dialect_words import in_common
from domain.words.kinds import Kinds, in_words, shares
from domain.words.pattern import pattern_of
from domain.words.plain_text import in_sentences, squeezed
from domain.words.sieve import Sieve
from domain.words.simplified import simplified
from domain.words.weighed import in_text, lengths

KINDS = tuple(SIGNS)
LIKELY = 0.3
"""How likely a kind must be by its signs alone to be named."""
_BY_KIND = Kinds(BASE, BY_KIND)

BY_PEOPLE = frozenset({"violence", "threat"})
BY_INTENT = BY_PEOPLE | {"self_harm"}


def cannot_speak(text: str) -> bool:
    """Whether somebody says that he cannot be heard telephoning (莫打电话他听得到); danger or not."""
    return CANNOT_SPEAK.search(in_sentences(squeezed(simplified(text[:LOOKED_AT]))).lower()) is not None


_LE = pattern_of("(?<=[一-鿿])(?:嘎?哒|咯(?![血痰咯吱嘣噔咚]))")


def _in_common(plain: str) -> str:
    """哒 and 咯, as they say in Hunan, as 了: for expressions alone, the weights were found on words as they stand."""
    return without_harmless(_LE.sub("了", plain))


_HAN, _NOT_HAN = pattern_of("[一-鿿]"), pattern_of("[a-zа-яөүё가-힯ༀ-࿿᠀-᢯؀-ۿ]")


def _table(of: Mapping[str, tuple[str, ...]], *, han: bool) -> "_Table":
    own = {kind: [pattern for pattern in patterns if bool(_HAN.search(pattern)) == han] for kind, patterns in of.items()}
    there = {kind: patterns for kind, patterns in own.items() if patterns}
    compiled = {kind: pattern_of("|".join(patterns)) for kind, patterns in there.items()}
    return _Table(_HAN if han else _NOT_HAN, compiled, Sieve(there))


@dataclass(frozen=True)
class _Table:
    """Expressions by kind, for texts of one script; `sieve` says which of them may match at all."""

    script: re.Pattern[str]
    by_kind: dict[str, re.Pattern[str]]
    sieve: Sieve


_SIGNS = tuple(_table(SIGNS, han=han) for han in (True, False))
_HINTS = tuple(_table(HINTS, han=han) for han in (True, False))
_WHO, _HARM, _PRESSING, _FORETOLD = map(pattern_of, (WHO, HARM, PRESSING, FORETOLD))
NOTES, MANY_NOTES, NOTED = 3, 4, 60
"""Different things that speak for danger in a text of at most so many characters: enough to show the numbers, enough to alarm."""
LOOKED_AT = 2000
"""Characters of a text that are looked at."""


def danger(text: str, more: re.Pattern[str] | None = None) -> Danger:
    """What may be dangerous in these words, as the voter wrote them; nothing for most. `more`: signs a town added. Of a letter each part is
    read by itself."""
    return together([_told(part, more) for part in parts_of_letter(text[:LOOKED_AT])])


def _told(text: str, more: re.Pattern[str] | None) -> Danger:
    read = to_weigh(text)
    ruled = by_rules(read, more)
    signs = frozenset[str]() if ruled.set_aside else in_text(read.weighed)
    leaves = leaves_the_world(read.plain)
    found = (
        ruled.kinds
        or (frozenset({"self_harm"}) if leaves else frozenset())
        or (_likely_kinds(read.weighed) if SHOWN.says(signs, read.beside) else frozenset())
    )
    if not found:
        return Danger(silent=cannot_speak(text))
    harmed = bool(found & BY_PEOPLE) and bool(CHILD_OR_WOMAN.search(read.plain))
    woken = ruled.sure or leaves or (not ruled.unsure and WOKEN.says(signs, read.beside | hinted(ruled)))
    if ruled.own_death or leaves or (not ruled.kinds and "threat" in found and goes_for_good(read.plain)):
        found = (found - {"threat"}) | {"self_harm"}
    done = "self_harm" in found and has_harmed_himself(_in_common(read.plain))
    who = whose(_in_common(read.plain), ruled.by_hand, done=done) if "self_harm" in found else ""
    kinds = _as_it_is(found, who, drunk=(done or who == "accident") and has_drunk(_in_common(read.plain)))
    return Danger(kinds, woken, harmed, cannot_speak(text), done and who != "accident", not (ruled.kinds or leaves), who)


def _as_it_is(found: frozenset[str], who: Whose, *, drunk: bool) -> tuple[str, ...]:
    """In the order of the table. What was drunk is poison too, and an accident no despair."""
    kinds = found | ({"poisoning"} if drunk else set())
    if who == "accident":
        kinds = (kinds - {"self_harm"}) or frozenset({"water"})
    return tuple(kind for kind in KINDS if kind in kinds)


def _likely_kinds(weighed: str) -> frozenset[str]:
    """Of what kind danger is that no expression names: for who may harm himself other words are needed than for fire."""
    likely = zip(KINDS, shares(_BY_KIND.scores(in_words(weighed))), strict=False)
    return frozenset(kind for kind, share in likely if share >= LIKELY) or frozenset({"other"})


@dataclass(frozen=True)
class Ruled:
    """What expressions, or several things said together, speak of. `sure`: one does without a doubt; `unsure`: whatever does says that it has
    not happened; `set_aside`: it is over, or about papers."""

    kinds: frozenset[str] = frozenset()
    sure: bool = False
    unsure: bool = False
    set_aside: bool = False
    by_hand: tuple[Hit, ...] = ()
    """Where somebody's own hand is spoken of."""
    own_death: bool = False
    """What he who writes threatens with is his own death, and nothing else."""


def by_rules(read: "Read", more: re.Pattern[str] | None = None) -> Ruled:
    plain = _in_common(read.plain)
    characters = frozenset(plain)
    signs = [(kind, hit) for kind, pattern in _of_its_scripts(_SIGNS, plain, characters) for hit in pattern.finditer(plain)]
    signs += [("other", hit) for hit in more.finditer(plain)] if more is not None else []
    hinted_at = [(kind, hit) for kind, one in _of_its_scripts(_HINTS, plain, characters) if (hit := one.search(plain))]
    found = {kind for kind, _ in (*signs, *hinted_at)}
    if read.notes >= NOTES and not found:
        found = {"other"}
    if not found:
        return Ruled()
    places = [hit.span() for _, hit in (signs or hinted_at)]
    past = bool(PAST & read.beside) and "is now" not in read.beside
    if past and is_over(plain, places) and not any(kind == "self_harm" and _lives_on(plain, hit) for kind, hit in signs):
        return Ruled(set_aside=True)
    foretold = _FORETOLD.search(plain) is not None and all("氧" in hit.group() or "呼吸机" in hit.group() for _, hit in signs)
    of_others = bool(signs) and "self_harm" not in found
    papers = past and of_others and about_papers(plain, places)
    sure = not (foretold or papers) and (read.notes >= MANY_NOTES or any(not _unsure(plain, kind, hit) for kind, hit in signs))
    by_hand, threats = (tuple(hit.span() for kind, hit in signs if kind == of) for of in ("self_harm", "threat"))
    of_himself = own_death(plain, threats)
    by_hand = (*by_hand, *threats) if of_himself else by_hand
    return Ruled(frozenset(found), sure, (foretold or (bool(signs) and not papers)) and not sure, by_hand=by_hand, own_death=of_himself)


def hinted(ruled: Ruled) -> frozenset[str]:
    """Of what kinds expressions speak that alone wake nobody: weighed beside the signs."""
    return frozenset() if ruled.sure else frozenset(f"hinted {kind}" for kind in ruled.kinds)


PAST = frozenset({"is over", "is papers"})


@dataclass(frozen=True)
class Read:
    """The words as signs are looked for in them, how many different things speak for danger, and what is weighed beside the signs."""

    plain: str
    notes: int
    beside: frozenset[str]
    bare: str
    """Without cries for help, which weigh whatever is cried about."""

    @property
    def weighed(self) -> str:
        return in_common(self.bare)


def to_weigh(text: str) -> Read:
    plain = without_harmless(without_courtesy(in_sentences(squeezed(simplified(text[:LOOKED_AT])))))
    said = [
        name for name, words in (("is over", OVER), ("is papers", PAPERS), ("is now", NOW), ("is of somebody", _WHO)) if words.search(plain)
    ]
    notes, bare = _notes(plain), without_courtesy(plain, cries=True)
    return Read(plain, notes, frozenset({*said, *lengths(bare), *(f"notes {n}" for n in range(1, min(notes, MANY_NOTES) + 1))}), bare)


def _of_its_scripts(tables: tuple[_Table, ...], plain: str, characters: frozenset[str]) -> Iterable[tuple[str, re.Pattern[str]]]:
    for table in tables:
        if table.script.search(plain):
            yield from ((kind, table.by_kind[kind]) for kind in table.sieve.may(characters))


def _notes(plain: str) -> int:
    """How many different things speak for it: what does harm, whom, and that it presses; none without somebody to be harmed."""
    if len(plain) > NOTED or not _WHO.search(plain):
        return 0
    harm = {hit.group() for hit in _HARM.finditer(plain)}
    return 1 + len(harm) + len({hit.group() for hit in _PRESSING.finditer(plain)}) if harm else 0


_TIRED = pattern_of("活|想死|死了(?:算|好)")


def _lives_on(plain: str, hit: re.Match[str]) -> bool:
    """Whether he is tired of living now, whatever else is over (活着没啥意思，谢谢你们以前帮过我)."""
    begins, ends = max(plain.rfind(end, 0, hit.start()) for end in "，。 ") + 1, hit.end()
    clause = plain[begins : ends + len(re.split("[，。 ]", plain[ends:])[0])]
    return _TIRED.search(hit.group()) is not None and not OVER.search(clause) and not PAPERS.search(clause)


def _unsure(plain: str, kind: str, hit: re.Match[str]) -> bool:
    """Whether the words before it in its sentence say that it has not happened: 怕, 万一, 容易 …"""
    if kind in BY_INTENT and MEANS_IT.search(plain[: hit.end()].rpartition("。")[2]):
        return False
    before = plain[: hit.start()].rpartition("。")[2]
    return bool(MAYBE.search(before)) or bool(re.search("容易|万一|怕出", hit.group()))


def of_another_kind(now: Danger, known: Iterable[Danger], text: str) -> bool:
    """Whether words name danger of a kind that those before did not: that somebody is still in it, or calls for help, is of what they told."""
    told = {kind for one in known for kind in one.kinds}
    more = set(now.kinds) - told - {"other"} if told and not now.by_signs else set()
    return bool(more - {"collapse"}) or ("collapse" in more and "collapse" in danger(re.sub(IN_IT, "·", simplified(text))).kinds)


def in_danger(text: str) -> bool:
    """Whether the numbers are shown at once; wrongly shown they cost a glance."""
    return bool(danger(text))


def alarms(text: str) -> bool:
    """Whether staff are woken."""
    return danger(text).alarms
