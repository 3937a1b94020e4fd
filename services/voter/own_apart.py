"""His own despair beside another's danger is a matter of its own, kept quiet, and the group reads where to run (docs/spec.md section 3, Special words)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.danger.danger_apart import of_others, own_apart
from domain.danger.danger_found import Danger
from domain.reading.marks_in import marks_in
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.simplified import simplified
from services.case import alert, call_for_help, joined
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter.add_words import join
from services.voter.kept_quiet import say_kept
from services.voter.new_case import new_case
from services.voter.pieces import MOST
from services.voter.which_case import burns_already, by_the_rule


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """Where both are in one message, or one of them comes to the matter of the other."""
    danger = reading_of(work, message.text).danger
    if not danger.alarms:
        return False
    goes = by_the_rule(work, cases, message)
    case = replied if replied is not None and replied.open else goes.case if goes is not None else burns_already(cases, message)
    beside = [one for one in cases if case is None or one.id != case.id]
    if (parted := own_apart(message.text)) is not None:
        others, own = parted
        whole = _of_others(work, voter, beside, replace(message, text=others), case)
        _of_his_own(work, voter, whole, own, others)
    elif case is not None and _is_other(work, case, danger):
        new_case(work, voter, replace(message, reply_to=None), cases=beside)
    else:
        return False
    return True


def _of_others(work: Work, voter: Voter, beside: list[Case], message: Incoming, case: Case | None) -> Case:
    """The case that says what others are in: his that goes on, unless it is kept, else one of its own."""
    if case is not None and not case.confidential:
        join(work, voter, case, message)
        return work.cases.get(case.id)
    new_case(work, voter, replace(message, reply_to=None), cases=beside)
    return max(work.cases.of_voter(voter.id), key=lambda one: one.id)


def _of_his_own(work: Work, voter: Voter, whole: Case, own: str, others: str) -> None:
    """No step of the others' case says that there is another: the group would look for it."""
    part = joined.split_off(work, whole, voter, own, beside=(others,))
    call_for_help.say(work, voter, reading_of(work, own).danger, part)
    say_kept(work, voter, part)
    alert.danger(work, part)


def _is_other(work: Work, case: Case, now: Danger) -> bool:
    """Whether one is his own despair, which is kept quiet by itself and by no wish of his, and the other somebody else's danger."""
    if "urgent" not in case.marks or (now.despairs is case.confidential):
        return False
    said = [work.messages.whole(one).text for one in work.said.newest_by_voter(case.id, MOST)]
    known = [reading_of(work, text).danger for text in said]
    if now.despairs:
        return any(map(of_others, known))
    wished = any("confidential" in marks_in(simplified(text)) for text in said)
    return of_others(now) and any(one.despairs for one in known) and not wished
