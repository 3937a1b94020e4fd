"""Words that call for help only together with those just before (娃掉, 下去), or say that what was just named is gone (水, 没得了), are no
farewell and wait for no choice (docs/spec.md section 3, Special words)."""

from domain.cases.case import Case
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.which_matter.gone import is_gone
from domain.which_matter.joins import RUN_PAUSE
from locales import voter as voter_words
from services.case import call_for_help
from services.case.intake import Intake
from services.deed import tell
from services.deed.work import Work
from services.voter import choose, pieces
from services.voter.add_words import join
from services.voter.which_case import FOLLOWS, waiting_choice


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False where they say no more together than alone. What waits for a choice, or was met in kind, is of the same; else they go on with the
    matter he is telling."""
    if replied is not None or message.media or message.unknown:
        return False
    before, case = pieces.waiting(work, voter, message), _told_now(cases, message)
    if case is not None and not is_gone(before, message.text) and is_gone(pieces.on_case(work, case, message), message.text):
        join(work, voter, case, message)
        return True
    if before:
        return _with_what_waits(work, voter, before, message)
    if case is None or "urgent" in case.marks or not pieces.in_one(work, pieces.on_case(work, case, message), message):
        return False
    join(work, voter, case, message)
    return True


def _told_now(cases: list[Case], message: Incoming) -> Case | None:
    told = [c for c in cases if c.open and c.last_spoke_at is not None and abs(message.at - c.last_spoke_at) < RUN_PAUSE]
    return max(told, key=lambda case: (case.last_spoke_at, case.id), default=None)


def _with_what_waits(work: Work, voter: Voter, before: list[str], message: Incoming) -> bool:
    danger = pieces.in_one(work, before, message)
    if not danger and not is_gone(before, message.text):
        return False
    chooses = waiting_choice(work, voter, message)
    lately = (row for row in work.drafts.newest(voter.chat_id, "words", pieces.MOST) if abs(message.at - row.at) < RUN_PAUSE)
    met = [row for row in lately if from_json(row.message).contact is None]  # a card goes to nobody
    first = int(met.pop(0).id) if chooses is None and met else chooses
    if first is None:
        return False
    for row in met:
        work.drafts.close(row.id, work.now)
        work.drafts.put(f"{FOLLOWS}{first}", voter.chat_id, row.message, row.at)
    work.drafts.put(f"{FOLLOWS}{first}", voter.chat_id, as_json(message), message.at)
    if danger.alarms:
        choose.at_once(work, voter, first)
    elif chooses is None:
        choose.from_draft(work, voter, None, first, Intake(asks=True))
    else:
        t = tell.words_for(work, voter)
        lines = [*call_for_help.lines(work, t, danger, urgent=False), t(voter_words.waits_with)]
        tell.to_voter(work, voter, "\n".join(lines), reply_to=message.message_id)
    return True
