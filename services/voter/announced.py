"""「还有一件事」 and 「我要告状」 alone are no matter: what he writes next is one of its own (docs/spec.md section 3)."""

from datetime import timedelta

from domain.no_matter.of_its_own import names_of_it
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import announces_accusation, announces_another
from domain.which_matter.nothing_more import nothing_more
from domain.words.phone_said import phone_said
from locales import acts, sealing
from services.case.intake import Intake
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import in_kind
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


def take_announced(work: Work, voter: Voter, message: Incoming, *, accuses: bool, late: bool = False) -> bool:
    """What he announced; an accusation (`accuses`) is the secretary's alone until he says who sees it. False for words that are no matter:
    they are met like any. Who says that nothing follows has said so. `late`: he may have forgotten by now that it was announced."""
    if not message.media and nothing_more(message.text):
        in_kind.answer(work, voter, message, "farewell")
        return True
    if intent_of_message(work, message) or announces_another(message.text) or announces_accusation(message.text):
        return False
    if late and not message.media and _is_of_his(work, voter, message):
        return False
    new_case(work, voter, message, Intake(asks=True, beside_sealed=accuses))
    return True


def _is_of_his(work: Work, voter: Voter, message: Incoming) -> bool:
    """Whether they name a thing of an open matter of his (还是没来水), or are no more than a telephone number."""
    if (phone := phone_said(message.text)).numbers and not phone.words:
        return True
    cases = [one for one in work.cases.of_voter(voter.id) if one.open]
    return any(names_of_it(words, message.text) for words in own_words(work, cases, tell.words_for(work, voter)).values())


def announces(message: Incoming) -> bool:
    """Whether it says no more than that another matter follows, or an accusation."""
    return not message.media and (announces_another(message.text) or announces_accusation(message.text))
