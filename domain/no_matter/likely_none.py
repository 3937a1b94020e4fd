"""Words that are likely no matter, though no expression knows them (domain/no_matter/no_matter.py): told by the signs they are written with.

They count only where nothing else says where the words belong: who is asked something, or goes on, is never held for one who only greets.
The table is made by bench/fit_no_matter.py.
"""

from collections.abc import Sequence

from domain.matters.subjects import named_in
from domain.words.courtesy import without_courtesy
from domain.words.kinds import in_words, shares
from domain.words.late_weights import kinds_of
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES, in_sentences, letters, squeezed
from domain.words.simplified import simplified
from domain.words.weighed import in_chinese

KINDS = ("matter", "greeting", "thanks", "progress", "privacy", "anybody_there", "farewell")
"""In the order of the table."""
HARDLY, HARDLY_NAMED = 0.17, 0.05
"""How likely it may be that words are a matter which are taken for none; where they name what a matter may be of."""
SURELY = 0.8
"""How likely one clause of them must be a matter by itself, so that they are none: 我那事咋样了，现在墙也裂了."""
LONGEST, SHORTEST, SHORT = 60, 4, 3
"""Letters of a message that is weighed. One of three names nothing that a matter may be of, and has a bar of its own (走水了, 几好哦)."""
BRIEFLY, SURE = 0.06, 0.02
"""How likely a message of three letters may be a matter that is none; and one that an office is named in (感谢领导关心)."""
SHORT_TALK = 12
"""Letters of the longest small talk."""
_BY_SIGNS = kinds_of("no_matter_weights")
_OF_A_MATTER = pattern_of(
    "[坏烂堵漏断臭偷吵脏塌裂浑黑病伤摔咬淹垮贵骗欠占扣死洞坑旱涝虫水电灯路渠沟桥井墙屋房田地车狗猪牛鸡鱼钱工粮药学校村组镇街巷院楼河山厂矿证章户口亩]"
    "|停了|不[亮通给发让管修公满]|没[人装发给修]|打[我人]|政策|补[贴助偿]|材料|条件|报[名销]|申请|手续|名单|怎么[办交领申弄]|咋[办交领弄改]|哪里?[办交领]|找谁|合同|低保|医保|社保|养老|保险"
    "|希望|建议|能不能[给把装修来]|调解|老板|干部|书记|主任|邻居|他[们家]|医生|老师|会计|队长|隔壁|领导|所长|站长|算数|良心|巡逻|装|来[看修查管量]|[0-9一二三四五六七八九十两百千]+(?:块|元|万|斤|盏|条|个人|米|里|号)"
)
"""Things, troubles, papers and people that matters are of."""
_VERY = "(?:好|真|太|蛮|有点|越来越|怪|挺|死)?"
SMALL_TALK = pattern_of(
    "(?:大家|代表|各位|你们?|您)?(?:早饭|中饭|午饭|晚饭|夜饭|饭|早|晚)?吃(?:了|过)?(?:饭|早饭|午饭|中饭|晚饭)?(?:了|过)?(?:没|没有|没得|冇|吗|不)?(?:啊|呀|呢|哇)?"
    f"|(?:今天|今日|明天|外面|这几天|这天气?|天气?|最近|快|又|都)*(?:要|快|又)?(?:{_VERY}(?:冷|热|凉快|暖和|闷|晒|好)|(?:下|落)(?:大|小)?(?:雨|雪|霜)|(?:转|变)?(?:晴|阴|凉|冷|热)|起雾|出太阳)(?:了|啦|啊|呀|呢|哈|得很|死了|死人)*"
    "|(?:你们?|您|代表|大家)?(?:最近|今天|还)?(?:在?(?:忙|干|做)(?:啥|什么|嘛)|忙不忙|忙吗|累不累|辛苦不)(?:呢|啊|呀)?"
)
"""Said to whom one meets; in the middle of a matter the weather belongs to it, so it counts here alone."""


_BORNE_OUT = {
    "farewell": pattern_of(
        "再见|拜|回头|回见|晚安|下次|下回|改天|走[了啦]|先忙|去忙|睡|这样[吧了]|没事了?$|不说了|不聊|慢走|打扰|88|bye|告辞|辛苦"
    ),
    "thanks": pattern_of("谢|感恩|感激|辛苦|麻烦|费心|操心|多亏|好人|点赞|赞|劳|托福|恩|唔该|难为|破费|有心|贴心|暖"),
    "privacy": pattern_of(
        "信息|资料|号码|电话|名字|姓名|删除|删掉|删[了去]?吧|保密|泄|隐私|别人|[谁哪]|记录|数据|照片|账号|注销|晓得是我|知道是我|看[得不]|看见|村里|外人|身份"
    ),
}
"""Words without which such a guess would be met with a wrong face (手机是孙子的 is no goodbye)."""


