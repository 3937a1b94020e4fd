"""One line about a matter and about another of his that is kept from somebody who reads the first (路灯满意，骂人的事不满意): each clause goes to its own, a
rating counts by its clause; what cannot be told apart goes to the kept one (docs/spec.md section 3, Which case a message joins; Rating)."""

from collections.abc import Callable
from dataclasses import replace

from domain.cases.case import Case
from domain.ratings.rated_things import rating_of
from domain.typed.typed_acts import typed_act
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import plainly_another
from domain.words.plain_text import letters
from services.case.open_case import reading_of
from services.case.rating import waiting_for_word
from services.deed.work import Work
from services.voter import kept_apart, rate_each
from services.voter.add_words import put
from services.voter.kept_apart import Shared
from services.voter.which_case import may_mean, waiting_choice

LONGEST = 80
"""Letters of a line beyond which it is a letter, and goes by what is said of letters."""
GoOn = Callable[[Case, Incoming], None]
"""What is done with the words of the first one, which rate nothing."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, go_on: GoOn) -> bool:
    """False where no clause names a matter beside which another is kept, or none speaks of that one, and in danger."""
    if message.unknown or not 0 < len(letters(message.text)) <= LONGEST or plainly_another(message.text) or typed_act(message.text):
        return False
    if waiting_choice(work, voter, message) is not None or reading_of(work, message.text).danger.alarms:
        return False
    found = _shared(work, cases, message)
    if found is None:
        return False
    if found.told.mixed or message.media:
        _whole(work, voter, found, message)
    else:
        _each(work, voter, found, message, go_on)
    return True


def _shared(work: Work, cases: list[Case], message: Incoming) -> Shared | None:
    """Of several first ones the one of whose words most are."""
    found = [kept_apart.shared(work, cases, case, message.text) for case in may_mean(work, cases)]
    told = [one for one in found if one is not None and (one.told.mixed or one.told.here)]
    return max(told, key=lambda one: (not one.told.mixed, len(one.told.here), one.first.id), default=None)


def _each(work: Work, voter: Voter, shared: Shared, message: Incoming, go_on: GoOn) -> None:
    """What rates is counted, of both in one sentence to him; the first one's words go on alone, the kept one's go there."""
    case, kept, told = shared.first, shared.kept, shared.told
    waiting = waiting_for_word(work, work.cases.of_voter(voter.id))
    here, there = replace(message, text=told.here), replace(message, text=told.there)
    if message.reply_to is not None and _is_of(work, kept, message):
        here = replace(here, reply_to=None, reply_text="")
    rated = rate_each.Rated(kept, rating_of(told.there) or "", there)
    others = [rate_each.Rated(one, value, here) for one, value in rate_each.named(work, voter, waiting, told.here)]
    if not others and case in waiting and (value := rating_of(told.here)):
        others = [rate_each.Rated(case, value, here)]
    counts = bool(rated.value) and kept in waiting
    if others or counts:
        rate_each.count_each(work, voter, [*others, *([rated] if counts else [])], message)
    if not others:
        go_on(case, here)
    if not counts:
        put(work, voter, work.cases.get(kept.id), there)


def _is_of(work: Work, case: Case, message: Incoming) -> bool:
    place = work.places.of(message.chat_id, message.reply_to) if message.reply_to is not None else None
    return place is not None and place[1] == case.id


def _whole(work: Work, voter: Voter, shared: Shared, message: Incoming) -> None:
    """To the kept one; where it rates something and they wait for it, he is asked of each."""
    waiting = [one for one in waiting_for_word(work, work.cases.of_voter(voter.id)) if one.id in (shared.first.id, shared.kept.id)]
    put(work, voter, shared.kept, message)
    if waiting and rating_of(message.text):
        rate_each.ask_each(work, voter, [work.cases.get(one.id) for one in waiting])
