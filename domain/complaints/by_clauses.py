"""What is said of whom clause by clause: of him whom a clause names, and of him in those that follow and name nobody (docs/spec.md section 4)."""

import re

from domain.complaints import spoken_words
from domain.complaints.clauses import CLAUSE, clauses
from domain.complaints.said_to_whom import CARRIES, Found, Topic, accuses, cue, mentioned, strained
from domain.people.mention import Mention


def by_clauses(words: str, named: list[Mention]) -> Found:
    """Whom words find that are a complaint wherever they stand; of clauses that are too long nothing."""
    found = Found()
    topic: Topic | None = None
    for start, end in clauses(words, named):
        here = [m for m in named if start <= m.start < end]
        if end - start > CLAUSE:
            topic = None
            continue
        topic = _clause(words[start:end], start, here, topic, found)
    return found


def _clause(clause: str, start: int, here: list[Mention], topic: Topic | None, found: Found) -> Topic | None:
    if not here:
        return _goes_on(clause, topic, found)
    for n, mention in enumerate(here):
        begin = here[n - 1].end - start if n else 0
        end = here[n + 1].start - start if n + 1 < len(here) else len(clause)
        before, after = clause[begin : mention.start - start], clause[mention.end - start : end]
        if n + 1 < len(here) and spoken_words.AND.fullmatch(after):  # two who do it together
            after = clause[here[n + 1].end - start :]
        if n and spoken_words.AND.fullmatch(before):
            before = clause[: here[n - 1].start - start]
            both = here[n - 1].people | mention.people
            mention = Mention(mention.start, mention.end, both, mention.sure and here[n - 1].sure)
        topic = mentioned(before, after, clause, mention, found)
    return topic


def _goes_on(clause: str, topic: Topic | None, found: Found) -> Topic | None:
    """A clause that names nobody: whether it is still about whom the last one named."""
    if topic is None or topic.left <= 0:
        return None
    points, other = spoken_words.POINTS.search(clause), spoken_words.AGENT_FIRST.search(clause) is not None
    if other and not points:
        return None
    if topic.how == "addressed":
        said = spoken_words.SECOND.search(clause) is not None and accuses(clause, found, topic.mention)
        return topic if said else None if other else Topic(topic.mention, topic.how, topic.left - 1)
    if _still_his(clause, topic, points):
        found.add(topic.mention)
    elif _perhaps_his(clause, topic, points):
        found.add(topic.mention, sure=False)
    how = "told" if topic.how == "reported" and points else topic.how
    return Topic(topic.mention, how, CARRIES if points else topic.left - 1, topic.promised)


def _still_his(clause: str, topic: Topic, points: re.Match[str] | None) -> bool:
    if topic.how == "reported":
        return points is not None and cue(spoken_words.PERSONAL, clause[points.start() :])
    if topic.how in ("subject", "told") and cue(spoken_words.PERSONAL, clause):
        return True
    return (points is not None or topic.how == "owner") and (cue(spoken_words.THING, clause) or cue(spoken_words.PERSONAL, clause))


def _perhaps_his(clause: str, topic: Topic, points: re.Match[str] | None) -> bool:
    if topic.how == "named":
        return cue(spoken_words.PERSONAL, clause)
    if points is not None and topic.how in ("subject", "told", "reported") and strained(clause[points.end() :]):
        return True
    return bool(topic.how == "told" and spoken_words.UNHEARD.search(clause) or topic.promised and spoken_words.BROKEN.search(clause))
