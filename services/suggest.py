"""「形成建议」: one or many cases become a formal suggestion with its own clock and a Word draft (docs/spec.md section 4)."""

from datetime import timedelta
from typing import Any

from domain.buttons import Button, number_in
from domain.case import Case
from domain.errors import NotAllowedError
from domain.masks import masked
from domain.message import Incoming, Press
from domain.reminder import NAG_HOUR, at_local
from domain.rights import covers, may_in_congress, staff_of_all
from domain.roster import Person
from domain.working_days import add_months
from locales import desk, texts
from services import show_case, tell, words_of
from services.ask import ask
from services.handle_case import Act, act_of, acting, actor_of, allowed_to, ask_words, offer
from storage.reminders import Reminder, Step
from storage.work import Work

DUE_MONTHS = 3
"""Formal suggestion: 3 months (docs/glossary.md, Default limits)."""


def ask_title(work: Work, act: Act) -> None:
    """A new one, or one of his that waits and takes this case in."""
    allowed_to(work, act.persons, "note", act.case, act.account)
    t = work.staff_words()
    rows = [
        [(desk.b_into_suggestion(t, s.title[:24]), Button("suggest_add", act.case.id, str(s.id)))]
        for s in work.suggestions.open_of([p.id for p in act.persons])[:5]
    ]
    rows.append([(desk.b_new_suggestion(t), Button("suggest_new", act.case.id))])
    offer(work, act, desk.ask_suggestion(t, act.case.number), rows)


def ask_new(work: Work, act: Act) -> None:
    allowed_to(work, act.persons, "note", act.case, act.account)
    ask_words(work, act, "suggest_words", desk.ask_suggestion_words(work.staff_words()))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """First line: 案由; the rest: what is suggested."""
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.persons, "note", act.case, act.account)
    t = work.staff_words()
    if not message.text.strip():
        ask_words(work, act, "suggest_words", desk.ask_suggestion_words(t))
        return
    person = actor_of(work, act.persons, act.case)
    row = work.suggestions.put(message.text.strip(), person.id, work.now, add_months(work.today, DUE_MONTHS))
    _take_in(work, act, row)
    _put_clock(work, row, add_months(work.today, DUE_MONTHS) - timedelta(days=14))
    _hand_out(work, act, row)


def add_case(work: Work, act: Act, value: str) -> None:
    allowed_to(work, act.persons, "note", act.case, act.account)
    row = work.suggestions.get(number_in(value))
    if row is None or row.status != "open" or row.made_by not in {p.id for p in act.persons}:
        work.tell(texts.old_button(work.staff_words()), alert=True)
    elif _take_in(work, act, row.id):
        _hand_out(work, act, row.id)
    else:
        work.tell(texts.already_so(work.staff_words()))


def _take_in(work: Work, act: Act, row: int) -> bool:
    if not work.suggestions.add_case(row, act.case.id):
        return False
    case = work.cases.record(act.case, acting(work, act, "suggested", suggestion=row))
    tell.to_voters(work, case, desk.told_suggested)
    return True


def _put_clock(work: Work, row: int, day: Any) -> None:
    due_at = at_local(day, NAG_HOUR, work.roster.congress)
    work.reminders.put({"kind": "suggestion_due", "due_at": due_at, "data": {"id": row}})


def _hand_out(work: Work, act: Act, row: int) -> None:
    """The draft as Word, without a voter's name; with a confidential case in it in private."""
    from reports.documents import letter  # the Word library is loaded by those who need it

    t, made = work.staff_words(), work.suggestions.get(row)
    cases = work.cases.several(work.suggestions.cases(row))
    if made is None:
        return
    chat_id = act.account if any(c.confidential for c in cases) else act.chat_id
    content = letter(desk.suggestion_title(t, made.title.splitlines()[0]), _sections(work, t, made, cases), _closing(work, t, made))
    work.send_file(chat_id, f"{desk.suggestion_name(t)}-{row}.docx", content, case_id=act.case.id)
    work.say(chat_id, desk.suggestion_made(t, [c.number for c in cases], made.due_on), case_id=act.case.id)


