"""What was heard on a visit: each message a matter, which becomes a case, joins one, or was answered on the spot (docs/spec.md section 5)."""

from typing import Any

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.ids import PersonId, VillageId
from domain.message import Incoming, Press, as_json, from_json, same_media
from domain.rights import may
from domain.similarity import twins
from locales import texts, visits
from services.case import voter_said, words_of
from services.case.open_case import keep_message
from services.visits import photos
from services.visits.record import own_record, question_of, recorder, writer_of
from storage.reminders import Step
from storage.work import Work
from talk.desk import key_in, what_for
from talk.visits.form import again, show_form
from talk.visits.record import begin


def write_down_visit(work: Work, press: Press) -> None:
    """「走访记录」: his words are the first matter of a record."""
    value = press.value
    draft = work.drafts.get(value, "mine")
    if draft is None or draft.chat_id != press.chat_id:
        work.tell(texts.chosen_already(work.staff_words()))
        return
    start_with(work, press, from_json(draft.message))
    work.drafts.close(draft.id, work.now)


def start_with(work: Work, press: Press, message: Incoming) -> None:
    """Words he wrote before he said what they are for become the first matter."""
    person = recorder(work, press)
    record = work.visits.draft_of(person.id) or begin(work, press, person)
    _take_matter(work, message, record)
    show_form(work, press, record, fresh=True)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """A number that was asked for, a note, a photo, or a matter: one message, one matter."""
    record = own_record(work, message, str(step.data["record"]))
    if record is None:
        what_for.ask_what_for(work, message)  # the record is closed; his words are not lost
        return
    number = message.text.strip()
    if step.data.get("note"):
        work.visits.change(record.id, note=message.text.strip()[:500])
    elif (name := question_of(record)) in ("households", "people") and number.isascii() and number.isdigit() and len(number) <= 4:
        work.visits.change(record.id, **{name: int(number)})
    elif message.media and not message.text.strip() and message.media[0].kind == "photo":
        photos.add(work, record, message)
        work.say(message.chat_id, visits.photo_kept(work.staff_words()), reply_to=message.message_id)
    else:
        _take_matter(work, message, record)
    show_form(work, message, work.visits.get(record.id), fresh=True)


def edit_matter(work: Work, message: Incoming) -> bool:
    """He corrected a matter before it became a case, or a photo: the record says the new ones. False: it is nothing of a record.

    It is asked like words that come now: whoever may not write in the record any more changes nothing.
    """
    for matter in work.visits.open_matters_in(message.chat_id):
        if (held := from_json(matter.message)).message_id == message.message_id:
            if not (held.text == message.text and same_media(held.media, message.media)) and _may_change(work, message, matter.record_id):
                work.visits.change_matter(matter.id, message=as_json(message))
                work.visits.keep(matter.record_id, str(work.visits.get(matter.record_id).recorded_by), work.now)  # type: ignore[union-attr]
                record = work.visits.get(matter.record_id)
                if record is not None and record.filed_at is None:
                    show_form(work, message, record)
            return True
    found = photos.record_of(work, message)
    if found is not None and _may_change(work, message, found.id):
        photos.exchange(work, found, message)
    return found is not None


def _may_change(work: Work, message: Incoming, record_id: int) -> bool:
    """Whether his words go into the record now; else he reads why not."""
    try:
        record = own_record(work, message, str(record_id))
    except NotAllowedError as refusal:
        work.say(message.chat_id, texts.who_may(work.staff_words(), refusal.who or refusal.act), reply_to=message.message_id)
        return False
    if record is None and work.popup is not None:
        work.say(message.chat_id, work.popup[0], reply_to=message.message_id)
    return record is not None


