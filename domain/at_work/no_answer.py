"""What a deputy writes while a question waits for his words and what cannot be its answer: 谢谢, 你说啥, 等一下, 怎么转办 (docs/spec.md section 4, Talk)."""

import re

from domain.at_work.asked_inside import asks
from domain.no_matter.no_matter import intent_of, is_bare
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_WITH_LISTS, letters, squeezed
from domain.words.simplified import simplified

MET = frozenset({"greeting", "anybody_there", "farewell", "thanks", "asks"})
"""Kinds of no matter (domain/no_matter/no_matter.py) that answer no question."""
_ASIDE = pattern_of(
    "(?:请|先|你|您|麻烦)*(?:稍|等)(?:等|一?下|一?会儿?|一哈|候)+[啊哈吧哦嘛]*"
    "|(?:你|您|刚才|这是|这个|是)*(?:说|问|讲|写)?(?:的是|的)?(?:啥|什么|啥子|么子|哪个|哪件)(?:意思|东西|事)?[啊呀呢哦嘛]*"
    "|(?:我|俺)?(?:没|不)(?:太)?(?:听|看|搞|弄)?(?:懂|明白|清楚)[了啊呢嘛]*|收到收到|在的?|我?在忙"
    "|(?:咦|诶|哎|啊|哦|哈|呃)*(?:不对头|不对劲|不对|怪了|奇怪|怪事)[啊呀哦嘛了]*|[哈嘿呵咦诶哟呀哎呃]+"
)
LONGEST = 12
"""Letters beyond which words say more than that."""
_FOR_A_YES = pattern_of("[到队兑怼].")
_ASKS_BACK = pattern_of("[?？]\\s*$|[吗么呢]$")
_ASKS_SHORTLY = pattern_of(
    "(?:谁|啥|什么|哪里|哪儿|哪个|哪天|多少|几个|几件|几号|几点|没有)[啊呀呢]?$|^(?:谁|哪|怎么|咋|啥时候|什么时候|多少|几时)"
)
_POINTS = pattern_of(
    "(?P<topic>.{1,10}?)(?:的)?(?:那件事?|那个事?|那条|那户|那家|那盏|这件事?|的事情?)[\\s,，:：]*(?P<rest>\\S.*)", re.DOTALL
)
_NO_TOPIC = pattern_of("[这那]|上次|[昨今明后]天|[上下本]个?[周月]|刚才|第|他|我|你|您")


def only_met(text: str) -> bool:
    """Whether words are only thanks, 好的, a greeting, 等一下 or 你说啥."""
    intent, said = intent_of(text), letters(squeezed(simplified(text)))
    return intent in MET or is_bare(text, intent) or (len(said) <= LONGEST and _ASIDE.fullmatch(said) is not None)


def is_a_slip(text: str, *, proposed: bool) -> bool:
    """One sign, or 到了 for 对了 below a question that proposes its answer (`proposed`): nothing that could be a reason."""
    said = letters(text)
    return len(said) <= 1 or (proposed and _FOR_A_YES.fullmatch(said) is not None)


_LEAD = "(?:唉|哎呀?|不好意思|对不起|抱歉|那|等|我|俺|咱)*"
_MINE = (
    "(?:手机|电话|电池|信号|网络|网|流量|眼镜)(?:又|快|都|要|也|现在|马上)*(?:没电|没得电|没信号|没网|不好|卡住|卡|死机|关机|不在身边|没带)"
    "|(?:先|要|得|正在|在|现在|还|有点|马上|这会儿?)*(?:吃个?饭|开会|开车|忙|睡觉|有点?事|上课|接个?电话|赶路|出门|上车|下地|做饭|接娃|接孩子)"
)
_DONE = "(?:了|哒|咯|去|哈|着|嘛)*"
_LATER = "(?:今晚|晚上|晚点|明天|明早|明儿|后天|回头|等哈|等下|等一下|等一?会儿?|待会儿?|下午|过一?会儿?|改天|过几天)(?:我|俺)?再(?:来|去|说|讲|写|弄|搞|办|看|回|定|想|填|答)(?:你|您|一下|吧|哈|嘛|了)*|(?:稍|等)(?:等|一?下|一?会儿?|一?哈)(?:哈|嘛|啊|着|再说)*"
_OF_HIMSELF = pattern_of(f"{_LEAD}(?:(?:{_MINE}){_DONE}(?:{_LEAD}(?:{_LATER}))?|{_LATER})")
_SORRY = pattern_of("不好意思|对不起|抱歉|唉|哎呀?|那")


def of_himself(text: str) -> bool:
    """Whether a whole message says why he cannot write now, or that he will later (我手机没电了明天再弄, 等哈): hardly a reason."""
    parts = [said for part in CLAUSES_WITH_LISTS.split(simplified(text)) if (said := letters(part)) and not _SORRY.fullmatch(said)]
    return 0 < len(parts) <= 3 and all(len(part) <= 2 * LONGEST and _OF_HIMSELF.fullmatch(part) for part in parts)


def asks_back(text: str) -> bool:
    """Whether words are a question themselves; of more words only with its sign (请秘书看看转给谁 is a reason)."""
    plain = squeezed(simplified(text)).strip(" 。.!！~～…")
    return _ASKS_BACK.search(plain) is not None or (len(letters(plain)) <= LONGEST and _ASKS_SHORTLY.search(plain) is not None)


_OURS = pattern_of(
    "走访|接待日|值班|轮到我|履职|待办|到期|超期|机器人|满意率|电话(?:号码)?(?:是?多少|几号|是什么|呢)?$|(?:那|这)(?:户|家)(?:人)?(?:是谁|叫|姓)"
    r"|我(?:还|有|该|哪|几|什么时候|今天|明天|这个?月|下个?月|手上|名下)|村里反映|反映最多|第?\d{4}|还有(?:几|多少)件"
)
_TOLD = pattern_of("说|问|讲|反映我|家[:：]|反映[:：]|大[娘爷妈叔伯婶哥姐]|婆婆|爷爷")


def asks_of_us(text: str) -> bool:
    """Whether a line in a record of what was heard asks the bot (我哪天值班, 许秘书电话, 这个月走访几户), and is nobody's opinion."""
    plain = squeezed(simplified(text)).strip(" 。.!！~～…")
    found = _OURS.search(plain) if len(plain) <= 2 * LONGEST and not _TOLD.search(plain) else None
    return found is not None and (asks_back(text) or asks(text) or found.group().startswith("电话"))


def pointed_at(text: str) -> str:
    """By what words another matter is pointed at (灯 of 灯那件办好了); empty where none is."""
    found = _POINTS.fullmatch(squeezed(simplified(text)).strip())
    return found["topic"] if found is not None and may_name(found["topic"]) else ""


def may_name(topic: str) -> bool:
    """Whether words can be those of a matter: 下周 is none."""
    return _NO_TOPIC.search(topic) is None
