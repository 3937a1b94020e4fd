"""「把0003打出来」, 「0003催一下」, 「0003先放一放」, 「0003为什么退回」 typed in private: a sheet, the question before it is done, or one line
that says what there is (domain/at_work/said_of_numbers.py)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from domain.at_work.said_deeds import numbered_deed
from domain.at_work.said_of_numbers import SaidOfNumbers, said_of_numbers
from domain.cases.case import Case, Event
from domain.cases.details_for_voter import Returned
from domain.cases.details_in_hand import GivenBack
from domain.rights.rights import may, roles
from domain.values.buttons import Button
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.words.quotation import one_line
from locales import desk as desk_words
from locales import of_numbers as words
from locales import office_case, progress
from services.case.act import allowed_to
from services.deed import count_reads, tell
from services.deed.names import todo_line
from services.deed.shown_words import shown_words
from services.deed.work import Work
from services.desk import in_lists
from services.desk.named_by_number import cases_meant
from services.desk.offered import must_fit
from services.summaries import papers
from talk.answers import chase_due
from talk.asking.act import act_of, offer
from talk.asking.over import confirm
from talk.asking.who_acts import who_acts
from talk.house import STAFF_COMMANDS

BACK = ("given_back", "returned", "back_asked")
"""Steps by which a matter came back to somebody."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and for an act that a deputy says of his own (0003不办了)."""
    said = said_of_numbers(message.text) if not message.media else None
    if said is None or numbered_deed(message.text) is not None:
        return False
    if not said.numbers:
        _of_many(work, message, said)
        return True
    cases = _meant(work, message, said.numbers)
    if cases:
        DOES[said.kind](work, message, cases)
    else:
        confirm(work, message, desk_words.no_such_case(work.staff_words(), work.roster.congress.case_prefix))
    return True


def _meant(work: Work, message: Incoming, numbers: Sequence[str]) -> list[Case]:
    """Of a number in several months the open one."""
    persons, found = work.roster.persons_of(message.sender.handle), []
    for number in numbers:
        seen = [case for case in cases_meant(work, number) if may(work.roster, persons, "see", case)]
        found += [case for case in seen if case.open][:1] or seen[:1]
    return found


def _of_many(work: Work, message: Incoming, said: SaidOfNumbers) -> None:
    """Of a time: the list with 「办理单」 below."""
    if said.kind == "chase_all":
        chase_due.ask(work, message, said.when)
    elif said.when:
        STAFF_COMMANDS["find"](work, message, said.when)
    else:
        work.say(message.chat_id, work.staff_words()(words.which_sheets), reply_to=message.message_id)


def _line(work: Work, message: Incoming, case: Case) -> str:
    return todo_line(work, case, shown_words(work, Handle(message.sender.handle), [case]).get(case.id, ""))


def _sheets(work: Work, message: Incoming, cases: Sequence[Case]) -> None:
    by, numbers = who_acts(work, message), [case.number for case in cases]
    for case in cases:
        allowed_to(work, by, "see", case)
        count_reads.opened(work, by.persons, case)
    if len(cases) > 1:
        count_reads.took_file(work, by.persons, f"sheets:{len(cases)}")
    papers.order_sheets(work, message.chat_id, [case.id for case in cases])
    confirm(work, message, words.sheets_come(work.staff_words(), numbers))


def _chase(work: Work, message: Incoming, cases: Sequence[Case]) -> None:
    by, t = who_acts(work, message), work.staff_words()
    for case in cases:
        allowed_to(work, by, "chase", case)
        must_fit(work, case, "chase")
    if len(cases) == 1:
        case = cases[0]
        asked = words.shall_he_be_urged(t, _line(work, message, case), tell.person_name(work, case.claimer) if case.claimer else "")
        offer(work, act_of(work, message, case.id), asked, [[(t(progress.b_chase), Button("chase_yes", case.id))]])
        return
    rows = [[(words.b_urge(t, case.number), Button("chase", case.id))] for case in cases]
    listed = "\n".join([*in_lists.lines(work, Handle(message.sender.handle), cases), t(words.shall_they_be_urged)])
    work.say(message.chat_id, listed, rows, reply_to=message.message_id)


def _hold(work: Work, message: Incoming, cases: Sequence[Case]) -> None:
    case = cases[0]
    line = words.no_putting_off(work.staff_words(), _line(work, message, case), case.number[-4:])
    work.say(message.chat_id, line, in_lists.openers(work, Handle(message.sender.handle), [case]), reply_to=message.message_id)


def _why(work: Work, message: Incoming, cases: Sequence[Case]) -> None:
    """Who and when; a group's reason the secretary reads alone, to whom it was told."""
    case, t = cases[0], work.staff_words()
    event, line = work.histories.newest_of(case.id, BACK), _line(work, message, case)
    if event is None:
        said = words.never_came_back(t, line)
    else:
        when, who = office_case.moment(t, work.roster.congress.local(event.at)), desk_words.actor(t, tell.person_name(work, event.actor))
        said = words.came_back(t, line, when, who, desk_words.event_name(t, event.step), _reason(work, message, case, event))
    work.say(message.chat_id, said, in_lists.openers(work, Handle(message.sender.handle), [case]), reply_to=message.message_id)


def _reason(work: Work, message: Incoming, case: Case, event: Event) -> str:
    if isinstance(event.data, Returned) and work.may_read(message.chat_id, case):
        return one_line(event.data.reason)
    told = "secretary" in roles(work.roster, work.roster.persons_of(message.sender.handle), case)
    return one_line(event.data.why) if isinstance(event.data, GivenBack) and told else ""


def _stands(work: Work, message: Incoming, cases: Sequence[Case]) -> None:
    """Its card says it."""
    STAFF_COMMANDS["case"](work, replace(message, text=cases[0].number), cases[0].number)


DOES: Mapping[str, Callable[[Work, Incoming, Sequence[Case]], None]] = {
    "sheets": _sheets,
    "chase": _chase,
    "hold": _hold,
    "why": _why,
    "stands": _stands,
}
"""By what domain/at_work/said_of_numbers.py calls it."""
