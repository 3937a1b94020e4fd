"""Whether 「你」 is complained of, to the face of whom a voter writes to (domain/complaints/spoken_of.py)."""

from domain.complaints import spoken_words
from domain.complaints.clauses import CLAUSE, clauses
from domain.complaints.said_to_whom import CARRIES, cue, strained
from domain.people.mention import Mention
from domain.people.offices_meant import IN_GENERAL
from domain.words.pattern import pattern_of

_YOU = pattern_of(rf"(?!{IN_GENERAL})(?:你|您)(?!好|们?辛苦)们?")


def to_his_face(words: str, named: list[Mention]) -> bool:
    """Whether 「你」 is complained of: in its clause, or in those after it until somebody else is spoken of."""
    left, promised = 0, False
    for start, end in clauses(words, named):
        clause = words[start:end]
        you = _YOU.search(clause)
        if end - start > CLAUSE and (you is not None or left > 0):
            return True
        if you is not None and not spoken_words.REQUEST.search(clause[: you.start()]):
            left, promised = CARRIES, False
            clause = clause[you.end() :]
        elif left <= 0 or spoken_words.AGENT_FIRST.search(clause) or any(start <= m.start < end for m in named):
            left = 0
            continue
        if spoken_words.AGENT_SAID.search(clause):
            continue
        broken = promised and spoken_words.BROKEN.search(clause)
        if (
            broken
            or cue(spoken_words.PERSONAL, clause)
            or you is not None
            and (cue(spoken_words.THING, clause) or strained(clause) or spoken_words.FACED.search(you.string))
        ):
            return True
        left, promised = left - 1, promised or spoken_words.PROMISED.search(clause) is not None
    return False
