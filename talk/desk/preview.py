"""Words for a voter are shown once more before they leave: whose they are, and what becomes of those that cannot leave."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.cases.case import Case
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from domain.values.message import Incoming, from_json
from locales import desk as desk_words
from locales.common import T
from locales.refusals import refusal
from services.deed import screens, tell
from services.deed.message import Rows
from services.deed.whole import whole
from services.deed.work import Work
from talk.asking import open_questions
from talk.asking.act import Act
from talk.asking.called import called
from talk.asking.over import close
from talk.desk import other_matter

OfMatter = Callable[[T, str], str]
"""A sentence about a matter: its number and first words."""


@dataclass(frozen=True)
class Shown:
    """What the buttons below such words carry."""

    draft: int


def own_words(work: Work, act: Act, draft_id: int) -> Incoming | None:
    """The words if they still wait, which they do not from now on. Raises NotAllowedError for another's."""
    draft = work.drafts.get(str(draft_id), "reply", "answer")
    if draft is None or draft.case_id != act.case.id:
        work.tell(work.staff_words()(desk_words.already_so))
        return None
    message = from_json(draft.message)
    if message.sender.handle != act.account:
        raise NotAllowedError("send", "author")
    work.drafts.close(draft.id, work.now)
    return message


def show_once_more(work: Work, message: Incoming, case: Case, draft: tuple[int, str], shown: tuple[str, Rows]) -> None:
    """Words as they will leave, below where they were written, and whether its voter reads them. `draft`: its number and kind; `shown`: words and
    buttons."""
    shown = other_matter.doubt(work, message, case, (f"{shown[0]}{_unread(work, case)}", shown[1]), draft[0])
    row = work.say(message.chat_id, *shown, case_id=case.id, reply_to=message.message_id)
    screens.put_draft(work, (message.chat_id, message.sender.handle, row), case.id, draft, shown)


def _unread(work: Work, case: Case) -> str:
    return f"\n\n{said}" if (said := unread(work, case)) else ""


def unread(work: Work, case: Case) -> str:
    """That its voter reads nothing here; empty for who does."""
    if tell.has_account(work, case):
        return ""
    gone = work.voters.get(case.voter_id) is None
    return work.staff_words()(desk_words.reads_nothing if gone else desk_words.told_by_phone)


def leave(work: Work, act: Act, message: Incoming, deed: Callable[[], Case]) -> Case | None:
    """The words leave by this deed, and what was pressed has no buttons any more. Where it is refused a popup says why, and they wait for
    another purpose: None.
    """
    close(work, act.chat_id, act.press.message_id)
    try:
        with whole(work):
            return deed()
    except (IllegalStepError, RefusedError) as refused:
        open_questions.not_sent(work, act.chat_id, message)
        work.tell(refusal(work.staff_words(), refused), alert=True)
        return None


def tell_sent(work: Work, act: Act, words: OfMatter, without_phone: OfMatter = desk_words.voter_unreachable) -> None:
    """Of which matter, or that its voter cannot be reached now; `without_phone`: what is said of one who has no account here."""
    t, voter, matter = work.staff_words(), work.voters.get(act.case.voter_id), called(work, act)
    if voter is not None and voter.unreachable_since is None:
        work.tell(words(t, matter))
    else:
        nowhere = voter is not None and not voter.chat_id
        work.tell((without_phone if nowhere else desk_words.voter_unreachable)(t, matter), alert=True)
