"""What a voter reads who is served from now on."""

from domain.voter import Voter
from locales import texts
from services.deed import tell
from storage.work import Work


def welcome(work: Work, voter: Voter) -> None:
    t = tell.words_for(work, voter)
    village = work.roster.villages.get(voter.village) if voter.village else None
    tell.to_voter(work, voter, texts.welcome(t, village.name if village else ""), keyboard=tell.main_menu(t))
