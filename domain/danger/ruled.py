"""What expressions, or several things said together, tell of danger in some words (domain/danger/danger_signs.py), and what is weighed beside it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.danger.danger_beside import MAYBE, MEANS_IT, NOW, OVER, PAPERS
from domain.danger.danger_signs import HARM, HINTS, PRESSING, SIGNS, WHO
from domain.danger.danger_whose import Hit, own_death
from domain.danger.life_support import FORETOLD
from domain.danger.set_aside import without_harmless
from domain.danger.told_as_over import about_papers, is_over
from domain.words.courtesy import without_courtesy
from domain.words.dialect_words import in_common
from domain.words.pattern import pattern_of
from domain.words.plain_text import in_sentences, squeezed
from domain.words.sieve import Sieve
from domain.words.simplified import simplified
from domain.words.weighed import lengths

BY_PEOPLE = frozenset({"violence", "threat"})
BY_INTENT = BY_PEOPLE | {"self_harm"}

_LE = pattern_of("(?<=[一-鿿])(?:嘎?哒|咯(?![血痰咯吱嘣噔咚]))")


def with_le(plain: str) -> str:
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


def by_rules(read: Read, more: re.Pattern[str] | None = None) -> Ruled:
    plain = with_le(read.plain)
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
    return Ruled(
        frozenset(found),
        sure,
        (foretold or (bool(signs) and not papers)) and not sure,
        by_hand=by_hand,
        own_death=of_himself,
    )


def hinted(ruled: Ruled) -> frozenset[str]:
    """Of what kinds expressions speak that alone wake nobody: weighed beside the signs."""
    return frozenset() if ruled.sure else frozenset(f"hinted {kind}" for kind in ruled.kinds)


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
