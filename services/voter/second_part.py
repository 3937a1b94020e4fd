"""「单独立一件」: a matter of its own that stands behind further words on another (docs/spec.md section 3, Several matters in one message).

His words stay whole where they went; what he makes of the second part is a matter beside it.
"""

from domain.cases.case import Case, of_the_day
from domain.cases.details_for_voter import Split
from domain.reading.reading import OTHER
from domain.typed.beside_an_answer import second_matter
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import RefusedError
from domain.values.voter import CASES_PER_DAY, Voter
from domain.words.masks import masked
from locales import parts as texts
from services.case import alert, joined
from services.case.open_case import reading_of
from services.case.own_matter import own_matter
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.voter import offers
from services.voter.offers import OneMessage
from storage.case_messages import CaseMessage

PART = "part"
"""What is offered of the words, for the end of its buttons."""


def ask(work: Work, voter: Voter, case: Case, stored: CaseMessage, text: str) -> None:
    """Below what was said of the whole; nothing where danger or a question of who may see it presses, or he has brought too many today."""
    part = second_matter(text)
    presses = case.sealed or case.asked_of or case.marks & {"urgent", "tip", "confidential"} or reading_of(work, text).danger.alarms
    if not part or presses or not _is_another(work, case, part) or _many_today(work, voter):
        return
    t, carried = tell.words_for(work, voter), packed(OneMessage(stored.id))
    row = [(t(texts.b_part_apart), Button("part_new", case.id, carried)), (t(texts.b_part_along), Button("part_kept", case.id, carried))]
    put = tell.to_voter(work, voter, texts.ask_second(t, masked(part)), [row], case_id=case.id, reply_to=stored.message_id)
    offers.end_later(work, put, (), stored, PART)


def apart(work: Work, by: By, case: Case, message: int) -> Case:
    """A matter of its own of the second part. Returns it. Raises RefusedError where that was done, or the words lie elsewhere by now."""
    voter, stored = own_matter(work, by, case), work.messages.get(message)
    mine = stored is not None and stored.case_id == case.id and stored.author == "voter" and not stored.elsewhere
    part = second_matter(work.messages.whole(stored).text) if stored is not None and mine else ""
    if not part or work.outbox.with_key(_made(message)) is not None:
        raise RefusedError("chosen_already")
    end(work, message)
    made = joined.split_off(work, case, voter, part)
    work.cases.record(work.cases.get(case.id), work.event("split", "voter", Split(part=made.id)))
    tell.to_voter(
        work, voter, texts.second_apart(tell.words_for(work, voter), made.number, masked(part)), case_id=made.id, dedupe_key=_made(message)
    )
    if "urgent" in made.marks:
        alert.danger(work, made)
    return made


def end(work: Work, message: int) -> None:
    """He has said it: the buttons go."""
    offers.end_now(work, message, PART)


def _is_another(work: Work, case: Case, part: str) -> bool:
    return reading_of(work, part).category not in (OTHER, case.category)


def _many_today(work: Work, voter: Voter) -> bool:
    return len(of_the_day(work.cases.of_voter(voter.id), work.acted_at)) >= CASES_PER_DAY


def _made(message: int) -> str:
    return f"part-made:{message}"
