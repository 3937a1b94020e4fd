"""「办理单」: the sheet of one matter, or of all on a page of a list, made beside the bot and sent in private (docs/spec.md section 8)."""

from collections.abc import Callable, Mapping, Sequence

from domain.case import Case
from domain.errors import NotAllowedError
from domain.message import Press
from domain.roster import Person
from locales import summaries, texts
from services.case.act import allowed_to
from services.deed import count_reads, pages
from services.desk import look_up
from services.summaries import papers
from storage.work import Work
from talk.asking.act import Act
from talk.desk import my_cases, queue

Source = Callable[[Work, Press, str], Sequence[Case]]


def print_one(work: Work, act: Act) -> None:
    """Also pressed in a group the sheet comes in private: it names who signs."""
    allowed_to(work, act.by, "see", act.case)
    papers.order_sheets(work, act.account, [act.case.id])
    count_reads.opened(work, act.persons, act.case)
    work.tell(summaries.file_comes(work.staff_words()))


SOURCES: Mapping[str, Source] = {
    "queue": lambda work, press, value: queue.on_page(work, _persons(work, press), pages.place_in(value)),
    "cases": lambda work, press, value: my_cases.on_page(work, press.sender.handle, pages.place_in(value)),
    "find": lambda work, press, value: look_up.found_before(work, press.chat_id, value),
}


def print_list(work: Work, press: Press) -> None:
    """`queue:20`: the cases that stand on that page now, as far as he may read them."""
    kind, _, rest = press.value.partition(":")
    persons = _persons(work, press)
    if press.sender.anonymous or press.chat_id < 0 or not persons:
        raise NotAllowedError("see")
    cases = [case for case in (SOURCES[kind](work, press, rest) if kind in SOURCES else ()) if work.may_read(press.chat_id, case)]
    if not cases:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    count_reads.took_file(work, persons, f"sheets:{len(cases)}")
    papers.order_sheets(work, press.chat_id, [case.id for case in cases])
    work.tell(summaries.file_comes(work.staff_words()))


def _persons(work: Work, press: Press) -> tuple[Person, ...]:
    return tuple(p for p in work.roster.persons_of(press.sender.handle) if p.has_rights)
