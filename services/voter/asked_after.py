"""A question about a matter of his own: its state is said at once, and where somebody has it in hand the question reaches him too
(docs/spec.md section 3, A question about his own matter)."""

from domain.asked_after import Asked, asked_after
from domain.case import Case
from domain.joins import Joins
from domain.life_cycle import OPEN
from domain.message import Incoming
from domain.typed_acts import names
from domain.voter import Voter
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import matter_page
from services.voter.add_words import join
from services.voter.my_matters import list_words
from services.voter.which_case import answers, by_the_rule

IN_HAND = ("claimed", "in_progress", "returned")


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, for a question about what is no matter of his, in a run of his words, and where he was asked something."""
    asked = asked_after(message.text) if cases and not message.media else None
    if asked is None or answers(work, cases, message, replied):
        return False
    goes = by_the_rule(work, cases, message)
    if goes is not None and goes.why == "run" and replied is None:
        return False
    found = [replied] if replied is not None else _meant(work, voter, cases, asked, goes)
    if len(found) == 1:
        if _is_put_on(found[0], asked, goes):
            join(work, voter, found[0], message)
        matter_page.show(work, voter, found[0])
    elif found:
        words, rows = list_words(work, voter)
        tell.to_voter(work, voter, words, rows, reply_to=message.message_id)
    return bool(found)


def _is_put_on(case: Case, asked: Asked, goes: Joins | None) -> bool:
    """Who has it in hand can say when; after words to him, or a decision on it, what he asks is said to it like any words."""
    talk = goes is not None and goes.why == "talk" and goes.case.id == case.id
    return talk or (asked.when and case.status in IN_HAND and case.claimer is not None)


def _meant(work: Work, voter: Voter, cases: list[Case], asked: Asked, goes: Joins | None) -> list[Case]:
    """Those his words name, or, where they name none, the one he speaks of; else all that go on."""
    goes_on = [case for case in cases if case.status in OPEN or case.status == "merged"]
    if asked.topic:
        said = own_words(work, goes_on, tell.words_for(work, voter))
        return [case for case in goes_on if names(asked.topic, said[case.id])]
    return [goes.case] if goes is not None else goes_on
