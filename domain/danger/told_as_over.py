"""Whether a danger is told as what is over, or as a matter of papers: by the words of its own clause, a time set before it, an end told behind it.

路灯修好了，谢谢。屋头着火了 is of a fire that burns; 上次反映的也没人管 behind it says when somebody spoke, not when it burnt (docs/spec.md section 3,
Special words).
"""

from collections.abc import Iterable

from domain.danger.danger_beside import OVER, PAPERS
from domain.words.pattern import pattern_of

_STOPS = "。"
_PAUSES = "，。 "
_OF_SPEECH = pattern_of(
    "(?:就|也|还|又|都|我们?|俺们?|跟你们?|给你们?|向你们?|来|去|的|是|有人|他们|村里|一直|已经){0,4}(?:反映|反应|说|讲|报(?!销)|提|申请|打过?电话|找|问|催|投诉|举报|交|写|答应|帮忙|帮我|帮了|谢谢|感谢|来修|来看|开会|评|选)"
)
"""Behind a time: when somebody spoke of it or came, not when it happened."""
_TIME = pattern_of(
    "去年|前年|上(?:个)?月(?!亮)|上(?:个)?(?:星期|礼拜|周)|上次|上回|年前|以前|从前|那年|早年|当年|小时候|解放前|往年|历年|每年|年年|当初|那会儿"
    "|(?:[一二两三四五六七八九十几多半\\d]+)(?:个)?(?:年|月|星期|礼拜)(?:多|了)?(?:之)?前|\\b(?:last|years? ago|months? ago|back in)\\b"
)
_MODIFIES = pattern_of("(?:的|那次|那个)(?!时候|时|事|夏|冬|春|秋)")
_ENDED = pattern_of(
    "(?<!你们)(?<!晓得)(?<!知道)(?:后来(?![怎咋啷又])|没事了|已经处理|调解过|处理过|救(?:过来|回来|活|上来)了?|扑灭|灭了|安详|好在|幸好|幸亏|脱险|平安|(?:去年|前年|以前|上次|上回|那年|早年|[0-9一二三四五六七八九十几]+年前)的(?:老)?事)(?![没吗不])"
)
"""Told behind a danger: how it ended."""
_WHEN_HELP = pattern_of("(?:你们?|您|人|车|警察|医生|消防|救援)[^，。]{0,3}(?:什么时候|几时|啥时候?|几点|多久)(?:能|才)?(?:来|到)")
"""He asks when help comes, not for papers."""
LEAD = 14
"""Signs of a clause that sets a time and tells nothing else."""
BEHIND = 40


def is_over(plain: str, hits: Iterable[tuple[int, int]]) -> bool:
    """Whether all that is told at these places is over, or about papers. `plain`: words in sentences."""
    return all(_is_over(plain, *hit) for hit in hits)


def about_papers_beside(plain: str, hits: Iterable[tuple[int, int]]) -> bool:
    """Whether the sentence of each of them goes on about papers: then its signs decide whether staff are woken."""
    return all(PAPERS.search(_WHEN_HELP.sub("", plain[slice(*_within(plain, *hit, _STOPS))])) is not None for hit in hits)


def _is_over(plain: str, start: int, end: int) -> bool:
    begins, ends = _within(plain, start, end, _PAUSES)
    own = plain[begins:ends]
    if PAPERS.search(own) or _is_past(own):
        return True
    sentence = _within(plain, start, end, _STOPS)[0]
    before = [clause for clause in plain[sentence:begins].replace(" ", "，").split("，") if clause]
    return any(_sets_time(clause) for clause in before[-2:]) or _ENDED.search(plain[ends : ends + BEHIND]) is not None


def _is_past(clause: str) -> bool:
    return any(not _OF_SPEECH.match(clause, one.end()) for one in OVER.finditer(clause))


def _sets_time(clause: str) -> bool:
    found = _TIME.search(clause)
    return len(clause) <= LEAD and found is not None and not (_OF_SPEECH.match(clause, found.end()) or _MODIFIES.match(clause, found.end()))


def _within(plain: str, start: int, end: int, stops: str) -> tuple[int, int]:
    """Where the stretch between such stops begins and ends in which that place is."""
    begins = max(plain.rfind(stop, 0, start) for stop in stops) + 1
    behind = [at for stop in stops if (at := plain.find(stop, end)) >= 0]
    return begins, min(behind, default=len(plain))
