"""Whom a whole message only asks for (你们让于发来看嘛, 我想见周启明书记当面说): he is not complained of by being named there (docs/spec.md section 4)."""

from collections.abc import Sequence

from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES, letters

LONGEST = 40
"""Signs beyond which words tell more."""
_NAME = "甲"
_LEAD = "(?:你们|我们|我|就|只|想|最好|还是|希望|能不能|可不可以|可以|那|快点|今天|专门){0,5}"
_HIM = f"{_NAME}(?:本人|一个人|自己|同志)?"
_END = "(?:就行|就好|就可以|就要得|一下|一趟|嘛|吧|噻|哈|啊|呀|了){0,3}"
_ASKED = pattern_of(
    f"{_LEAD}(?:让|请|想请|要请|喊|叫|派|麻烦|由|给|要|找){_HIM}(?:过来|上门|来|去)?(?:看看|看一看|看|办|处理|管|修|弄|接手|解决|帮忙|调解|跟进|跑)?{_END}"
    f"|{_LEAD}(?:要见|见见|见|要找|找|跟|和|同|联系|要跟){_HIM}(?:当面|亲自|单独|面对面)?(?:说|讲|谈|反映|摆|汇报|见面)?{_END}"
    f"|{_HIM}(?:过来|来|去)?(?:看|办|处理|修|管)?(?:就行|就好|就可以|就要得){_END}|{_HIM}(?:晓得|知道|清楚)这个?事情?{_END}"
)
_BESIDE = pattern_of(
    "(?:莫|别|不要|不用|不得)(?:喊|叫|让|请|派|找)?(?:别个|别人|旁人|其他人|别的人)(?:来|看|办)?(?:嘛|了|哈)?|当面(?:说|讲|谈)|问他就行|[他她](?:懂|会|熟悉)(?:电|水|修|弄|办|处理|管|这个|这些|这块|这里|行|路|地形|情况|政策|法律){1,2}(?:的|嘛)?|我?来是为[^,他她你人打骂]{1,8}的?事|谢谢|麻烦了?|要得不|好不好|行不行"
)
_NOT = pattern_of("不|莫|别|勿|甭|休")


def asked_for(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Of the people named in these (plain) words who is asked for, where they say nothing but that, and who shall not come or read."""
    if not named or len(words) > LONGEST:
        return frozenset()
    wanted, unwanted = set[PersonId](), set[PersonId]()
    for start, end in _clauses(words):
        here = [one for one in named if start <= one.start < end]
        clause = words[start:end]
        for one in sorted(here, key=lambda one: one.start, reverse=True):
            clause = clause[: one.start - start] + _NAME + clause[one.end - start :]
        said = letters(clause)
        people = frozenset[PersonId]().union(*(one.people for one in here))
        if not here and said and not _BESIDE.fullmatch(said):
            return frozenset()
        if not here:
            continue
        if _ASKED.fullmatch(said):
            wanted |= people
        elif _NOT.search(said):
            unwanted |= people
        else:
            return frozenset()
    return frozenset(wanted - unwanted)


def _clauses(words: str) -> list[tuple[int, int]]:
    ends = [0, *(place for found in CLAUSES.finditer(words) for place in found.span()), len(words)]
    return list(zip(ends[::2], ends[1::2], strict=True))
