"""What a typed reply to "are you satisfied?" says. Unclear words are never counted (docs/spec.md section 3, Rating).

Only a whole message that means one thing counts: each of its clauses has to be the words of one rating, or such as may stand beside
it (domain/rating_words.py), or the whole of it, by its signs (domain/rating_signs.py, weights made by bench/fit_ratings.py), almost surely
the same rating. Who was asked may also say it in words that are none by themselves (水还是浑的): they are weighed alone, and only where they
name nothing but what was complained of. Anything else, mixed, ironic, comparing, about something else, is asked again.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from domain.kinds import Kinds, shares
from domain.pattern import pattern_of
from domain.plain_text import letters, squeezed
from domain.rating_signs import signs_of
from domain.rating_weights import BASE, SIGNS
from domain.rating_words import BESIDE
from domain.rating_words import RATINGS as WORDS
from domain.simplified import simplified
from domain.subjects import named_in

RATINGS = ("satisfied", "mostly", "unsatisfied")
RESOLVED = ("yes", "partly", "no")
KINDS = (None, *RATINGS)
"""In the order of the table of signs."""
SURE, SURE_ALONE = 0.93, 0.95
"""How likely words that stand beside a rating have to make it, and words that are none by themselves."""
UNLIKELY = 0.2
"""How likely a rating has to be at the least beside words that may stand there."""
FEWEST = 4
"""Chinese characters of words that are weighed alone."""
LONGEST = 40
"""Letters of a reply beyond which nothing is counted."""

_BY_SIGNS = Kinds(BASE, SIGNS)
_WHOLE = {value: pattern_of("|".join(patterns)) for value, patterns in WORDS.items()}
_BESIDE = {value: pattern_of("|".join(patterns)) for value, patterns in BESIDE.items()}
_FIGURES = str.maketrans("ⅠⅡⅢⅰⅱⅲ", "123123")
_NAMED_FACES = {
    face: pattern_of(rf"\[(?:{names})\]")
    for face, names in {
        "👍": "强|赞|鼓掌|点赞|牛",
        "👎": "弱|鄙视",
        "😡": "发怒|愤怒|怒",
        "🌹": "玫瑰|爱心|鲜花",
        "🙏": "抱拳|合十|握手",
    }.items()
}
"""As other programs write them in words."""
_SPELT = pattern_of("满(?:yi|i|以|易|亿|艺|义|异|益|已|亦|一|懿)|(?:曼|慢|蛮|漫|馒|瞒)(?:意|yi|以)|man意|my(?=$)|m(?:an)?y意")
_NOT_SPELT = pattern_of("(?:布|卜|步|捕|bu)(?=满意)")
_BASICALLY = pattern_of("[鸡几机基积](?:本|夲|本儿|苯)(?=上?满|$)|ji本|基ben|jiben(?=满)")
_EMOJI = {
    "satisfied": "👍👏💯😊😄😀🥰😍🌹❤💐🎉😁🙂☺💖🌟⭐👌",
    "unsatisfied": "👎😡😠🤬💢😤😒🖕",
}
_ALONE = {"satisfied": "👍💯", "unsatisfied": "👎😡😠🤬"}
"""Those that are a rating by themselves."""
_NOT_COUNTED = pattern_of("[?？]|[「『“”‘’\"'《][^」』”’]{0,4}满|吗|么$|了吧$|意思$")
_OPEN = pattern_of(
    "要是|如果|除非|假如|倘|万一|若果|[没说是]有?不满意|不晓得|不知道|唔知|难[讲说]|说不[上清好]|谈不上满意|按错|点错|手滑|乱按|随便|无所谓|看心情"
)
"""What leaves it open however the rest may sound."""
_HOW_MET = pattern_of(
    "满意|你们|还是|还在|仍|照样|照旧|样子|糊弄|敷衍|忽悠|皮球|白[跑等说修忙弄搞]|没[变改修弄解办管]|没人[管理]|不[服认中]|说[了得]|光[说打]|办[事了的个]"
)
_EVERYWHERE = frozenset("的了人个一是我有里家不没都说在看死大小上下来去到得要天两三年月多少好也就还又把被给子老头")
_TWICE = pattern_of(r"^([^0-9]{1,4}|[123][吧嘛啊呀哈])\1+$")
"""二号二号, 3吧3吧."""
_HAN = pattern_of("[一-鿿]")
_CLAUSES = pattern_of(r"[\s,，。.!！;；、~～:：…()（）\-—+/|]+")


def said(text: str) -> str | None:
    """The rating these words clearly give: `satisfied`, `mostly`, `unsatisfied`; None when they settle nothing."""
    text = _with_faces(text)
    plain = _plain(text)
    if not letters(plain):
        shown, alone = _shown(text, _EMOJI), _shown(text, _ALONE)
        return alone.pop() if len(alone) == 1 and shown <= alone else None
    found = "unsatisfied" if _BAD.fullmatch(letters(plain).lower()) else _of_clauses(plain)
    return _unless_denied(text, plain, found)


_BAD = pattern_of("(?:it(?:i|wa)?s)?(?:(?:very|too|so|really)*bad|not(?:very|so)?good)")
"""As a whole message only: beside other words (not bad, bad road) it may say anything."""


def _with_faces(text: str) -> str:
    for face, named in _NAMED_FACES.items():
        text = named.sub(face, text)
    return text


def said_when_asked(text: str, matter: str = "") -> str | None:
    """The same of who was just asked for nothing else: how it is now, or what he thinks of it, says it too. `matter`: the words it is about."""
    plain = _plain(text)
    return said(text) or _unless_denied(text, plain, _alone(plain, matter))


def _unless_denied(text: str, plain: str, value: str | None) -> str | None:
    """None where it is asked, or a face, a quotation mark or the length says that it may be meant otherwise."""
    if value is None or _NOT_COUNTED.search(plain) or len(letters(plain)) > LONGEST or _other_signs(text):
        return None
    return value if value == "mostly" or not _shown(text, _EMOJI) - {value} else None


def _alone(plain: str, matter: str) -> str | None:
    """What words that name no other thing almost surely are; a few signs or words of another language are not weighed."""
    said_of, known = named_in(plain), named_in(simplified(matter))
    han = len(_HAN.findall(plain))
    if han < FEWEST or 2 * han < len(letters(plain)) or len(letters(plain)) > LONGEST:
        return None
    if _OPEN.search(plain) or judges_vaguely(plain) or (matter and said_of - known):
        return None
    likely = _likely(plain)
    most = max(RATINGS, key=lambda value: likely[KINDS.index(value)])
    if most == "unsatisfied" and matter and not _speaks_of(plain, simplified(matter)):
        return None
    return most if likely[KINDS.index(most)] >= SURE_ALONE else None


def _speaks_of(plain: str, matter: str) -> bool:
    """Whether a trouble is that of the matter, or with how it was met: another one may be told just now."""
    return _HOW_MET.search(plain) is not None or bool(set(_HAN.findall(plain)) & set(_HAN.findall(matter)) - _EVERYWHERE)


def _shown(text: str, faces: Mapping[str, str]) -> set[str]:
    return {value for value, signs in faces.items() if any(sign in text for sign in signs)}


_VAGUE = pattern_of(
    "(?:我?(?:个人)?(?:觉得|感觉)|[嗯哦哎唉也就])*(?:总体|总的来说|这次)?(?:还算|算是|算)?"
    "(?:还?(?:可以|行|成|过得去|凑合|将就|说得过去)|还好|还不错|不错|一般般?|马马虎虎|勉勉强强|勉强|不好不坏|不算差|就那样|就这样|差不多|中规中矩|怪(?:好|中|得劲|不错)|[挺蛮还]中"
    "|so-?so|not(?:too)?bad|(?:it.?s)?(?:ok|okay|fine|alright|acceptable|good))(?:吧|的|啦|了|呗|嘛|哦|噢|咯|啊|哈)*",
    re.IGNORECASE,
)


def judges_vaguely(text: str) -> bool:
    """Whether words are a judgement and no more, and settle nothing (还可以吧, 凑合): where an answer waits for his word, they are about it."""
    plain = letters(squeezed(simplified(text[: 2 * LONGEST])))
    return len(plain) <= LONGEST and _VAGUE.fullmatch(plain) is not None


def is_figure(text: str) -> bool:
    """Whether it is a bare number, or 第二个, which is as good an answer to any other question."""
    plain = letters(squeezed(simplified(text)))
    return plain.isdigit() or plain in ("一", "二", "三") or _NTH.fullmatch(plain) is not None


_NTH = pattern_of("第[一二三1-3](?:[个项条种件])?|最后(?:那)?一?个|头一个|中间(?:那)?一?个")


LEANS = 0.7
"""How likely words have to be a bad rating where that is only asked about."""


def leans_bad(text: str) -> bool:
    """Whether words are rather 不满意 than anything else, by their signs: enough to ask, never to count."""
    plain = _plain(text[: 8 * LONGEST])
    return _likely(plain)[KINDS.index("unsatisfied")] >= LEANS and not _shown(text, _EMOJI) & {"satisfied"}


def says_why(text: str) -> bool:
    """Whether words that give a rating say its reason too (不满意，桥还是断的): a clause beyond the rating and politeness."""
    plain = _plain(text)
    clauses = [_respelt(letters(clause)) for clause in _CLAUSES.split(plain) if letters(clause)]
    return any(len(clause) >= _A_REASON and _rating(clause) is None and not _BESIDE["any"].fullmatch(clause) for clause in clauses)


_A_REASON = 3
"""Letters of a clause that may be a reason."""


def _of_clauses(plain: str) -> str | None:
    if found := _rating(letters(plain)):
        return found
    clauses = [_respelt(letters(clause)) for clause in _CLAUSES.split(plain) if letters(clause)]
    ratings = {_rating(clause) for clause in clauses} - {None}
    if len(ratings) != 1:
        return None
    value = ratings.pop()
    rest = [clause for clause in clauses if _rating(clause) is None]
    fit = all(_BESIDE["any"].fullmatch(clause) or _BESIDE[str(value)].fullmatch(clause) for clause in rest)
    return value if _likely(plain)[KINDS.index(value)] >= (UNLIKELY if fit else SURE) else None


def signs(text: str) -> set[str]:
    """By which a reply is weighed."""
    return _signs(_plain(text))


def _signs(plain: str) -> set[str]:
    known = _respelt(plain)
    clauses = [clause for clause in _CLAUSES.split(known) if letters(clause)]
    return signs_of(known, letters(known), [(clause, _rating(letters(clause)) or "") for clause in clauses])


def _likely(plain: str) -> Sequence[float]:
    """How likely each of KINDS is."""
    return shares(_BY_SIGNS.scores(_signs(plain))) or [1.0, 0.0, 0.0, 0.0]


def _rating(clause: str) -> str | None:
    once = _TWICE.sub(r"\1", _respelt(clause))
    values = [value for value, pattern in _WHOLE.items() if pattern.fullmatch(once)]
    return values[0] if len(values) == 1 else None


def _respelt(clause: str) -> str:
    return _BASICALLY.sub("基本", _NOT_SPELT.sub("不", _SPELT.sub("满意", clause)))


def _plain(text: str) -> str:
    return squeezed(_without_tones(simplified(text.translate(_FIGURES))))


def _without_tones(plain: str) -> str:
    """Pinyin with tones as letters alone."""
    if plain.isascii():
        return plain
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", plain) if not "\u0300" <= c <= "\u036f"))


def _other_signs(text: str) -> bool:
    """A face that may mock."""
    return any(sign in text for sign in "😂🤣🙄😅😏🤡😓😭🙃😑🤔😐😢💩")


_ANSWERS = {
    "yes": "1|yes|solved|(?:已经|已|都|全|全部|基本上?|现在|也|算是|问题|事情|这个)*(?:解决|办好|修好|弄好|处理好)了?",
    "partly": "2|partly|(?:问题|事情|只|才|算是|已经|也就)*(?:部分|一部分|一半|差不多)(?:解决)了?"
    "|(?:问题|事情|只|才|算是|已经|也就|基本)*解决了?(?:一?部分|一大半|一小半|一多半|一?半|大半|一些|一点|差不多|个?七七八八|个?大概)",
    "no": "3|no|notsolved|(?:问题|事情|还是|根本|一点|都|完全|压根|也|我这里|这里|仍然?|到现在|现在|眼下)*(?:还没有?|没有?|未|冇得?|还冇|仍未|莫得|不)(?:得到)?解决",
}
_RESOLVED = {value: pattern_of(f"(?:{words})[啊呀哦的呢啦咯哒嘛]{{0,2}}") for value, words in _ANSWERS.items()}
_THANKS = pattern_of("(?:谢谢|多谢|感谢|辛苦|麻烦)(?:你们?|您|代表|大家|了|啊|啦|哈|各位){0,3}$|^(?:好的?|嗯|是的?|谢谢)(?=.)")


def said_resolved(text: str) -> str | None:
    """Whether typed words or 1/2/3 clearly say solved, partly or not: `yes`, `partly`, `no`, else None. Thanks beside them do not matter."""
    if _NOT_COUNTED.search(text):
        return None
    plain = "".join(ch for ch in simplified(text[: 2 * LONGEST]) if ch.isalnum()).lower()
    plain = _THANKS.sub("", plain) if len(plain) <= LONGEST else ""
    found = [value for value, pattern in _RESOLVED.items() if pattern.fullmatch(plain)]
    return found[0] if len(found) == 1 else None
