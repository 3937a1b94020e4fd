"""Which voter writes: known, met now, or back after he had blocked the bot (docs/spec.md sections 3 and 11)."""

from domain.values.message import Incoming
from domain.values.voter import Voter
from locales.detect import shown_language
from services.deed.work import Work
from services.voter import register
from services.voter.come_back import welcome_back


def voter_of(work: Work, message: Incoming) -> Voter:
    """The voter, met now if he was unknown; one who had blocked the bot is back and hears what he missed."""
    account = message.sender.handle
    voter = work.voters.of_account(account)
    if voter is None:
        default = work.roster.congress.languages[0]
        language = shown_language(message.text, message.sender.language_code, default)
        return register.meet(work, account, language)
    if voter.unreachable_since is not None:
        voter = welcome_back(work, voter)
    return voter
