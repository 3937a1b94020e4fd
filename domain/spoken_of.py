"""Whom a voter complains of: the people of the roster who are the subject of his words (docs/spec.md sections 3 and 4).

Somebody greeted, thanked, praised, asked to come, told of something or quoted is none. The text is read clause by clause: who is
named in it, in which place of the sentence, and what is said after him until somebody else is named. A question too many costs
the voter a tap, a leak may cost a person: what is likely counts, what may be is `doubt`, and he is asked.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.ids import PersonId, VillageId
from domain.names_meant import Mention, mentions
from domain.no_matter import intent_of
from domain.plain_characters import plain
from domain.roster import Roster
from domain.said_of_him import FROM, to_weigh, weight
from domain.said_weights import WEIGHTS
from domain.spoken_words import (
    ABOUT,
    AGAINST,
    AGENT_FIRST,
    AGENT_SAID,
    BAD,
    BROKEN,
    BY,
    DEMAND,
    DOER,
    DONE,
    FACED,
    GIFT,
    GIVEN,
    GOOD,
    HELLO,
    HELPED,
    KIND,
    MADE_BY,
    NOT_DONE,
    OTHER_PASSIVE,
    OWN,
    PAST,
    PERSONAL,
    PLACE,
    POINTS,
    PROBLEM,
    PROMISED,
    REQUEST,
    SALUTE,
    SAYS,
    SECOND,
    STANDS_BY,
    STRAIN,
    STUCK,
    THANKS,
    THING,
    TOLD,
    UNHEARD,
    UNTHANKED,
    VICTIM,
)

CARRIES = 4
"""Clauses after the one that names him in which a word without a subject is still his."""
_CLAUSE = re.compile(r"(?:[^,。.!?;:、…~\s—]|[ \t](?=[ -~])|(?<=[ -~])[ \t])+")
_QUOTED = re.compile(r"“[^”]{2,}”|「[^」]{2,}」|『[^』]{2,}』|\"[^\"]{2,}\"|‘[^’]{2,}’|《[^》]{2,}》")
_OF_HIM = re.compile(
    r"(?:村|社区|组|镇|乡|大队|小组)(?:里|上|的|那个|这个|那位|管\w{1,6}的)*$|(?:合作社|学校|小学|中学|卫生室|卫生院|社区|村委会|居委会|信用社|供电所|快递站|超市|教|办)的?$"
)
_BLANK = "※"
_YOU = re.compile(r"(?:你|您)(?!好|们?辛苦)们?")
_SOMEBODY = re.compile(r"的|那|这|们|俺|咱|我|本|有个")
_AND = re.compile(r"[和与跟同及、]|还有|以及")


@dataclass(frozen=True)
class Spoken:
    """`of`: complained of. `doubt`: perhaps; the voter is asked, and until he answers it counts as if it were so."""

    of: frozenset[PersonId] = frozenset()
    doubt: frozenset[PersonId] = frozenset()

    @property
    def all(self) -> frozenset[PersonId]:
        return self.of | self.doubt


@dataclass
class _Topic:
    """Whom what follows is about. `how`: subject, told (somebody spoke to him), addressed; `left`: clauses it still reaches."""

    mention: Mention
    how: str
    left: int = CARRIES
    promised: bool = False


@dataclass
class _Found:
    sure: set[PersonId] = field(default_factory=set)
    doubt: set[PersonId] = field(default_factory=set)

    def add(self, mention: Mention, *, sure: bool = True) -> None:
        (self.sure if sure and mention.sure else self.doubt).update(mention.people)


def spoken_of(text: str, roster: Roster, village: VillageId | None, to: PersonId | None = None) -> Spoken:
    """Who is complained of in these words; `village`: the voter's, for 「我们村主任」; `to`: by whose code he came, whom 「你」 may mean.

    Never raises, whatever the text.
    """
    words, named = named_in(text, roster, village)
    if (not named and to is None) or (named and intent_of(_without(words, named)) in POLITE):
        return Spoken()
    found = weighed(words, named, by_rules(words, named)) if named else Spoken()
    if to is not None and to not in found.of and _to_his_face(words, named):
        return Spoken(found.of, found.doubt | {to})
    return found


def politely(text: str, roster: Roster, village: VillageId | None) -> str:
    """The words without those whom they name, where nothing is left but thanks, a greeting or a goodbye; else nothing."""
    words, named = named_in(text, roster, village)
    rest = _without(words, named) if named else ""
    return rest if intent_of(rest) in POLITE else ""


def _without(words: str, named: list[Mention]) -> str:
    kept = list(words)
    for mention in named:
        kept[mention.start : mention.end] = " " * (mention.end - mention.start)
    return "".join(kept)


def named_in(text: str, roster: Roster, village: VillageId | None) -> tuple[str, list[Mention]]:
    """The words, plain and without what others said, and who is named in them."""
    words = plain(text)
    named = mentions(words, roster, village)
    if not named:
        return words, []
    words = _without_quotations(words, named)
    return words, [m for m in named if words[m.start] != _BLANK]


def _to_his_face(words: str, named: list[Mention]) -> bool:
    """Whether 「你」 is complained of: in its clause, or in those after it until somebody else is spoken of."""
    left, promised = 0, False
    for start, end in _clauses(words, named):
        clause = words[start:end]
        you = _YOU.search(clause)
        if you is not None and not REQUEST.search(clause[: you.start()]):
            left, promised = CARRIES, False
            clause = clause[you.end() :]
        elif left <= 0 or AGENT_FIRST.search(clause) or any(start <= m.start < end for m in named):
            left = 0
            continue
        if AGENT_SAID.search(clause):
            continue
        broken = promised and BROKEN.search(clause)
        if broken or _cue(PERSONAL, clause) or you is not None and (_cue(THING, clause) or _strained(clause) or FACED.search(you.string)):
            return True
        left, promised = left - 1, promised or PROMISED.search(clause) is not None
    return False


def by_rules(words: str, named: list[Mention]) -> Spoken:
    """Whom the rules find, clause by clause, by words that are a complaint wherever they stand."""
    found = _Found()
    topic: _Topic | None = None
    for start, end in _clauses(words, named):
        here = [m for m in named if start <= m.start < end]
        topic = _clause(words[start:end], start, here, topic, found)
    return Spoken(frozenset(found.sure), frozenset(found.doubt - found.sure))


POLITE = ("thanks", "greeting", "farewell")
MOST = 60
"""Names in a text that are weighed; of further ones the rules decide."""
RULE_SURE, RULE_DOUBT = WEIGHTS.get("rule sure", 0), WEIGHTS.get("rule doubt", 0)


def weighed(words: str, named: list[Mention], found: Spoken) -> Spoken:
    """With what all the hints weigh: who is found by a rule against them is none, who is left out by the rules with them is a doubt."""
    heavy: set[PersonId] = set()
    words = to_weigh(words)
    for n, mention in enumerate(named):
        if n >= MOST:
            heavy.update(mention.people & found.all)
            continue
        says = weight(words, named, n)
        for person in mention.people:
            rule = RULE_SURE if person in found.of else RULE_DOUBT if person in found.doubt else 0
            if says + rule >= FROM:
                heavy.add(person)
    return Spoken(found.of & heavy, frozenset(heavy) - found.of)


def _without_quotations(words: str, named: Iterable[Mention]) -> str:
    """What others said is blanked; a name alone between the marks is a name."""
    for found in _QUOTED.finditer(words):
        if not any(m.start <= found.start() + 1 and m.end >= found.end() - 1 for m in named):
            words = words[: found.start()] + _BLANK * (found.end() - found.start()) + words[found.end() :]
    return words


def _clauses(words: str, named: list[Mention]) -> list[tuple[int, int]]:
    """The clauses' places; one that would break a name is not broken there, two names in a row (「A、B」) stay together."""
    places = [(m.start(), m.end()) for m in _CLAUSE.finditer(words)]
    made: list[tuple[int, int]] = []
    for start, end in places:
        if made and any(m.start < start < m.end for m in named):
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def _clause(clause: str, start: int, here: list[Mention], topic: _Topic | None, found: _Found) -> _Topic | None:
    if not here:
        return _goes_on(clause, topic, found)
    for n, mention in enumerate(here):
        begin = here[n - 1].end - start if n else 0
        end = here[n + 1].start - start if n + 1 < len(here) else len(clause)
        before, after = clause[begin : mention.start - start], clause[mention.end - start : end]
        if n + 1 < len(here) and _AND.fullmatch(after):  # two who do it together
            after = clause[here[n + 1].end - start :]
        if n and _AND.fullmatch(before):
            before = clause[: here[n - 1].start - start]
            both = here[n - 1].people | mention.people
            mention = Mention(mention.start, mention.end, both, mention.sure and here[n - 1].sure)
        topic = _mentioned(before, after, clause, mention, found)
    return topic


