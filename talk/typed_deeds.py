"""How each typed act goes on: as its button, with what was typed beside it (talk/typed_deed.py)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.carried import packed
from domain.congress import Person, Unit
from domain.dates import date_in
from domain.likely_answers import likely_answer, not_done
from domain.message import Incoming
from domain.offices_meant import SURNAMES
from domain.said_deeds import SaidDeed
from domain.towns import units_for
from services.deed.work import Work
from services.desk import answer as answers
from services.desk import name_claimer as namings
from services.desk import promise as promises
from services.desk import reply as replies
from services.desk.unit_named import units_named
from storage.steps import Step
from talk.asking.act import Act
from talk.asking.ask import WORDS_WITHIN
from talk.desk import answer, extend, forward, promise, talk
from talk.desk.pick_day import Until
from talk.house import OF_CARD

WITH_MEDIA = frozenset({"done", "answer_with", "reply_with"})
"""Those whose words may come with a photo: they are for the voter."""
UNIT_ENDS = "站所局办厂院队社行部委"
"""How a unit is called, where the roster has none of that name: the list of units is shown."""


@dataclass(frozen=True)
class Typed:
    """What was typed, where, on which case."""

    work: Work
    message: Incoming
    act: Act
    deed: SaidDeed


def _press(kind: str, *, said: str = "") -> Callable[[Typed], bool]:
    """Its button alone; `said`: `all` where the whole message is the reason it asks for, `rest` where what stands beside it is."""

    def does(typed: Typed) -> bool:
        reason = typed.deed.rest if said == "rest" else typed.message.text.strip() if said == "all" else ""
        OF_CARD[kind](typed.work, replace(typed.act, said=reason))
        if not said:
            _keep_rest(typed)
        return True

    return does


def _keep_rest(typed: Typed) -> None:
    """What he wrote beside the act stays with the case."""
    if typed.deed.rest:
        talk.note(typed.work, typed.message, typed.work.cases.get(typed.act.case.id))


def _give_back(typed: Typed) -> bool:
    """「这个不归我们管」 is the reason; 「退办」 alone has none."""
    bare = "退办" in typed.message.text and not typed.deed.rest
    OF_CARD["give_back"](typed.work, replace(typed.act, said="" if bare else typed.message.text.strip()))
    return True


def _extend(typed: Typed) -> bool:
    extend.ask_extend(typed.work, replace(typed.act, value=packed(extend.Until(_until(typed)))))
    return True


def _until(typed: Typed) -> date | None:
    work, deed, due = typed.work, typed.deed, typed.act.case.due_on
    if deed.till:
        return date_in(deed.till, work.today)
    if not deed.days or due is None:
        return None
    return work.calendar.add(due, deed.days) if deed.working else due + timedelta(days=deed.days)


def _forward(typed: Typed) -> bool:
    """A unit the roster has is chosen already, and a day that stands beside it; of several or of another one the list is shown."""
    whom, work, act = typed.deed.whom, typed.work, replace(typed.act, said="")
    units = _units(typed, whom) if whom else []
    if whom and not units:
        if _people(typed, whom):
            return _name(typed)
        if whom[-1] not in UNIT_ENDS:
            return False
    if len(units) != 1:
        forward.ask_unit(work, act)
        _keep_rest(typed)
        return True
    day = date_in(typed.deed.rest, work.today) if typed.deed.rest else None
    if day is not None:
        forward.ask_note(work, replace(act, value=packed(Until(units[0].id, day))))
        return True
    forward.ask_due(work, replace(act, value=units[0].id))
    _keep_rest(typed)
    return True


def _units(typed: Typed, whom: str) -> list[Unit]:
    return units_named(units_for(typed.work.roster, typed.act.case), whom)


def _name(typed: Typed) -> bool:
    """Who is called by his whole name has it; 老王 leads to the list, and what is a unit's to 「转办」."""
    work, whom, act = typed.work, typed.deed.whom, replace(typed.act, said="")
    found = _people(typed, whom)
    if not found:
        only_looks = typed.message.text.rstrip("。！!").endswith("看")  # 让水利站来看看 is an idea, no hand-over
        return not only_looks and bool(_units(typed, whom)) and _forward(typed)
    if len(found) == 1 and found[0].name == whom:
        OF_CARD["named"](work, replace(act, value=found[0].id))
    else:
        OF_CARD["name_claimer"](work, act)
    _keep_rest(typed)
    return True


def _people(typed: Typed, whom: str) -> list[Person]:
    """Those of the group who may be meant: of that name, or of the surname in 老王, 小于, 王代表, 王组长."""
    could = namings.nameable(typed.work, typed.act.case)
    if found := [person for person in could if person.name == whom]:
        return found
    surname = whom[1] if whom[0] in "老小阿" and len(whom) == 2 else whom[0] if whom[1:] in CALLED else ""
    return [person for person in could if surname and surname in SURNAMES and person.name.startswith(surname)]


CALLED = frozenset(("代表", "组长", "主任", "书记", "支书", "老师", "医生", "哥", "姐", "叔", "婶", "嫂", "工"))


def _done(typed: Typed) -> bool:
    """「办好了」: the answer, or what became of a promise, as the voter will read it."""
    work, message, case = typed.work, typed.message, typed.act.case
    if not_done(message.text):
        return False
    if case.promised:
        promises.may_follow(work, typed.act.by, case)
        promise.take_words(work, message, _step(typed, "promise_words", how="kept"))
    else:
        answers.may_answer(work, typed.act.by, case)
        answer.take_answer_words(work, message, _step(typed, "answer_words", outcome="solved"))
    return True


def _step(typed: Typed, kind: str, **data: str) -> Step:
    return Step(kind, typed.act.case.id, dict(data), typed.work.acted_at + WORDS_WITHIN)


def _to_voter(typed: Typed) -> bool:
    """Words for him, as they will leave."""
    work, act, words = typed.work, typed.act, typed.deed.rest
    replies.may_reply(work, act.by, act.case)
    as_answer = typed.deed.kind == "answer_with" or likely_answer(words)
    talk.preview(work, replace(typed.message, text=words), act.case.id, or_answer=as_answer)
    return True


def _of_promise(kind: str) -> Callable[[Typed], bool]:
    """Only where one is followed: else they are words like any."""

    def does(typed: Typed) -> bool:
        return typed.act.case.promised and _press(kind)(typed)

    return does


DOES: Mapping[str, Callable[[Typed], bool]] = {
    "claim": _press("claim"),
    "release": _press("release"),
    "extend": _extend,
    "forward": _forward,
    "give_back": _give_back,
    "name": _name,
    "done": _done,
    "kept_waiting": _of_promise("promise_wait"),
    "dropped": _of_promise("promise_dropped"),
    "answer": _press("answer"),
    "answer_with": _to_voter,
    "reply_with": _to_voter,
    "reply": _press("reply"),
    "hand_up": _press("hand_up"),
    "consult": _press("consult"),
    "unit_answered": _press("unit_answered"),
    "recuse": _press("recuse", said="rest"),
    "meet": _press("meet"),
    "merge": _press("merge"),
}
"""By what domain/said_deeds.py calls it."""
