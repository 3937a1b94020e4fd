"""「办理单」: the sheet of one matter, or of all on a page of a list, made beside the bot and sent in private (docs/spec.md section 8)."""

from collections.abc import Callable, Mapping, Sequence

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.values.carried import parsed
from domain.values.errors import NotAllowedError, OldButtonError
from domain.values.message import Press
from locales import desk as desk_words
from services.case.act import allowed_to
from services.case.sheet import Listed
from services.deed import count_reads
from services.deed.work import Work
from services.desk import look_up
from services.summaries import papers
from talk.asking.act import Act
from talk.desk import my_cases, queue

Source = Callable[[Work, Press, int], Sequence[Case]]


def print_one(work: Work, act: Act) -> None:
    """Also pressed in a group the sheet comes in private: it names who signs."""
    allowed_to(work, act.by, "see", act.case)
    papers.order_sheets(work, act.account, [act.case.id])
    count_reads.opened(work, act.persons, act.case)
    work.tell(work.staff_words()(desk_words.file_comes))


SOURCES: Mapping[str, Source] = {
    "queue": lambda work, press, first: queue.on_page(work, _persons(work, press), first),
    "cases": lambda work, press, first: my_cases.on_page(work, press.sender.handle, first),
    "find": lambda work, press, draft: look_up.found_before(work, press.chat_id, draft),
}


def print_list(work: Work, press: Press) -> None:
    """The cases that stand on that page now, as far as he may read them."""
    persons = _persons(work, press)
    if press.sender.anonymous or press.chat_id < 0 or not persons:
        raise NotAllowedError("see")
    listed = parsed(Listed, press.value)
    if listed.of not in SOURCES or listed.place < 0:
        raise OldButtonError(press.value)
    found = SOURCES[listed.of](work, press, listed.place)
    cases = [case for case in found if work.may_read(press.chat_id, case)]
    if not cases:
        raise OldButtonError(press.value)
    count_reads.took_file(work, persons, f"sheets:{len(cases)}")
    papers.order_sheets(work, press.chat_id, [case.id for case in cases])
    work.tell(work.staff_words()(desk_words.file_comes))


def _persons(work: Work, press: Press) -> tuple[Person, ...]:
    return tuple(p for p in work.roster.persons_of(press.sender.handle) if p.has_rights)
