"""From another account his earlier matters are not to be seen: he reads how they are reached (docs/spec.md section 3, What he types)."""

from domain.cases.case import Case
from domain.no_matter.new_account import asks_after_earlier, asks_after_old
from domain.no_matter.of_its_own import names_of_it
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from locales import acts
from services.deed import tell
from services.deed.work import Work
from services.voter import goes_with, matter_choice
from services.voter.my_matters import list_words


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where they are of a matter of this account."""
    if message.media or replied is not None or not (asks_after_old(message.text) or (not cases and asks_after_earlier(message.text))):
        return False
    if any(names_of_it(goes_with.words_of(work, case), message.text) for case in cases):
        return False
    say(work, voter, message)
    return True


def say(work: Work, voter: Voter, message: Incoming) -> None:
    """Whether there is such a matter is said to nobody whose it is not; what this account has stands below."""
    draft = work.drafts.put("words", voter.chat_id, as_json(message), message.at)
    listed, rows = list_words(work, voter)
    words = f"{tell.words_for(work, voter)(acts.other_account)}\n{listed}"
    tell.to_voter(work, voter, words, [*rows, *matter_choice.still_a_matter(work, voter, draft)], reply_to=message.message_id)
