"""「办好了」 「还要等」 「办不成了」: asked for words or for another day, shown once more, sent (services/desk/promise.py); and `/promises`."""

from dataclasses import dataclass, replace
from datetime import date

from domain.at_work.likely_answers import without_beginnings
from domain.congress.congress import Person
from domain.days.dates import date_in
from domain.days.day_put_right import says_more
from domain.rights.rights import may, may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError
from domain.values.ids import Handle
from domain.values.message import Incoming, Press, as_json
from locales import case as case_words
from locales import desk as desk_words
from locales import promises as words
from services.case import shared_words, words_of
from services.case.act import actor_of
from services.deed import pages as deed_pages
from services.deed import tell
from services.deed.by import said_in
from services.deed.lengths import reason_given
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import in_lists
from services.desk import promise as deeds
from services.office.lists import promised_of
from storage.steps import Step
from talk.asking import pages
from talk.asking.act import Act, act_of, ask_words
from talk.asking.ask import Question, ask
from talk.asking.called import called, named, of_it
from talk.desk.preview import Shown, leave, own_words, show_once_more, tell_sent


@dataclass(frozen=True)
class Shape:
    """What 「发送」 carries below such words."""

    draft: int
    how: str


@dataclass(frozen=True)
class Later:
    """What it carries below why there is a later day."""

    draft: int
    until: date


def ask_kept(work: Work, act: Act) -> None:
    _ask_words(work, act, "kept")


def ask_dropped(work: Work, act: Act) -> None:
    _ask_words(work, act, "dropped")


def _ask_words(work: Work, act: Act, how: str) -> None:
    deeds.may_follow(work, act.by, act.case)
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "promise_words", words.ask_words(work.staff_words(), name, called(work, act), how), how=how)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """Shown once more before they leave."""
    act, t = act_of(work, message, step.case_id), work.staff_words()
    deeds.may_follow(work, act.by, act.case)
    how = str(step.data["how"])
    work.steps.drop(message.chat_id, message.sender.handle)
    draft = work.drafts.put("answer", message.chat_id, as_json(message), message.at, act.case.id)
    send, drop = Button("promise_send", act.case.id, packed(Shape(draft, how))), Button("drop", act.case.id, packed(Shown(draft)))
    shown = shared_words.said_to_all(work, act.case, words.preview(t, act.case.number, how, words_of.whole(t, message)))
    rows = [[(t(desk_words.b_send), send), (t(desk_words.b_cancel), drop)]]
    show_once_more(work, message, act.case, (draft, "answer"), (shown, rows))


def send(work: Work, act: Act) -> None:
    """They leave, and the question with them."""
    shape = parsed(Shape, act.value)
    deeds.may_follow(work, act.by, act.case)
    message = own_words(work, act, shape.draft)
    if message is None:
        return
    case = leave(work, act, message, lambda: deeds.settle(work, act.by, act.case, said_in(message), shape.how))
    if case is not None:
        tell_sent(work, act, words.sent_kept, desk_words.voter_by_phone)


def ask_day(work: Work, act: Act) -> None:
    """Another day; after two his leader is asked instead."""
    t, case = work.staff_words(), act.case
    if deeds.put_off_too_often(work, act.by, case):
        deeds.ask_leader(work, act.by, case)
        work.tell(t(words.by_leader), alert=True)
        return
    ask_words(work, act, "promise_day", words.ask_day(t, actor_of(work, act.persons, case).name, case.promise_on))


def take_day(work: Work, message: Incoming, step: Step) -> None:
    """A wrong one is asked for again, and beside one on which work only begins the one by which it is done; what he writes beside it is the
    reason."""
    act, t = act_of(work, message, step.case_id), work.staff_words()
    deeds.may_follow(work, act.by, act.case)
    until, before = date_in(without_beginnings(message.text), work.today), act.case.promise_on
    if until is None and (begins := date_in(message.text, work.today)) is not None:
        beside = message.text if says_more(message.text, work.today) else ""
        ask(work, message, Question("promise_day", step.case_id), desk_words.ask_done_by(t, begins), reason=beside)
        return
    if until is None or before is None or until <= before:
        ask(work, message, Question("promise_day", step.case_id), of_it(work, act, words.bad_day(t, before)))
        return
    said = (str(step.data.get("reason", "")), message.text if says_more(message.text, work.today) else "")
    if reason := "\n".join(filter(None, said)):
        take_reason(work, replace(message, text=reason), replace(step, data={"until": until.isoformat()}))
        return
    ask(work, message, Question("promise_reason", step.case_id), words.ask_reason(t, until), until=until.isoformat())


def take_reason(work: Work, message: Incoming, step: Step) -> None:
    """Shown once more, as each voter will read it."""
    act, t = act_of(work, message, step.case_id), work.staff_words()
    deeds.may_follow(work, act.by, act.case)
    until, reason = date.fromisoformat(str(step.data["until"])), reason_given(deeds.REASON, message.text)
    draft = work.drafts.put("reply", message.chat_id, as_json(message), message.at, act.case.id)
    send, drop = Button("promise_later", act.case.id, packed(Later(draft, until))), Button("drop", act.case.id, packed(Shown(draft)))
    told = words.told_put_off(t, act.case.number, act.case.promise_on, until, reason)
    shown = shared_words.reason_to_all(work, act.case, reason, desk_words.preview_told(t, named(work, act), told))
    show_once_more(work, message, act.case, (draft, "reply"), (shown, [[(t(desk_words.b_send), send), (t(desk_words.b_cancel), drop)]]))


def put_off(work: Work, act: Act) -> None:
    """「发送」: now the day is later, and each voter reads why."""
    later = parsed(Later, act.value)
    deeds.may_follow(work, act.by, act.case)
    message = own_words(work, act, later.draft)
    if message is None:
        return
    case = leave(work, act, message, lambda: deeds.put_off(work, act.by, act.case, later.until, message.text))
    if case is not None:
        t = work.staff_words()
        work.tell(words.put_off(t, case.number, case.promise_on) + desk_words.whether_told(t, told=tell.hears(work, case)))


def show_promises(work: Work, message: Incoming, rest: str) -> None:
    """`/promises`: what is promised and not settled, by its day: of his groups, or of all for who sees all."""
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "find"):
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "find"))
        return
    work.say(message.chat_id, *_page(work, persons, message.sender.handle, 0))


def turn_promises(work: Work, press: Press) -> None:
    """Another page of them."""
    persons = work.roster.persons_of(press.sender.handle)
    if press.sender.anonymous or not may_in_congress(work.roster, persons, "find"):
        raise NotAllowedError("find")
    pages.turn(work, press, *_page(work, persons, press.sender.handle, deed_pages.place_in(press.value)))


def _page(work: Work, persons: tuple[Person, ...], account: Handle, first: int) -> tuple[str, Rows]:
    t, live = work.staff_words(), tuple(p for p in persons if p.has_rights)
    page = work.lists.page(promised_of(work, persons), first, deed_pages.SIZE)
    cases = [case for case in page.cases if may(work.roster, live, "see", case)]
    if not cases:
        return t(words.none_open), ()
    turned = deed_pages.turned("promises_page", page)
    rows = in_lists.openers(work, account, cases)
    said = words.listed(t, in_lists.lines(work, account, cases))
    return "\n".join([said, *turned.lines(t)]), [*rows, *turned.rows(t)]
