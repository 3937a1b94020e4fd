"""「点错了」, 「手滑」 typed after a tap that was not meant: what stands open of it goes, a matter put down is taken up again, of a claim it is asked
(domain/at_work/said_slip.py; docs/spec.md section 4, Typed acts)."""

from domain.at_work.said_slip import pressed_wrong
from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.message import Incoming
from locales import desk as desk_words
from locales import own_slips as slips
from locales.refusals import refusal as worded
from services.deed import screens
from services.deed.whole import whole
from services.deed.work import Work
from services.desk import claim as deeds
from storage.asked import AskedByButtons
from talk.asking.act import act_of, offer
from talk.asking.over import confirm
from talk.asking.who_acts import who_acts
from talk.desk.talk import case_below
from talk.typed_choice import press_of, tap
from talk.typed_there import held, is_here, unclaimed


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and where nothing of his can be meant: below a card of which he did nothing it is a note."""
    elsewhere = not message.private and message.thread_id != work.roster.topics.get(message.chat_id)
    if message.media or message.sender.anonymous or elsewhere or not pressed_wrong(message.text):
        return False
    if message.reply_to is None and _closes(work, message):
        return True
    by, cases = who_acts(work, message), _cases(work, message)
    down = next((case for case in cases if deeds.just_put_down(work, by, case)), None)
    if down is not None:
        _takes_up_again(work, message, down)
        return True
    claimed = next((case for case in cases if deeds.just_claimed(work, by, case)), None)
    if claimed is not None:
        t = work.staff_words()
        offer(
            work,
            act_of(work, message, claimed.id),
            slips.shall_it_go_back(t, claimed.number),
            [[(t(desk_words.b_release), Button("release", claimed.id))]],
        )
    return claimed is not None


def _cases(work: Work, message: Incoming) -> list[Case]:
    """The one replied to; else those there that nobody has, and those that he has."""
    if message.reply_to is not None:
        case = case_below(work, message)
        return [case] if case is not None else []
    return [case for case in (*unclaimed(work, message), *held(work, message)) if is_here(work, message, case)]


def _takes_up_again(work: Work, message: Incoming, case: Case) -> None:
    """Who has it by now is named."""
    t, by = work.staff_words(), who_acts(work, message)
    try:
        with whole(work):
            deeds.claim(work, by, case)
    except (NotAllowedError, RefusedError) as refusal:
        confirm(work, message, worded(t, refusal), case_id=case.id)
        return
    confirm(work, message, slips.taken_up_again(t, case.number), case_id=case.id)


def _closes(work: Work, message: Incoming) -> bool:
    """The newest of his that stands open there, where it has a way back."""
    for one in reversed(work.asked.of(message.chat_id)):
        back = next((choice for choice in one.choices if choice.kind == "back"), None)
        if back is None or not _his(work, message, one):
            continue
        press = press_of(work, message, one, back)
        if press is not None:
            tap(work, message, one, press)
            return True
    return False


def _his(work: Work, message: Incoming, one: AskedByButtons) -> bool:
    fresh = message.at - one.at <= deeds.WITHIN
    return fresh and one.asks and (message.private or screens.asked(work, one.row, message.sender.handle))
