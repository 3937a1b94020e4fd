"""Whether a danger is told as what is over, or as a matter of papers: by the words of its own clause, a time set before it, an end told behind it.

路灯修好了，谢谢。屋头着火了 is of a fire that burns; 上次反映的也没人管 behind it says when somebody spoke, not when it burnt (docs/spec.md section 3,
Special words).
"""

import re
from collections.abc import Iterable

from domain.danger.danger_beside import OVER, PAPERS
from domain.words.pattern import pattern_of

_STOPS = "。"
_PAUSES = "，。 "
_OF_SPEECH = pattern_of(
    "(?:就|也|还|又|都|我们?|俺们?|跟你们?|给你们?|向你们?|来|去|的|是|有人|他们|村里|一直|已经){0,4}(?:反映|反应|说|讲|报(?!销)|提|申请|打过?电话|找|问|催|投诉|举报|交|写|答应|帮忙|帮我|帮了|谢谢|感谢|来修|来看|开会|评|选)"
)
"""Behind a time: when somebody spoke of it or came, not when it happened."""
_TIMES = (
    "去年|前年|上(?:个)?月(?!亮)|上(?:个)?(?:星期|礼拜|周)|上次|上回|年前|以前|从前|那年|早年|当年|小时候|解放前|往年|历年|每年|年年|当初|那会儿"
    "|(?:[一二两三四五六七八九十几多半\\d]+)(?:个)?(?:年|月|星期|礼拜)(?:多|了)?(?:之)?前|\\b(?:last|years? ago|months? ago|back in)\\b"
)
_TIME = pattern_of(_TIMES)
_MODIFIES = pattern_of("的(?!时候|时|事|夏|冬|春|秋)")
"""去年修的桥塌了: the thing is old, its fall is not."""
_GOES_ON = pattern_of("开始|起[就天老经一]|以来|到现在|至今")
_NOW = pattern_of("又|这[次回]|今[天晚早年夜]|昨[晚天夜]|刚|正在|还在|现在|越来越")
"""In a danger's own clause: it is not over, whatever is told before it."""
_ENDED = pattern_of(
    "(?<!你们)(?<!晓得)(?<!知道)(?:后来(?![怎咋啷又])|没事了|已经处理|调解过|处理过|救(?:过来|回来|活|上来)了?|扑灭|灭了|安详|好在|幸好|幸亏|脱险|平安)(?![没吗不])"
    f"|(?:[那这]?(?:都|已经)?是)(?:{_TIMES})[^，。]{{0,4}}(?=[，。]|$)|(?:{_TIMES})的(?:老|旧)?事"
)
"""Told behind a danger: how it ended."""
_WHEN_HELP = pattern_of("(?:你们?|您|人|车|警察|医生|消防|救援)[^，。]{0,3}(?:什么时候|几时|啥时候?|几点|多久)(?:能|才)?(?:来|到)")
"""He asks when help comes, not for papers."""
_TELLS = pattern_of("[没不修管好了过完办坏漏]")
"""Behind a time: what happened then (上次没管), and no setting of it."""
LEAD = 14
"""Signs of a clause that sets a time and tells nothing else."""
BEHIND = 40


def is_over(plain: str, hits: Iterable[tuple[int, int]]) -> bool:
    """Whether all that is told at these places is over, or about papers. `plain`: words in sentences."""
    return all(_is_over(plain, *hit) for hit in hits)


def about_papers(plain: str, hits: Iterable[tuple[int, int]]) -> bool:
    """Whether the sentence of each of them is about papers too: then its signs decide whether staff are woken."""
    return all(PAPERS.search(_WHEN_HELP.sub("", plain[slice(*_within(plain, *hit, _STOPS))])) is not None for hit in hits)


def _is_over(plain: str, start: int, end: int) -> bool:
    begins, ends = _within(plain, start, end, _PAUSES)
    own = plain[begins:ends]
    if _NOW.search(own):
        return False
    if _is_past(own, start - begins):
        return True
    sentence = _within(plain, start, end, _STOPS)[0]
    before = [clause for clause in plain[sentence:begins].replace(" ", "，").split("，") if clause]
    return any(_sets_time(clause) for clause in before[-2:]) or _ENDED.search(plain[ends : ends + BEHIND]) is not None


def _is_past(clause: str, at: int) -> bool:
    """`at`: where the danger stands in its clause. What went on since then, or became of it later, is not over."""
    return any(not (_OF_SPEECH.match(clause, one.end()) or _says_less(clause, one, at)) for one in OVER.finditer(clause))


def _says_less(clause: str, over: re.Match[str], at: int) -> bool:
    before = over.end() <= at
    if over.group() == "后来":
        return before
    return before and (_MODIFIES.search(clause, over.end(), at + 1) is not None or _GOES_ON.search(clause, over.end()) is not None)


def _sets_time(clause: str) -> bool:
    found = _TIME.search(clause)
    if len(clause) > LEAD or found is None or _OF_SPEECH.match(clause, found.end()) or _MODIFIES.match(clause, found.end()):
        return False
    rest = clause[found.end() :]
    return rest.startswith("在") or (len(rest) <= 5 and not _TELLS.search(rest))


def _within(plain: str, start: int, end: int, stops: str) -> tuple[int, int]:
    """Where the stretch between such stops begins and ends in which that place is."""
    begins = max(plain.rfind(stop, 0, start) for stop in stops) + 1
    behind = [at for stop in stops if (at := plain.find(stop, end)) >= 0]
    return begins, min(behind, default=len(plain))
