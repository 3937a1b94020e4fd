"""办不了 of a matter that is named by its number or by words of it: a note, with what it can mean below it (domain/at_work/says_cannot.py;
docs/spec.md section 4, Typed acts)."""

from dataclasses import replace

from domain.at_work.said_case import told_of
from domain.at_work.said_deeds import SaidDeed
from domain.at_work.says_cannot import names_what_cannot, says_cannot
from domain.cases.case import Case
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.words.simplified import simplified
from services.deed.work import Work
from services.desk import matter_meant
from services.office.open_to_him import open_to_him
from talk.desk import cannot, for_a_matter, talk
from talk.typed_there import likelier, meant_by

POINTS = ("那件", "那个", "那条", "这件", "这个", "这条")
"""What says that a matter is meant, as 的 behind its words does: 身份证办不了 alone may be of anything."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and where he may do nothing of it."""
    if message.media:
        return False
    number, said = told_of(message.text)
    if number:
        found = meant_by(work, message, number, SaidDeed("")) if says_cannot(said) else []
    else:
        topic, said = names_what_cannot(message.text) if message.private else ("", "")
        found = _named(work, message, topic) if topic else []
    words = replace(message, text=said)
    found = [case for case in found if cannot.rows(work, words, case, 0)]
    if len(found) > 1 and not number:
        for_a_matter.ask_which(work, words, found)
        return True
    if len(found) != 1:
        return False
    talk.note(work, words, found[0])
    return True


def _named(work: Work, message: Incoming, topic: str) -> list[Case]:
    """His own of these words; by words only what he may read the words of."""
    persons = work.roster.persons_of(message.sender.handle)
    cases = likelier(open_to_him(work, persons), SaidDeed(""), {person.id for person in persons})
    plain = simplified(message.text)
    look = matter_meant.by_topic if any(word in plain for word in (*POINTS, f"{topic}的")) else matter_meant.plainly
    return look(work, Handle(message.sender.handle), cases, topic)
