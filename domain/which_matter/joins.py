"""Which of his matters a voter's words go to: one rule (docs/spec.md section 3, Which case a message joins, with its table of examples).

Before it come a reply and an album, which name their case themselves. After it he is asked.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.cases.case import Case
from domain.which_matter.somebody import accuses_somebody
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

RUN_PAUSE = timedelta(minutes=2)
"""So long after his last message he may still be in the middle of telling."""
RUN_LASTS = timedelta(minutes=10)
"""No run of messages is longer."""
CLOCKS = timedelta(seconds=5)
"""Telegram tells whole seconds, by its own clock."""
TALK_LASTS = timedelta(hours=24)
"""So long words of a deputy's, or a question, are what he answers."""
_SAYS = "(?:反映|说|讲|报|提|问)"
_ONE = "(?:一|1|个|件|桩|下)*(?:别的|另外的|其他的?)?(?:事情?|问题|情况)"
_ANOTHER = pattern_of(
    rf"^\W*(?:(?:对了|哦|噢|欸)\W*)?(?:(?:另外|还有|再有|顺便)\W*(?:还有|再)?{_SAYS}?{_ONE}|再{_SAYS}{_ONE}|换(?:个|一件|件)(?:事|话题)|说(?:个|件)别的"
    rf"|(?:第二|另|另外)一?(?:个|件|桩)(?:事|问题|情况)|.{{0,12}}(?:另外|另|单独|分开)(?:再)?(?:算|立|记|报|登)(?:一|1)?(?:个|件|桩|条|项)|(?:another|one more|a different) (?:thing|matter|issue|problem))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Joins:
    """The case, and why: `run`, his own words go on; `talk`, somebody wrote to him or waits for his word."""

    case: Case
    why: str


_OF_A_REFUSAL = pattern_of(
    "凭什么|凭啥|为什么|为啥|怎么(?:就|又|还)?不|咋(?:就|又|还)?不|到底|究竟|归谁|归哪|归(?:镇|县|村|你|他|谁)|不归|不管|没人管|推来推去|推给|踢皮球|受理|(?:找|打|问|跑|去)过|他们|你们|哪个(?:部门|单位)|该找|找谁|找哪|不服|投诉|告诉我|电话|"
    "再看看|重新|说话|答复|回复|代表|^那"
)


def about_a_refusal(text: str) -> bool:
    """Whether words speak of being refused or sent elsewhere (凭什么不管, 我找过他们了), whatever else they name."""
    return _OF_A_REFUSAL.search(simplified(text)) is not None


DECIDED = (
    "declined",
    "undeclined",
    "given_back",
    "forwarded",
    "handed_up",
    "express",
    "assigned",
    "extended",
    "merged",
    "unmerged",
    "promise_moved",
)
"""Steps of a person's by which a matter is refused, goes elsewhere or has to wait longer: what its voter says then is about them, as after an answer."""


def decided_lately(case: Case, at: datetime) -> bool:
    """Whether somebody did something on the case in the last 24 hours that he may have read of when he wrote."""
    return case.last_act_at is not None and -CLOCKS <= at - case.last_act_at < TALK_LASTS


def goes_to(
    cases: Iterable[Case], at: datetime, run_since: Callable[[Case], datetime], decided: Callable[[Case], datetime | None]
) -> Joins | None:
    """The newest of: his own message less than 2 minutes ago, in a run of 10 at most; words of a deputy's less than 24 hours ago, or a
    wait for his, or a decision on the case, which is open or holds a promise that is followed. `at`: when he wrote (aware).
    `run_since`: when the run of his messages on a case began; `decided`: when somebody last decided on it (DECIDED)."""
    found: list[tuple[datetime, Joins]] = []
    for case in cases:
        turned = decided(case) if decided_lately(case, at) else None
        if not (case.open or case.promised or case.status == "merged" or (turned is not None and case.status == "declined")):
            continue
        spoke, asked = case.last_spoke_at, max(filter(None, (_asked_at(case, at), turned)), default=None)
        if spoke is not None and abs(at - spoke) < RUN_PAUSE and at - run_since(case) < RUN_LASTS:
            found.append((spoke, Joins(case, "run")))
        if asked is not None:
            found.append((asked, Joins(case, "talk")))
    return max(found, key=lambda one: (one[0], one[1].case.id))[1] if found else None


def _asked_at(case: Case, at: datetime) -> datetime | None:
    """When somebody last wrote to him of the case, or began to wait for his word, as far as he can have read it when he wrote."""
    told = (case.last_sent_at, case.answered_at if case.status == "merged" else None)
    wrote = [moment for moment in told if moment is not None and -CLOCKS <= at - moment < TALK_LASTS]
    return max(filter(None, (*wrote, case.waiting_since)), default=None)


_ASKS = pattern_of(r"[?？]|[吗么呢嘛不没][。.!！~ ]*$")


def asks(text: str) -> bool:
    """Whether words ask something."""
    return _ASKS.search(text.strip()) is not None


_THERE = pattern_of("(?:我|人)*(?:都|也|就|一直)?在(?:的|家里?|屋里?头?)?(?:嘛|噻|啊|呀|哈|咯|喽|呢|撒)*")


def says_he_is_there(text: str) -> bool:
    """Whether words say that he is in (在嘛, 在的, 在屋头): to who asked that they are the answer, else they ask whether somebody is there."""
    return _THERE.fullmatch(letters(simplified(text))) is not None


ASKED = 40
"""Letters of a question when he comes."""
_WHEN = "(?:啥时候?|什么时候|么时候|哪天|哪一天|哪日|几时|几点|几号|何时|多会儿|多久|好久|多时|几天|今天|明天|后天)"
_ASKS_HIM = pattern_of(
    f"(?:那|你们?|您们?|代表|请问|到底|究竟|大概|领导|您看|你看|嗯|哦|好|好的)*{_WHEN}(?:你们?|您们?|代表|能|会|可以|得|才|要|再|过|有空|有时间)*"
    "(?:(?:过来|来|到|上门|下来|去|见面|碰头|碰面|见)(?:我家|我们?村|我们这|家里|现场|村里|这边)?(?:看|修|弄|一趟|一下|人|了)*)?[吗嘛么呢啊呀哦噻不了]*"
)


def asks_him(text: str) -> bool:
    """Whether words that follow a deputy's ask him when he comes (哪天来嘛, 几点); no list of matters says that."""
    said = letters(simplified(text))
    return len(said) <= ASKED and _ASKS_HIM.fullmatch(said) is not None


_ANNOUNCED = pattern_of(
    rf"(?![我俺]?那一?[个件桩条]?(?:事|问题))(?:对了|哦|噢|欸|那|我|代表|你好|您好)*(?:(?:另外|还有|再有|顺便|也)*(?:有|还)?(?:想|要)?{_SAYS}?{_ONE}|再{_SAYS}{_ONE}|还有(?:别的|其他)?事|换(?:个|一件|件)(?:事|话题)|说(?:个|件)别的|(?:还有|另外|再有|再)(?:就)?是|另外|(?:这?是)?新事项)"
    rf"(?:要|想|需要|得)*(?:跟你们?|向你们?|给你们?)?{_SAYS}*(?:一下|一说|说|一问)?(?:一下)?(?:哈|嘛|咯|哦|呢|啊|得|噻|喔)*|(?:ihave)?(?:another|onemore|adifferent)(?:thing|matter|issue|problem)"
)


_KIN = "(?:老伴|老婆|婆娘|媳妇|屋里人|堂客|老公|男人|当家的|老头子?|老汉|老太婆|妈妈?|爸爸?|娘|爹|爷爷|奶奶|婆婆|公公|儿子|女儿|闺女|孙子|孙女|娃儿?|[满细大]?崽|伢子?|妹崽|哥哥?|嫂子?|姐姐?|弟弟?|妹妹?|邻居|亲戚|老表|姑|姨|叔|伯|舅)"
_FOR_ANOTHER = pattern_of(
    rf"(?:(?:我们?|俺们?)?(?:家|屋里|屋头|隔壁)?的?{_KIN}(?:也|还|又)(?:想|要|有)(?:写|反映|报|说|讲|问|提|发)?(?:一?[个件桩条下])?(?:事情?|问题)?"
    rf"|(?:我|俺)?(?:再|还|也)?(?:想|要)?(?:帮|替|给)(?:我们?|俺)?(?:家|屋里|屋头|隔壁)?的?{_KIN}(?:(?:写|反映|报|说|讲|问|提|发)一?[个件桩条](?:事情?|问题)?|(?:来)?(?:问|打听|咨询)(?:一?[下哈声]|一问|问|个事)))"
    "(?:[他她](?:自己)?(?:的)?(?:手机|微信|电话)?(?:上|里)?(?:不会|不得|不晓得|不识|打不来|写不来|用不来|搞不来|弄不来|没得|没有|冇)(?:用|写|打|弄|搞|发|字|手机){1,3}|我?(?:帮|替)[他她](?:写|问|说|反映|发|打))?(?:哈|啊|嘛|了|的)*"
)
"""Of somebody who does not write himself (我婆娘也要写一件 她不会用)."""


def announces_another(text: str) -> bool:
    """Whether words say no more than that another matter follows (还有一件事), also of somebody else's."""
    said = letters(simplified(text))
    if 1 < len(said) <= ANNOUNCED and _ANNOUNCED.fullmatch(said) is not None:
        return True
    return 1 < len(said) <= FOR_ANOTHER and _FOR_ANOTHER.fullmatch(said) is not None


ANNOUNCED, FOR_ANOTHER = 16, 22
"""Letters of such words."""
_ACCUSES = pattern_of(
    "(?:你好|您好|代表|领导|我|俺|想|要|来|就是|今天|实名)*(?:告状|告御状|举报|检举|控告|揭发|告(?:一?个)?(?:人|官|当官的))(?:一?个人|一?个事|一?件事|人|的|了|啊|呀|可以吗|行吗)*"
)


def announces_accusation(text: str) -> bool:
    """Whether words say no more than that somebody is to be accused (我要告状, 举报一个人): nobody reads of whom or of what yet."""
    said = letters(simplified(text))
    return 1 < len(said) <= ANNOUNCED and _ACCUSES.fullmatch(said) is not None


_ADDS = pattern_of(r"^\W*(?:(?:对了|哦|噢|欸|那)\W*)*(?:还有|另外|再有|再就是|对了|顺便)")


def adds(text: str) -> bool:
    """Whether words begin as those that come to something more (哦对了还有…, 另外…): of another kind they are of another matter."""
    return _ADDS.search(simplified(text)) is not None


_ONE_MORE = pattern_of(
    r"^\W*(?:我们?|俺们?|咱们?)?(?:家里?|村里?|屋里|屋头)?(?:这边|这里)?(?:还|也|又)有(?:一|1)?(?:个|件|桩)[^，,。.；;\s]{1,12}(?:事|事情|问题)(?:[，,。.；;\s]|要|想|$)"
)
_TOO = pattern_of(
    r"^\W*[^，,。.；;\s也]{0,6}(?:灯|路|桥|水|电|网|信号|沟|渠|厕所|垃圾|井|管子?|车|站|堤|塘|坝|树|牌|坑)也(?:都|还|老是?|总是?|一直|经常|又)?(?:不|没|坏|断|停|漏|堵|塌|破|烂|黑|脏|臭|裂|倒|淹)"
)


def says_too(text: str) -> bool:
    """Whether words begin with one more thing that does not work (路灯也不亮): of another kind than the matter they are one of their own."""
    return _TOO.search(simplified(text)) is not None


def plainly_another(text: str) -> bool:
    """Whether words say themselves that they are about something else than those before (还有一件事, 再反映个问题, 我家还有个低保的事, 另外有个人欺负我屋里)."""
    plain = simplified(text)
    if _ANOTHER.search(plain) is not None or _ONE_MORE.search(plain) is not None:
        return True
    return _ADDS.search(plain) is not None and accuses_somebody(plain)
