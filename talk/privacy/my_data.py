"""`/privacy` 「我的信息」: what he reads of it, and how he takes it along or corrects it (docs/spec.md section 3)."""

from domain.typed.no_contact import leaves_it, tells_something
from domain.values.buttons import Button
from domain.values.errors import FieldError
from domain.values.message import Incoming
from domain.values.voter import Voter, contact_in
from locales import common
from locales import desk as desk_words
from locales import privacy as privacy_words
from locales.refusals import refusal
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.message import Rows
from services.deed.work import Work
from services.privacy import my_data
from services.voter import rating_wish
from services.voter.matter_choice import Offered
from storage.steps import Step
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Tap


def show(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """What is stored about him, and what he can do with it."""
    t = tell.words_for(work, voter)
    village = work.roster.villages.get(voter.village) if voter.village else None
    agreed = work.local_date(voter.consented_at) if voter.consented_at else None
    words = privacy_words.my_data(
        t, village.name if village else "", voter.name, voter.phone, agreed, common.counted(t, work.cases.count_of_voter(voter.id))
    )
    rows: Rows = [
        [(t(privacy_words.b_export), Button("pv_export")), (t(privacy_words.b_correct), Button("pv_correct"))],
        [(t(privacy_words.b_delete), Button("pv_delete"))],
    ]
    if voter.consented_at is not None:
        rows = [*rows, [(t(privacy_words.b_withdraw_consent), Button("pv_consent"))]]
        rows = [*rows, [(t(privacy_words.b_no_rating if voter.is_asked else privacy_words.b_rating), Button("pv_rating"))]]
    tell.to_voter(work, voter, words, rows)


def change_rating_wish(work: Work, tap: Tap) -> None:
    """「以后不用问我满意不满意」, and back."""
    voter, asked = tap.voter, rating_wish.change_wish(work, tap.by)
    if asked:
        tell.to_voter(work, voter, tell.words_for(work, voter)(privacy_words.rating_on))
    else:
        waiting = rating_wish.asked_already(work, voter)
        tell.to_voter(work, voter, *rating_wish.page(work, voter, waiting, Offered(rating_wish.ACT, 0)))


def export(work: Work, tap: Tap) -> None:
    """Everything, as files; of a long history they follow."""
    t = tell.words_for(work, tap.voter)
    files = my_data.export(work, tap.by)
    for name, content in files:
        work.send_file(tap.voter.chat_id, name, content)
    tell.to_voter(work, tap.voter, t(privacy_words.exported) if files else t(privacy_words.export_comes))


def ask_correct(work: Work, tap: Tap) -> None:
    """「更正」: name and phone as he types them; the village has its own command."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    wait_for(work, voter, "correct", work.acted_at + WORDS_WITHIN)
    tell.to_voter(work, voter, t(privacy_words.ask_correct))


def take_correct(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Name and phone; False where the words hold no contact data: then he writes a matter."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    t = tell.words_for(work, voter)
    if leaves_it(message.text):
        tell.to_voter(work, voter, t(desk_words.went_back))
        return True
    if tells_something(message.text):
        return False
    try:
        name, phone = contact_in(message.text)
    except FieldError as refused:
        wait_for(work, voter, "correct", work.acted_at + WORDS_WITHIN)
        tell.to_voter(work, voter, refusal(t, refused))
        return True
    if len(phone) < 7 and len(name) > 12:
        return False
    my_data.correct(work, Tap(voter).by, name=name, phone=phone)
    tell.to_voter(work, voter, t(privacy_words.corrected_data))
    return True
