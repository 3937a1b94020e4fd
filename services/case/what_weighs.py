"""What words say that weighs more than a matter which goes on no more: danger to life, a likely tip, a complaint of somebody (docs/spec.md section 3,
Which case a message joins)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import Split
from domain.complaints.spoken_of import complained_of
from domain.complaints.wishes import beside, wish
from domain.values.ids import PersonId
from domain.values.message import Incoming
from services.case.main_case import goes_on_in
from services.case.open_case import reading_of
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.histories import STEPS

Weights = frozenset[tuple[str, str | PersonId]]
"""What words say that weighs: each kind of danger, `tip`, each person complained of; who shall not read them is none."""


def of(work: Work, case: Case, text: str) -> Weights:
    """`case`: the matter they stand in, by whose village offices are read."""
    reading = reading_of(work, text)
    danger = frozenset(("danger", kind) for kind in reading.danger.kinds if reading.danger.alarms)
    return danger | _tip(reading.marks) | frozenset(("person", person) for person in _people(work, case, text))


def _tip(marks: frozenset[str]) -> Weights:
    return frozenset({("tip", "")} if "tip" in marks else ())


def known(case: Case) -> Weights:
    """What of it the matter says already: a tip that it is or was, and whom it is kept from surely."""
    tip = _tip(case.marks | ({"tip"} if case.seal == "opened" else frozenset()))
    return tip | frozenset(("person", person) for person in case.spoken_of if person not in case.asked_of)


def _people(work: Work, case: Case, text: str) -> frozenset[PersonId]:
    """Of whom they complain; who shall not read them, and is complained of by nothing beside that, is none."""
    roster, village, to = work.roster, case.village, case.named_deputy
    people, kept = complained_of(text, roster, village, to).all, wish(text, roster, village).kept
    return people - (kept - complained_of(beside(text, roster, village), roster, village, to).all) if kept else people


def is_over(work: Work, case: Case) -> bool:
    """Whether it goes on no more, nor what it joined: nobody reads what is said of it."""
    return not goes_on_in(work, case).open


def by_edit(work: Work, stood: CaseMessage, text: str) -> bool:
    """Whether words of what is over say more that weighs now than they said (`stood`) before."""
    case = work.cases.get(stood.case_id)
    if stood.elsewhere or not is_over(work, case):
        return False
    return bool(of(work, case, text) - of(work, case, work.messages.whole(stood).text))


def stands_later(work: Work, case: Case, message: Incoming) -> bool:
    """Whether the same message stands in a later matter that is no part of this one: what was opened of it before."""
    parts = {event.of(Split).part for event in work.histories.newest_steps(case.id, "split", STEPS)}
    return any(one.case_id > case.id and one.case_id not in parts for one in work.messages.all_at(message.chat_id, message.message_id))
