"""Words that are no matter: a hello, thanks, where is it, one's own data, farewell, mere abuse (docs/spec.md section 3).

Only where every clause of a message is such (domain/no_matter/no_matter_words.py); whatever is left over makes it a matter: in doubt it is one.
"""

import re

from domain.no_matter.asked_after import asked_after
from domain.no_matter.asks_us import asks_us
from domain.no_matter.no_matter_words import ABOUT, CLAUSES, GOOD_NEWS, INTRODUCED, PAUSES
from domain.no_matter.who_he_is import says_only_who
from domain.which_matter.joins import announces_accusation, announces_another
from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import in_sentences, letters, squeezed
from domain.words.sieve import Sifted
from domain.words.simplified import simplified
from domain.words.worked_out import OF_A_MESSAGE, kept

LONGEST = 60
"""Letters of a message beyond which it is a matter."""
CLAUSE = 26
"""The same for one clause."""
ORDER = ("no_rating", "unsay", "privacy", "anybody_there", "progress", "abuse", "asks", "thanks", "farewell", "greeting", "noise")
"""What is answered where a message is of several kinds."""

_COMMAND = pattern_of(
    r"^((?:这个?|这玩意儿?|机器人|你|你们|请问|我|俺|咱|该)*(?:怎么用|(?:不晓得|不知道|不懂|搞不懂|唔知|唔识|勿晓得|弄不懂|不会)(?:咋个?|怎么|怎样|如何|啷个|点样?|哪能|么样)?(?:用|使|操作)|(?:不晓得|不知道|唔知|勿晓得)(?:咋个?|怎么|怎样|如何|啷个|点样?|哪能|么样)(?:弄|搞|整|发|点)|(?:弄|搞|使|用|整)不来|咋用|咋个用|怎样用|如何用|怎么操作|如何操作|怎么使用|不会用|不会弄|不会操作|怎么发|怎么反映|如何反映|咋反映|用法|使用说明|说明书?)(?:啊|呀|呢|的|哦|吗|了|这个|东西|玩意儿?|机器人|手机)*[?？。！!]*|帮助|菜单|开始|转人工|人工|人工服务|取消|返回|help|menu|start|[0-9])$"
)
_CLAUSE = {kind: pattern_of("|".join(f"(?:{pattern})" for pattern in patterns)) for kind, patterns in CLAUSES.items()}
_SIFTED = Sifted(_CLAUSE)
_BESIDE = (
    ("thanks", pattern_of(GOOD_NEWS)),
    ("progress", pattern_of(ABOUT)),
    ("greeting", pattern_of(INTRODUCED)),
    ("farewell", pattern_of(PAUSES)),
)
"""What may stand beside a kind, and is a matter alone."""
_TWICE = pattern_of(r"^(.{2,8}?)\1+$")
_NUMBER = pattern_of(r"[a-z]{1,6}-\d{4}-\d{4}", re.IGNORECASE)
_SPLIT = pattern_of("[，。、:：~～()（）\\-—]+")
_SAYS_SOMETHING = pattern_of("[臭吵脏堵漏水电路灯烂坏塌偷穷饿冷疼痛病桥房旱涝虫贪钱粮田地药娃]")
"""One sign that is a matter by itself."""


_ASSENT = pattern_of(
    r"(?:好|好的|好嘞|好滴|好哒|好咧|好勒|好好好|好好|嗯+|哦+|噢+|喔|行|行的|可以|可以的|收到|知道|知道了|晓得|晓得了|来了来了|哦来了|明白|明白了|了解|了解了|没问题|没事|要得|得行|中|得|成"
    r"|ok|okay|okk|k|noted|gotit|fine|sure)[了啊呀哈吧的嘞哦呢]*|(?:(?:[好行中得成]|要得|可以)[嘛噻呗哇咧哩撒]+)+"
)
"""Words that say no more than that one has heard."""


def is_assent(text: str) -> bool:
    """Whether the words are 好, 行, 可以 and their like: heard, or agreed."""
    return _ASSENT.fullmatch(letters(squeezed(simplified(text))).lower()) is not None


_MAY_JUDGE = pattern_of(r"(?:可以|行|要得|中|得|成|没问题|ok|okay|fine|good)[了啊呀哈吧的嘞哦呢噻嘛]*", re.IGNORECASE)


