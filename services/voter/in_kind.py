"""Words that are no matter are answered in kind, with a button that makes them one (docs/spec.md section 3, Every message is answered)."""

from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_PAUSE
from locales import about_us, contents, privacy
from locales import voter as voter_words
from services.deed import tell
from services.deed.keys import keys
from services.deed.work import Work
from services.voter.held import Waiting
from services.voter.my_matters import list_words
from services.voter.which_case import FOLLOWS

OF_HIS_DATA = ("privacy", "unsay", "deleted")
"""Kinds of words that ask for what is stored, or for its end: what he can do stands below the answer."""


def answer(work: Work, voter: Voter, message: Incoming, intent: str) -> None:
    """Words that are no matter are kept and answered in kind, with one button to make them one after all."""
    t = tell.words_for(work, voter)
    if intent == "unknown" and (first := _asked_about_unknown(work, voter, message)) is not None:
        work.drafts.put(f"{FOLLOWS}{first}", voter.chat_id, as_json(message), message.at)
        return
    draft = work.drafts.put("words", voter.chat_id, as_json(message), message.at)
    row = [(t(voter_words.b_is_matter), Button("as_new", 0, packed(Waiting(draft))))]
    if intent == "progress":
        words, rows = list_words(work, voter)
        tell.to_voter(work, voter, words, [*rows, row], reply_to=message.message_id)
        return
    known = {"unknown": contents.ask_unknown, "typed": contents.type_please}
    words = t(known[intent]) if intent in known else about_us.answer(t, intent, work.roster.congress.name, work.local_date(message.at))
    words = words or voter_words.in_kind(t, intent)
    rows = [[(t(privacy.b_delete), Button("pv_delete")), (t(privacy.b_export), Button("pv_export"))]] if intent in OF_HIS_DATA else []
    if intent == "no_rating" and voter.is_asked:
        rows = [[(t(privacy.b_no_rating), Button("pv_rating"))]]
    tell.to_voter(work, voter, words, [*rows, row], reply_to=message.message_id, keyboard=keys(work, voter.chat_id, t))


def _asked_about_unknown(work: Work, voter: Voter, message: Incoming) -> int | None:
    """The draft of another thing nobody knows, about which he was asked less than 2 minutes before: one question for both."""
    asked = [d for d in work.drafts.newest(voter.chat_id, "words", 20) if abs(message.at - d.at) < RUN_PAUSE]
    return next((int(d.id) for d in reversed(asked) if from_json(d.message).unknown), None)
