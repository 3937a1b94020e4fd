"""An edit that makes words of one matter a wish for silence, or words of another that is kept from somebody who reads the first: they go to the kept one,
like a message of that moment, and the first stays as it was (docs/spec.md section 3, Which case a message joins)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.details_for_voter import Split
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import Joins
from services.case import wished
from services.deed import tell
from services.deed.work import Work
from services.voter import beside_a_kept, kept_apart, kept_quiet, quiet_word, written_down
from services.voter.add_words import join, receive_voter_edit
from services.voter.words_taken import agreed_to, taken
from storage.case_messages import CaseMessage
from storage.histories import STEPS


def receive_edit(work: Work, known: CaseMessage, message: Incoming, *, counted: bool = False) -> None:
    """A voter's edit of words that stand with a case. `counted`: his rate was looked at when it came."""
    case = work.cases.get(known.case_id)
    voter = work.voters.get(case.voter_id)
    if voter is None or voter.chat_id != message.chat_id:
        his = written_down.his_words(work, known, message)
        return None if his is None else receive_voter_edit(work, known, his, counted=counted)
    if known.elsewhere:
        return receive_voter_edit(work, known, message, counted=counted)
    said = work.messages.whole(known).text
    target = None if kept_apart.tells_apart(work, case, message) else _of_a_kept(work, voter, case, message, said)
    if target is None or _is_its_part(work, case, target):
        receive_voter_edit(work, known, message, counted=counted)
        return _say_kept(work, voter, case, message, said)
    if _stands_in(work, target, message) or not (agreed_to(work, voter, message) if counted else taken(work, voter, message)):
        return None
    return join(work, voter, target, replace(message, edited=False, earlier=()))


def _of_a_kept(work: Work, voter: Voter, case: Case, message: Incoming, said: str) -> Case | None:
    """The kept matter of which these words are and the ones before the edit were not."""
    if not message.text.strip() or message.text == said:
        return None
    cases, before = work.cases.of_voter(voter.id), replace(message, text=said)
    if quiet_word.wishes(work, voter, message) and not quiet_word.wishes(work, voter, before):
        return beside_a_kept.wished(cases, case)
    now = beside_a_kept.meant(work, cases, message, Joins(case, "talk"))
    return now if now != beside_a_kept.meant(work, cases, before, Joins(case, "talk")) else None


def _is_its_part(work: Work, case: Case, target: Case) -> bool:
    """Whether it was split off it: services/voter/edited_parts.py shares the edit out then."""
    return any(event.of(Split).part == target.id for event in work.histories.newest_steps(case.id, "split", STEPS))


def _say_kept(work: Work, voter: Voter, before: Case, message: Incoming, said: str) -> None:
    """He reads from whom the edit keeps it, and that it is confidential now, as below a message."""
    case, t = work.cases.get(before.id), tell.words_for(work, voter)
    line = wished.line(work, case, message.text, t) if message.text != said else ""
    if "confidential" in case.marks - before.marks:
        kept_quiet.say_kept(work, voter, case, said=message.text, reply_to=message.message_id)
    elif line and line != wished.line(work, before, said, t):
        tell.to_voter(work, voter, f"{case.number}\n{line}", case_id=case.id, reply_to=message.message_id)


def _stands_in(work: Work, case: Case, message: Incoming) -> bool:
    """Whether the same message is words of that matter already: there it is edited by itself."""
    return any(one.case_id == case.id for one in work.messages.all_at(message.chat_id, message.message_id))
