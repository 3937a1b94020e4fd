"""「告诉有事在办的选民」 below the word that the bot was away (services/watch/outage.py)."""

from domain.values.carried import parsed
from domain.values.message import Press
from locales import outage as outage_words
from services.deed.outages import TellVoters
from services.deed.work import Work
from services.staff import tell_of_outage
from talk.asking.who_acts import who_acts


def tell_voters(work: Work, press: Press) -> None:
    """Each of them once."""
    tell_of_outage.tell_voters(work, who_acts(work, press), parsed(TellVoters, press.value))
    work.tell(work.staff_words()(outage_words.voters_told))