def may_judge(text: str) -> bool:
    """Whether the words may as well say what somebody thinks of an answer (可以, 要得): that counts for nothing until he says it."""
    return _MAY_JUDGE.fullmatch(letters(squeezed(simplified(text)))) is not None


def is_bare(text: str, intent: str) -> bool:
    """Whether words of this intent say no more than thanks, goodbye or 好: 有, 没有, 对, a number are answers."""
    words = letters(squeezed(simplified(text))).lower()
    return intent in ("thanks", "farewell") or (not words and intent == "noise") or is_assent(text)


_SPOKEN_END = pattern_of("[哒嗒]|(?<=[谢慰烦苦驾劳神心情亏您你])[嘞咧唦撒噶嘎波啵噢侬]+(?:了|啦)?|(?<=谢)了[撒噢唦嘎]")
"""How other places end what is 了 elsewhere: 辛苦哒, 麻烦嘞, 谢谢唦."""

_WHO_IT_IS = pattern_of(INTRODUCED)


def introduces(text: str) -> bool:
    """Whether words that are no matter say who writes (我是二组滴 老根): they belong to the matter he comes to."""
    if says_only_who(text):
        return True
    if intent_of(text) != "greeting":
        return False
    clauses = [letters(clause) for clause in _SPLIT.split(in_sentences(squeezed(simplified(text))))]
    return any(_WHO_IT_IS.fullmatch(clause) for clause in clauses)


def says_nothing(text: str) -> bool:
    """Whether words name no matter: a greeting, thanks, 有个事, 还有一件事."""
    return bool(intent_of(text)) or announces_another(text) or announces_accusation(text)


def intent_of(text: str) -> str:
    """What kind of no matter the words are; empty for a matter."""
    plain = in_sentences(squeezed(_NUMBER.sub("我的事进度", simplified(text))))
    words = letters(plain)
    if _COMMAND.match(simplified(text).strip()):
        return "command"
    if us := asks_us(text):
        return us
    if not words:
        return "thanks" if "🙏" in text else "noise"
    if len(words) == 1:
        return "" if _SAYS_SOMETHING.match(words) else "abuse" if _CLAUSE["abuse"].fullmatch(words) else "noise"
    if len(words) > LONGEST:
        return ""
    if re.fullmatch(r"\s*\[[^\]]{1,12}\]\s*", plain) or _mashed(words):
        return "noise"
    spoken = _SPOKEN_END.sub("了", plain)
    kind = either_way(_of_clauses, plain) or (_of_clauses(spoken) if spoken != plain else "") or ("greeting" if says_only_who(text) else "")
    if kind in _OR_WHO_READS and (asked := asked_after(text)) is not None and asked.kind == "bot":
        return "who_reads"
    return kind


_OR_WHO_READS = ("", "privacy", "anybody_there")
"""Kinds beside which words may ask who reads them (你是人还是机器, 代表看得到我发的不)."""


def _of_clauses(plain: str) -> str:
    kinds: set[str] = set()
    needed: set[frozenset[str]] = set()
    for part in _SPLIT.split(plain):
        run = letters(part)
        pieces = [run] if _kind(run) or " " not in part else [letters(piece) for piece in part.split()]
        for clause in filter(None, pieces):
            if kind := _kind(clause):
                kinds.add(kind)
            elif beside := frozenset(kind for kind, pattern in _BESIDE if pattern.fullmatch(clause)):
                needed.add(beside)
            else:
                return ""
    if not all(beside & kinds for beside in needed):
        return ""
    return next((kind for kind in ORDER if kind in kinds), "noise")


@kept(OF_A_MESSAGE)
def _kind(clause: str) -> str:
    if len(clause) > CLAUSE:
        return ""
    once = _TWICE.sub(r"\1", clause)
    written = (clause,) if once == clause else (clause, once)
    may = dict(_SIFTED.left(clause))
    return next((kind for kind in ("asks", *ORDER, "beside") if kind in may for one in written if may[kind].fullmatch(one)), "")


def _mashed(words: str) -> bool:
    """Keys struck at random: one Latin run of 5 to 20 letters with hardly a vowel."""
    if not re.fullmatch(r"[a-z]{5,20}", words):
        return False
    return sum(ch in "aeiou" for ch in words) / len(words) < 0.25
