"""「回复选民」 asked for and shown once more before it leaves; a note below the card, and an edit of either (services/desk/reply.py)."""

from dataclasses import dataclass, replace
from datetime import timedelta

from domain.at_work.likely_answers import likely_answer
from domain.cases.case import Case
from domain.cases.life_cycle import HANDLED
from domain.reading.reading import NUMBER
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError
from domain.values.message import Incoming, as_json, from_json
from locales import by_typing, common, joining
from locales import case as case_words
from locales import desk as desk_words
from locales.refusals import refusal as worded
from services.case import shared_words, words_of
from services.case.act import actor_of, allowed_to
from services.deed import screens, tell
from services.deed.by import said_in
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import correct as corrections
from services.desk import edited_line, heard_on_visit
from services.desk import note as notes
from services.desk import reply as deeds
from storage.case_messages import CaseMessage
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called, named
from talk.asking.over import close, confirm
from talk.asking.who_acts import who_acts
from talk.desk import answer, below_note, line_of_sealed, offer_canned
from talk.desk.other_matter import ForOther
from talk.desk.preview import OfMatter, Shown, leave, own_words, show_once_more, tell_sent

NOTE_OFFERED = timedelta(hours=24)
"""How long 「发给选民」 stands below a note."""


@dataclass(frozen=True)
class Words:
    """What 「发送」 carries below words for a voter: their draft, whether those read them too whose cases joined, and whether he is waited for."""

    draft: int
    to_all: bool = False
    wait: bool = False


def ask_reply(work: Work, act: Act) -> None:
    """Asks for the text first; sending is a second, explicit act."""
    deeds.may_reply(work, act.by, act.case)
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "reply_words", desk_words.ask_reply(work.staff_words(), name, called(work, act)))
    offer_canned.offer(work, act, offer_canned.REPLY)


def take_reply_words(work: Work, message: Incoming, step: Step) -> None:
    """The words for the voter are in: show them once more before they leave."""
    work.steps.drop(message.chat_id, message.sender.handle)
    case = work.cases.get(step.case_id or 0)
    deeds.may_reply(work, who_acts(work, message), case)
    preview(work, message, case.id)


def preview(work: Work, message: Incoming, case_id: int, *, or_answer: bool = False, asks: bool = False) -> None:
    """Shown once more, as words for the voter; `or_answer`: with the outcomes as what they may be instead; `asks`: he is waited for."""
    t = work.staff_words()
    kept, case = work.drafts.put("reply", message.chat_id, as_json(message), message.at, case_id), work.cases.get(case_id)
    outcomes = answer.rows_for(work, act_of(work, message, case_id), message, kept) if or_answer else []
    words, sends = _to_whom(work, case, message, kept)
    if asks and len(sends) == 1 and len(sends[0]) > 1:
        sends = [[(t(desk_words.b_send_wait), Button("send", case_id, packed(Words(kept, wait=True))))]]
    rows = [*sends, *outcomes, [(t(desk_words.b_cancel), Button("drop", case_id, packed(Shown(kept))))]]
    if outcomes:
        words += "\n" + t(desk_words.or_as_answer)
        words += "\n" + joining.as_answer(t, count) if (count := shared_words.count(work, case)) else ""
    show_once_more(work, message, case, (kept, "reply"), (words, rows))


def _to_whom(work: Work, case: Case, message: Incoming, kept: int) -> tuple[str, Rows]:
    """What is shown, and the buttons that send it: to its voter, to those too whose cases joined, as far as the words say, or the other way."""
    t, said = work.staff_words(), words_of.whole(work.staff_words(), message)
    number, alone, to_all = named(work, act_of(work, message, case.id)), packed(Words(kept)), packed(Words(kept, to_all=True))
    count, waits = shared_words.count(work, case), (t(desk_words.b_send_wait), Button("send_wait", case.id, alone))
    if not count:
        send = (t(desk_words.b_send), Button("send", case.id, alone))
        if case.status == "merged":
            return _of_joined(work, case, kept, said, send)
        return desk_words.preview(t, number, said), [[send, waits]]
    if not tell.has_account(work, case):
        return joining.preview_joined(t, number, count, said), [[(t(desk_words.b_send), Button("send", case.id, to_all))]]
    if shared_words.are_for_all(work, case, said_in(message)):
        first, other = to_all, (t(joining.b_send_alone), Button("send_alone", case.id, alone))
        words = joining.preview_all(t, number, count, said)
    else:
        first, other = alone, (t(joining.b_send_all), Button("send_all", case.id, to_all))
        words = joining.preview_alone(t, number, count, said)
    return words, [[(t(desk_words.b_send), Button("send", case.id, first)), waits], [other]]


