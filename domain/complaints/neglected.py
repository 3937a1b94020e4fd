"""What somebody plainly left undone: he did not come, does not answer, promised and did nothing (docs/spec.md section 4).

A not before a kind word (没来看过) is no kindness. Such words are a complaint of him whatever else weighs, so that all who say the same
are treated alike; they are a doubt, and the voter is asked.
"""

from collections.abc import Iterator, Sequence

from domain.complaints.spoken_words import AGENT_SAID, GOOD, REQUEST, STANDS_BY, THANKS, TOLD
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of
from domain.words.plain_text import BREAK

_LONGEST = 40
"""Signs after a name within which it is said."""
_LEAD = (
    r"(?:同志|本人|自己|他们?|她|这个?人|那个?人|人家?|影子|面|从来|从|根本|压根儿?|从头到尾|一直|至今|到现在|到今天|现在|到头来|硬是|就|也|都|又|还|"
    r"一次|一回|一趟|半次|[两三四五六七八九十几]年|[两三四五六七八九十几]个月|一年|好久|怎么|咋个?|为什么|为啥|愣是|死活|好像){0,5}"
)
_NOT = r"(?:没有?|冇得?|不|未|不肯|不愿|从没)"
_DID = (
    r"(?:[来去到下](?:过|我|我们|现场|村里|组里|这里|这边|看|问|管|查|处理|解决|修|人|一[趟次回下]|了)*|看[过一下]*|问过?|管过?|理过?(?:我|我们|人)*|"
    r"(?:给|跟|和|同)?(?:我们?|俺|咱)?(?:打|接|回|联系|回复|答复|回应|搭理|过问|露面|见)(?:过|我们?|俺|个|一个|电话|信息|消息|话|信|音)*|办(?:过|事)?|动(?:过|手)?|做(?:过|事)?|兑现|上心|处理|解决)"
)
_NEVER = pattern_of(rf"^{_LEAD}(?:(?:来|去|看|问|管|理|打|接|回|电话)(?:都|也))?{_NOT}{_DID}(?:嘛|啊|呀|哦|的|了|哈|嘞|咯|的嘛|了嘛)?$")
_PHONE = pattern_of(
    r"^的?(?:电话|手机|微信)(?:(?:都|也|又|就|从来|一直|总是?|老是?)+(?:打不通|没人接)|[^,]{0,4}(?:没|不|冇)(?:打|接|回)(?:过|一个|个|我们?)*)(?:嘛|啊|呀|哦|的|了)?$"
)
_TIMES = r"(?:[一二两三四五六七八九十几多半\d]+(?:个?多?[年月天]|个?星期|[次回遍])|好久|好几[年月次回]|多少年|到现在|至今|到今天|到头)"
_PROMISED_ONLY = pattern_of(
    rf"^{_LEAD}(?:上[次回]|去年|前年|早就|当[时年初])?(?:说|讲|答应|承诺|保证|许诺)[^,]{{0,14}}?{_TIMES}(?:了|都|也|还|就|是)*(?:没有?|冇|不|未)(?!说|讲|敢|用|要|能|让|准|许|是|给钱)[^,]{{1,4}}$"
)
_AT_EASE = pattern_of(r"不(?:着)?急|不要紧|没关系|没事|之前|以前|的时候")
"""Who says so complains of nobody."""


def neglected(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Of whom that is said in these words (plain, quotations blanked)."""
    return frozenset(person for mention in _plainly(words, named) for person in mention.people)


def _plainly(words: str, named: Sequence[Mention]) -> Iterator[Mention]:
    for n, mention in enumerate(named):
        end = min(mention.end + _LONGEST, *(m.start for m in named[n + 1 : n + 2]), len(words))
        after = BREAK.split(words[mention.end : end])[0]
        before = BREAK.split(words[max(0, mention.start - _LONGEST) : mention.start])[-1]
        if REQUEST.search(before) or STANDS_BY.search(before) or TOLD.search(before) or THANKS.search(words) or _AT_EASE.search(words):
            continue
        if AGENT_SAID.search(after) or GOOD.search(after):
            continue
        if _NEVER.match(after) or _PHONE.match(after) or _PROMISED_ONLY.match(after):
            yield mention
