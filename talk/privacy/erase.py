"""Erasing and taking back consent: asked first, then done (docs/spec.md section 3)."""

from domain.buttons import Button
from domain.case import OPEN, Case
from domain.voter import Voter
from locales import desk, texts
from services.deed import portions, tell
from services.privacy.erase import consent_back
from services.privacy.erase_voter import erase_voter
from storage.work import Work
from talk.asking.ways import Tap


def ask_delete(work: Work, tap: Tap) -> None:
    """「删除我的信息」: identity at once, words too if he wishes; he chooses what becomes of open cases."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    open_cases = [c.number for c in _open(work, voter)]
    rows: list[list[tuple[str, Button]]] = [[(desk.b_delete_all(t), Button("pv_erase", 0, "withdraw:words"))]]
    rows.append([(desk.b_delete_identity(t), Button("pv_erase", 0, "withdraw:keep"))])
    if open_cases:
        rows.append([(desk.b_delete_go_on(t), Button("pv_erase", 0, "go_on:keep"))])
    rows.append([(texts.b_keep(t), Button("pv_no"))])
    tell.to_voter(work, voter, desk.ask_delete(t, open_cases), rows)


def _open(work: Work, voter: Voter) -> list[Case]:
    return [c for c in work.cases.of_voter(voter.id) if c.status in OPEN or c.status == "merged"]


def erase(work: Work, tap: Tap) -> None:
    """Confirmed by the button that says what happens. The last message tells him, then nobody can tell him anything more."""
    voter, value = tap.voter, tap.value
    t = tell.words_for(work, voter)
    what, _, words = value.partition(":")
    if what not in ("withdraw", "go_on") or words not in ("words", "keep"):
        work.tell(texts.old_button(t), alert=True)
        return
    erase_voter(work, voter.id, voter.chat_id, words=words == "words", withdraw=what == "withdraw")
    tell.to_voter(work, voter, desk.deleted(t), purpose="forget")


def ask_consent_back(work: Work, tap: Tap) -> None:
    """「撤回同意」: the same choice for what is open; nothing new is taken until he agrees again."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    rows: list[list[tuple[str, Button]]] = [[(desk.b_consent_withdraw(t), Button("pv_consent_yes", 0, "withdraw"))]]
    if _open(work, voter):
        rows.append([(desk.b_consent_go_on(t), Button("pv_consent_yes", 0, "go_on"))])
    rows.append([(texts.b_keep(t), Button("pv_no"))])
    tell.to_voter(work, voter, desk.ask_consent_back(t), rows)


def take_consent_back(work: Work, tap: Tap) -> None:
    voter, value = tap.voter, tap.value
    t = tell.words_for(work, voter)
    if value not in ("withdraw", "go_on") or voter.consented_at is None:
        work.tell(texts.old_button(t), alert=True)
        return
    work.voters.take_consent_back(voter.id, work.acted_at)
    work.erases("consent", voter.id, voter.met_at, "voter", withdraw=value == "withdraw")
    portions.begin(work, "consent_back", consent_back, voter=voter.id, withdraw=value == "withdraw", at=work.acted_at.isoformat(), after=0)
    tell.to_voter(work, voter, desk.consent_back(t))


def leave(work: Work, tap: Tap) -> None:
    voter = tap.voter
    work.tell(desk.went_back(tell.words_for(work, voter)))
