"""「还有一件事」 and 「我要告状」 alone are no matter: what he writes next is one of its own (docs/spec.md section 3)."""

from datetime import timedelta

from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import announces_accusation, announces_another
from locales import acts, sealing
from services.case.intake import Intake
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.work import Work
from services.voter.new_case import new_case
from services.voter.which_case import intent_of_message

ANOTHER = "another"
"""Kind of the question that stands after 「还有一件事」: what he writes next is a matter of its own."""
GOES_ON_WITHIN = timedelta(hours=3)
"""He was told that what he writes next is another matter: an old hand needs more than the minutes of a choice. A deputy's words on a matter
of his since then go before (services/voter/of_another.py)."""


def ask_on(work: Work, voter: Voter, message: Incoming) -> None:
    """He is asked which, and his next words are one of their own."""
    accuses = announces_accusation(message.text)
    wait_for(work, voter, ANOTHER, message.at + GOES_ON_WITHIN, accuses=int(accuses))
    words = tell.words_for(work, voter)(sealing.whom_and_what if accuses else acts.go_on_please)
    tell.to_voter(work, voter, words, reply_to=message.message_id)


def take_announced(work: Work, voter: Voter, message: Incoming, *, accuses: bool) -> bool:
    """What he announced; an accusation (`accuses`) is the secretary's alone until he says who sees it. False for words that are no matter:
    they are met like any."""
    if intent_of_message(work, message) or announces_another(message.text) or announces_accusation(message.text):
        return False
    new_case(work, voter, message, Intake(asks=True, beside_sealed=accuses))
    return True


def announces(message: Incoming) -> bool:
    """Whether it says no more than that another matter follows, or an accusation."""
    return not message.media and (announces_another(message.text) or announces_accusation(message.text))
