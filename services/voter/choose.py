"""Words that waited for a choice: a new matter, part of one, or none (docs/spec.md section 3, Which case a message joins)."""

from typing import Any

from domain.cases.case import Case
from domain.cases.life_cycle import SETTLED
from domain.danger.danger_found import Danger
from domain.no_matter.asked_after import may_ask
from domain.values.errors import RefusedError
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from services.case import after_rating, alert, call_for_help
from services.case.intake import Intake
from services.case.own_matter import own_matter, voter_by
from services.case.rating import reopen
from services.deed.by import By
from services.deed.work import Work
from services.voter import again, another_day, goes_with, other_matter
from services.voter.add_words import join
from services.voter.new_case import new_case
from services.voter.sealed_before import beside_sealed
from services.voter.which_case import FOLLOWS, burns_already, may_mean
from services.voter.words_taken import agreed_to

MOST_FOLLOWERS = 100
"""What may follow within 2 minutes of the message he was asked about."""


def as_new(work: Work, by: By, draft: int) -> None:
    """They are a matter of their own. Raises RefusedError where they do not wait any more."""
    from_draft(work, voter_by(work, by), None, draft)


def as_more(work: Work, by: By, case: Case, draft: int) -> None:
    """They belong to this matter of his."""
    from_draft(work, own_matter(work, by, case), case, draft)


def as_open(work: Work, by: By, case: Case, draft: int) -> bool | None:
    """They say that it is not solved, and are kept with it. Whether it is done anew; None where his word is not taken now."""
    voter, anew = own_matter(work, by, case), None
    message = _taken(work, voter, draft)
    if agreed_to(work, voter, message):
        anew = _reopened(work, by, voter, case)
        join(work, voter, work.cases.get(case.id), message)
    _followers(work, voter, case, draft, message)
    return anew


def as_again(work: Work, by: By, case: Case, draft: int) -> None:
    """It is so again, long after it was closed: a matter of their own, which carries the words of that one."""
    voter = own_matter(work, by, case)
    if case.status not in SETTLED:
        raise RefusedError("old_button")
    _follows(work, voter, case, draft)


def _reopened(work: Work, by: By, voter: Voter, case: Case) -> bool:
    try:
        case = reopen(work, by, case)
    except RefusedError:
        return False
    after_rating.ask_why(work, voter, case)
    return True


def let_go(work: Work, by: By, draft: int) -> None:
    """They were nothing."""
    _taken(work, voter_by(work, by), draft)


def unsaid(work: Work, voter: Voter, draft: int) -> None:
    """He chose nothing: words that name no thing of their own go with the matter they may be of; else they are one of their own, 保密 where it
    may be of one that is, the secretary's until he says who sees it where it may be of one that is hers alone."""
    cases, found = work.cases.of_voter(voter.id), work.drafts.get(str(draft), *WAITING)
    if found is not None and (case := goes_on(work, voter, found)) is not None:
        return _went_with(work, voter, case, draft)
    if found is not None and (case := again.only_named(work, cases, from_json(found.message))) is not None:
        return from_draft(work, voter, case, draft)
    if found is not None and (case := again.meant(work, cases, from_json(found.message))) is not None:
        return _follows(work, voter, case, draft)
    marks = other_matter.marks_beside(work, cases, from_json(found.message).text) if found is not None else frozenset[str]()
    return from_draft(work, voter, None, draft, Intake(asks=True, marks=marks, beside_sealed=beside_sealed(work, cases)))


def goes_on(work: Work, voter: Voter, draft: Any) -> Case | None:
    """The matter with which such words go; a question that names none is of the one spoken of last, that something works again is not."""
    message = from_json(draft.message)
    may = draft.kind == "matter" or may_ask(message.text)
    return goes_with.at_last(work, work.cases.of_voter(voter.id), message) if may else None


def _went_with(work: Work, voter: Voter, case: Case, draft: int) -> None:
    """Not he said so: it may be taken back below the line that says it."""
    message = _taken(work, voter, draft)
    if agreed_to(work, voter, message):
        join(work, voter, case, message, others=may_mean(work, work.cases.of_voter(voter.id)))
    _followers(work, voter, case, draft, message)


def _follows(work: Work, voter: Voter, case: Case, draft: int) -> None:
    """It is bad again: a matter that carries the words of the one that is over."""
    message = _taken(work, voter, draft)
    if agreed_to(work, voter, message):
        again.follow(work, voter, message, case)
    _followers(work, voter, None, draft, message)


def from_draft(work: Work, voter: Voter, case: Case | None, draft: int, intake: Intake = Intake(asks=True)) -> None:
    """A message that waited for its choice becomes a matter, or joins one."""
    message = _taken(work, voter, draft)
    if not agreed_to(work, voter, message):
        pass
    elif case is None:
        new_case(work, voter, message, intake)
    else:
        join(work, voter, case, message)
    _followers(work, voter, case, draft, message)


def at_once(work: Work, voter: Voter, draft: int) -> None:
    """They wait no longer, as they are surely danger together: to the matter that burns already, else one of their own, and staff hear of it."""
    cases, first = work.cases.of_voter(voter.id), work.drafts.get(str(draft), *WAITING)
    burning = burns_already(cases, from_json(first.message)) if first is not None else None
    if burning is None:
        return from_draft(work, voter, None, draft, Intake(asks=True, marks=frozenset({"urgent"})))
    call_for_help.say(work, voter, Danger(), burning)
    from_draft(work, voter, burning, draft)
    return alert.danger(work, burning)


WAITING = ("matter", "words", "mine")
"""Kinds of the drafts that hold what waits for a choice."""


def _taken(work: Work, voter: Voter, draft: int) -> Incoming:
    found = work.drafts.get(str(draft), *WAITING)
    if found is None or found.chat_id != voter.chat_id:
        raise RefusedError("chosen_already")
    work.drafts.close(found.id, work.now)
    return from_json(found.message)


def _followers(work: Work, voter: Voter, case: Case | None, draft: int, first: Incoming) -> None:
    """What he wrote after the message he was asked about (`first`) goes with it: into the case that was chosen, or the new one; where that waits for
    another day it does too."""
    waits = case is None and another_day.waits(work, voter, first.message_id)
    for follower in work.drafts.next_of(voter.chat_id, f"{FOLLOWS}{draft}", MOST_FOLLOWERS):
        work.drafts.close(follower.id, work.now)
        message = from_json(follower.message)
        chosen = work.cases.get(case.id) if case is not None else max(work.cases.of_voter(voter.id), key=lambda c: c.id, default=None)
        if not agreed_to(work, voter, message) or (waits and another_day.keep_along(work, voter, message, first.message_id)):
            continue
        if waits or chosen is None or not (chosen.open or chosen.promised):
            new_case(work, voter, message, Intake(asks=True, follows=None if waits else chosen))
        else:
            join(work, voter, chosen, message)
