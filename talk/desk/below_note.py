"""What stands below an internal note: 「发给选民」, 「认领」, of which matter it rather is; nothing below 收到 (docs/spec.md section 4, Talk)."""

from dataclasses import dataclass

from domain.at_work.asked_inside import asks_inside
from domain.at_work.said_claims import may_be_a_claim
from domain.cases.case import Case
from domain.complaints.spoken_of import politely
from domain.no_matter.no_matter import intent_of, is_assent, is_bare
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import case as case_words
from locales import desk as desk_words
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import claim as claims
from services.desk import name_claimer as namings
from services.desk import reply as deeds
from talk.asking.who_acts import who_acts
from talk.desk import cannot, other_matter

POLITE = 12
"""Letters of words that are no more than that."""


@dataclass(frozen=True)
class Noted:
    """What 「发给选民」 carries below a note: its row."""

    note: int


def said_to_colleagues(work: Work, message: Incoming, case: Case) -> bool:
    """Whether it is a mere 收到, 👍 or 辛苦春敏."""
    text = simplified(message.text)
    if message.media or not text or "?" in text or "？" in text or len(letters(text)) > POLITE:
        return False
    text = politely(text, work.roster, case.village) or text  # 谢谢周代表
    for person in namings.nameable(work, case):
        text = text.replace(person.name, " ").replace(person.name[1:], " ")
    intent = intent_of(text)
    return not letters(text) or is_assent(text) or (intent in ("thanks", "farewell") and is_bare(text, intent))


def what_to_do(work: Work, message: Incoming, case: Case, stored: int) -> tuple[str, Rows]:
    """That it is noted, with what he may want: to claim it, to send it; whose matter it rather is of. `stored`: the note's row."""
    t = work.staff_words()
    if may_be_a_claim(message.text) and claims.may_claim(work, who_acts(work, message), case):
        return desk_words.noted_or_claims(t, case.number), [[(t(case_words.b_claim), Button("claim", case.id))]]
    if acts := cannot.rows(work, message, case, stored):
        return cannot.said(work, case), [*acts, *send_row(work, case, stored)]
    rows = send_row(work, case, stored) if not asks_inside(message.text) else []  # 谁去看过？ is a colleague's to answer
    words, rather = desk_words.noted(t, case.number), other_matter.rather(work, message, case)
    return (f"{words}\n{rather}" if rather else words), rows


def send_row(work: Work, case: Case, stored: int) -> Rows:
    """「发给选民」, where he would read it."""
    there = deeds.has_reader(work, case) or tell.has_account(work, case)
    return [[(work.staff_words()(desk_words.b_send_note), Button("send_note", case.id, packed(Noted(stored))))]] if there else []
