"""An answer that went to the wrong matter, as its writer says it: 错了 那是0001的, 发错了, 收回答复 (domain/at_work/said_slip.py; docs/spec.md section 4, Typed acts)."""

from dataclasses import replace

from domain.at_work.said_deeds import SaidDeed
from domain.at_work.said_slip import Slip, slip
from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from domain.values.message import Incoming
from locales import own_slips as slips
from services.deed import screens
from services.deed.whole import whole
from services.deed.work import Work
from services.desk import own_slip as deeds
from services.desk.named_by_number import cases_meant
from storage import lists
from talk import typed_deed, typed_note_slip, typed_shown
from talk.asking.act import act_of
from talk.asking.over import confirm
from talk.asking.who_acts import who_acts
from talk.desk import own_slip
from talk.desk.talk import case_below
from talk.typed_choice import press_of, tap
from talk.typed_there import is_here

LOOKED_AT = 60
"""Cases that he has in hand, the first, among which the one he answered lately is looked for."""

AMONG = 30
"""Newest events of such a case, among which his last word to its voter is looked for."""


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and where no answer or word of his has gone out: below its card, or lately."""
    said = slip(message.text) if not message.media and not message.sender.anonymous else None
    if typed_note_slip.take(work, message):
        return True
    if said is not None and _not_sent(work, message, said):
        return True
    case = _answered(work, message) if said is not None else None
    if said is None or case is None:
        return said is not None and _word_stands(work, message)
    t, act = work.staff_words(), act_of(work, message, case.id)
    given = [one for one in work.messages.of(case.id) if one.kind == "answer"]
    words = given[-1].text if given else ""
    try:
        with whole(work):
            if not said.plainly:
                own_slip.ask(work, act, words)
                return True
            case = deeds.take_back(work, act.by, case)
    except (RefusedError, IllegalStepError, NotAllowedError):
        confirm(work, message, slips.stands(t, case.number), case_id=case.id)
        return True
    confirm(work, message, slips.done(t, case.number, case.due_on), case_id=case.id)
    _for_the_other(work, message, said, (case.id, words, "answer_with"))
    return True


def _not_sent(work: Work, message: Incoming, said: Slip) -> bool:
    """不对 是5那件 below words that wait to be sent: they are dropped, and shown for that one. 收回答复 is of what has left."""
    asked = [one for one in work.asked.of(message.chat_id) if screens.waits_for(work, one.row, message.sender.handle) or message.private]
    shown = [one for one in typed_shown.waiting(work, message, asked) if message.at - one.at <= deeds.WITHIN]
    below = case_below(work, message) if message.reply_to is not None else None
    if (said.plainly and not said.number) or not shown or (below is not None and typed_shown.case_of(shown[-1]) != below.id):
        return False
    one, drops = shown[-1], typed_shown.choice_of(shown[-1], typed_shown.DROP)
    press = press_of(work, message, one, drops) if drops is not None else None
    if press is None:
        return False
    of = (typed_shown.case_of(one), typed_shown.words_of(work, one), "reply_with")
    tap(work, message, one, press)
    _for_the_other(work, message, said, of)
    return True


def _for_the_other(work: Work, message: Incoming, said: Slip, of: tuple[int, str, str]) -> None:
    """The same words for the matter they belong to are shown once more; nothing leaves before he sends them. `of`: the wrong matter, the
    words, and by which act."""
    wrong, words, kind = of
    mine = {person.id for person in who_acts(work, message).live}
    others = [case for case in cases_meant(work, said.number) if case.claimer in mine and case.status in WITH_GROUP] if said.number else []
    if words and len(others) == 1 and others[0].id != wrong:
        typed_deed.on(work, replace(message, text=words, reply_to=None), others[0], SaidDeed(kind, rest=words))


def _word_stands(work: Work, message: Incoming) -> bool:
    """A word to a voter that has just left cannot be taken back, but put right: he reads how."""
    mine = {person.id for person in who_acts(work, message).live}
    below = case_below(work, message) if message.reply_to is not None else None
    cases = [case for one in mine for case in work.lists.page(lists.in_hand(one), 0, LOOKED_AT).cases]
    for case in cases if message.reply_to is None else [below] if below is not None else []:
        sent = next(reversed(work.histories.lately(case.id, "sent", AMONG)), None)
        if (
            sent is not None
            and sent.actor in mine
            and work.acted_at - sent.at <= deeds.WITHIN
            and (message.private or is_here(work, message, case))
        ):
            confirm(work, message, slips.word_stands(work.staff_words(), case.number), case_id=case.id)
            return True
    return False


def _answered(work: Work, message: Incoming) -> Case | None:
    by = who_acts(work, message)
    if message.reply_to is not None:
        case = case_below(work, message)
        return case if case is not None and deeds.gave(work, by, case) else None
    if not message.private and message.thread_id != work.roster.topics.get(message.chat_id):
        return None
    cases = [case for one in by.live for case in work.lists.page(lists.in_hand(one.id), 0, LOOKED_AT).cases if case.status == "answered"]
    lately = [
        case
        for case in cases
        if case.answered_at is not None and message.at - case.answered_at <= deeds.WITHIN and deeds.gave(work, by, case)
    ]
    here = [case for case in lately if message.private or work.roster.group_in(message.chat_id) == work.roster.group_of(case)]
    return max(here, key=lambda case: case.answered_at or message.at, default=None)