def _of_joined(work: Work, case: Case, kept: int, said: str, send: tuple[str, Button]) -> tuple[str, Rows]:
    """Its voter alone reads them; one button shows them for the main matter instead, whose words reach all."""
    t, words = work.staff_words(), desk_words.preview(work.staff_words(), case.number, said)
    if case.main_case is None:
        return words, [[send]]
    main = work.cases.get(case.main_case)
    other = (desk_words.b_for_other(t, main.number), Button("send_other", main.id, packed(ForOther(kept))))
    return f"{words}\n{joining.of_joined(t, main.number)}", [[send], [other]]


def show_instead(work: Work, act: Act) -> None:
    """「改发给…」: the same words, as they will leave for this matter."""
    deeds.may_reply(work, act.by, act.case)
    draft = work.drafts.get(str(parsed(ForOther, act.value).draft), "reply", "answer")
    if draft is None or draft.chat_id != act.chat_id:
        work.tell(work.staff_words()(desk_words.already_so))
        return
    message = from_json(draft.message)
    if message.sender.handle != act.account:
        raise NotAllowedError("send", "author")
    work.drafts.close(draft.id, work.now)
    close(work, act.chat_id, act.press.message_id)
    preview(work, message, act.case.id, or_answer=draft.kind == "answer" or likely_answer(message.text))


def send_and_wait(work: Work, act: Act) -> None:
    """「发送并等回复」."""
    send(work, act, wait=True)


def send(work: Work, act: Act, *, wait: bool = False) -> None:
    """「发送」 / 「发送并等回复」: now, and only now, the voter hears it."""
    allowed_to(work, act.by, "reply", act.case)
    carried = parsed(Words, act.value)
    wait = wait or carried.wait
    message = own_words(work, act, carried.draft)
    if message is None:
        return
    sending = deeds.Sending(wait, carried.to_all)
    case = leave(work, act, message, lambda: deeds.reply(work, act.by, act.case, said_in(message), sending))
    if case is None:
        return
    waited = desk_words.sent_waiting if case.waiting_since is not None else desk_words.sent_no_wait_left
    _tell_to_whom(work, act, waited if wait and case.status in HANDLED else desk_words.sent, to_all=carried.to_all)


def _tell_to_whom(work: Work, act: Act, words: OfMatter, *, to_all: bool) -> None:
    """Where those read it whose cases joined: how many, and whether its voter does."""
    count = shared_words.count(work, act.case) if to_all else 0
    if not count:
        tell_sent(work, act, words)
    else:
        work.tell(joining.sent_all(work.staff_words(), called(work, act), count, alone=not tell.hears(work, act.case)))


def note_on_card(work: Work, message: Incoming) -> bool:
    """A reply to the card or anything below it is an internal note. False when it replies to nothing of a case."""
    case = case_below(work, message)
    if case is not None:
        note(work, message, case)
    return case is not None


def note(work: Work, message: Incoming, case: Case) -> None:
    """His words as an internal note of this case. 收到 and 辛苦了 are said to colleagues: they are kept, and nothing is said below them."""
    t = work.staff_words()
    try:
        stored = notes.note(work, who_acts(work, message), case, said_in(message))
    except NotAllowedError:
        words = t(common.anonymous_admin) if message.sender.anonymous else case_words.who_may(t, "note")
        confirm(work, message, words)
        return
    if not message.private and message.message_id:  # one that only he and the bot see has no number
        work.places.note(message.chat_id, message.message_id, case.id)
    if not message.private and below_note.said_to_colleagues(work, message, case):
        return
    words, rows = below_note.what_to_do(work, message, case, stored)
    row = work.say(message.chat_id, words, rows, case_id=case.id, reply_to=message.message_id, silent=True)
    screens.put(work, (message.chat_id, message.sender.handle, row), case.id, screens.LATER, NOTE_OFFERED)


