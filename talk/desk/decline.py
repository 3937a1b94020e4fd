"""「不予受理」: asked for the words the voter reads; and his 「请再看看」 (services/desk/decline.py)."""

from contextlib import suppress

from domain.cases.life_cycle import allowed
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.message import Incoming, as_json
from locales import common
from locales import desk as desk_words
from services.case import shared_words
from services.case.act import actor_of, allowed_to
from services.deed import decisions, screens, tell
from services.deed.lengths import reason_given
from services.deed.work import Work
from services.desk import decline as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called, named
from talk.asking.over import close
from talk.asking.ways import Own
from talk.desk.preview import Shown, leave, own_words, show_once_more


def ask_decline(work: Work, act: Act) -> None:
    """It needs a reason and the proper channel."""
    allowed_to(work, act.by, "decline", act.case)
    ask_words(work, act, "decline_words", desk_words.ask_decline(work.staff_words(), called(work, act)))


def take_decline_words(work: Work, message: Incoming, step: Step) -> None:
    """Shown once more, as the voter will read them: it cannot be taken back."""
    act, t = act_of(work, message, step.case_id), work.staff_words()
    if not allowed(act.case.status, "declined"):
        raise IllegalStepError("declined", act.case.status)
    reason_given(deeds.REASON, message.text)
    kept = work.drafts.put("reply", message.chat_id, as_json(message), message.at, act.case.id)
    draft = packed(Shown(kept))
    rows = [
        [
            (t(desk_words.b_decline_so), Button("decline_go", act.case.id, draft)),
            (t(desk_words.b_cancel), Button("drop", act.case.id, draft)),
        ]
    ]
    shown = shared_words.said_to_all(work, act.case, desk_words.preview_decline(t, named(work, act), message.text))
    show_once_more(work, message, act.case, (kept, "reply"), (shown, rows))


def decline(work: Work, act: Act) -> None:
    """「就这样告诉选民」."""
    allowed_to(work, act.by, "decline", act.case)
    message = own_words(work, act, parsed(Shown, act.value).draft)
    if message is None:
        return
    case = leave(work, act, message, lambda: deeds.decline(work, act.by, act.case, message.text))
    if case is None:
        return
    t, name = work.staff_words(), actor_of(work, act.persons, case).name
    words = desk_words.declined(t, case.number, name, work.roster.congress.local(work.acted_at), told=tell.hears(work, case))
    undo = [[(t(common.b_take_back), Button("decline_undo", case.id))]]
    row = work.say(act.chat_id, words, undo, reply_to=act.press.message_id)
    decisions.goes_by_itself(work, (act.chat_id, row), words)


def take_back(work: Work, act: Act) -> None:
    """「撤回」 below the decision, for ten minutes: it says from then on that it was taken back."""
    case = deeds.take_back(work, act.by, act.case)
    t, row = work.staff_words(), screens.row_at(work, act.chat_id, act.press.message_id)
    if row is None:
        close(work, act.chat_id, act.press.message_id)
    else:
        name = actor_of(work, act.persons, case).name
        words = desk_words.undeclined(t, case.number, name, work.roster.congress.local(work.acted_at), told=tell.hears(work, case))
        decisions.stand(work, (act.chat_id, row), words)
    work.tell(t(common.taken_back_popup))


def appeal(work: Work, own: Own) -> None:
    """A second press is as good as the first."""
    with suppress(RefusedError):
        deeds.appeal(work, own.by, own.case)
    work.tell(tell.words_for(work, own.voter)(desk_words.appealed))
