"""People whom the bot cannot tell are phoned: the outcome, and their rating (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage, Word
from domain.cases.life_cycle import RATINGS
from domain.ratings.satisfaction import RESOLVED
from domain.values.errors import FieldError, IllegalStepError, NotAllowedError, RefusedError
from domain.values.voter import BETWEEN, contact_in, held_name, held_phones
from services.case import after_rating, cards
from services.case.act import actor_of, allowed_to, event_by
from services.case.rating import Rated, count, question_over
from services.deed.by import By
from services.deed.work import Work

SHORTEST_PHONE = 7
"""Digits of a telephone number in the same town."""
CALLED = ("told_by_phone", "phone_missed")
"""What may have come of a call beside a rating: he knows the outcome and does not want to rate, which is none; or nobody answered."""


def may_call(work: Work, by: By, case: Case) -> None:
    """Staff of the group; never the claimer, who would ask about his own work. Raises NotAllowedError."""
    allowed_to(work, by, "callbacks", case)
    handler = case.claimer or (work.cases.get(case.main_case).claimer if case.main_case else None)
    if any(p.id == handler for p in by.persons):
        raise NotAllowedError("callbacks", "not_claimer")


def open_contact(work: Work, by: By, case: Case) -> Case:
    """His number is looked at: that is noted."""
    may_call(work, by, case)
    if not case.question_open:
        raise IllegalStepError("rated", case.status)
    return work.cases.record(case, event_by(work, by, case, "noted", OfMessage(about="contact_opened")))


def rate_by_phone(work: Work, by: By, case: Case, rated: Rated) -> Case:
    """The voter's word counts like a tap of his own; the event names who phoned."""
    may_call(work, by, case)
    voter = work.voters.get(case.voter_id)
    if rated.rating not in RATINGS or rated.round != case.round or question_over(work, case) or case.rating or voter is None:
        raise RefusedError("question_over")
    case = count(work, case, rated.rating, by=actor_of(work, by.persons, case).id)
    after_rating.ask(work, voter, case)
    return case


def solved_by_phone(work: Work, by: By, case: Case, value: str) -> Case:
    """Whether it is solved, as he says."""
    may_call(work, by, case)
    if value not in RESOLVED or not case.rated_at or _has_said(work, case) or case.status == "archived":
        raise RefusedError("question_over")
    case = work.cases.record(case, event_by(work, by, case, "resolved", Word(value=value, via="phone")))
    cards.refresh_cards(work, case)
    return case


def _has_said(work: Work, case: Case) -> bool:
    """Whether he answered that question since he rated; what he said of an earlier round is no answer to this one."""
    kinds = [event.kind for event in work.histories.steps(case.id)]
    return "resolved" in kinds[max((n for n, kind in enumerate(kinds) if kind == "rated"), default=0) :]


def log_call(work: Work, by: By, case: Case, about: str) -> Case:
    """`about`: one of CALLED."""
    may_call(work, by, case)
    if about not in CALLED:
        raise FieldError("about", "no_choice")
    if about == "told_by_phone" and case.rating:
        raise RefusedError("voter_has_rated")
    return work.cases.record(case, event_by(work, by, case, "noted", OfMessage(about=about)))


def may_keep_contact(work: Work, by: By, case: Case) -> None:
    """Whoever wrote the matter down and still has a right here, or staff of the group. Raises NotAllowedError."""
    wrote_down = work.histories.first(case.id).actor
    if wrote_down not in {p.id for p in by.persons if p.has_rights}:
        allowed_to(work, by, "callbacks", case)


def contact_typed(name: str, line: str) -> tuple[str, str]:
    """Of a field for the name and one for the phone, in which a name may stand as well. Raises FieldError where one of two names would be
    dropped."""
    beside, phone = contact_in(line)
    if name and beside and name != beside:
        raise FieldError("phone", "phone_alone", typed=beside)
    return name or beside, phone


def keep_contact(work: Work, by: By, case: Case, name: str, phone: str) -> Case:
    """Of somebody without an account here, for the call at the end; never shown in the group. Raises NotAllowedError and FieldError."""
    may_keep_contact(work, by, case)
    name, phone = held_name(name.strip()), held_phones(phone.split(BETWEEN))
    voter = work.voters.get(case.voter_id)
    if voter is None or voter.chat_id or len(phone) < SHORTEST_PHONE:
        raise FieldError("phone", "contact_wanted")
    work.voters.set_contact(voter.id, name, phone)
    return work.cases.record(case, event_by(work, by, case, "noted", OfMessage(about="contact_kept")))


def keep_name(work: Work, by: By, case: Case, name: str) -> Case:
    """Of whoever left no number: a letter says who wrote it."""
    may_keep_contact(work, by, case)
    voter = work.voters.get(case.voter_id)
    if voter is None or voter.chat_id or voter.phone or not name.strip():
        raise FieldError("name", "contact_wanted")
    work.voters.set_contact(voter.id, held_name(name.strip()), "")
    return work.cases.record(case, event_by(work, by, case, "noted", OfMessage(about="contact_kept")))
