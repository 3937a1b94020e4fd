"""Politeness around a rating or a complaint of an answer, which says nothing of it: thanks, 辛苦了, a greeting, 麻烦再来看看 (不满意，辛苦了).

Taken from both ends of a message, never from within; what names a thing (麻烦看看路灯), gives a reason or turns is no politeness and stays.
"""

import re

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.worked_out import OF_A_MESSAGE, kept

LONGEST = 80
"""Signs of a message beyond which it says more than that."""
_GAP = r"[\s,，。.!！;；、~～…:：]"
_MUCH = "(?:非常|很|十分|真是|真的|真|太|也|先|再次|万分|衷心|实在|还是)*"
_YOU = "(?:你们?|您们?|恁们?|侬|各位|大家|代表|领导|同志|政府|村里|镇里|镇上)"
_SOFT = "(?:了|啦|啊|呀|哈|哦|喽|咯|哒|喇|晒|哂|嗮|哩|呐|吧|嘛)"
_FOR = "(?:一直)?的?(?:关心|关照|帮忙|帮助|操心|费心|支持|理解|答复|回复|来看|过来|跑腿|来一趟|跑一趟|跑(?:了)?(?:这么)?多趟)"
_NAMED = f"(?:(?<={_GAP})|^)[一-鿿]{{1,3}}(?:代表|书记|主任|同志|师傅|组长|站长|所长|镇长|主席|秘书)"
_THANKS = f"{_MUCH}(?:谢谢|多谢|感谢|谢过|谢|唔该|劳驾|难为|有劳|有心|费心|辛苦|麻烦|添麻烦){_SOFT}*"
_HAN = (
    f"{_THANKS}(?:{_YOU}|{_SOFT})*(?:[一-鿿]{{1,3}}(?:代表|书记|主任|同志|师傅)(?={_GAP}|$|{_SOFT}))?(?:{_YOU}|{_SOFT})*(?:{_FOR})?{_SOFT}*",
    f"(?:给)?(?:{_YOU}+|{_NAMED})们?[您你]?{_MUCH}(?:跑(?:一趟|这么多趟|来跑去))?(?:辛苦|受累|费心|受苦|添麻烦)(?:你们?|您)?{_SOFT}*",
    f"(?:给)?{_YOU}*添麻烦{_SOFT}*",
    f"(?:{_YOU}*|{_NAMED})们?[好您]{_SOFT}*(?={_GAP})",
    f"(?:不好意思|对不起|对不住|抱歉|见谅|莫怪){_SOFT}*",
    f"(?:拜托|劳烦){_YOU}*{_SOFT}*",
)
_AGAIN = "(?:再|重新|重|抓紧|尽快|尽早|快点|快些|赶紧|帮我|帮忙|给我|认真|好好|多)"
_COME = "(?:(?:派|安排|叫|找)个?人)?(?:(?:过来|下来|来|上门|到现场|去)(?:人)?)?"
_DO = "(?:看一?看|看|睇一?睇|睇|瞧一?瞧|瞅瞅|处理|修|弄|办|核实|核查|复查|检查|查|解决|想想办法|想办法|跑|走|来|整改|返工|整|搞|做|跟进|催催?|管管?|落实)"
_ONCE = "(?:一下|下子?|一趟|一次|一遍|一回|一哈|一看|趟|好|清楚|吧|嘛|啊|呀|哈|噻|呗|哦|啦|喔)*"
_ASKS = f"(?:麻烦|请|拜托|劳烦|烦请|劳驾|有劳|希望|还望|望|还请|恳请|求求?|盼|唔该)(?:{_YOU}|{_SOFT})*"
_MAY = f"(?:能不能|能否|可不可以|可否|可以|能){_YOU}*(?:请|麻烦)?{_YOU}*"
_REQUEST = f"(?:{_ASKS}{_AGAIN}*|{_MAY}?(?:再|重新){_AGAIN}*){_COME}{_AGAIN}*{_DO}{_ONCE}(?:行不行|行吗|好吗|可以吗|吗|么)?[?？]?"
_LATIN = (
    r"(?:many\s+)?(?:thanks|thank\s*(?:you|u)|thx)(?:\s+(?:so|very|you|much|a\s+lot|again|anyway|all\s+the\s+same|deput(?:y|ies)|all|everyone|sir|madam))*"
    r"(?:\s+for\s+(?:all\s+)?(?:your|the)?\s*(?:hard\s+)?(?:work|help|efforts?|time|reply|answer|trouble))?",
    r"(?:please\s+)?(?:do\s+)?(?:come|look|check|try|have\s+(?:another|a)\s+look|take\s+another\s+look|look\s+into\s+it|fix\s+it|do\s+it)(?:\s+(?:again|once\s+more|back))?(?:\s+and\s+(?:look|check|fix\s+it))?(?:\s+(?:again|please))*",
    r"(?:sorry|hello|hi|dear\s+deputy|good\s+(?:morning|evening|afternoon))",
)
_OTHERS = "".join(f"(?<!{who})" for who in ("代表", "领导", "同志", "大家", "各位", "政府", "村里", "镇里", "镇上"))
"""Who stands directly before 不满意 may be who is not satisfied (谢谢，领导不满意)."""
_FIRST = pattern_of(f"(?:{'|'.join((*_HAN, *_LATIN))})(?:{_GAP}+|{_OTHERS}|$)", re.IGNORECASE)
_LAST = pattern_of(f"{_GAP}*(?:(?:但是|但系|但|不过|可是|but)\\s*)?(?:{'|'.join((*_HAN, _REQUEST, *_LATIN))}){_GAP}*$", re.IGNORECASE)
_TURN = pattern_of(rf"(?:但是|但系|但|可是|不过|就是|只是|然而|可惜|可|but\b|however\b|though\b){_GAP}*", re.IGNORECASE)
_ALTHOUGH = pattern_of("(?:虽然|虽说|尽管)(?:说|是)?")


@kept(OF_A_MESSAGE)
def without_politeness(plain: str) -> str:
    """The rest of words in plain characters; the same where there is none, or they are too long to look at. Empty where they are nothing else."""
    if len(plain) > LONGEST:
        return plain
    rest, ended = _from_the_front(plain.strip()), False
    while (found := _LAST.search(rest)) is not None and letters(found.group()):
        rest, ended = rest[: found.start()], True
    although = _ALTHOUGH.match(rest) if ended else None
    rest = rest[although.end() :] if although is not None else rest
    return rest if rest != plain.strip() else plain


def _from_the_front(rest: str) -> str:
    polite = False
    while (found := _FIRST.match(rest)) is not None and letters(found.group()):
        rest, polite = rest[found.end() :], True
    turn = _TURN.match(rest) if polite else None
    return rest[turn.end() :] if turn is not None else rest
