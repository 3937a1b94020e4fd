"""From what a form gives to the deed of its room: each names its fields once, and does nothing else."""

from dataclasses import replace
from datetime import date

from domain.cases.case import Case
from domain.cases.description import MARKS
from domain.congress.congress import Unit
from domain.values.errors import FieldError, RefusedError
from locales import desk as desk_words
from locales import joining, slips
from locales import promises as promise_words
from locales.common import T
from services.case import shared_words, unasked, waits
from services.case.asked_back import awaited
from services.case.rating import Rated
from services.deed import tell
from services.deed.by import By, Said
from services.deed.lengths import held_to
from services.deed.names import outcome_name
from services.deed.work import Work
from services.desk import answer as answers
from services.desk import call_back, consult, describe, hand_up, name_claimer, note, progress, promise, reply, unit_answer, up_answer
from services.desk import forward as forwards
from services.office import choices, kept_answers, photos, who_reads
from services.office.fields import Given, only_one


def said(work: Work, given: Given) -> Said:
    """From a page: no chat, no message."""
    return Said(given["words"], work.acted_at, photos.attached(work, given))


def replied(work: Work, by: By, case: Case, given: Given) -> Case:
    return reply.reply(work, by, case, said(work, given), reply.Sending(_waits(work, case, given), _to_all(work, case, given)))


def _to_all(work: Work, case: Case, given: Given) -> bool:
    """As he chose, else as the words say; what is asked of its voter is his alone."""
    if given["readers"]:
        return bool(given["readers"] == "all")
    return not given["wait"] and shared_words.are_for_all(work, case, said(work, given))


def _waits(work: Work, case: Case, given: Given) -> bool:
    """Raises FieldError where nobody would be waited for: what was ticked is not left out without a word."""
    if given["wait"] and case.waiting_since is None and not waits.begins(work, case):
        raise FieldError("wait", {"answered": "wait_answered", "merged": "wait_joined"}.get(case.status, "no_wait_left"))
    return bool(given["wait"])


def preview_reply(work: Work, by: By, case: Case, given: Given) -> str:
    """As the voter will read it, and whether those do whose cases joined."""
    alone = reply.may_reply(work, by, case) is None
    _waits(work, case, given)
    count = shared_words.count(work, case)
    joined = joining.on_page(work.staff_words(), count, to_all=alone or _to_all(work, case, given)) if count else ""
    words = _as_read(work, by, case, given)
    return f"{words}\n\n{joined}" if joined else words


def _as_read(work: Work, by: By, case: Case, given: Given) -> str:
    return who_reads.as_read(work, by, case, lambda t, who: desk_words.from_deputy(t, case.number, who, given["words"], ""))


def answered(work: Work, by: By, case: Case, given: Given) -> Case:
    promise_on = _promised(work, given)
    words = kept_answers.with_day(work, case, given["words"], promise_on)
    return answers.answer(work, by, case, answers.Answer(said(work, {**given, "words": words}), given["outcome"], promise_on))


def _promised(work: Work, given: Given) -> date | None:
    """A day goes with 「列入计划」 alone. Raises FieldError for one that is lacking, and for one beside another outcome: it would be dropped."""
    if given["outcome"] != "planned" and given["promise_on"] is not None:
        raise FieldError("promise_on", "planned_alone")
    if given["outcome"] == "planned" and given["promise_on"] is None:
        raise FieldError("promise_on", "day_wanted")
    return answers.day_to_promise(work, given["promise_on"]) if given["outcome"] == "planned" else None


def preview_answer(work: Work, by: By, case: Case, given: Given) -> str:
    promise_on = _promised(work, given)
    answers.may_answer(work, by, case)
    typed = kept_answers.with_day(work, case, given["words"], promise_on)
    after = replace(case, outcome=given["outcome"], promise_on=promise_on)

    def told(t: T, who: str) -> str:
        words = desk_words.answer(t, case.number, who, typed, "")
        return words if is_asked else desk_words.answer_told(t, words, outcome_name(work, after.outcome, t), promise_on)

    is_asked = tell.has_account(work, case)
    shown = who_reads.as_read(work, by, case, told, lambda voter, words, t: unasked.answer(work, voter, after, words, t))
    return _to_all_too(work, case, shown)


def _to_all_too(work: Work, case: Case, shown: str) -> str:
    """What those read as well whose cases joined; where its own voter has no account, what stands above says so (who_reads)."""
    return shared_words.said_to_all(work, case, f"{shown}\n") if tell.has_account(work, case) and case.joined else shown


def preview_decline(work: Work, by: By, case: Case, given: Given) -> str:
    shown = who_reads.as_read(work, by, case, lambda t, who: desk_words.told_declined(t, case.number, given["reason"]))
    return _to_all_too(work, case, shown)


def noted(work: Work, by: By, case: Case, given: Given) -> int:
    return note.note(work, by, case, said(work, given))


def talked(work: Work, by: By, case: Case, given: Given) -> Case:
    """With what was said, where anything is written."""
    case = consult.log_talk(work, by, case, given["way"])
    return consult.keep_talk(work, by, case, said(work, given)) if given["words"] else case


