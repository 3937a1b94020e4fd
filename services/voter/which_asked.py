"""Several who asked him something on several matters wait for his answer: which one it is (docs/spec.md section 3, Which case a message joins)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.answers_to import the_one
from domain.which_matter.joins import Joins
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import ask_which
from services.voter.which_case import asked_last, not_answered_yet, was_asked


def settled(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming, goes: Joins) -> Joins | None:
    """Where his words go: as the rule says, or to the one they plainly answer. None where he has to say it (`ask`)."""
    waiting = _not_answered(work, cases, message)
    if not waiting or (len(waiting) == 1 and (waiting[0].id == goes.case.id or goes.why != "run")):
        return goes
    words = own_words(work, waiting, tell.words_for(work, voter))
    plain = the_one(message.text, [(asked_last(work, case, message), words[case.id]) for case in waiting], alone=goes.why == "run")
    if plain is not None:
        return Joins(waiting[plain], "talk")
    return None if goes.why == "talk" and goes.case in waiting else goes


def ask(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming, goes: Joins) -> None:
    """In the matters' own words; where he does not say it, it is the one he was asked about last."""
    ask_which.ask_answered(work, voter, message, _not_answered(work, cases, message), goes.case)


def _not_answered(work: Work, cases: Sequence[Case], message: Incoming) -> list[Case]:
    """Those in which somebody asked him something in the last 24 hours, or waits for his word, and he has written nothing since."""
    asked = [case for case in cases if case.open or case.promised]
    return [
        case
        for case in asked
        if not_answered_yet(work, case, message) and (case.waiting_since is not None or was_asked(work, case, message))
    ]