def _goes_on(clause: str, topic: _Topic | None, found: _Found) -> _Topic | None:
    """A clause that names nobody: whether it is still about whom the last one named."""
    if topic is None or topic.left <= 0:
        return None
    points, other = POINTS.search(clause), AGENT_FIRST.search(clause) is not None
    if other and not points:
        return None
    if topic.how == "addressed":
        said = SECOND.search(clause) is not None and _accuses(clause, found, topic.mention)
        return topic if said else None if other else _Topic(topic.mention, topic.how, topic.left - 1)
    if _still_his(clause, topic, points):
        found.add(topic.mention)
    elif _perhaps_his(clause, topic, points):
        found.add(topic.mention, sure=False)
    how = "told" if topic.how == "reported" and points else topic.how
    return _Topic(topic.mention, how, CARRIES if points else topic.left - 1, topic.promised)


def _still_his(clause: str, topic: _Topic, points: re.Match[str] | None) -> bool:
    if topic.how == "reported":
        return points is not None and _cue(PERSONAL, clause[points.start() :])
    if topic.how in ("subject", "told") and _cue(PERSONAL, clause):
        return True
    return (points is not None or topic.how == "owner") and (_cue(THING, clause) or _cue(PERSONAL, clause))


def _perhaps_his(clause: str, topic: _Topic, points: re.Match[str] | None) -> bool:
    if topic.how == "named":
        return _cue(PERSONAL, clause)
    if points is not None and topic.how in ("subject", "told", "reported") and _strained(clause[points.end() :]):
        return True
    return bool(topic.how == "told" and UNHEARD.search(clause) or topic.promised and BROKEN.search(clause))


