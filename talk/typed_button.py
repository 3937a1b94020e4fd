"""The label of a button of a card or of a reception day, typed in private: what the button does, of a matter once he has said of which.

One table, made of those that the keyboards are made of (docs/spec.md section 4, Typed acts).
"""

from dataclasses import dataclass
from functools import cache

from domain.cases.case import Case
from domain.rights.rights import may
from domain.rights.sight import away_from
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import GroupId
from domain.values.message import Incoming, Press
from domain.words.plain_text import letters
from domain.words.short_numbers import number_beside
from domain.words.simplified import simplified
from locales import by_typing
from locales import meetings as meetings_words
from locales import visits as visits_words
from locales.case import who_may
from locales.catalogue import languages, translator
from locales.common import T
from locales.refusals import refusal
from services.case import card
from services.deed.message import Rows
from services.deed.shown_words import shown_words
from services.deed.work import Work
from services.desk.named_by_number import cases_meant
from services.desk.offered import right_of, unfit
from services.meetings.reception_day import OneDay, on_duty, put_down
from services.office.lists import queue_of, to_do_of
from services.visits.notices import OfGroup
from services.visits.who_goes import led_groups
from storage import lists
from storage.days import CongressDay
from talk.asking.act import act_of
from talk.asking.called import named
from talk.asking.over import say_popup
from talk.asking.who_acts import who_acts
from talk.desk import menu
from talk.press import press_button

LOOKED_AT = 60
"""Cases of his lists, the first, among which those are that have such a button."""
OFFERED = 8
OF_A_CASE = (*card.LABELS.items(), *menu.LABELS.items())
OF_A_DAY = (
    ("rd_here", meetings_words.b_here),
    ("wi_new", meetings_words.b_walk_in),
    ("rd_ask", meetings_words.b_stand_in),
    ("vd_plan", visits_words.b_plan),
)
DAYS = frozenset(kind for kind, _ in OF_A_DAY)
AS_IN_HELP = {"mediator": "ask_mediator", "informant": "ask_informant", "motion": "suggest"}
"""What 「帮助」 calls otherwise."""
RIGHTS = {
    **dict.fromkeys(("full", "menu"), "see"),
    **dict.fromkeys(("promise_kept", "promise_wait", "promise_dropped"), "promise"),
    **dict.fromkeys(("q_keep", "q_give", "q_ask"), "release_tip"),
    "q_assign": "assign",
    "q_decline": "decline",
}
"""Behind the buttons of a card itself, where it has another name (domain/rights/rights.py, ACTS)."""


@dataclass(frozen=True)
class SaidButton:
    """Which button, and the number of the matter where it stands beside the label."""

    kind: str
    number: str = ""


def said_button(text: str) -> SaidButton | None:
    """None for any other words: 办理单, 转办, 我到了; 0003 办理单."""
    number, label = number_beside(text)
    kind = _kinds().get(letters(simplified(label)), "")
    return SaidButton(kind, number) if kind and not (number and kind in DAYS) else None


@cache
def _kinds() -> dict[str, str]:
    said = [translator(language) for language in languages()]
    return {letters(simplified(t(label))): kind for t in said for kind, label in (*OF_A_DAY, *OF_A_CASE)}


def take(work: Work, message: Incoming) -> bool:
    """False for any other words."""
    said = said_button(message.text)
    if said is None or not message.private:
        return False
    if said.kind in DAYS:
        tap(work, message, Button(said.kind, 0, _of_day(work, message, said.kind)))
        return True
    t, label = work.staff_words(), _label(work.staff_words(), said.kind)
    cases = [c for c in cases_meant(work, said.number) if _has(work, message, c, said.kind)] if said.number else []
    if len(cases) == 1:
        tap(work, message, Button(said.kind, cases[0].id))
        return True
    if said.number and not cases:
        work.say(message.chat_id, _why_not(work, message, said), reply_to=message.message_id)
        return True
    below = _rows(work, message, cases, said.kind) if cases else rows(work, message, said.kind)
    words = by_typing.of_which_this(t, label) if below else by_typing.of_none_this(t, label)
    work.say(message.chat_id, words, below, reply_to=message.message_id)
    return True


