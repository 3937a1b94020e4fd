"""An edit by whoever wrote a matter down for somebody (来电：…, /new, on a visit), where that matter goes on no more: danger, a likely tip or a complaint
in it is a matter of its own, as in an edit of a voter's own; so is danger beside what is sealed (docs/spec.md section 3, Which case a message joins;
Special words)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import by_typing
from services.case import alert, call_for_help, clocks, spoken_of, what_weighs
from services.case.intake import Intake
from services.case.open_case import open_case, reading_of
from services.deed import tell
from services.deed.work import Work
from storage.case_messages import CaseMessage

FROM_ABOVE = "from_above"
"""What a level above gave; words beside it are the office's own."""


def edited(work: Work, known: CaseMessage, message: Incoming) -> bool:
    """Whether it was opened by itself: the first stays as it stood, and its writer reads so. What was opened of the same message before hears
    the edit itself."""
    if not what_weighs.by_edit(work, known, message.text):
        return False
    case = work.cases.get(known.case_id)
    if not what_weighs.stands_later(work, case, message):
        opened(work, message, case, replace(message, edited=False, earlier=()))
    return True


def opened(work: Work, edit: Incoming, old: Case, message: Incoming) -> Case:
    """A matter of its own of these words of the `edit`, which follows the `old` one."""
    writer = work.roster.persons_of(edit.sender.handle)[0].id
    channel = "office" if old.channel == FROM_ABOVE else old.channel
    case = open_case(work, _whose(work, old), message, Intake(channel=channel, follows=old, by=writer))
    spoken_of.begun(work, case)
    danger, t = reading_of(work, message.text).danger, work.staff_words()
    words = [*call_for_help.lines(work, t, danger, urgent=False), by_typing.stands_by_itself(t, old.number, case.number)]
    work.say(edit.chat_id, "\n".join(words), reply_to=edit.message_id, **tell.done(work, edit.chat_id, case))
    alert.keyed_in(work, case, edit, danger, writer)
    return work.cases.get(case.id)


def _whose(work: Work, old: Case) -> Voter:
    """Whoever told it; where nobody knows any more who that was, somebody without an account."""
    voter = work.voters.get(old.voter_id)
    if voter is None:
        voter = work.voters.meet_without_account(work.roster.congress.languages[0], old.village, work.now)
        clocks.on_meeting(work, voter.id, clocks.IDENTITY_KEPT)
    return voter
