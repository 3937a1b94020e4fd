"""`/privacy` 「我的信息」: what is shown, taken along and corrected (docs/spec.md section 3)."""

from datetime import timedelta

from domain.buttons import Button
from domain.message import Incoming
from domain.voter import Voter, contact_in
from locales import desk, lists, texts
from services.deed import orders, portions, tell
from services.privacy.my_data import HELD, LONG, SHORT, export_files, show_corrected
from storage.reminders import Step
from storage.work import Rows, Work
from talk.asking.ways import Tap

STEP_LASTS = timedelta(minutes=30)


def show(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """What is stored about him, and what he can do with it."""
    t = tell.words_for(work, voter)
    village = work.roster.villages.get(voter.village) if voter.village else None
    agreed = work.local_date(voter.consented_at) if voter.consented_at else None
    words = texts.my_data(
        t, village.name if village else "", voter.name, voter.phone, agreed, lists.counted(t, work.cases.count_of_voter(voter.id))
    )
    rows: Rows = [
        [(desk.b_export(t), Button("pv_export")), (desk.b_correct(t), Button("pv_correct"))],
        [(desk.b_delete(t), Button("pv_delete"))],
    ]
    if voter.consented_at is not None:
        rows = [*rows, [(desk.b_withdraw_consent(t), Button("pv_consent"))]]
    tell.to_voter(work, voter, words, rows)


def export(work: Work, tap: Tap) -> None:
    """Everything, as a file for programs and one to read; a long history is put together where files are made (services/summaries/papers.py)."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    if _is_long(work, voter):
        orders.order_export(work, voter.id)
        tell.to_voter(work, voter, lists.export_comes(t))
        return
    for name, content in export_files(work, voter):
        work.send_file(voter.chat_id, name, content)
    tell.to_voter(work, voter, desk.exported(t))


def _is_long(work: Work, voter: Voter) -> bool:
    """Whether there is more than is read in one deed."""
    cases = work.next_cases.of_voter(voter.id, 0, SHORT + 1)
    held = any(len(work.held.next(voter.id, why, SHORT + 1)) > SHORT for why in HELD)
    return held or len(cases) > SHORT or any(len(work.histories.after(case.id, 0, LONG + 1)) > LONG for case in cases)


def ask_correct(work: Work, tap: Tap) -> None:
    """「更正」: name and phone as he types them; the village has its own command."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    work.steps.put(voter.chat_id, voter.chat_id, Step("correct", None, {}, work.acted_at + STEP_LASTS))
    tell.to_voter(work, voter, desk.ask_correct(t))


def take_correct(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Name and phone; False where the words hold no contact data: then he writes a matter."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    t = tell.words_for(work, voter)
    name, phone = contact_in(message.text)
    if len(phone) < 7 and len(name) > 12:
        return False
    work.voters.set_contact(voter.id, name or voter.name, phone or voter.phone)
    portions.begin(work, "show_corrected", show_corrected, voter=voter.id, after=0)
    tell.to_voter(work, voter, desk.corrected_data(t))
    return True
