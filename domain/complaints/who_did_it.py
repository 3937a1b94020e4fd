"""Words that only say who did it, and not what (是周启明搞的, 就是他占的, 都怪老刘): they may be of any open matter of their writer's (docs/spec.md
section 3, Which case a message joins)."""

from collections.abc import Sequence

from domain.people.mention import Mention, replaced
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters

LONGEST = 40
"""Signs beyond which words tell a matter of their own."""
_NAME = "甲"
_LEAD = (
    "(?:这|那|此|都|全|就|肯定|一定|绝对|还|又|也|的|是|不是别人|事情?|件|两|几|个|些|前面|上面|前头|刚才|刚刚|晓得不|知道[吗不]|告诉你们?|其实|跟你们?[讲说]|我看|我晓得|我知道|估计|"
    "怕|八成|多半|应该|可能|恐怕|说|讲|到底|实话|你们?|我们?|村里|背后|后头|后面|幕后|根子|在|喏|哼|唉|啊|嗯|对|没错){0,8}"
)
_HIS = "(?:家|他|她|这个?人|那个?人|一个人|本人|自己|屋里|手下|的人|他们|一家|带人|叫人|喊人|派人|指使|一伙|和|跟|同|与|还有|甲|老婆|儿子|兄弟|背后|在|里|后头|偷偷|故意|一手|带头){0,4}"
_DO = "(?:搞|干|弄|做|整|害|占|偷|拿|砸|挖|堵|扒|拆|捣|闹|使|作|惹|撺掇|指使|吞|扣|填|砍|毁|打|骂|倒|推|霸|卡|拖|压|搅|捅|抢|骗|贪|撬|剪|烧|泼|撞|割|拔|踩|吃|刨|截)"
_RESULT = "(?:出来|起来|坏|成|走|掉|烂|倒|断|死|下|了|去|进去|完|光|得|鬼){0,2}"
_DEED = f"{_DO}{_RESULT}(?:的|嘞|哩)(?:好?事情?|鬼|坏|名堂|手脚|祸|孽|主意|怪|乱|没错)?"
_TAIL = "(?:嘛|啊|呀|呢|哦|的|了|哈|咯|没错|就是|不然还有谁|不是[他她]还有谁|除了[他她]还有谁|还能有谁|你们?管不管|管不管|查不查|查一?下|错不了|我敢肯定|我敢说){0,4}"
_ONLY = pattern_of(
    f"{_LEAD}(?:(?:怪)?{_NAME}{_HIS}(?:{_DEED}|(?:出|的)(?:馊|坏)?主意|[在搞捣][搞捣]?的?(?:鬼|名堂))|(?:{_DO}{_RESULT}(?:我们?|人)?的(?:人|那个)?|罪魁祸首|主谋|主使|凶手)?(?:就|正|都|全|也)是{_NAME}{_HIS}"
    f"|{_DO}{_RESULT}(?:我们?|人)?的(?:人|那个)?(?:就|正|都|全|也)?是{_NAME}{_HIS}|(?:要|都|就|全)怪{_NAME}{_HIS}){_TAIL}"
)


def who_did_it(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Whom these (plain) words say it was; nobody where they say more, or do not say so."""
    if not named or len(words) > LONGEST:
        return frozenset()
    if _ONLY.fullmatch(letters(replaced(words, named, _NAME))) is None:
        return frozenset()
    return frozenset(person for mention in named for person in mention.people)
