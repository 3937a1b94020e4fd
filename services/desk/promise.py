"""「办好了」 「还要等」 「办不成了」: whoever follows a promise says what became of it, and the voter hears it (docs/spec.md section 4)."""

from datetime import date

from domain.cases.case import Case
from domain.cases.details_of_promises import PromiseMoved, PromiseSettled
from domain.cases.life_cycle import MOST_MOVES
from domain.rights.rights import roles
from domain.values.errors import FieldError, RefusedError
from locales import promises as words
from services.case import cards, clocks, promise_words, shared_words
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.case.in_his_place import in_his_place
from services.deed import tell
from services.deed.by import By, Said, message_of
from services.deed.lengths import reason_given
from services.deed.work import Work
from services.desk import promise_due

SETTLED = ("kept", "dropped")
REASON = 500
"""Characters of a reason that are kept."""


def may_follow(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError, and RefusedError where no promise is open."""
    allowed_to(work, by, "promise", case)
    if not case.promised:
        raise RefusedError("no_promise")


def settle(work: Work, by: By, case: Case, said: Said, how: str) -> Case:
    """`how`: kept (办好了) or dropped (办不成了). In these words each voter hears it and is asked for his rating anew."""
    may_follow(work, by, case)
    if how not in SETTLED:
        raise FieldError("how", "no_choice")
    if not said.showable:
        raise FieldError("words", "words_needed")
    person = actor_of(work, by.persons, case)
    what = promise_words.Settled(case, person.id, message_of(said, by), how)
    row = promise_words.settled(work, case, what)
    stored = keep_words(work, case, person, said, "to_voter", outbox_id=row)
    case = work.cases.record(case, event_by(work, by, case, f"promise_{how}", PromiseSettled(message=stored)))
    if row is None and not case.unaskable:
        case = work.cases.record(case, work.event("unaskable"))
    clocks.on_promise_settled(work, case)
    promise_words.share(work, what)
    cards.refresh_cards(work, case)
    return case


def put_off_too_often(work: Work, by: By, case: Case) -> bool:
    """Whether another day is not his to name any more: after MOST_MOVES his leader decides, or who stands in for him."""
    may_follow(work, by, case)
    deciding = roles(work.roster, tuple(p for p in by.persons if p.id != case.claimer), case) & {"leader", "deputy_leader", "secretary"}
    return case.promise_moves >= MOST_MOVES and not deciding


def ask_leader(work: Work, by: By, case: Case) -> None:
    """He wants more time than is his to take: the leader reads the question, with the same buttons, once for each day that was named."""
    t, person = work.staff_words(), actor_of(work, by.persons, case)
    question = words.ask_leader(t, case.number, person.name, case.promise_on, case.promise_moves)
    people = in_his_place(work, case, person)
    once = f"put_off:{case.id}:{case.round}:{case.promise_moves}"
    if not tell.to_people(work, people, question, promise_due.rows_of(t, case), case_id=case.id, dedupe_key=once):
        tell.to_secretary(work, question, promise_due.rows_of(t, case), case_id=case.id, dedupe_key=once)


def put_off(work: Work, by: By, case: Case, until: date, reason: str) -> Case:
    """Another day, and why: both are told to each voter. Raises RefusedError where it was put off twice already."""
    if put_off_too_often(work, by, case):
        raise RefusedError("put_off_twice", count=case.promise_moves)
    before = case.promise_on
    if before is None or until <= max(before, work.today):
        raise FieldError("until", "later_day_wanted", than=max(before or work.today, work.today))
    reason = reason_given(REASON, reason)
    moved = PromiseMoved(promise_on=until, before_on=before, reason=reason)
    case = work.cases.record(case, event_by(work, by, case, "promise_moved", moved))
    clocks.watch_promise(work, case)
    shared_words.tell_step(work, case, reason, lambda t, number, why: words.told_put_off(t, number, before, until, why))
    cards.refresh_cards(work, case)
    return case