def _accuses(words: str, found: _Found, mention: Mention) -> bool:
    """Said to his face: 「你收了钱为什么不办事」."""
    second = SECOND.search(words)
    rest = words[second.end() :] if second else words
    if second is not None and REQUEST.search(words[: second.start()]):
        return False
    if not AGENT_SAID.search(rest) and _cue(PERSONAL, rest):
        found.add(mention)
        return True
    if FACED.search(words) and not AGENT_SAID.search(rest):
        found.add(mention, sure=False)
        return True
    return False


def _mentioned(before: str, after: str, clause: str, mention: Mention, found: _Found) -> _Topic | None:
    """One name in its clause. Returns whom the next clause may go on about."""
    for rule in (_pointed_at, _greeted, _asked, _thanked, _told):
        decided, what = rule(before, after, clause, mention, found)
        if decided:
            return what
    return _subject(before, after, clause, mention, found)


_Decided = tuple[bool, _Topic | None]


def _pointed_at(before: str, after: str, clause: str, mention: Mention, found: _Found) -> _Decided:
    """The object of a complaint: 举报他, 被他骗, 卡在他那里, 给他送礼, 打人的就是他."""
    against = AGAINST.search(before)
    hit = against is not None and not re.search(r"(?:跟|向|找|给|和)[^,]{0,6}$", before[: against.start()])
    hit = hit or bool(STUCK.search(before)) or bool(BAD.search(before))
    hit = hit or bool(ABOUT.search(before) and (PROBLEM.search(after) or _cue(PERSONAL, after)))
    hit = hit or bool(GIVEN.search(before) and GIFT.search(after))
    hit = hit or bool(
        MADE_BY.search(before) and (_cue(PERSONAL, before) or _cue(THING, before) or _cue(PERSONAL, after) or _cue(THING, after))
    )
    hit = hit or bool(MADE_BY.search(before) and DONE.search(after))
    hit = hit or bool(DOER.search(before) and (_cue(PERSONAL, before) or _cue(THING, before)))
    if not hit and BY.search(before) and not HELPED.search(after) and not re.search(r"(?:让|叫|由)[^,]{0,3}$", before):
        hit = bool(_cue(PERSONAL, after) or _cue(THING, after) or (re.search(r"(?:被|遭)[^,]{0,3}$", before) and after))
    if hit:
        found.add(mention)
        return True, _Topic(mention, "subject")
    return False, None


def _greeted(before: str, after: str, clause: str, mention: Mention, found: _Found) -> _Decided:
    if not SALUTE.search(before):
        return False, None
    if HELLO.search(after):
        name = clause[len(before) : len(before) + mention.end - mention.start]
        if not after and _SOMEBODY.search(name):
            return True, _Topic(mention, "subject")
        bare = mention.bare and not after and not before
        return True, _Topic(mention, "named" if bare else "addressed")
    if SECOND.match(after):
        _accuses(after, found, mention)
        return True, _Topic(mention, "addressed")
    return False, None


