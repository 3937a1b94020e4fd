"""「催办」: a voter asks that somebody see to his matter (docs/spec.md section 3)."""

from datetime import timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import AWAITING_ANSWER
from domain.rights.stand_ins import leaders_of
from domain.values.errors import RefusedError
from locales import joining
from locales import voter as voter_words
from services.case import cards, live_cards
from services.case.in_his_place import who_hear
from services.case.main_case import goes_on_in
from services.case.own_matter import own_matter
from services.case.places import nobody_takes
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work

NAG_EVERY = timedelta(days=3)


def nag(work: Work, by: By, case: Case) -> str:
    """Once per 3 days, at once to the claimer, else the leader; where neither has an account here, to the group or the secretary; to her too
    where nobody of the group may see it. Of what joined another to whoever has that one. Returns what the voter reads."""
    voter, main = own_matter(work, by, case), goes_on_in(work, case)
    if main.status not in AWAITING_ANSWER:
        raise RefusedError("nothing_to_nag")
    last = work.histories.last(case.id, "nagged", "voter")
    if last is not None and work.acted_at - last.at < NAG_EVERY:
        raise RefusedError("nagged_lately")
    work.cases.record(case, work.event("nagged", "voter"))
    t = tell.words_for(work, voter)
    if not _urge(work, main):
        return str(t(voter_words.nag_kept))
    return str(t(voter_words.nag_done)) if main.id == case.id else joining.nagged_main(t, case.number, main.number)


def _urge(work: Work, main: Case) -> bool:
    """Whether anybody hears of it."""
    words, claimer = voter_words.voter_nags(work.staff_words(), main.number), work.roster.claimer_of(main)
    if not nobody_takes(work, main):
        hearers = who_hear(work, main, [claimer] if claimer is not None else leaders_of(work.roster, main)[:1])
        if tell.to_people(work, hearers, words, case_id=main.id):
            return True
        if main.group is not None and live_cards.newest(work, main):
            cards.below_cards(work, main, words)
            return True
    return tell.to_secretary(work, words, case_id=main.id)
