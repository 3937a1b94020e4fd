"""Who sees a matter that may be a tip: its voter's choice, and the secretary's in his place (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed
from domain.values.errors import IllegalStepError, RefusedError
from services.case import alert, receipt, spoken_of
from services.case.act import allowed_to
from services.case.own_matter import own_matter
from services.case.seal import KEEPABLE, given_words, open_up, seal, seal_and_ask, why_not_hers
from services.deed import decisions, tell
from services.deed.by import By
from services.deed.work import Work


def keep(work: Work, by: By, case: Case) -> Case:
    """「只给人大秘书看」, now or later."""
    voter = own_matter(work, by, case)
    if case.status not in KEEPABLE:
        raise IllegalStepError("sealed", case.status)
    if case.seal != "kept":
        case = seal(work, case, "kept")
        receipt.show_again(work, voter, case)
    return case


def give(work: Work, by: By, case: Case) -> Case:
    """「给代表小组看」, or 「转给小组」 where there were no words: at once, never to the person it speaks of."""
    voter = own_matter(work, by, case)
    if not case.sealed or case.status not in KEEPABLE:
        raise IllegalStepError("sealed", case.status)
    case = open_up(work, case, "" if case.seal == "media" else "opened", "voter")
    receipt.show_again(work, voter, case)
    return case


def danger(work: Work, by: By, case: Case) -> Case:
    """「有危险，马上转」: the group has it at once, staff are alerted."""
    voter = own_matter(work, by, case)
    if case.seal != "media" or not case.open:
        raise IllegalStepError("sealed", case.status)
    case = work.cases.record(case, work.event("changed", "voter", Changed(marks=tuple(sorted(case.marks | {"urgent"})))))
    case = open_up(work, case, "", "voter")
    receipt.show_again(work, voter, case)
    alert.danger(work, case)
    return case


def may_keep(work: Work, case: Case) -> bool:
    """Whether she may say now that it stays hers."""
    return case.seal == "due" or (case.seal == "kept" and case.hers_to_see)


def keep_for_voter(work: Work, by: By, case: Case) -> Case:
    """「只给人大秘书看」 by her: it stays hers; of what is answered she has seen it, also where its voter kept it for her."""
    if case.hers_to_see and case.seal == "kept":
        allowed_to(work, by, "release_tip", case)
        return seal(work, case, "kept", by.persons[0].id)
    _hers(work, by, case)
    return seal(work, case, "held", by.persons[0].id)


def give_for_voter(work: Work, by: By, case: Case) -> Case:
    """「给代表小组看」 by her; the voter is told as of any hand-over."""
    _hers(work, by, case)
    case = open_up(work, case, "opened", by.persons[0].id)
    tell.to_voters(work, case, lambda t, number: given_words(work, case, t).replace(case.number, number))
    spoken_of.begun(work, case)
    return case


def take_back_hers(work: Work, by: By, case: Case) -> Case:
    """What she decided in her voter's place, within ten minutes: it is hers to decide again, and leaves the group's chat."""
    allowed_to(work, by, "release_tip", case)
    event = work.histories.newest_of(case.id, ("sealed",))
    if event is None or event.actor in ("voter", "system") or case.seal not in ("opened", "held", "kept"):
        raise RefusedError("already_so")
    decisions.in_time(work, event.at)
    if case.seal == "kept":
        return seal(work, case, "kept", "system")
    return seal(work, case, "due", by.persons[0].id)


def ask_voter_again(work: Work, by: By, case: Case) -> Case:
    """「再问选民」: he kept it for her alone, and she thinks the group should have it."""
    allowed_to(work, by, "release_tip", case)
    voter = work.voters.get(case.voter_id)
    if case.seal != "kept" or voter is None or voter.unreachable_since is not None:
        raise RefusedError("settled")
    return seal_and_ask(work, voter, case, None)


def _hers(work: Work, by: By, case: Case) -> None:
    """It is hers to decide once he has not chosen in time."""
    allowed_to(work, by, "release_tip", case)
    if case.seal != "due":
        raise why_not_hers(work, case) or RefusedError("settled")
