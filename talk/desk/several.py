"""One act on several matters: what is still missing is asked once, all of it is shown, and each is done by itself (docs/spec.md section 4, Typed acts)."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.at_work.no_note import without_label
from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, IllegalStepError, NotAllowedError, RefusedError
from domain.values.ids import CaseId
from domain.values.message import Incoming, Press, as_json, from_json
from locales import desk as desk_words
from locales import several as words
from locales.refusals import refusal
from services.deed.lengths import reason_given
from services.deed.shown_words import shown_words
from services.deed.whole import whole
from services.deed.work import Work
from services.desk import extend, forward
from storage.steps import Step
from talk.asking.act import Act
from talk.asking.ask import Question, ask
from talk.asking.over import close
from talk.asking.said_day import day_in
from talk.asking.who_acts import who_acts
from talk.desk.preview import Shown, unread
from talk.desk.slip import hand_out

KIND = "several"


@dataclass(frozen=True)
class Several:
    """`act`: extend or forward; `each`: the cases, and until when each; `unit`: of each case, by its place; `said`: the reason, of a
    转办 the line for the unit; or empty."""

    act: str
    each: tuple[tuple[int, str], ...]
    units: tuple[str, ...] = ()
    said: str = ""


def go_on(work: Work, message: Incoming, several: Several) -> None:
    """Asks for the reason or the day that is missing, else shows all of it."""
    t = work.staff_words()
    if several.act == "extend" and not several.said:
        ask(work, message, Question("several_reason"), words.ask_reason(t, _lines(work, message, several)), **_data(several))
    elif several.act == "forward" and not all(day for _, day in several.each):
        ask(work, message, Question("several_day"), words.ask_day(t, _lines(work, message, several)), **_data(several))
    else:
        _show(work, message, several)


def take_reason(work: Work, message: Incoming, step: Step) -> None:
    several, t = _from(step.data), work.staff_words()
    try:
        reason = reason_given(extend.REASON, message.text)
    except FieldError as refused:
        ask(work, message, Question("several_reason"), refusal(t, refused), **_data(several))
        return
    _show(work, message, replace(several, said=reason))


def take_day(work: Work, message: Incoming, step: Step) -> None:
    several, t = _from(step.data), work.staff_words()
    day, _ = day_in(work, message.text)
    if day is None or day < work.today:
        ask(work, message, Question("several_day"), t(words.which_day), **_data(several))
        return
    note = several.said or note_in(work, message.text)
    _show(work, message, replace(several, each=tuple((case, day.isoformat()) for case, _ in several.each), said=note))


def note_in(work: Work, text: str) -> str:
    """The line for the unit in words beside a day, or without one: 三天内，带上抽水泵; empty where they are a day alone."""
    return without_label(text) if day_in(work, text)[1] else ""


def _show(work: Work, message: Incoming, several: Several) -> None:
    """As it will be done, with one tap for all and one for none."""
    t = work.staff_words()
    draft = work.drafts.put(KIND, message.chat_id, as_json(replace(message, text=json.dumps(_data(several)))), message.at)
    yes, no = (Button(kind, 0, packed(Shown(draft))) for kind in ("several_go", "several_no"))
    shown = words.preview(t, several.act, _lines(work, message, several), several.said) + _unread(work, several)
    rows = [[(words.b_all(t, several.act, len(several.each)), yes), (t(desk_words.b_cancel), no)]]
    work.say(message.chat_id, shown, rows, reply_to=message.message_id)


def _unread(work: Work, several: Several) -> str:
    """Whose voters read nothing of it."""
    cases = [work.cases.get(CaseId(case)) for case, _ in several.each]
    return "".join(f"\n{case.number}{unread(work, case)}" for case in cases if unread(work, case))


def _lines(work: Work, where: Incoming | Press, several: Several) -> list[str]:
    t, cases = work.staff_words(), [work.cases.get(CaseId(case)) for case, _ in several.each]
    said = shown_words(work, where.sender.handle, cases)
    units = [_unit_name(work, case, unit) for case, unit in zip(cases, several.units or ("",) * len(cases), strict=True)]
    days = [date.fromisoformat(day) if day else None for _, day in several.each]
    return [words.line(t, (c.number, said.get(c.id, "")), u, d) for c, u, d in zip(cases, units, days, strict=True)]


def _unit_name(work: Work, case: Case, unit_id: str) -> str:
    unit = forward.unit_of(work, case, unit_id) if unit_id else None
    return unit.name if unit is not None else ""


def leave_it(work: Work, press: Press) -> None:
    """「取消」."""
    _kept(work, press)
    work.say(press.chat_id, work.staff_words()(words.nothing_done))


def do_all(work: Work, press: Press) -> None:
    """Each is a deed of its own: what is refused says why, and the others are done."""
    several = _kept(work, press)
    if several is None:
        work.tell(work.staff_words()(desk_words.already_so))
        return
    t, done, left = work.staff_words(), list[str](), list[tuple[str, str]]()
    for nth, (case_id, day) in enumerate(several.each):
        case = work.cases.get(CaseId(case_id))
        try:
            with whole(work):
                DOES[several.act](
                    work, Act(press, who_acts(work, press).persons, case), (day, several.units[nth] if several.units else "", several.said)
                )
            done.append(case.number)
        except (NotAllowedError, IllegalStepError, RefusedError, FieldError) as refused:
            left.append((case.number, refusal(t, refused)))
    work.say(press.chat_id, words.done(t, several.act, done, left))


def _kept(work: Work, press: Press) -> Several | None:
    """Once, and only whose words they are."""
    draft = work.drafts.get(str(parsed(Shown, press.value).draft), KIND)
    close(work, press.chat_id, press.message_id)
    message = from_json(draft.message) if draft is not None else None
    if draft is None or message is None:
        return None
    if message.sender.handle != press.sender.handle:
        raise NotAllowedError("send", "author")
    work.drafts.close(draft.id, work.now)
    return _from(json.loads(message.text))


def _extend(work: Work, act: Act, what: tuple[str, str, str]) -> None:
    extend.extend(work, act.by, act.case, what[2], date.fromisoformat(what[0]))


def _forward(work: Work, act: Act, what: tuple[str, str, str]) -> None:
    order = forward.Order(what[1], date.fromisoformat(what[0]), what[2])
    case = forward.forward(work, act.by, act.case, order)
    unit = forward.unit_of(work, case, what[1])
    if unit is not None:
        hand_out(work, act, case, forward.slip_of(work, case, unit, order))


DOES: dict[str, Callable[[Work, Act, tuple[str, str, str]], None]] = {"extend": _extend, "forward": _forward}


def _data(several: Several) -> dict[str, Any]:
    return {"act": several.act, "each": [list(one) for one in several.each], "units": list(several.units), "said": several.said}


def _from(data: Mapping[str, Any]) -> Several:
    each: Sequence[Sequence[Any]] = data.get("each", ())
    act = str(data.get("act", ""))
    units = tuple(map(str, data.get("units", ())))
    return Several(act if act in DOES else "extend", tuple((int(c), str(d)) for c, d in each), units, str(data.get("said", "")))
