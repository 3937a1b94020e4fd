"""The acts that a deputy's plain words may mean, as buttons below the question what they are for; each goes on with these words
(domain/at_work/hinted_acts.py; docs/spec.md section 4, Talk)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.at_work.hinted_acts import hinted_acts
from domain.cases.case import Case
from domain.rights.rights import may
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.message import Incoming, Press, from_json
from domain.words.plain_text import letters
from locales import common
from locales import desk as desk_words
from locales.common import T
from locales.further import short
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.work import Work
from services.desk import answer as answers
from talk.asking.act import Act, act_of
from talk.asking.over import close
from talk.desk import (
    answer,
    ask_phone,
    claim,
    consult,
    extend,
    for_a_matter,
    forward,
    give_back,
    hand_up,
    join,
    menu,
    name_claimer,
    talk,
    unit_answer,
)

NOTE = "note"
AS_ON_ITS_CARD = frozenset({"sheet"})
"""Acts that need none of his words: the card's own button, of one matter."""
BRIEFLY = 8
"""Letters up to which his words name the act and give no reason for it (再宽限几天)."""
Goes = Callable[[Work, Act, Incoming], None]


@dataclass(frozen=True)
class Hinted:
    """What such a button carries: the act, and the draft in which his words wait."""

    act: str
    draft: int


def rows(work: Work, message: Incoming, cases: Sequence[Case], draft: int) -> Rows:
    """Two on a row; only what he may do with one of these matters now, and always that they be kept with it. Of several he is asked which."""
    t, one = work.staff_words(), cases[0] if len(cases) == 1 else None
    kinds = [
        kind
        for kind in (*hinted_acts(message.text), NOTE)
        if (one or kind not in AS_ON_ITS_CARD) and any(_may(work, message, case, kind) for case in cases)
    ]
    made = [(_label(t, kind, one), _button(kind, one, draft)) for kind in kinds]
    return [made[n : n + 2] for n in range(0, len(made), 2)]


def _button(kind: str, one: Case | None, draft: int) -> Button:
    if one is None:
        return Button("as_which", 0, packed(Hinted(kind, draft)))
    return Button(kind, one.id) if kind in AS_ON_ITS_CARD else Button("as_act", one.id, packed(Hinted(kind, draft)))


def _label(t: T, kind: str, case: Case | None) -> str:
    label = t(desk_words.b_keep_as_note) if kind == NOTE else menu.label_of(t, kind)
    return desk_words.b_act_of(t, label, case.number) if case else label


def ask_which(work: Work, press: Press) -> None:
    """With which of several matters that is to be done: a button each."""
    chosen, t = parsed(Hinted, press.value), work.staff_words()
    kept = work.drafts.get(str(chosen.draft), "mine")
    if kept is None or kept.chat_id != press.chat_id:
        work.tell(t(desk_words.chosen_already))
        return
    message = replace(from_json(kept.message), sender=press.sender)
    found = for_a_matter.meant(work, message) or for_a_matter.unclaimed(work, message)
    cases = [case for case in found if _may(work, message, case, chosen.act)]
    said = own_words(work, cases, t)
    offered = [[(common.b_open(t, case.number, short(said[case.id])), Button("as_act", case.id, press.value))] for case in cases]
    work.take_buttons(press.chat_id, press.message_id)
    nothing = [(t(common.b_nothing), Button("as_nothing", 0, str(chosen.draft)))]
    work.say(press.chat_id, t(desk_words.with_which), [*offered, nothing], reply_to=message.message_id)


def _may(work: Work, message: Incoming, case: Case, kind: str) -> bool:
    act = act_of(work, message, case.id)
    if kind == NOTE:
        return may(work.roster, act.persons, NOTE, case)
    return answer.may_answer(work, act) if kind == "answer" else (kind in GOES or kind in AS_ON_ITS_CARD) and menu.offered(work, act, kind)


def go_on(work: Work, act: Act) -> None:
    """As the act's own button, with what he wrote as its reason or as a note beside it."""
    chosen = parsed(Hinted, act.value)
    kept = work.drafts.get(str(chosen.draft), "mine")
    if chosen.act not in (*GOES, NOTE):
        raise OldButtonError(act.value)
    if kept is None or kept.chat_id != act.chat_id:
        work.tell(work.staff_words()(desk_words.chosen_already))
        return
    message = from_json(kept.message)
    GOES.get(chosen.act, _note)(work, replace(act, value=""), message)
    work.drafts.close(kept.id, work.now)
    close(work, act.chat_id, act.press.message_id)


def _note(work: Work, act: Act, message: Incoming) -> None:
    talk.note(work, message, act.case)


def _with_reason(ask: Callable[[Work, Act], None]) -> Goes:
    """What says more than the act is its reason already."""
    return lambda work, act, message: ask(work, replace(act, said=message.text.strip() if len(letters(message.text)) > BRIEFLY else ""))


def _beside_a_note(ask: Callable[[Work, Act], None]) -> Goes:
    """What says more than the act is kept with the matter."""

    def goes(work: Work, act: Act, message: Incoming) -> None:
        if len(letters(message.text)) > BRIEFLY:
            talk.note(work, message, act.case)
        ask(work, replace(act, case=work.cases.get(act.case.id)))

    return goes


def _as_answer(work: Work, act: Act, message: Incoming) -> None:
    answers.may_answer(work, act.by, act.case)
    talk.preview(work, message, act.case.id, or_answer=True)


GOES: Mapping[str, Goes] = {
    "recuse": _with_reason(name_claimer.ask_recuse),
    "give_back": _with_reason(give_back.ask_give_back),
    "unit_again": _beside_a_note(unit_answer.send_again),
    "forward": _beside_a_note(forward.ask_unit),
    "release": _beside_a_note(claim.release),
    "extend": _with_reason(extend.ask_extend),
    "hand_up": _beside_a_note(hand_up.ask_whom),
    "merge": _beside_a_note(join.ask_main),
    "answer": _as_answer,
    "ask_phone": lambda work, act, message: ask_phone.ask_phone(work, act),
    "consult": _beside_a_note(consult.ask_way),
}
"""How each goes on, by the name of its button."""
