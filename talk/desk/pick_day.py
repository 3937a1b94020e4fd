"""A due date by one tap: a few working days ahead, or another date that is typed (docs/spec.md section 4)."""

from domain.buttons import Button
from locales import desk, texts
from services.case.act import allowed_to
from storage.work import Rows, Work
from talk.asking.act import Act, ask_words

AHEAD = (3, 5, 10, 15)
"""Working days that are offered."""
DEEDS = {"forward_due": "forward", "up_due": "hand_up"}
"""Buttons with a date, and the right behind each."""


def day_rows(work: Work, act: Act, kind: str, value: str) -> Rows:
    """Buttons `kind` with `value:date`; the last one asks for another date."""
    t, today = work.staff_words(), work.today
    days = [work.calendar.add(today, ahead) for ahead in AHEAD]
    rows = [
        [
            (
                desk.b_day_ahead(t, day, ahead, provisional=work.calendar.provisional(day)),
                Button(kind, act.case.id, f"{value}:{day.isoformat()}"),
            )
        ]
        for day, ahead in zip(days, AHEAD, strict=True)
    ]
    return [*rows, [(desk.b_other_day(t), Button("other_day", act.case.id, f"{kind}:{value}"))]]


def ask_other_day(work: Work, act: Act) -> None:
    value = act.value
    kind = value.partition(":")[0]
    if kind not in DEEDS:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    allowed_to(work, act.by, DEEDS[kind], act.case)
    ask_words(work, act, "other_day", desk.ask_day(work.staff_words()), deed=value)
