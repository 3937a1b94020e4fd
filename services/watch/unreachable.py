"""A voter who cannot be reached any more: staff hear of it, in portions, for each of his open cases (docs/spec.md section 11)."""

from domain.cases.case import Case
from domain.values.ids import Handle
from services.case import cards
from services.deed import portions
from services.deed.work import Work


def mark_unreachable(work: Work, chat_id: int) -> None:
    """The voter cannot be told anything: on the card, and outside the rating's denominators (docs/spec.md section 11)."""
    voter = work.voters.of_account(Handle(chat_id))
    if voter is None or voter.unreachable_since is not None:
        return
    if voter.consented_at is None and work.roster.persons_of(Handle(chat_id)):
        return  # a deputy or member of staff who has never written as a voter
    work.voters.change(voter.id, unreachable_since=work.now)
    work.waiting.drop(chat_id, "the voter cannot be reached")
    portions.begin(work, "unreachable", unreachable, voter=voter.id, after=0)


def unreachable(work: Work, data: portions.Data) -> portions.Left | None:
    """The next cases of a voter who cannot be reached; when he is back meanwhile, nothing more is said."""
    voter = work.voters.get(data["voter"])
    if voter is None or voter.unreachable_since is None:
        return None
    cases = work.next_cases.of_voter(voter.id, data["after"], portions.CASES)
    portions.each(work, "unreachable", cases, lambda case: _unreachable(work, case))
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.CASES else None


def _unreachable(work: Work, case: Case) -> None:
    if case.waits_for_rating and not case.unaskable:
        case = work.cases.record(case, work.event("unaskable"))
    if case.open:
        cards.refresh_cards(work, case)
