"""A rating and, in the same line, a wish for silence (满意 莫提我名字): the rating counts for the answer that waits, and the wish holds for the matter that is
kept from who reads the answered one, else for the answered one itself (docs/spec.md section 3, Rating)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.complaints.wish_of_silence import without_wish
from domain.ratings.rating_heard import settles_nothing
from domain.ratings.satisfaction import is_figure, said
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.case.rating import waiting_for_word
from services.deed.by import By
from services.deed.work import Work
from services.voter import beside_a_kept, change, kept_quiet, quiet_word, rate, secrecy


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False where the words say more than a rating (with its reason) and the wish, and where several answers wait."""
    if message.media or not quiet_word.wishes(work, voter, message):
        return False
    rest, wish = without_wish(message.text)
    waiting = [replied] if replied is not None else waiting_for_word(work, cases)
    if not wish or said(rest) is None or settles_nothing(rest) or len(waiting) != 1 or waiting[0] not in waiting_for_word(work, cases):
        return False
    if is_figure(rest) and replied is None and rate.asked_since(work, voter, waiting[0].answered_at):
        return False
    kept = beside_a_kept.wished(cases, waiting[0])
    if kept is None and waiting[0].open and not waiting[0].confidential:
        kept = change.keep_confidential(work, By((), Handle(voter.chat_id)), waiting[0])  # before the rating closes it
    rated = rate.take_typed_rating(work, voter, work.cases.of_voter(voter.id), replace(message, text=rest))
    if rated and kept is not None and kept.id != waiting[0].id:
        kept = secrecy.put(work, voter, work.cases.get(kept.id), replace(message, text=wish), secret=True)
    if kept is not None:
        kept_quiet.say_kept(work, voter, kept, said=wish, reply_to=message.message_id)
    return rated