_AS_BEFORE = pattern_of(
    "(?:今天|今日|今早|今晚|昨天|昨日|昨晚|晚上|早上|夜里|现在|这[次回]|又|还|一直|老|总|是|都|也|就|仍然?|依然|照样|天天|日日|每[天日次回])*"
    "(?:[这那该咁噉]个?(?:样子?|德性)|老样子|照旧|咁样|噉样|恁样|一样|(?:这|那)么样)(?:的|了|哒|啊|嘛|呢|咯|滴|喔|啦|哩|嘞|子)*"
)
"""今天又是这样, 还是那个样子: of something of his, whatever the signs say, and neither a hello nor asked."""


def bears_out(text: str, kind: str) -> bool:
    """Whether a message has a word of what it is likely to be; small talk and what has no face of its own need none."""
    pattern, said = _BORNE_OUT.get(kind), simplified(text)
    if _AS_BEFORE.fullmatch(letters(said)):
        return False
    return pattern is None or SMALL_TALK.fullmatch(letters(said)) is not None or pattern.search(said) is not None


def likely_none(text: str) -> str:
    """The kind of no matter that the words likely are; empty: a matter, or in doubt."""
    plain = as_weighed(text)
    said = letters(plain)
    if len(said) <= SHORT_TALK and SMALL_TALK.fullmatch(said):
        return "greeting"
    weighed = SHORT <= len(said) <= LONGEST and in_chinese(plain)
    found = _by_signs(plain) if weighed and (len(said) >= SHORTEST or _briefly_none(plain)) else ""
    if found and _matter_in_a_clause(text):
        return ""
    return _between(text, found) if found in ("", *_SAID_AROUND) else found


_SAID_AROUND = ("thanks", "greeting", "farewell")
"""What is put around a matter, or a question, as well: 停水了，谢谢 is no thanks."""


_TO_US = (*_SAID_AROUND, "anybody_there")
_ASKS = pattern_of("[不吗没么]$|^你们")
_SORRY = pattern_of("对不[起住]|抱歉|见谅|莫怪")
_ASKED = ("progress", "privacy")
"""What is asked politely too; 有人来闹，请派人来 asks for nobody who is there."""


def _between(text: str, found: str) -> str:
    """The same, by what is left without courtesies."""
    whole = simplified(text)
    rest = without_courtesy(whole)
    left, said = as_weighed(rest), letters(rest)
    if len(said) == len(letters(whole)):
        return found
    if len(said) < SHORTEST:
        return found if len(said) < 2 or SMALL_TALK.fullmatch(said) or _SORRY.fullmatch(said) else ""
    by_itself = _by_signs(left) if len(said) <= LONGEST and in_chinese(left) else ""
    if by_itself in _SAID_AROUND:
        return found
    return by_itself if found or by_itself in _ASKED else ""


def _by_signs(plain: str) -> str:
    return likely(_BY_SIGNS().scores(in_words(plain)), named=names_a_matter(plain))


def _matter_in_a_clause(text: str) -> bool:
    """Whether one of several clauses names what a matter may be of, and is surely one."""
    clauses = [as_weighed(clause) for clause in CLAUSES.split(text) if len(letters(clause)) >= SHORTEST]
    return len(clauses) > 1 and any(names_a_matter(clause) and _share(clause) >= SURELY for clause in clauses)


def _briefly_none(plain: str) -> bool:
    return not names_a_matter(plain) and _share(plain) < BRIEFLY


def speaks_to_us(text: str) -> bool:
    """Whether it is so surely no matter that no office named in it makes it a complaint: thanks, a hello, a goodbye, a question who reads it."""
    found = likely_none(text) if _share(as_weighed(text)) < SURE else ""
    return found in _TO_US or (found == "privacy" and _ASKS.search(letters(simplified(text))) is not None)


def _share(plain: str) -> float:
    """How likely the words are a matter."""
    return (shares(_BY_SIGNS().scores(in_words(plain))) or [1.0])[0]


def names_a_matter(plain: str) -> bool:
    """Whether the words name anything that a matter may be of."""
    return _OF_A_MATTER.search(plain) is not None or bool(named_in(plain))


def as_weighed(text: str) -> str:
    """The words with a sign of their beginning and one of their end: 谢谢 says more where nothing follows."""
    return f"^{in_sentences(squeezed(simplified(text)))}$"


def likely(scores: Sequence[float], *, named: bool) -> str:
    """By the scores of KINDS in their order; `named`: something that a matter may be of."""
    matter, *others = shares(scores) or [1.0]
    return "" if matter >= (HARDLY_NAMED if named else HARDLY) else KINDS[1 + others.index(max(others))]
