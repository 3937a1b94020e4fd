"""A number that a voter writes unasked: it is masked for everybody, so that he is asked whether to leave it to whoever has his matter in
hand, at once or when somebody claims it (docs/spec.md section 4)."""

from dataclasses import dataclass
from datetime import timedelta

from domain.cases.case import Case
from domain.cases.details_for_voter import PhoneAsked
from domain.no_matter.number_left import leaves_number, wants_call
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import case as case_words
from locales import phones
from locales.common import T
from services.case.main_case import goes_on_in
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.message import Rows
from services.deed.work import Work
from storage.case_messages import CaseMessage

TYPED_WITHIN = timedelta(hours=24)
"""So long a number that he types instead of tapping is taken for the answer."""
LOOKED_AT = 50
"""Messages of a voter, the newest, among which a number that he left is looked for at a claim."""


@dataclass(frozen=True)
class Left:
    """What 「留电话」 carries then: the stored message in which the number stands."""

    message: int


def says_how_reached(text: str) -> bool:
    """Whether something is to be said of it."""
    return leaves_number(text) or wants_call(text)


def answered(work: Work, voter: Voter, case: Case, message: Incoming, stored: CaseMessage) -> tuple[str, Rows] | None:
    """What he reads of it: who does not see it, and the offer, or when it comes; the offer alone where he wants to be called. None of other words, of a child, of what is over."""
    main = goes_on_in(work, case)
    if message.media or not main.open or "minor" in case.marks or case.sealed:
        return None
    t = tell.words_for(work, voter)
    if main.claimer is not None and wants_call(message.text):
        return _offered(work, voter, case, None, phones.call_wanted(t, case.number, tell.deputy_name(work, main, main.claimer)))
    if not leaves_number(message.text):
        return (phones.call_noted(t, case.number), ()) if wants_call(message.text) and main.id == case.id else None
    if main.claimer is None:
        return (phones.noted if main.id == case.id else phones.hidden)(t, case.number), ()
    return _offered(work, voter, case, stored.id, phones.offered(t, case.number, tell.deputy_name(work, main, main.claimer)))


def on_claim(work: Work, case: Case) -> None:
    """Somebody has it in hand now: the number that its voter wrote before, or that he wants to be called, and about which nobody asked him since."""
    voter = work.voters.get(case.voter_id) if case.voter_id is not None else None
    left = _newest(work, case) if voter is not None else None
    if voter is None or left is None or case.claimer is None or "minor" in case.marks:
        return
    asked = work.histories.newest_of(case.id, ("phone_asked", "phone_given"))
    if asked is not None and asked.at >= left.at:
        return
    t, who, number = tell.words_for(work, voter), tell.deputy_name(work, case, case.claimer), leaves_number(work.messages.whole(left).text)
    words = (phones.offered if number else phones.call_wanted)(t, case.number, who)
    tell.to_voter(work, voter, *_offered(work, voter, case, left.id if number else None, words), case_id=case.id)


def number_of(work: Work, case: Case, message: int) -> str:
    """The words in which it stands, whole; empty where they are none of this matter any more."""
    found = next(iter(work.said.these([message])), None)
    return work.messages.whole(found).text if found is not None and found.case_id == case.id and found.author == "voter" else ""


def buttons(t: T, case: Case, left: Left | None = None) -> Rows:
    """「留电话」 「不留」."""
    give = Button("give_phone", case.id, packed(left) if left is not None else "")
    return [[(t(case_words.b_give_phone), give), (t(case_words.b_no_phone), Button("no_phone", case.id))]]


def _offered(work: Work, voter: Voter, case: Case, message: int | None, words: str) -> tuple[str, Rows]:
    """It is a question from here on: a typed 留 or 不留 answers it too."""
    work.cases.record(case, work.event("phone_asked", "system", PhoneAsked(whom=goes_on_in(work, case).claimer, offered=True)))
    left = {} if message is None else {"left": message}
    wait_for(work, voter, "phone", work.acted_at + TYPED_WITHIN, case_id=case.id, **left)
    return words, buttons(tell.words_for(work, voter), case, Left(message) if message is not None else None)


def _newest(work: Work, case: Case) -> CaseMessage | None:
    """The newest number he left, else his newest wish to be called."""
    said = [one for one in work.said.newest_by_voter(case.id, LOOKED_AT) if not one.attached]
    left = (one for one in said if leaves_number(work.messages.whole(one).text)) if "pii" in case.marks else iter(())
    return next(left, None) or next((one for one in said if wants_call(one.text)), None)