def _take_matter(work: Work, message: Incoming, record: Any) -> None:
    t = work.staff_words()
    matter = work.visits.add_matter(record.id, as_json(message), message.at)
    rows: list[list[tuple[str, Button]]] = [
        [(visits.b_make_case(t), Button("vr_case", 0, str(matter))), (visits.b_answered(t), Button("vr_done", 0, str(matter)))]
    ]
    if twin := _open_twin(work, record, message.text):
        rows.append([(visits.b_join(t, twin.number), Button("vr_join", 0, f"{matter}:{twin.id}"))])
    rows.append([(visits.b_drop_matter(t), Button("vr_forget", 0, str(matter)))])
    work.say(message.chat_id, visits.matter_kept(t, len(work.visits.matters(record.id))), rows, reply_to=message.message_id)


def _open_twin(work: Work, record: Any, words: str) -> Any:
    """The open case of that village and group that the words resemble most, of those the writer may speak to; None without any."""
    if record.village is None or not words:
        return None
    found = work.next_cases.with_group_in(VillageId(record.village), record.group_id)
    author = work.roster.people[PersonId(record.recorded_by)]
    seen = {case.id: case for case in found if not case.confidential and may(work.roster, (author,), "note", case)}
    alike = twins(words, work.said.first_words(list(seen))) if seen else []
    return seen[alike[0]] if alike else None


def _matter(work: Work, press: Press, value: str) -> tuple[Any, Any]:
    """A matter nobody has dealt with yet, and its record."""
    matter = work.visits.matter(value)
    record = own_record(work, press, str(matter.record_id)) if matter is not None else None
    if matter is None or record is None or matter.result:
        if work.popup is None:
            work.tell(texts.already_so(work.staff_words()), alert=True)
        return None, None
    return matter, record


def make_case(work: Work, press: Press) -> None:
    """「立为事项」: channel `visit`; he has no account here, so staff phone him at the end."""
    value = press.value
    matter, record = _matter(work, press, value)
    if matter is None:
        return
    t, message = work.staff_words(), from_json(matter.message)
    village = VillageId(record.village or "")
    if village not in work.roster.villages:
        work.tell(visits.missing(t, [visits.missing_name(t, "village")]), alert=True)
        return
    channel = "reception" if record.mode == "reception" else "visit"
    case = key_in.open_for(work, message, village, channel, by=PersonId(record.recorded_by))
    _settle_matter(work, press, record, matter, result="case", case_id=case.id)
    group = work.roster.groups.get(case.group) if case.group else None
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.matter_case(t, case.number, group.name if group else ""))
    again(work, press, record.id)


def join_case(work: Work, press: Press) -> None:
    """The words go below the card of the open case as a note; whoever wrote that case hears nothing of others' words."""
    value = press.value
    matter_id, _, case_id = value.partition(":")
    matter, record = _matter(work, press, matter_id)
    if matter is None:
        return
    t, message = work.staff_words(), from_json(matter.message)
    twin = _open_twin(work, record, message.text)
    if twin is None or str(twin.id) != case_id:
        work.tell(texts.settled(t), alert=True)
        return
    author = work.roster.people[PersonId(record.recorded_by)]
    stored = keep_message(work, twin, message, author=author.id, kind="note")
    work.cases.record(twin, work.event("noted", author.id, message=stored.id, about="visit"))
    voter_said.said(work, twin, stored, shown=visits.heard_again(t, author.name, words_of.on_card(t, stored)))
    _settle_matter(work, press, record, matter, result="case", case_id=twin.id)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.matter_joined(t, twin.number))
    again(work, press, record.id)


def _settle_matter(work: Work, press: Press, record: Any, matter: Any, **values: Any) -> None:
    work.visits.change_matter(matter.id, **values)
    work.visits.keep(record.id, writer_of(work, press, record), work.now)


def answered(work: Work, press: Press) -> None:
    value = press.value
    _close_matter(work, press, value, "answered")


def forget(work: Work, press: Press) -> None:
    value = press.value
    _close_matter(work, press, value, "dropped")


def _close_matter(work: Work, press: Press, value: str, result: str) -> None:
    matter, record = _matter(work, press, value)
    if matter is not None:
        dropped = {"message": ""} if result == "dropped" else {}
        _settle_matter(work, press, record, matter, result=result, **dropped)
        work.take_buttons(press.chat_id, press.message_id)
        work.tell(texts.setting_kept(work.staff_words()))
        again(work, press, record.id)
