"""What a visit heard made a matter the secretary's alone, and whoever noted it edits the line: what he adds is hers to read too, and danger to life in
it is a matter of its own, as beside any sealed one (services/voter/unheld.py; docs/spec.md section 5)."""

from domain.cases.case import Case
from domain.values.errors import NotAllowedError
from domain.values.message import Incoming
from locales import by_typing
from services.case import call_for_help
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.desk import heard_on_visit
from services.voter import unheld
from services.voter.add_words import receive_voter_edit
from services.voter.edited_parts import unheld_of
from storage.case_messages import CaseMessage
from talk.asking.over import confirm


def beside_danger(work: Work, by: By, known: CaseMessage, message: Incoming) -> Incoming:
    """The edit as far as it is the sealed one's; the same for any other words."""
    if not _is_his(work, by, known):
        return message

    def opens(old: Case, danger: Incoming) -> Case:
        made, t = heard_on_visit.danger_opened(work, by, known, danger), work.staff_words()
        lines = call_for_help.lines(work, t, reading_of(work, danger.text).danger, urgent=False)
        words = "\n".join([*lines, by_typing.stands_by_itself(t, old.number, made.number)])
        confirm(work, message, words, **tell.done(work, message.chat_id, made))
        return made

    shared = unheld.of_edit(work, known, message, opens)
    for held, of_part in shared.of_parts:
        receive_voter_edit(work, held, of_part, counted=True)
    return shared.first


def takes_danger(work: Work, by: By, known: CaseMessage, message: Incoming) -> bool:
    """Whether danger in it is a matter of its own, or was before: by that staff and its writer hear of it."""
    if not _is_his(work, by, known):
        return False
    case, said = work.cases.get(known.case_id), work.messages.whole(known).text
    return unheld_of(work, case, known) is not None or unheld.apart(work, case, message.text, said) is not None


def _is_his(work: Work, by: By, known: CaseMessage) -> bool:
    try:
        return heard_on_visit.of_sealed(work, by, known)
    except NotAllowedError:
        return False