def _order(work: Work, by: By, case: Case, given: Given) -> forwards.Order:
    """Raises FieldError for what will not do, so that nobody is warned of a day first and refused after it."""
    if not given["unit"] and not given["other_unit"]:
        raise FieldError("unit", "field_needed")
    only_one(choices.handling_units(work, by, case), given["unit"], given["other_unit"], "other_unit")
    typed, line = held_to(forwards.TYPED, "typed", given["other_unit"]), held_to(forwards.NOTE, "note", given["note"])
    return forwards.Order(given["unit"], given["due_on"], line, typed)


def forwarded(work: Work, by: By, case: Case, given: Given) -> Case:
    return forwards.forward(work, by, case, _order(work, by, case, given))


def preview_forward(work: Work, by: By, case: Case, given: Given) -> str:
    """That it speaks of the unit's person, a day behind the one its voter was told; empty for any other."""
    order, t = _order(work, by, case, given), work.staff_words()
    unit = Unit("", order.typed) if order.typed else forwards.unit_of(work, case, order.unit)
    warned = forwards.warned(work, case, unit) if unit is not None else ""
    return "\n".join(filter(None, (warned, slips.late(t, order.due_on, case.told_day))))


def preview_hand_up(work: Work, by: By, case: Case, given: Given) -> str:
    """The same; what was promised keeps its day."""
    due_on = _answered_above_by(work, case, given)
    return slips.late(work.staff_words(), None if case.promised else due_on, case.told_day)


def handed_up(work: Work, by: By, case: Case, given: Given) -> object:
    return hand_up.hand_up(work, by, case, given["to"], _answered_above_by(work, case, given))


def _answered_above_by(work: Work, case: Case, given: Given) -> date:
    """What was promised keeps its day. Raises FieldError for another one: it would be dropped."""
    if case.promised and given["due_on"] not in (None, case.promise_on):
        raise FieldError("due_on", "promised_day_stays", on=case.promise_on)
    due_on = work.today if case.promised else given["due_on"]
    if due_on is None:
        raise FieldError("due_on", "day_wanted")
    return date.fromisoformat(str(due_on))


def unit_said(work: Work, by: By, case: Case, given: Given) -> Case:
    return unit_answer.answered(work, by, case, unit_answer.UnitAnswer(int(given["nth"]), given["on"], said(work, given)))


def up_said(work: Work, by: By, case: Case, given: Given) -> Case:
    """Today, where no day is given."""
    return up_answer.answered(work, by, case, up_answer.UpAnswer(given["to"], given["on"] or work.today, said(work, given)))


def unit_shown(work: Work, by: By, case: Case, given: Given) -> Case:
    return unit_answer.show_voter(work, by, case, int(given["message"]))


def promise_settled(work: Work, by: By, case: Case, given: Given) -> Case:
    return promise.settle(work, by, case, said(work, given), given["how"])


def preview_promise(work: Work, by: By, case: Case, given: Given) -> str:
    promise.may_follow(work, by, case)

    def told(t: T, who: str) -> str:
        return promise_words.settled(t, case.number, who, given["how"], given["words"])

    return _to_all_too(work, case, who_reads.as_read(work, by, case, told, unasked.settled))


def promise_moved(work: Work, by: By, case: Case, given: Given) -> Case:
    return promise.put_off(work, by, case, given["until"], given["reason"])


def named(work: Work, by: By, case: Case, given: Given) -> Case:
    return name_claimer.name_claimer(work, by, case, given["person"])


def classified(work: Work, by: By, case: Case, given: Given) -> Case:
    """What differs from how it stands; a kind that seals it comes last."""
    before = case
    if given["category"] != case.category:
        case = describe.classify(work, by, case, "category", given["category"])
    for mark in sorted(case.marks.intersection(MARKS) ^ set(given["marks"])):
        case = describe.classify(work, by, case, "mark", mark)
    if given["kind"] != case.kind:
        case = describe.classify(work, by, case, "kind", given["kind"])
    if case is before:
        raise RefusedError("already_so")
    return case


def progress_told(work: Work, by: By, case: Case, given: Given) -> Case:
    """By one of the states, or in words."""
    only_one(choices.states(work, by, case), given["value"], given["words"], "words")
    if given["words"]:
        return progress.tell_words(work, by, case, said(work, given))
    if not given["value"]:
        raise FieldError("words", "one_of_two")
    return progress.tell_state(work, by, case, given["value"])


def rated_by_phone(work: Work, by: By, case: Case, given: Given) -> Case:
    case = call_back.rate_by_phone(work, by, case, Rated(case.round, given["rating"]))
    return call_back.solved_by_phone(work, by, case, given["solved"]) if given["solved"] else case


def contact_kept(work: Work, by: By, case: Case, given: Given) -> Case:
    return call_back.keep_contact(work, by, case, *call_back.contact_typed(given["name"], given["phone"]))


def asked_back(work: Work, case: Case) -> bool:
    """Whether somebody waits for consent to give it back."""
    return awaited(work, case) is not None
