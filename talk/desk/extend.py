"""「延期」: asked for the reason, shown once more as its voter will read it, then done (services/desk/extend.py)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.at_work.said_deeds import SaidDeed
from domain.at_work.said_extension import longer_in
from domain.cases.case import Case
from domain.days.dates import date_in
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Incoming, as_json
from locales import desk as desk_words
from services.case import shared_words
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.lengths import reason_given
from services.deed.work import Work
from services.desk import extend as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called, named
from talk.desk.preview import Shown, leave, own_words, show_once_more


@dataclass(frozen=True)
class Until:
    """The day that was typed with it (延期五天); none with the button."""

    day: date | None = None


@dataclass(frozen=True)
class Shape:
    """What 「发送」 carries below a reason that is shown once more."""

    draft: int
    until: date | None = None


def ask_extend(work: Work, act: Act) -> None:
    """A reason that was typed beside it is shown at once."""
    t, last, wanted = work.staff_words(), deeds.may_extend(work, act.by, act.case), parsed(Until, act.value).day
    if act.said and wanted is None:
        wanted, said = read(work, act.case, act.said)
        act = replace(act, said=said)
    if act.said:
        press = act.press
        show(work, Incoming(press.chat_id, press.message_id, press.at, press.sender, act.said), act, wanted)
        return
    until = deeds.day_until(act.case, last, wanted)
    words = desk_words.ask_extend(t, actor_of(work, act.persons, act.case).name, called(work, act), until)
    if wanted is not None and wanted > last:
        words = f"{desk_words.extended_at_most(t, last)}\n{words}"
    ask_words(work, act, "extend_reason", words, until=until.isoformat())


def take_extend_reason(work: Work, message: Incoming, step: Step) -> None:
    """Days alone are until when it shall be, and it is asked why; beside a reason they are taken with it."""
    act, until = act_of(work, message, step.case_id), step.data.get("until")
    wanted, reason = read(work, act.case, message.text)
    if wanted is not None and not reason:
        ask_extend(work, replace(act, value=packed(Until(wanted))))
        return
    show(work, replace(message, text=reason), act, wanted or (date.fromisoformat(str(until)) if until else None))


def read(work: Work, case: Case, text: str) -> tuple[date | None, str]:
    """Until when words would have it, and the reason they give; all of them where they name no day."""
    deed, reason = longer_in(text)
    until = until_of(work, case, deed) if deed is not None else None
    return (until, reason) if until is not None else (None, text)


def until_of(work: Work, case: Case, deed: SaidDeed) -> date | None:
    if deed.till:
        return date_in(deed.till, work.today)
    if not deed.days or case.due_on is None:
        return None
    return work.calendar.add(case.due_on, deed.days) if deed.working else case.due_on + timedelta(days=deed.days)


def show(work: Work, message: Incoming, act: Act, wanted: date | None) -> None:
    t, case, last = work.staff_words(), act.case, deeds.may_extend(work, act.by, act.case)
    until, reason = deeds.day_until(case, last, wanted), reason_given(deeds.REASON, message.text)
    draft = work.drafts.put("reply", message.chat_id, as_json(message), message.at, case.id)
    send, drop = Button("extend_go", case.id, packed(Shape(draft, until))), Button("drop", case.id, packed(Shown(draft)))
    told = desk_words.preview_told(t, named(work, act), desk_words.told_extended(t, case.number, until, reason))
    shown = shared_words.reason_to_all(work, case, reason, told)
    if wanted is not None and wanted > last:
        shown = f"{desk_words.extended_at_most(t, last)}\n{shown}"
    show_once_more(work, message, case, (draft, "reply"), (shown, [[(t(desk_words.b_send), send), (t(desk_words.b_cancel), drop)]]))


def extend(work: Work, act: Act) -> None:
    """「发送」: now its limit is longer, and its voter reads why."""
    shape = parsed(Shape, act.value)
    allowed_to(work, act.by, "extend", act.case)
    message = own_words(work, act, shape.draft)
    if message is None:
        return
    case = leave(work, act, message, lambda: deeds.extend(work, act.by, act.case, message.text, shape.until))
    if case is not None:
        work.tell(desk_words.extended(work.staff_words(), case.number, case.due_on, told=tell.hears(work, case)))
