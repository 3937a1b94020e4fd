"""Words of a deputy's that are likely the answer to a matter and not a word between: it is done, it is planned, it cannot be done."""

import re

from domain.plain_text import letters
from domain.simplified import simplified

LONGEST = 300
"""Signs of words that are looked at."""
_DONE = (
    "(?:修|弄|搞|整|办|装|补|换|接|疏通|清理?|处理|解决|协调|落实|发|退|赔|拉|铺|架|拆|扶|挖|填|通|谈|讲|查|核实|登记)(?:好|完|妥|清|通|成|到位|下来|完毕)+(?:了|啦|咯|喽|哒)"
    "|(?:已经?|都|刚|昨天|今天|上午|下午|现在|终于)+(?:经)?[^，。]{0,6}(?:修|换|装|补|清|通|拆|退|赔|发|解决|恢复|处理|落实|到账|到位)[^，。]{0,4}(?:了|好|完|到位)"
    "|(?:水|电|气|网|路)(?:已经?|都)*(?:通|来|恢复)了|恢复(?:供水|供电|通行|正常)"
)
_PLANNED = "(?:列入|纳入|排进|排到|放进)[^，。]{0,8}(?:计划|项目|预算)|(?:预计|计划|争取|打算|准备|保证)[^，。]{0,14}(?:前|底|初|内|开工|完工|动工|修|装|解决|发放?|到位)|[月日号底](?:之?前)[^，。]{0,6}(?:修|装|换|解决|办|弄|完)(?:好|完|成)?"
_CANNOT = "(?:办|修|弄|解决|处理|批|报)不(?:了|成|下来)|不(?:符合|够)(?:条件|政策|标准)|政策(?:上)?(?:不允许|规定)|没有?(?:这个)?(?:政策|资金|经费|指标)|不归(?:我们|镇|村|县)|暂时(?:没法|无法|不能|办不)"
_ANSWERS = re.compile("|".join((_DONE, _PLANNED, _CANNOT)))
_ASKS_OR_NOT = re.compile(
    "[?？]|[吗么呢]$|(?:还|都|也)?没(?:有)?(?:修|弄|搞|办|装|补|换|解决|处理|发|通)|要不要|能不能|是不是|是否|什么时候|几时|谁"
)


def likely_answer(text: str) -> bool:
    """Whether the words say what became of the matter; a question, or that it is not done yet, does not."""
    said = simplified(text[:LONGEST]).strip()
    return bool(letters(said)) and _ANSWERS.search(said) is not None and _ASKS_OR_NOT.search(said) is None
