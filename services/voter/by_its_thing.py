"""The one open matter of a voter that his words name by its thing before they say more of it (阴沟的事是…, 厕所那个 老师说下周装): docs/spec.md section 3,
Which case a message joins."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.which_matter.by_its_thing import begins_with, is_of, named_first, says_it
from domain.which_matter.joins import Joins, asks, plainly_another
from domain.which_matter.points_back import points_at_somebody
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter import goes_with
from services.voter.which_case import asked_last

BY_HIMSELF = frozenset({"tip", "confidential", "out_of_area", "multi", "urgent"})
"""Marks of words that he alone puts to a matter."""


def meant(work: Work, cases: Sequence[Case], message: Incoming, goes: Joins | None) -> Case | None:
    """None where it is of none or of several of his, and where somebody asked him about that thing on another."""
    thing = "" if message.reply_to is not None or message.unknown else named_first(message.text)
    if not thing or plainly_another(message.text) or _says_more(work, message):
        return None
    going = goes_with.that_go_on(work, cases)
    found = _of(work, going, thing)
    if found is None or (goes is not None and goes.case.id != found.id and _asks_of(asked_last(work, goes.case, message), thing)):
        return None
    kept = any(goes_with.is_kept(case) for case in cases if case.id != found.id)
    return None if kept and points_at_somebody(message.text) else found


def beside_an_answer(work: Work, cases: Sequence[Case], message: Incoming, goes: Joins | None) -> Case | None:
    """Where the rule names a matter that waits for nothing but his word on its answer: the one of whose thing his sentence begins (灯好了,
    水还是浑的), not the one answered last. None where it may be of something else."""
    if goes is None or goes.why != "talk" or goes.case.status != "answered" or goes.case.waiting_since is not None:
        return None
    thing = "" if message.reply_to is not None or message.unknown or message.media else begins_with(message.text)
    if not thing or asks(asked_last(work, goes.case, message)) or plainly_another(message.text) or _says_more(work, message):
        return None
    found = None if points_at_somebody(message.text) else _of(work, goes_with.that_go_on(work, cases), thing)
    return found if found is not None and not goes_with.names_another(work, found, message.text) else None


def _says_more(work: Work, message: Incoming) -> bool:
    reading = reading_of(work, message.text)
    return bool(reading.marks & BY_HIMSELF or reading.danger.named or reading.parts)


def _of(work: Work, going: Sequence[Case], thing: str) -> Case | None:
    """By its first words, else by what its voter said of it later; by the word he uses now, else by one for the same thing."""
    first = work.said.first_words([case.id for case in going])
    for says in (says_it, is_of):
        for words in (first, {case.id: goes_with.words_of(work, case) for case in going}):
            found = [case for case in going if says(thing, words.get(case.id, ""))]
            if found:
                return found[0] if len(found) == 1 else None
    return None


def _asks_of(asked: str, thing: str) -> bool:
    return bool(asked) and (says_it(thing, asked) or is_of(thing, asked))
