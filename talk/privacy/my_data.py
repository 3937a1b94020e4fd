"""`/privacy` 「我的信息」: what he reads of it, and how he takes it along or corrects it (docs/spec.md section 3)."""

from domain.buttons import Button
from domain.message import Incoming
from domain.voter import Voter, contact_in
from locales import desk, lists, texts
from services.deed import tell
from services.deed.ask import wait_for
from services.privacy import my_data
from storage.reminders import Step
from storage.work import Rows, Work
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Tap


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
    """Everything, as files; of a long history they follow."""
    t = tell.words_for(work, tap.voter)
    files = my_data.export(work, tap.by)
    for name, content in files:
        work.send_file(tap.voter.chat_id, name, content)
    tell.to_voter(work, tap.voter, desk.exported(t) if files else lists.export_comes(t))


def ask_correct(work: Work, tap: Tap) -> None:
    """「更正」: name and phone as he types them; the village has its own command."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    wait_for(work, voter, "correct", work.acted_at + WORDS_WITHIN)
    tell.to_voter(work, voter, desk.ask_correct(t))


def take_correct(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Name and phone; False where the words hold no contact data: then he writes a matter."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    t = tell.words_for(work, voter)
    name, phone = contact_in(message.text)
    if len(phone) < 7 and len(name) > 12:
        return False
    my_data.correct(work, Tap(voter).by, name=name, phone=phone)
    tell.to_voter(work, voter, desk.corrected_data(t))
    return True
