"""Several matters in one typed line (domain/at_work/said_apart.py): each part is done as if it stood alone, and what was not done is said."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.at_work.said_apart import Part
from domain.at_work.said_deeds import SaidDeed, said_deed
from domain.cases.case import Case
from domain.values.ids import CaseId
from domain.values.message import Incoming, as_json, from_json
from domain.words.quotation import one_line
from locales import desk as desk_words
from services.deed.work import Work
from storage.steps import Step
from talk.asking.ask import WORDS_WITHIN
from talk.asking.over import confirm

Meant = Callable[[Work, Incoming, str, SaidDeed | None], Sequence[Case]]
"""The cases that a number may mean there."""
Does = Callable[[Work, Incoming, Case, SaidDeed], bool]


LINE = "line"
"""Of the draft that holds what his line said of the next matters, one a line; what the first stood at comes behind it."""


def do_each(work: Work, message: Incoming, parts: Sequence[Part], ways: tuple[Meant, Does]) -> bool:
    """False where nothing of it is an act. Once words are asked for, the rest waits, a second question would put the first aside: it is asked
    about once the first is done (`go_on`)."""
    deeds = [said_deed(part.words) for part in parts]
    if not any(deeds):
        return False
    left, later = list[tuple[str, str]](), list[tuple[str, str]]()
    before, first = _waits(work, message), None
    for number, words, deed in [(n, part.words, deed) for part, deed in zip(parts, deeds, strict=True) for n in part.numbers]:
        if deed is not None and first is not None:
            later.append((number, words))
            continue
        if deed is None or not _one(work, replace(message, text=words), ways, (number, deed)):
            left.append((number, words))
        asked = _waits(work, message)
        first = first or (asked if asked != before else None)
    _keep(work, message, first, later)
    if left:
        confirm(work, message, desk_words.not_done_of(work.staff_words(), left))
    return True


def go_on(work: Work, chat_id: int, handle: int, ways: tuple[Meant, Does]) -> None:
    """What the line said of the next matter, where he has done with the one before, and is asked nothing else there."""
    kept = work.drafts.newest_like(chat_id, LINE)
    line = from_json(kept.message) if kept is not None else None
    if kept is None or line is None or line.sender.handle != handle or kept.case_id is None:
        return
    asked = work.steps.of(chat_id, handle)
    if (asked is not None and asked.expires_at >= work.acted_at) or kept.kind == f"{LINE}{_stood(work, kept.case_id)}":
        return
    work.drafts.close(kept.id, work.now)
    if work.acted_at - kept.at > WORDS_WITHIN:
        return
    popup, work.popup = work.popup, None
    said = [one.split(" ", 1) for one in line.text.splitlines()]
    do_each(work, replace(line, at=work.acted_at), [Part((number,), words) for number, words in said], ways)
    work.popup = popup


def _keep(work: Work, message: Incoming, first: Step | None, later: Sequence[tuple[str, str]]) -> None:
    if not later or first is None or first.case_id is None:
        return
    if (before := work.drafts.newest_like(message.chat_id, LINE)) is not None:
        work.drafts.close(before.id, work.now)
    line = replace(message, text="\n".join(f"{number} {one_line(words)}" for number, words in later))
    kind = f"{LINE}{_stood(work, first.case_id)}"
    work.drafts.put(kind, message.chat_id, as_json(line), work.acted_at, first.case_id)
    confirm(work, message, desk_words.asked_next(work.staff_words(), later))


def _stood(work: Work, case_id: int) -> int:
    """What happened last in it."""
    return work.histories.newest_id(CaseId(case_id))


def _waits(work: Work, message: Incoming) -> Step | None:
    return work.steps.of(message.chat_id, message.sender.handle)


def _one(work: Work, message: Incoming, ways: tuple[Meant, Does], one: tuple[str, SaidDeed]) -> bool:
    (meant, does), (number, deed) = ways, one
    cases = meant(work, message, number, deed)
    return len(cases) == 1 and does(work, message, cases[0], deed)