def case_below(work: Work, message: Incoming) -> Case | None:
    """The case of the message replied to; of a card the bot does not know any more, by the number in its text.

    In a topic other than the group's own, people talk of other things: only what replies to the bot counts there.
    """
    if message.reply_to is None:
        return None
    place = work.places.of(message.chat_id, message.reply_to)
    strange = message.thread_id != work.roster.topics.get(message.chat_id)
    if place is not None and place[1] is not None and (place[0] is not None or not strange):
        return work.cases.get(place[1])
    if strange and not message.reply_ours:
        return None
    number = NUMBER.search(message.reply_text)
    case = work.cases.by_number(number.group()) if number else None
    return case if case is not None and work.may_read(message.chat_id, case) else None  # a number he may not see is like one that is not


def send_note(work: Work, act: Act) -> None:
    """「发给选民」: its author sends a note on. In a group the offer goes, and the card says what was sent. What is likely the answer is shown
    once more, with the outcomes."""
    noted = deeds.own_note(work, act.by, act.case, parsed(below_note.Noted, act.value).note)
    if likely_answer(noted.text) and answer.may_answer(work, act):
        show_note(work, act)
        return
    to_all = shared_words.are_for_all(work, act.case, noted)
    case = deeds.send_note(work, act.by, act.case, parsed(below_note.Noted, act.value).note)
    row = screens.row_at(work, act.chat_id, act.press.message_id)
    if act.chat_id < 0 or row is None:
        close(work, act.chat_id, act.press.message_id)
    else:
        work.revise(act.chat_id, row, desk_words.note_sent(work.staff_words(), case.number), case_id=case.id)
    _tell_to_whom(work, act, desk_words.sent, to_all=to_all or not tell.has_account(work, case))


def show_note(work: Work, act: Act) -> None:
    """As it will leave, with the outcomes where it is likely the answer; the offer below the note is over."""
    noted = deeds.own_note(work, act.by, act.case, parsed(below_note.Noted, act.value).note)
    or_answer = likely_answer(noted.text) and answer.may_answer(work, act)
    close(work, act.chat_id, act.press.message_id)
    said = Incoming(act.press.chat_id, noted.message_id, noted.at, act.press.sender, noted.text, noted.media)
    preview(work, said, act.case.id, or_answer=or_answer)


def receive_person_edit(work: Work, known: CaseMessage, message: Incoming) -> None:
    """Words already sent correct the voter's copy, each copy of them by its own part of the edited line; where that is read otherwise than before
    all stays as it was, and he reads so. Who may not write any more reads that."""
    copies = [kept for kept in work.messages.all_at(message.chat_id, message.message_id) if kept.author != "voter" and not kept.elsewhere]
    if not (copies and known.id == copies[0].id):
        return
    message = line_of_sealed.beside_danger(work, by := who_acts(work, message), known, message)
    anew = edited_line.shared_out(work, copies, message.text)
    if anew is None:
        confirm(work, message, work.staff_words()(desk_words.edited_otherwise))
        return
    pairs = list(zip(copies, anew, strict=True))
    try:
        made = [corrections.correct(work, by, copy, said_in(replace(message, text=words))) for copy, words in pairs]
    except NotAllowedError as refusal:
        confirm(work, message, worded(work.staff_words(), refusal))
        return
    edited_line.stand_anew(work, copies, message.text, anew)
    if (alone := next((one for one in made if one is not None), None)) is not None:
        words = by_typing.stands_by_itself(work.staff_words(), work.cases.get(copies[0].case_id).number, alone.number)
        confirm(work, message, words, **tell.done(work, message.chat_id, alone))
    elif any(heard_on_visit.is_of_visit(work, copy) and words != copy.text for copy, words in pairs):
        confirm(work, message, work.staff_words()(desk_words.setting_kept))