def _sections(work: Work, t: Any, made: Any, cases: list[Case]) -> list[tuple[str, str]]:
    first, _, rest = made.title.partition("\n")
    facts = []
    for case in cases:
        words = masked(words_of.everything(t, work.cases.messages(case.id)))
        facts.append(desk.suggestion_fact(t, case.number, show_case.village_name(work, case), words))
    unit = next((u.name for u in work.roster.units.values() if cases and cases[0].category in u.categories), "")
    heads = desk.suggestion_heads(t)
    return list(zip(heads, (first, "\n".join(facts), rest.strip() or first, unit), strict=True))


def _closing(work: Work, t: Any, made: Any) -> list[str]:
    return [desk.suggestion_by(t, tell.person_name(work, made.made_by)), desk.full_day(t, work.local_date(made.made_at))]


def show_suggestions(work: Work, message: Incoming, rest: str) -> None:
    """`/suggest`: open suggestions; the result is entered here. Staff see all, a deputy his own."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.telegram_user_id)
    if not may_in_congress(work.roster, persons, "suggest"):
        work.say(message.chat_id, texts.who_may(t, "suggest"))
        return
    staff = may_in_congress(work.roster, persons, "from_above")
    found = [s for s in work.suggestions.open_of(None if staff else [p.id for p in persons]) if _his(work, persons, s)]
    if not found:
        work.say(message.chat_id, desk.no_suggestions(t))
        return
    lines = [desk.suggestion_line(t, s.title.splitlines()[0], len(work.suggestions.cases(s.id)), s.due_on) for s in found]
    rows = [[(desk.b_result(t, s.title.splitlines()[0][:20]), Button("suggest_result", 0, str(s.id)))] for s in found[:40]]
    work.say(message.chat_id, "\n".join(lines), rows)


def ask_result(work: Work, press: Press, value: str) -> None:
    row = _own(work, press, value)
    if row is None:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    ask(work, press, "suggest_result", desk.ask_result(work.staff_words(), row.title.splitlines()[0]), id=row.id)


def _his(work: Work, persons: tuple[Person, ...], row: Any) -> bool:
    """Its maker's, and staff's: an officer's only where every case of it is of his groups or town."""
    if row.made_by in {p.id for p in persons if p.has_rights}:
        return True
    cases = work.cases.several(work.suggestions.cases(row.id))
    if not cases:
        return staff_of_all(persons)
    return all(covers(work.roster, persons, case) for case in cases)


def _own(work: Work, asker: Any, value: str) -> Any | None:
    """The open suggestion, for its maker and staff. Raises NotAllowedError."""
    row = work.suggestions.get(number_in(value))
    persons = work.roster.persons_of(asker.sender.telegram_user_id)
    if row is not None and not _his(work, persons, row):
        raise NotAllowedError("suggest")
    return row if row is not None and row.status == "open" else None


def take_result(work: Work, message: Incoming, step: Step) -> None:
    """The voters of all its cases hear what came of it."""
    t = work.staff_words()
    row = _own(work, message, str(step.data["id"]))
    if row is None or not message.text.strip():
        work.say(message.chat_id, texts.settled(t), reply_to=message.message_id)
        return
    work.suggestions.finish(row.id, message.text.strip())
    for case in work.cases.several(work.suggestions.cases(row.id)):
        result = message.text.strip()[:1500]
        tell.to_voters(work, case, lambda tv, number, result=result: desk.told_suggestion_result(tv, number, result))  # type: ignore[misc]
    work.say(message.chat_id, desk.result_told(t), reply_to=message.message_id)


def remind(work: Work, due: Reminder) -> None:
    """Two weeks before the 3 months end, and then every two weeks: the maker and the secretary."""
    row = work.suggestions.get(int(due.data["id"]))
    if row is None or row.status != "open":
        return
    words = desk.suggestion_due(work.staff_words(), row.title.splitlines()[0], row.due_on)
    maker = work.roster.people.get(row.made_by)
    tell.to_people(work, [p for p in (maker, *work.roster.staff("secretary")) if p is not None], words)
    _put_clock(work, row.id, work.local_date(work.now) + timedelta(days=14))