def _why_not(work: Work, message: Incoming, said: SaidButton) -> str:
    """Where one that he may see stands; of any other number no more than of one that is not there."""
    t, label = work.staff_words(), _label(work.staff_words(), said.kind)
    persons = work.roster.persons_of(message.sender.handle)
    seen = [case for case in cases_meant(work, said.number) if may(work.roster, persons, "see", case)]
    if len(seen) != 1:
        return by_typing.not_of_this(t, label)
    right, called = RIGHTS.get(said.kind, right_of(said.kind)), named(work, act_of(work, message, seen[0].id))
    return by_typing.not_now(
        t, label, called, refusal(t, unfit(seen[0])) if may(work.roster, persons, right, seen[0]) else who_may(t, right)
    )


def rows(work: Work, message: Incoming, task: str) -> Rows:
    """That button of each matter of his that has it; none where it is no button of a card."""
    kind = AS_IN_HELP.get(task, task)
    if kind not in dict(OF_A_CASE):
        return ()
    return _rows(work, message, [case for case in _his(work, message) if _has(work, message, case, kind)][:OFFERED], kind)


def tap(work: Work, message: Incoming, button: Button) -> None:
    """What was typed stands for this press."""
    press_button(work, Press(message.chat_id, message.message_id, message.sender, "", button.pack(), message.at))
    say_popup(work, message)


def _label(t: T, kind: str) -> str:
    return t(dict(OF_A_CASE)[kind])


def _rows(work: Work, message: Incoming, cases: list[Case], kind: str) -> Rows:
    said, label = shown_words(work, message.sender.handle, cases), _label(work.staff_words(), kind)
    return [[(" ".join(filter(None, (label, case.number, said.get(case.id, "")))), Button(kind, case.id))] for case in cases]


def _his(work: Work, message: Incoming) -> list[Case]:
    """What he has in hand or may claim, what waits for the secretary, what lies with a unit."""
    persons = work.roster.persons_of(message.sender.handle)
    sections = [*to_do_of(work, persons), *(queue_of(work, persons) or ()), *lists.at_units(away_from(work.roster, persons))]
    return list({case.id: case for case in work.lists.page(sections, 0, LOOKED_AT).cases}.values())


def _has(work: Work, message: Incoming, case: Case, kind: str) -> bool:
    """Whether the card, or its 「更多」, has that button for him."""
    act = act_of(work, message, case.id)
    if not may(work.roster, act.persons, "see", case):
        return False
    if kind in menu.LABELS and menu.offered(work, act, kind):
        return True
    own = {button.kind for row in card.card_rows(work, case, act.persons[0].id) for _, button in row}
    return kind in own and may(work.roster, act.persons, RIGHTS.get(kind, kind), case)


def _of_day(work: Work, message: Incoming, kind: str) -> str:
    """Which day such a button is about; what is nobody's day is refused as such a press is."""
    if kind == "wi_new":
        return ""
    if kind == "vd_plan":
        groups, visit = led_groups(work, who_acts(work, message)), work.days.next_from("visit", work.today)
        return packed(OfGroup(visit.id if visit is not None else 0, groups[0].id if groups else GroupId("")))
    day = next_duty(work, message)
    return packed(OneDay(day.id if day is not None else 0))


def next_duty(work: Work, message: Incoming) -> CongressDay | None:
    """The next reception day on which he sits, today's too, whether it was announced or not."""
    mine = {person.id for person in who_acts(work, message).live}
    days = work.days.held_from("reception", work.today)
    found = next((day for day in days if mine & {person.id for person in on_duty(work, day)}), None)
    if found is not None:
        put_down(work, found)
    return found
