"""Erasing and taking back consent: asked first, then done (docs/spec.md section 3)."""

from dataclasses import dataclass

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from locales import common
from locales import desk as desk_words
from locales import privacy as privacy_words
from locales import voter as voter_words
from services.deed import tell
from services.deed.work import Work
from services.privacy import erase as erase_data
from talk.asking.ways import Tap


@dataclass(frozen=True)
class Choice:
    """What a button that erases carries: what becomes of open cases (withdraw, go_on; words where none is known any more), and whether
    words go too (words, keep)."""

    cases: str
    words: str = ""

    @property
    def withdraws(self) -> bool:
        return self.cases == "withdraw"

    @property
    def takes_words(self) -> bool:
        return self.words == "words"


ALL, IDENTITY, CASES_GO_ON = Choice("withdraw", "words"), Choice("withdraw", "keep"), Choice("go_on", "keep")


@dataclass(frozen=True)
class ConsentBack:
    """What becomes of open cases of one who takes his consent back."""

    cases: str


WITHDRAWN, GOING_ON = ConsentBack("withdraw"), ConsentBack("go_on")


def ask_delete(work: Work, tap: Tap) -> None:
    """「删除我的信息」: identity at once, words too if he wishes; he chooses what becomes of open cases."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    numbers = [case.number for case in erase_data.open_cases(work, voter.id)]
    rows: list[list[tuple[str, Button]]] = [[(t(privacy_words.b_delete_all), Button("pv_erase", 0, packed(ALL)))]]
    rows.append([(t(privacy_words.b_delete_identity), Button("pv_erase", 0, packed(IDENTITY)))])
    if numbers:
        rows.append([(t(privacy_words.b_delete_go_on), Button("pv_erase", 0, packed(CASES_GO_ON)))])
    rows.append([(t(privacy_words.b_not_deleted), Button("pv_no"))])
    tell.to_voter(work, voter, privacy_words.ask_delete(t, numbers), rows)


def erase(work: Work, tap: Tap) -> None:
    """Confirmed by the button that says what happens. The last message tells him, then nobody can tell him anything more."""
    choice = parsed(Choice, tap.value)
    if choice.cases not in ("withdraw", "go_on") or choice.words not in ("words", "keep"):
        raise OldButtonError(tap.value)
    erase_data.erase(work, tap.by, words=choice.takes_words, withdraw=choice.withdraws)
    tell.to_voter(work, tap.voter, tell.words_for(work, tap.voter)(common.deleted), purpose="forget")


def ask_consent_back(work: Work, tap: Tap) -> None:
    """「撤回同意」: the same choice for what is open; nothing new is taken until he agrees again."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    rows: list[list[tuple[str, Button]]] = [[(t(privacy_words.b_consent_withdraw), Button("pv_consent_yes", 0, packed(WITHDRAWN)))]]
    if erase_data.open_cases(work, voter.id):
        rows.append([(t(privacy_words.b_consent_go_on), Button("pv_consent_yes", 0, packed(GOING_ON)))])
    rows.append([(t(voter_words.b_keep), Button("pv_no"))])
    tell.to_voter(work, voter, t(privacy_words.ask_consent_back), rows)


def take_consent_back(work: Work, tap: Tap) -> None:
    choice = parsed(ConsentBack, tap.value)
    if choice not in (WITHDRAWN, GOING_ON):
        raise OldButtonError(tap.value)
    erase_data.take_consent_back(work, tap.by, withdraw=choice == WITHDRAWN)
    tell.to_voter(work, tap.voter, tell.words_for(work, tap.voter)(privacy_words.consent_back))


def leave(work: Work, tap: Tap) -> None:
    """「不删」: nothing has changed."""
    work.tell(tell.words_for(work, tap.voter)(desk_words.went_back))
