"""What becomes of an open question whose right, case or chat has ended: whoever was asked reads so, and his words are kept.

Without it his next words would be met as if nobody had asked him anything (docs/spec.md section 4, Talk).
"""

from datetime import timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import STILL_HIS
from domain.congress.congress import Group
from domain.values.ids import ChatId, Handle
from domain.values.voter import Voter
from locales import questions
from services.deed import tell
from services.deed.work import Work
from storage.steps import Step

SEAT = "seat"
"""What was asked, where it was nothing: a seat has ended."""
STILL_MEANT = timedelta(days=1)
"""How long the first words of somebody whose seat has ended may still be meant for a case of his."""
OVER = "over"
"""Kind of the step that stands where a question stood; its data say what was asked, and about which case."""
MOST = 200
"""People who can have an open question in one chat at a time."""


def end(work: Work, account: int, case: Case | None, kept: frozenset[str]) -> None:
    """The right to answer is gone: about a case (None: about anything). The `kept` kinds are a voter's own."""
    for chat_id, step in work.steps.of_account(account):
        if step.kind in kept or step.kind == OVER or (case is not None and step.case_id != case.id):
            continue
        number = case.number if case is not None else number_of(work, step)
        data = {"asked": step.kind, "number": number, "prompt": step.data.get("prompt")}
        work.steps.put(chat_id, account, Step(OVER, None, data, step.expires_at))


def seat_over(work: Work, account: Handle, prompt: int) -> None:
    """The next words of somebody whose seat has ended, which he may still mean for a voter of his, are not taken for a matter of his own:
    he is asked. `prompt`: the row in which he reads that it is over."""
    asked = work.steps.of(account, account)
    if not work.roster.persons_of(account) and (asked is None or asked.expires_at < work.now):
        data = {"asked": SEAT, "number": "", "prompt": prompt}
        work.steps.put(account, account, Step(OVER, None, data, work.now + STILL_MEANT))


def number_of(work: Work, step: Step) -> str:
    case = work.cases.known(step.case_id) if step.case_id is not None else None
    return case.number if case is not None else ""


def over_for_voter(work: Work, voter: Voter, case: Case) -> bool:
    """Whether a voter's own case ended (withdrawn, declined, closed …) after he was asked about it; then he reads so."""
    if case.status in STILL_HIS:
        return False
    tell.to_voter(work, voter, questions.over_for_voter(tell.words_for(work, voter), case.number), case_id=case.id)
    return True


# A chat that ends


def take_over(work: Work, chat_id: ChatId, group: Group) -> None:
    """What was asked in a chat that takes nothing any more is asked in private, where his next words answer it.

    While he can still write in the chat, a reply there answers it too (`moved_from`).
    """
    for account, step in work.steps.in_chat(chat_id, MOST):
        if step.expires_at < work.now or step.kind == OVER:
            continue
        work.steps.drop(chat_id, account)
        case = work.cases.known(step.case_id) if step.case_id is not None else None
        if not work.roster.persons_of(Handle(account)) or (case is not None and not work.may_read(account, case)):
            continue
        _ask_in_private(work, (chat_id, account), step, group, case.number if case is not None else "")


def _ask_in_private(work: Work, where: tuple[int, int], step: Step, group: Group, number: str) -> None:
    t, (chat_id, account) = work.staff_words(), where
    here = work.steps.of(account, account)
    if here is not None and here.expires_at >= work.now and here.kind != OVER:
        work.say(account, questions.put_down(t, group.name, step.kind, number), case_id=step.case_id)
        return
    prompt = work.say(account, questions.asked_here(t, group.name, step.kind, number), case_id=step.case_id, force_reply=True)
    data = {**step.data, "prompt": prompt, "was": [chat_id, step.data.get("prompt")]}
    work.steps.put(account, account, Step(step.kind, step.case_id, data, step.expires_at))


def follow(work: Work, old: ChatId, new: ChatId) -> None:
    """The chat has a new number: what was asked in it is asked there again."""
    for account, step in work.steps.in_chat(old, MOST):
        work.steps.drop(old, account)
        if step.expires_at < work.now or step.kind == OVER:
            continue
        words = questions.asked_again(work.staff_words(), step.kind, number_of(work, step))
        prompt = work.say(new, words, case_id=step.case_id, force_reply=True)
        work.steps.put(new, account, Step(step.kind, step.case_id, {**step.data, "prompt": prompt}, step.expires_at))


def put_elsewhere(work: Work, chat_id: int, account: int, rows: tuple[int, int]) -> None:
    """What stood in a chat is put to him in private instead: a question of it waits for his words there. `rows`: it was, and is, these."""
    was, now = rows
    step = work.steps.of(chat_id, account)
    if step is not None and step.data.get("prompt") == was:
        work.steps.drop(chat_id, account)
        work.steps.put(account, account, Step(step.kind, step.case_id, {**step.data, "prompt": now}, step.expires_at))
