"""「延期」: asked for the reason (services/desk/extend.py)."""

from dataclasses import dataclass
from datetime import date

from domain.carried import parsed
from domain.message import Incoming
from locales import desk as desk_words
from services.case.act import actor_of
from services.deed import tell
from services.deed.work import Work
from services.desk import extend as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.over import confirm


@dataclass(frozen=True)
class Until:
    """The day that was typed with it (延期五天); none with the button."""

    day: date | None = None


def ask_extend(work: Work, act: Act) -> None:
    t, last, wanted = work.staff_words(), deeds.may_extend(work, act.by, act.case), parsed(Until, act.value).day
    until = deeds.day_until(act.case, last, wanted)
    words = desk_words.ask_extend(t, actor_of(work, act.persons, act.case).name, called(work, act), until)
    if wanted is not None and wanted > last:
        words = f"{desk_words.extended_at_most(t, last)}\n{words}"
    ask_words(work, act, "extend_reason", words, until=until.isoformat())


def take_extend_reason(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    until = step.data.get("until")
    case = deeds.extend(work, act.by, act.case, message.text, date.fromisoformat(str(until)) if until else None)
    words = desk_words.extended(work.staff_words(), case.number, case.due_on, told=tell.hears(work, case))
    confirm(work, message, words, case_id=case.id)
