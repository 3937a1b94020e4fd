"""`/callbacks`: whom to phone, what to say, and what he says by buttons (services/desk/call_back.py)."""

from domain.cases.life_cycle import RATINGS
from domain.congress.congress import Person
from domain.ratings.satisfaction import RESOLVED
from domain.rights.rights import may, may_in_congress, reads_confidential
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.message import Incoming, Press
from domain.words.masks import masked
from locales import case as case_words
from locales import common
from locales import desk as desk_words
from locales.refusals import refusal as worded
from services.case import words_of
from services.case.rating import Rated, Solved
from services.deed import pages as deed_pages
from services.deed.message import Rows
from services.deed.names import outcome_name, village_name
from services.deed.work import Work
from services.desk import call_back as deeds
from services.office.lists import to_phone_of
from storage.outbox import CONTACT
from storage.steps import Step
from talk.asking import pages
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.desk import own_calls


def show_callbacks(work: Work, message: Incoming, rest: str) -> None:
    """Answered cases whose voter the bot cannot reach and nobody has told yet; a deputy's are those of his own that he phones himself."""
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "callbacks"):
        if own_calls.show(work, message):
            return
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "callbacks"))
        return
    work.say(message.chat_id, *_page(work, persons, 0))


def turn_callbacks(work: Work, press: Press) -> None:
    """Another page of them."""
    value = press.value
    persons = work.roster.persons_of(press.sender.handle)
    if press.sender.anonymous or not may_in_congress(work.roster, persons, "callbacks"):
        raise NotAllowedError("callbacks")
    pages.turn(work, press, *_page(work, persons, deed_pages.place_in(value)))


def _page(work: Work, persons: tuple[Person, ...], first: int) -> tuple[str, Rows]:
    t = work.staff_words()
    page = work.lists.page(to_phone_of(work, persons), first, deed_pages.SIZE)
    cases = [case for case in page.cases if may(work.roster, persons, "callbacks", case)]
    if not cases:
        return t(desk_words.no_callbacks), ()
    lines = [desk_words.callback_line(t, c.number, village_name(work, c), outcome_name(work, c.outcome)) for c in cases]
    turned = deed_pages.turned("callbacks_page", page)
    rows = [[(c.number, Button("call", c.id))] for c in cases]
    return "\n".join([t(desk_words.callbacks), *lines, *turned.lines(t)]), [*rows, *turned.rows(t)]


def show_call(work: Work, act: Act) -> None:
    """What to say on the phone, and the buttons for what the voter says. Opening it shows the number; the tap is logged."""
    deeds.open_contact(work, act.by, act.case)
    t, case = work.staff_words(), act.case
    voter = work.voters.get(case.voter_id)
    name, phone = (voter.name, voter.phone) if voter is not None else ("", "")
    words = _to_say(work, act, (name, phone))
    rows = [[(common.rating(t, value), Button("call_rate", case.id, packed(Rated(case.round, value)))) for value in RATINGS]]
    rows.append([(t(desk_words.b_call_told), Button("call_told", case.id)), (t(desk_words.b_call_missed), Button("call_missed", case.id))])
    if not phone:
        rows.append([(t(desk_words.b_add_contact), Button("new_contact", case.id))])
    work.say(act.account, words, rows, case_id=case.id, purpose=CONTACT)


def _to_say(work: Work, act: Act, who: tuple[str, str]) -> str:
    """`who`: name and phone. Of a confidential case, or where the answer is that of one, who may not read its words has the outcome alone."""
    t, case = work.staff_words(), act.case
    main = work.cases.get(case.main_case) if case.main_case else case
    if any(one.confidential and not reads_confidential(work.roster, act.by.persons, one) for one in (case, main)):
        return desk_words.call_in_confidence(t, case.number, who, outcome_name(work, case.outcome))
    found = work.said.last_answer(main.id)
    answer = words_of.whole(t, work.messages.whole(found)) if found is not None else ""
    return desk_words.call(t, case.number, who, masked(words_of.everything(t, work.said.opening(case.id)))[:600], answer[:1500])


def rate(work: Work, act: Act) -> None:
    """Then he is asked whether it is solved."""
    deeds.may_call(work, act.by, act.case)
    rated, t = parsed(Rated, act.value), work.staff_words()
    deeds.rate_by_phone(work, act.by, act.case, rated)
    work.tell(desk_words.rating_noted(t, rated.rating))
    rows = [[(case_words.resolved(t, v), Button("call_solved", act.case.id, packed(Solved(v)))) for v in RESOLVED]]
    work.say(act.account, desk_words.ask_resolved_by_phone(t, called(work, act)), rows, case_id=act.case.id)


def solved(work: Work, act: Act) -> None:
    deeds.solved_by_phone(work, act.by, act.case, act.value)
    work.tell(work.staff_words()(desk_words.setting_kept))


def told(work: Work, act: Act) -> None:
    """He knows the outcome and does not want to rate."""
    deeds.log_call(work, act.by, act.case, "told_by_phone")
    work.tell(work.staff_words()(desk_words.setting_kept))


def missed(work: Work, act: Act) -> None:
    deeds.log_call(work, act.by, act.case, "phone_missed")
    work.tell(work.staff_words()(desk_words.call_again))


def ask_contact(work: Work, act: Act) -> None:
    """「留联系方式」: name and phone for the call at the end."""
    deeds.may_keep_contact(work, act.by, act.case)
    ask_words(work, act, "contact_words", desk_words.ask_their_contact(work.staff_words(), called(work, act)))


def take_contact(work: Work, message: Incoming, step: Step) -> None:
    act, t = act_of(work, message, step.case_id), work.staff_words()
    try:
        deeds.keep_contact(work, act.by, act.case, *deeds.contact_typed("", message.text))
    except RefusedError as refusal:
        ask_words(work, act, "contact_words", worded(t, refusal))
        return
    work.say(message.chat_id, t(desk_words.their_contact_kept), reply_to=message.message_id)
