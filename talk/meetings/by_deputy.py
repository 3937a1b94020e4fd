"""Who is to meet a voter writes of it: 改成四点, 我那天来不了. In a reply on the matter, or in private where one meeting alone is his."""

from dataclasses import replace

from domain.at_work.said_commands import gives_up
from domain.at_work.said_of_meeting import OfMeeting, Old, may_be_of_a_meeting, said_of_meeting, speaks_of_coming
from domain.cases.case import Case
from domain.days.said_days import day_in, written_out
from domain.typed.typed_answers import cannot_come, suits
from domain.values.carried import parsed
from domain.values.errors import FieldError, IllegalStepError, NotAllowedError, RefusedError
from domain.values.ids import CaseId
from domain.values.message import Incoming
from locales import meetings as meetings_words
from locales import other_times as words
from locales import past_days
from locales.refusals import refusal
from services.deed.by import said_in
from services.deed.work import Work
from services.meetings import propose as deeds
from services.meetings import wish
from services.meetings.meeting import OneMeeting, who_meets
from services.meetings.reception_day import on_duty
from storage.meetings import Meeting
from talk.asking.act import Act, act_of, ask_words
from talk.asking.over import close, confirm
from talk.asking.who_acts import who_acts
from talk.desk.talk import case_below
from talk.meetings import ask_when
from talk.meetings.reword import old_of


def take_wish(work: Work, act: Act) -> None:
    """「可以」 below the time its voter wants."""
    wish.take(work, act.by, act.case, parsed(OneMeeting, act.value).meeting)
    close(work, act.chat_id, act.press.message_id)
    work.tell(work.staff_words()(meetings_words.noted))


def take(work: Work, message: Incoming) -> bool:
    """False for words of anything else, and of anybody who was not to go there: they are a note, or are asked about."""
    return _takes_wish(work, message) or _changes(work, message) or _of_reception(work, message)


def _of_reception(work: Work, message: Incoming) -> bool:
    """改到三点半 of who has no meeting but sits on a reception day that is booked: its hours are not his to change, and he reads so."""
    if message.media or message.reply_to is not None or not message.private or not may_be_of_a_meeting(message.text, work.today):
        return False
    mine = {person.id for person in who_acts(work, message).live}
    days = work.days.held_from("reception", work.today) if mine else []
    day = next((day for day in days if mine & {person.id for person in on_duty(work, day)}), None)
    booked = [row for row in work.meetings.of_day(day.id) if row.at > work.now] if day is not None else []
    if day is None or not booked:
        return False
    local = work.roster.congress.local(booked[0].at)
    said = said_of_meeting(message.text, work.today, Old(local.date(), local.time(), None, booked[0].place))
    if said.kind != "change" or not said.marked or said.when.on != day.held_on:
        return False
    hours = [f"{work.roster.congress.local(row.at):%H:%M}" for row in booked]
    confirm(work, message, words.receptions_hours_stand(work.staff_words(), day.held_on, hours))
    return True


def _takes_wish(work: Work, message: Incoming) -> bool:
    """可以 in a reply on the matter whose voter wants another time."""
    if message.media or message.sender.anonymous or not suits(message.text) or (case := case_below(work, message)) is None:
        return False
    row = next((row for row in work.meetings.of_case(case.id) if row.wish and row.at > work.now), None)
    if row is None or not _goes(work, message, row):
        return False
    wish.take(work, act_of(work, message, case.id).by, case, row.id)
    confirm(work, message, work.staff_words()(meetings_words.noted), case_id=case.id)
    return True


def _changes(work: Work, message: Incoming) -> bool:
    if message.media or message.sender.anonymous or not _may_be(work, message) or (found := _meant(work, message)) is None:
        return False
    case, row = found
    off = _cannot(work, message, row)
    said = OfMeeting() if off else said_of_meeting(message.text, work.today, old_of(work, row))
    if not off and said.kind not in ("vague", "no_day") and not (said.kind == "change" and said.marked):
        return False
    act = act_of(work, message, case.id)
    try:
        _do(work, act, row, message, None if off else said)
    except (NotAllowedError, IllegalStepError):
        return False
    except (FieldError, RefusedError) as refused:
        confirm(work, message, refusal(work.staff_words(), refused))
    return True


def _may_be(work: Work, message: Incoming) -> bool:
    return cannot_come(message.text) or may_be_of_a_meeting(message.text, work.today)


def _cannot(work: Work, message: Incoming, row: Meeting) -> bool:
    """取消 alone is said of a question, and 25号我去不了 of another day is his leave."""
    day = day_in(message.text, work.today)
    return (
        cannot_come(message.text)
        and not gives_up(message.text)
        and speaks_of_coming(message.text)
        and (day is None or day.on == work.local_date(row.at))
    )


def _do(work: Work, act: Act, row: Meeting, message: Incoming, said: OfMeeting | None) -> None:
    """`said`: None where he cannot come."""
    t, known = work.staff_words(), {"place": row.place}
    if said is None:
        wish.off(work, act.by, act.case, row)
        ask_words(work, act, ask_when.KIND, words.put_off_by_deputy(t, act.case.number), **known)
    elif said.no_day is not None:
        shown = past_days.no_such_ahead(t, said.no_day.month, said.no_day.last, work.calendar.add(work.today, 2))
        ask_words(work, act, ask_when.KIND, shown, **known)
    elif said.when.on is None or said.when.hour is None:
        deeds.may_propose(work, act.by, act.case)
        on = {"on": said.when.on.isoformat()} if said.when.on else {}
        ask_words(work, act, ask_when.KIND, t(words.ask_which_time_staff), **known, **on, part=said.when.part)
    else:
        new, text = said.when, written_out(message.text, work.today, 1)[0]
        proposal = deeds.Proposal(said.when.on, said.when.hour, new.place, said_in(replace(message, text=text)), new.until)
        case = deeds.propose_meeting(work, act.by, act.case, proposal)
        confirm(work, message, meetings_words.asked_voter(t, case.number), case_id=case.id)


def _meant(work: Work, message: Incoming) -> tuple[Case, Meeting] | None:
    """The meeting that stands on the matter he replies to, else the one that is his alone."""
    case = case_below(work, message)
    if case is None and (message.reply_to is not None or not message.private):
        return None
    cases = {one.id: one for one in ([case] if case is not None else _in_hand(work, message))}
    ahead = [row for row in work.meetings.ahead_on(list(cases)) if row.at > work.now and _goes(work, message, row)]
    mine = [row for row in ahead if not row.wish] or ahead
    return (cases[CaseId(mine[0].case_id or 0)], mine[0]) if len(mine) == 1 else None


def _goes(work: Work, message: Incoming, row: Meeting) -> bool:
    return bool({person.id for person in who_acts(work, message).live} & {person.id for person in who_meets(work, row)})


def _in_hand(work: Work, message: Incoming) -> list[Case]:
    return [case for person in who_acts(work, message).live for case in work.next_cases.in_hand_of(person.id, 0, MOST)]


MOST = 40
"""Matters in his hands that are looked through."""
