"""Whether somebody may be in danger, by kinds: who may be reads the numbers at once; what alarms also wakes staff at night.

The two steps and their aims: docs/spec.md section 3, Special words; the table of kinds: docs/understood.md.
Figures of speech (热死人了), what is long over, papers about it (保险, 报销) and events to learn about it are none.
"""

import re

from domain.danger.danger_beside import CALLS_A_NUMBER, CANNOT_SPEAK, CHILD_OR_WOMAN
from domain.danger.danger_done import has_drunk, has_harmed_himself
from domain.danger.danger_found import Danger, together
from domain.danger.danger_signs import SIGNS
from domain.danger.danger_whose import Whose, whose
from domain.danger.denied import beside, instead
from domain.danger.letter_parts import parts_of_letter
from domain.danger.ruled import BY_PEOPLE, LOOKED_AT, by_rules, hinted, to_weigh, with_le
from domain.danger.takes_leave import goes_for_good, leaves_the_world
from domain.danger.told_in_letters import harms_nobody_now
from domain.words.kinds import in_words, shares
from domain.words.late_weights import kinds_of, table_of
from domain.words.plain_text import in_sentences, letters, squeezed
from domain.words.simplified import simplified
from domain.words.weighed import in_text

KINDS = tuple(SIGNS)
LIKELY = 0.3
"""How likely a kind must be by its signs alone to be named."""
_BY_KIND, _SHOWN, _WOKEN = kinds_of("danger_kind_weights"), table_of("shown"), table_of("woken")


def cannot_speak(text: str) -> bool:
    """Whether somebody says that he cannot be heard telephoning (莫打电话他听得到); danger or not."""
    return CANNOT_SPEAK.search(in_sentences(squeezed(simplified(text[:LOOKED_AT]))).lower()) is not None


def danger(text: str, more: re.Pattern[str] | None = None) -> Danger:
    """What may be dangerous in these words, as the voter wrote them; nothing for most. `more`: signs a town added. Of a letter each part is
    read by itself. Who only denies a danger tells of none, what he tells beside that is read by
    itself."""
    rest = instead(text)
    if rest is None and (other := beside(text)):
        rest = [other]
    if rest is not None and not any(_told(clause, more) for clause in rest):
        return Danger(silent=cannot_speak(text))
    parts = parts_of_letter(text[:LOOKED_AT])
    return together([_told(parts[0], more)] if len(parts) == 1 else [_of_a_letter(part, more) for part in parts])


def _of_a_letter(part: str, more: re.Pattern[str] | None) -> Danger:
    """What is told there of long ago, of a play or in jest is none; his own despair always is."""
    found = _told(part, more)
    named = more is not None and more.search(simplified(part)) is not None
    return Danger(silent=found.silent) if found and not (found.despairs or named) and harms_nobody_now(simplified(part)) else found


def _told(text: str, more: re.Pattern[str] | None) -> Danger:
    if CALLS_A_NUMBER.fullmatch(letters(simplified(text))):
        return Danger(("other",))
    read = to_weigh(text)
    ruled = by_rules(read, more)
    signs = frozenset[str]() if ruled.set_aside else in_text(read.weighed)
    leaves = leaves_the_world(read.plain)
    found = (
        ruled.kinds
        or (frozenset({"self_harm"}) if leaves else frozenset())
        or (_likely_kinds(read.weighed) if _SHOWN().says(signs, read.beside) else frozenset())
    )
    if not found:
        return Danger(silent=cannot_speak(text))
    harmed = bool(found & BY_PEOPLE) and bool(CHILD_OR_WOMAN.search(read.plain))
    woken = ruled.sure or leaves or (not ruled.unsure and _WOKEN().says(signs, read.beside | hinted(ruled)))
    if ruled.own_death or leaves or (not ruled.kinds and "threat" in found and goes_for_good(read.plain)):
        found = (found - {"threat"}) | {"self_harm"}
    done = "self_harm" in found and has_harmed_himself(with_le(read.plain))
    who = whose(with_le(read.plain), ruled.by_hand, done=done) if "self_harm" in found else ""
    kinds = _as_it_is(found, who, drunk=(done or who == "accident") and has_drunk(with_le(read.plain)))
    return Danger(kinds, woken, harmed, cannot_speak(text), done and who != "accident", not (ruled.kinds or leaves), who)


def _as_it_is(found: frozenset[str], who: Whose, *, drunk: bool) -> tuple[str, ...]:
    """In the order of the table. What was drunk is poison too, and an accident no despair."""
    kinds = found | ({"poisoning"} if drunk else set())
    if who == "accident":
        kinds = (kinds - {"self_harm"}) or frozenset({"water"})
    return tuple(kind for kind in KINDS if kind in kinds)


def _likely_kinds(weighed: str) -> frozenset[str]:
    """Of what kind danger is that no expression names: for who may harm himself other words are needed than for fire."""
    likely = zip(KINDS, shares(_BY_KIND().scores(in_words(weighed))), strict=False)
    return frozenset(kind for kind, share in likely if share >= LIKELY) or frozenset({"other"})


def in_danger(text: str) -> bool:
    """Whether the numbers are shown at once; wrongly shown they cost a glance."""
    return bool(danger(text))


def alarms(text: str) -> bool:
    """Whether staff are woken."""
    return danger(text).alarms
