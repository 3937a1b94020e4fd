"""A voter says that he lives in another village now: he is asked whether it shall be his (docs/spec.md section 3, First contact)."""

from domain.buttons import Button
from domain.carried import packed
from domain.message import Incoming, as_json
from domain.moved import moved_to
from domain.places import beside, villages_named
from domain.voter import Voter
from locales import voter as voter_words
from services.deed import tell
from services.deed.work import Work
from services.voter.greet import PER_PAGE, InVillage, full_name
from services.voter.matter_choice import still_a_matter
from services.voter.which_case import by_the_rule, in_a_run


def take(work: Work, voter: Voter, message: Incoming) -> bool:
    """False for other words, for the village that is his already, for a place that is none here, and in a run of his words."""
    place = "" if message.media or message.reply_to is not None else moved_to(message.text)
    named = villages_named(work.roster, place) if place else ()
    villages = [village for village in named if village.id != voter.village and not beside(work.roster, village, place)]
    if not villages or in_a_run(work, voter, message, by_the_rule(work, work.cases.of_voter(voter.id), message)):
        return False
    t, old = tell.words_for(work, voter), work.roster.villages.get(voter.village) if voter.village else None
    draft = work.drafts.put("words", voter.chat_id, as_json(message), message.at)
    rows = [
        [(voter_words.b_change_village(t, full_name(work, village)), Button("village", 0, packed(InVillage(village.id))))]
        for village in villages[:PER_PAGE]
    ]
    rows.append([(t(voter_words.b_keep_village), Button("keep_village"))])
    words = voter_words.moved(t, full_name(work, old) if old else "")
    tell.to_voter(work, voter, words, [*rows, *still_a_matter(work, voter, draft)], reply_to=message.message_id)
    return True
