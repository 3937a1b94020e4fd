"""What a voter turns over while he looks for his village, and reads when he is served from now on (docs/spec.md section 3, First contact)."""

from domain.values.carried import parsed
from locales import voter as voter_words
from services.deed import tell
from services.deed.keys import keys
from services.deed.work import Work
from services.voter.greet import OfTown, ask_village
from talk.asking.ways import Tap


def turn_villages(work: Work, tap: Tap) -> None:
    """The next villages of the list."""
    of = parsed(OfTown, tap.value)
    ask_village(work, tap.voter, of.town, first=of.first)


def welcome(work: Work, tap: Tap) -> None:
    voter = tap.voter
    t = tell.words_for(work, voter)
    village = work.roster.villages.get(voter.village) if voter.village else None
    tell.to_voter(work, voter, voter_words.welcome(t, village.name if village else ""), keyboard=keys(work, voter.chat_id, t))