def _asked(before: str, after: str, clause: str, mention: Mention, found: _Found) -> _Decided:
    if not REQUEST.search(before):
        return False, None
    if TOLD.search(before) and not re.search(r"(?:请|麻烦|希望|想|约)[^,]{0,4}$", before):
        return False, None
    if DEMAND.search(after) and not AGENT_SAID.search(after):
        found.add(mention)
        return True, _Topic(mention, "subject")
    return True, None


def _thanked(before: str, after: str, clause: str, mention: Mention, found: _Found) -> _Decided:
    if THANKS.search(clause) and not UNTHANKED.search(clause) and not (_cue(PERSONAL, after) and not THANKS.search(before)):
        return True, None
    return False, None


def _told(before: str, after: str, clause: str, mention: Mention, found: _Found) -> _Decided:
    """Somebody went to him, asked him, told him: what comes of it may be his."""
    if not TOLD.search(before):
        return False, None
    if re.search(r"(?:对|跟|和|与)[^,]{0,3}$", before) and re.search(r"意见|不满|失望|寒心|看法|不服|有气", after):
        found.add(mention)
        return True, _Topic(mention, "told")
    if _cue(PERSONAL, after) and not AGENT_SAID.search(after):
        found.add(mention)
        return True, _Topic(mention, "told")
    if UNHEARD.search(after):
        found.add(mention, sure=False)
        return True, _Topic(mention, "told")
    if PAST.search(after) or PAST.search(before):
        return True, _Topic(mention, "told")
    return True, _Topic(mention, "reported")


def _subject(before: str, after: str, clause: str, mention: Mention, found: _Found) -> _Topic | None:
    """He stands where the sentence says who does something."""
    if STANDS_BY.search(before) or PLACE.search(after) and not _cue(PERSONAL, after):
        return None
    by_others = AGENT_FIRST.search(before) and not _OF_HIM.search(before) and not before.endswith(("的", "说", "讲", "道"))
    if by_others and not re.search(r"(?:是|因为|由于|怪|都怪)$", before):
        return None  # somebody else is the subject, he the object
    passive = OTHER_PASSIVE.search(after)
    mine, other = _his_part(after[: passive.start()] if passive else after)
    if GOOD.search(mine):
        return None
    said = SAYS.search(mine)
    if _cue(PERSONAL, mine) or (not said and _cue(THING, mine)):
        found.add(mention)
        return _Topic(mention, "subject")
    if passive is not None or other:
        return _Topic(mention, "told") if said and passive is not None else None
    return _neutral(mine, mention, found, said=said is not None)


def _his_part(after: str) -> tuple[str, bool]:
    """What is said of him, up to where somebody else is named; and whether somebody is."""
    other = None if OWN.search(after) else AGENT_SAID.search(after)
    if other is None:
        return after, False
    across = PERSONAL.search(after)
    return after if across and across.start() <= other.start() else after[: other.start()], True


def _neutral(mine: str, mention: Mention, found: _Found, *, said: bool) -> _Topic | None:
    """No word in it is plainly a complaint."""
    if PROMISED.search(mine):
        return _Topic(mention, "subject", promised=True)
    if not said and _strained(mine) and not mine.startswith("的"):
        found.add(mention, sure=False)
        return _Topic(mention, "subject")
    if HELPED.search(mine) and not said:
        return None
    owns = OWN.search(mine)
    if owns and len(mine) - owns.end() <= 2:
        return _Topic(mention, "owner")
    return _Topic(mention, "told" if said else "subject")


def _strained(part: str) -> bool:
    """Whether it may be a complaint of him: nothing good is said in it, nobody else is named."""
    if part.endswith(("吗", "呢")):
        return False
    return (
        (_cue(STRAIN, part) or _cue(VICTIM, part))
        and not KIND.search(part)
        and not HELPED.search(part)
        and not THANKS.search(part)
        and not AGENT_SAID.search(part)
    )


def _cue(words: re.Pattern[str], part: str) -> bool:
    """Whether one of these words stands there, and is not said not to be so."""
    for found in words.finditer(part):
        negated = NOT_DONE.search(part[: found.start()])
        if not negated or found.group().startswith(("不", "没", "冇", "从来")):
            return True
    return False
