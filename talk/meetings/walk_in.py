"""「来访登记」: who walks into a reception becomes a case in two taps and one message, or was answered on the spot."""

from typing import Any

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.ids import VillageId
from domain.masks import masked
from domain.message import Incoming, Press, as_json, from_json
from domain.rights import keys_in_for, may_in_congress
from domain.roster import Person
from locales import meetings, texts
from services.case import words_of
from services.deed import tell
from storage.reminders import Step
from storage.work import Work
from talk.asking.ask import ask
from talk.desk import key_in

KEPT_WORDS = 500


def _writer(work: Work, asker: Press | Incoming) -> Person:
    """Raises NotAllowedError."""
    persons = tuple(p for p in work.roster.persons_of(asker.sender.handle) if p.has_rights)
    if asker.sender.anonymous or not persons or not may_in_congress(work.roster, persons, "new"):
        raise NotAllowedError("new")
    return persons[0]


def start(work: Work, press: Press) -> None:
    _writer(work, press)
    ask(work, press, "walk_in_words", meetings.ask_what_he_said(work.staff_words()))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """What he said (text, voice, photo); then his village, or 「当场答复了」."""
    _writer(work, message)
    t = work.staff_words()
    if not message.text.strip() and not message.media:
        ask(work, message, "walk_in_words", meetings.ask_what_he_said(t))
        return
    draft = work.drafts.put("walk_in", message.chat_id, as_json(message), message.at)
    persons = work.roster.persons_of(message.sender.handle)
    villages = [village for village in work.roster.open_villages() if keys_in_for(work.roster, persons, village.id)]
    buttons = [(v.name, Button("wi_case", 0, f"{draft}:{v.id}")) for v in villages[:60]]
    rows = [buttons[n : n + 3] for n in range(0, len(buttons), 3)]
    work.say(message.chat_id, meetings.ask_village(t), [*rows, [(meetings.b_on_the_spot(t), Button("wi_done", 0, str(draft)))]])


def _own_draft(work: Work, press: Press, draft_id: str) -> Any:
    draft = work.drafts.get(draft_id, "walk_in")
    if draft is None or from_json(draft.message).sender.handle != press.sender.handle:
        work.tell(texts.chosen_already(work.staff_words()), alert=True)
        return None
    return draft


def make_case(work: Work, press: Press) -> None:
    """The village is chosen: a case with channel `reception`."""
    value = press.value
    writer = _writer(work, press)
    draft_id, _, village = value.partition(":")
    draft = _own_draft(work, press, draft_id)
    if draft is None:
        return
    t = work.staff_words()
    if village not in work.roster.villages:
        work.tell(texts.old_button(t), alert=True)
        return
    if not keys_in_for(work.roster, work.roster.persons_of(press.sender.handle), VillageId(village)):
        work.tell(texts.who_may(t, "not_your_village"), alert=True)
        return
    message = from_json(draft.message)
    work.drafts.close(draft.id, work.now)
    case = key_in.open_for(work, message, VillageId(village), "reception", by=writer.id)
    _keep(work, writer, village=village, case_id=case.id, words="")
    work.take_buttons(press.chat_id, press.message_id)
    group = work.roster.groups.get(case.group) if case.group else None
    again = [[(meetings.b_contact(t), Button("new_contact", case.id)), (meetings.b_walk_in(t), Button("wi_new"))]]
    work.say(
        press.chat_id, meetings.walk_in_case(t, case.number, group.name if group else ""), again, **tell.done(work, press.chat_id, case)
    )


def answered(work: Work, press: Press) -> None:
    """Answered on the spot: a visitor in the register, no case."""
    value = press.value
    writer = _writer(work, press)
    draft = _own_draft(work, press, value)
    if draft is None:
        return
    t = work.staff_words()
    work.drafts.close(draft.id, work.now)
    _keep(work, writer, words=masked(words_of.whole(t, from_json(draft.message)))[:KEPT_WORDS])
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, meetings.answered_on_the_spot(t), [[(meetings.b_walk_in(t), Button("wi_new"))]])


def _keep(work: Work, writer: Person, **values: Any) -> None:
    work.walk_ins.put(held_on=work.today, recorded_by=writer.id, at=work.acted_at, **values)
