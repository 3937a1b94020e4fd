"""办不了，是县里的管网: below such words the acts that it can mean, each with them as its reason already (docs/spec.md section 4, Typed acts)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from domain.at_work.says_cannot import says_cannot, says_why
from domain.cases.case import Case
from domain.cases.life_cycle import HANDLED
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from domain.values.message import Incoming
from locales import common
from locales import desk as desk_words
from services.case.act import allowed_to
from services.deed.message import Rows
from services.deed.names import outcome_name
from services.deed.work import Work
from services.desk import answer as answers
from services.desk import give_back as backs
from services.desk.reply import own_note
from storage.steps import Step
from talk.asking.act import Act, act_of
from talk.asking.ask import WORDS_WITHIN
from talk.asking.over import close
from talk.desk import answer, give_back


@dataclass(frozen=True)
class Because:
    """What such a button carries: the note in which the reason stands."""

    note: int


def rows(work: Work, message: Incoming, case: Case, note: int) -> Rows:
    """None for other words, and for who may do nothing of it now."""
    if message.media or not says_cannot(message.text) or case.status not in {"assigned", *HANDLED}:
        return []
    t, act, because = work.staff_words(), act_of(work, message, case.id), packed(Because(note))
    acts: list[tuple[Callable[[], None], str, Button]] = [
        (lambda: backs.may_give_back(work, act.by, case), t(common.b_give_back), Button("cannot_back", case.id, because)),
        (lambda: allowed_to(work, act.by, "forward", case), t(common.b_forward), Button("forward", case.id)),
        (lambda: allowed_to(work, act.by, "hand_up", case), t(desk_words.b_hand_up), Button("hand_up", case.id)),
    ]
    buttons = [(label, button) for may, label, button in acts if _may(may)]
    deferred = desk_words.b_as_answer(t, (outcome_name(work, "deferred"), None)), Button("cannot_answer", case.id, because)
    first: Rows = [buttons] if buttons else []
    return [*first, [deferred]] if _may(lambda: answers.may_answer(work, act.by, case)) else first


def _may(asks: Callable[[], None]) -> bool:
    try:
        asks()
    except (NotAllowedError, IllegalStepError, RefusedError):
        return False
    return True


def said(work: Work, case: Case) -> str:
    return desk_words.noted_cannot(work.staff_words(), case.number)


def _reason(work: Work, act: Act) -> Incoming:
    """What he wrote, as if he wrote it now."""
    noted = own_note(work, act.by, act.case, parsed(Because, act.value).note)
    return Incoming(act.press.chat_id, noted.message_id, act.press.at, act.press.sender, noted.text, noted.media)


def to_give_back(work: Work, act: Act) -> None:
    """「退办」: with his words as the reason; where they give none he is asked for it."""
    message = _reason(work, act)
    close(work, act.chat_id, act.press.message_id)
    if says_why(message.text):
        give_back.take_give_back_reason(work, message, _step(work, act, "give_back_reason"))
    else:
        give_back.ask_give_back(work, replace(act, value=""))


def to_answer(work: Work, act: Act) -> None:
    """「答复：暂时办不了」: his words as the voter will read them."""
    message = _reason(work, act)
    close(work, act.chat_id, act.press.message_id)
    if says_why(message.text):
        answer.take_answer_words(work, message, _step(work, act, "answer_words", outcome="deferred"))
    else:
        answer.ask_answer(work, replace(act, value=packed(answer.Chosen("deferred"))))


def _step(work: Work, act: Act, kind: str, **data: str) -> Step:
    return Step(kind, act.case.id, dict(data), work.acted_at + WORDS_WITHIN)
