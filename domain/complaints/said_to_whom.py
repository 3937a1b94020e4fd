"""What a clause says of the one it names: complained of, greeted, thanked, asked, told (docs/spec.md sections 3 and 4)."""

import re
from dataclasses import dataclass, field

from domain.complaints.spoken_words import (
    ABOUT,
    AGAINST,
    AGENT_FIRST,
    AGENT_SAID,
    BAD,
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
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of

CARRIES = 4
"""Clauses after the one that names him in which a word without a subject is still his."""
_OF_HIM = pattern_of(
    r"(?:村|社区|组|镇|乡|大队|小组)(?:里|上|的|那个|这个|那位)*(?:管\w{1,6}的(?:里|上|的|那个|这个|那位)*)?$|(?:合作社|学校|小学|中学|卫生室|卫生院|社区|村委会|居委会|信用社|供电所|快递站|超市|教|办)的?$"
)
_SOMEBODY = pattern_of(r"的|那|这|们|俺|咱|我|本|有个")


@dataclass
class Topic:
    """Whom what follows is about. `how`: subject, told (somebody spoke to him), addressed; `left`: clauses it still reaches."""

    mention: Mention
    how: str
    left: int = CARRIES
    promised: bool = False


@dataclass
class Found:
    sure: set[PersonId] = field(default_factory=set)
    doubt: set[PersonId] = field(default_factory=set)

    def add(self, mention: Mention, *, sure: bool = True) -> None:
        (self.sure if sure and mention.sure else self.doubt).update(mention.people)


def accuses(words: str, found: Found, mention: Mention) -> bool:
    """Said to his face: 「你收了钱为什么不办事」."""
    second = SECOND.search(words)
    rest = words[second.end() :] if second else words
    if second is not None and REQUEST.search(words[: second.start()]):
        return False
    if not AGENT_SAID.search(rest) and cue(PERSONAL, rest):
        found.add(mention)
        return True
    if FACED.search(words) and not AGENT_SAID.search(rest):
        found.add(mention, sure=False)
        return True
    return False


def mentioned(before: str, after: str, clause: str, mention: Mention, found: Found) -> Topic | None:
    """One name in its clause. Returns whom the next clause may go on about."""
    for rule in (_pointed_at, _greeted, _asked, _thanked, _told):
        decided, what = rule(before, after, clause, mention, found)
        if decided:
            return what
    return _subject(before, after, clause, mention, found)


_Decided = tuple[bool, Topic | None]


def _pointed_at(before: str, after: str, clause: str, mention: Mention, found: Found) -> _Decided:
    """The object of a complaint: 举报他, 被他骗, 卡在他那里, 给他送礼, 打人的就是他."""
    against = AGAINST.search(before)
    hit = against is not None and not re.search(r"(?:跟|向|找|给|和)[^,]{0,6}$", before[: against.start()])
    hit = hit or bool(STUCK.search(before)) or bool(BAD.search(before))
    hit = hit or bool(ABOUT.search(before) and (PROBLEM.search(after) or cue(PERSONAL, after)))
    hit = hit or bool(GIVEN.search(before) and GIFT.search(after))
    hit = hit or bool(MADE_BY.search(before) and (cue(PERSONAL, before) or cue(THING, before) or cue(PERSONAL, after) or cue(THING, after)))
    hit = hit or bool(MADE_BY.search(before) and DONE.search(after))
    hit = hit or bool(DOER.search(before) and (cue(PERSONAL, before) or cue(THING, before)))
    if not hit and BY.search(before) and not HELPED.search(after) and not re.search(r"(?:让|叫|由)[^,]{0,3}$", before):
        hit = bool(cue(PERSONAL, after) or cue(THING, after) or (re.search(r"(?:被|遭)[^,]{0,3}$", before) and after))
    if hit:
        found.add(mention)
        return True, Topic(mention, "subject")
    return False, None


def _greeted(before: str, after: str, clause: str, mention: Mention, found: Found) -> _Decided:
    if not SALUTE.search(before):
        return False, None
    if HELLO.search(after):
        name = clause[len(before) : len(before) + mention.end - mention.start]
        if not after and _SOMEBODY.search(name):
            return True, Topic(mention, "subject")
        bare = mention.bare and not after and not before
        return True, Topic(mention, "named" if bare else "addressed")
    if SECOND.match(after):
        accuses(after, found, mention)
        return True, Topic(mention, "addressed")
    return False, None


def _asked(before: str, after: str, clause: str, mention: Mention, found: Found) -> _Decided:
    if not REQUEST.search(before):
        return False, None
    if TOLD.search(before) and not re.search(r"(?:请|麻烦|希望|想|约)[^,]{0,4}$", before):
        return False, None
    if DEMAND.search(after) and not AGENT_SAID.search(after):
        found.add(mention)
        return True, Topic(mention, "subject")
    return True, None


def _thanked(before: str, after: str, clause: str, mention: Mention, found: Found) -> _Decided:
    if THANKS.search(clause) and not UNTHANKED.search(clause) and not (cue(PERSONAL, after) and not THANKS.search(before)):
        return True, None
    return False, None


def _told(before: str, after: str, clause: str, mention: Mention, found: Found) -> _Decided:
    """Somebody went to him, asked him, told him: what comes of it may be his."""
    if not TOLD.search(before):
        return False, None
    if re.search(r"(?:对|跟|和|与)[^,]{0,3}$", before) and re.search(r"意见|不满|失望|寒心|看法|不服|有气", after):
        found.add(mention)
        return True, Topic(mention, "told")
    if cue(PERSONAL, after) and not AGENT_SAID.search(after):
        found.add(mention)
        return True, Topic(mention, "told")
    if UNHEARD.search(after):
        found.add(mention, sure=False)
        return True, Topic(mention, "told")
    if PAST.search(after) or PAST.search(before):
        return True, Topic(mention, "told")
    return True, Topic(mention, "reported")


def _subject(before: str, after: str, clause: str, mention: Mention, found: Found) -> Topic | None:
    """He stands where the sentence says who does something."""
    if STANDS_BY.search(before) or PLACE.search(after) and not cue(PERSONAL, after):
        return None
    by_others = AGENT_FIRST.search(before) and not _OF_HIM.search(before) and not before.endswith(("的", "说", "讲", "道"))
    if by_others and not re.search(r"(?:是|因为|由于|怪|都怪)$", before):
        return None  # somebody else is the subject, he the object
    passive = OTHER_PASSIVE.search(after)
    mine, other = _his_part(after[: passive.start()] if passive else after)
    if GOOD.search(mine):
        return None
    said = SAYS.search(mine)
    if cue(PERSONAL, mine) or (not said and cue(THING, mine)):
        found.add(mention)
        return Topic(mention, "subject")
    if passive is not None or other:
        return Topic(mention, "told") if said and passive is not None else None
    return _neutral(mine, mention, found, said=said is not None)


def _his_part(after: str) -> tuple[str, bool]:
    """What is said of him, up to where somebody else is named; and whether somebody is."""
    other = None if OWN.search(after) else AGENT_SAID.search(after)
    if other is None:
        return after, False
    across = PERSONAL.search(after)
    return after if across and across.start() <= other.start() else after[: other.start()], True


def _neutral(mine: str, mention: Mention, found: Found, *, said: bool) -> Topic | None:
    """No word in it is plainly a complaint."""
    if PROMISED.search(mine):
        return Topic(mention, "subject", promised=True)
    if not said and strained(mine) and not mine.startswith("的"):
        found.add(mention, sure=False)
        return Topic(mention, "subject")
    if HELPED.search(mine) and not said:
        return None
    owns = OWN.search(mine)
    if owns and len(mine) - owns.end() <= 2:
        return Topic(mention, "owner")
    return Topic(mention, "told" if said else "subject")


def strained(part: str) -> bool:
    """Whether it may be a complaint of him: nothing good is said in it, nobody else is named."""
    if part.endswith(("吗", "呢")):
        return False
    return (
        (cue(STRAIN, part) or cue(VICTIM, part))
        and not KIND.search(part)
        and not HELPED.search(part)
        and not THANKS.search(part)
        and not AGENT_SAID.search(part)
    )


def cue(words: re.Pattern[str], part: str) -> bool:
    """Whether one of these words stands there, and is not said not to be so."""
    for found in words.finditer(part):
        negated = NOT_DONE.search(part[: found.start()])
        if not negated or found.group().startswith(("不", "没", "冇", "从来")):
            return True
    return False
