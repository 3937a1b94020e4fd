"""「不予受理」 and 「请再看看」: a case that is not the congress's, and its voter's one word against that (docs/spec.md section 8)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import Joined
from domain.cases.details_in_hand import Declined, Overturned
from domain.cases.life_cycle import allowed
from domain.rights.towns import chair_of, town_of_case
from domain.values.buttons import Button
from domain.values.errors import IllegalStepError, RefusedError
from locales import desk as desk_words
from services.case import appointments, cards, clocks, suggested
from services.case.act import allowed_to, event_by
from services.case.own_matter import own_matter
from services.deed import decisions, portions, tell
from services.deed.by import By
from services.deed.lengths import reason_given
from services.deed.work import Work

REASON = 4096
"""Characters: all that a message holds."""


def decline(work: Work, by: By, case: Case, reason: str) -> Case:
    """The voter reads the reason and the proper channel; once he may say 「请再看看」."""
    allowed_to(work, by, "decline", case)
    if case.status == "merged" or not allowed(case.status, "declined"):  # what is joined shares its main case's fate
        raise IllegalStepError("declined", case.status)
    reason = reason_given(REASON, reason)
    case = work.cases.record(case, work.event("declined", by.persons[0].id, Declined(reason=reason)))
    clocks.stop(work, case)
    cards.refresh_cards(work, case)
    _say_declined(work, case, reason)
    appointments.call_off(work, case)
    suggested.fell_out(work, case)
    if case.joined:
        portions.begin(work, "decline_joined", decline_joined, main=case.id, by=by.persons[0].id, reason=reason, after=0)
    return case


def take_back(work: Work, by: By, case: Case) -> Case:
    """Within ten minutes by whoever may decline: back to the queue, and every voter it was told hears that it is looked at anew."""
    allowed_to(work, by, "decline", case)
    event = work.histories.newest_of(case.id, ("declined",)) if case.status == "declined" else None
    if event is None:
        raise RefusedError("already_so")
    decisions.in_time(work, event.at)
    case = work.cases.record(case, event_by(work, by, case, "undeclined"))
    cards.refresh_cards(work, case)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tell.to_voter(work, voter, desk_words.told_undeclined(tell.words_for(work, voter), case.number), case_id=case.id)
    if case.joined:
        portions.begin(work, "look_again_joined", look_again_joined, main=case.id, after=0, taken_back=True)
    return case


def _say_declined(work: Work, case: Case, reason: str) -> None:
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tv = tell.words_for(work, voter)
        rows = [] if _appealed(work, case) else [[(tv(desk_words.b_appeal), Button("appeal", case.id))]]
        tell.to_voter(work, voter, desk_words.told_declined(tv, case.number, reason), rows, case_id=case.id)


def decline_joined(work: Work, data: portions.Data) -> portions.Left | None:
    """The next cases that joined it are declined with it; each voter may say 「请再看看」 for himself."""
    main = work.cases.get(data["main"])
    others = work.next_cases.joined_to(main.id, data["after"], portions.CASES) if main.status == "declined" else []
    told = {own.id for own in others if work.next_cases.asked_by_itself(own)}

    def follow(own: Case) -> None:
        own = work.cases.record(own, work.event("declined", data["by"], Declined(reason=data["reason"])))
        if own.id in told:
            _say_declined(work, own, data["reason"])
        suggested.fell_out(work, own)

    portions.each(work, "decline_joined", others, follow)
    return portions.Left({**data, "after": others[-1].id}) if len(others) == portions.CASES else None


def _appealed(work: Work, case: Case) -> bool:
    return work.histories.last(case.id, "overturned") is not None


def appeal(work: Work, by: By, case: Case) -> Case:
    """Back to the queue, the chair is told; once."""
    own_matter(work, by, case)
    if case.status != "declined" or _appealed(work, case):
        raise RefusedError("already_so")
    case = work.cases.record(case, work.event("overturned", "voter", Overturned(reason="appeal")))
    cards.refresh_cards(work, case)
    if case.joined:
        portions.begin(work, "look_again_joined", look_again_joined, main=case.id, after=0)
    tell.to_person(
        work, chair_of(work.roster, town_of_case(work.roster, case), case), desk_words.chair_appeal(work.staff_words(), case.number)
    )
    return case


def look_again_joined(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of those that were declined with it are joined to it again, and their voters hear that it is looked at anew."""
    main = work.cases.get(data["main"])
    others = work.next_cases.declined_with(main.id, data["after"], portions.CASES) if main.status != "declined" else []
    words = desk_words.told_undeclined if data.get("taken_back") else desk_words.told_looked_at_again

    def follow(own: Case) -> None:
        own = work.cases.record(own, work.event("rejoined", "system", Joined(main_case=main.id)))
        voter = work.voters.get(own.voter_id)
        if voter is not None and work.next_cases.asked_by_itself(own):
            tell.to_voter(work, voter, words(tell.words_for(work, voter), own.number), case_id=own.id)

    portions.each(work, "look_again_joined", others, follow)
    return portions.Left({**data, "after": others[-1].id}) if len(others) == portions.CASES else None
