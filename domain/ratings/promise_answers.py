"""What a voter answers on the day on which something was promised: 还没, 弄好了, 弄了一半, 晓不得 (docs/spec.md section 3, Rating).

The table is read in its order: of 还没弄完 the first row that fits is the answer.
"""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 30
"""Letters beyond which words say more than that."""
_DO = "[弄修办搞做装换铺补整挖通拉建清盖]"
TABLE: tuple[tuple[str, str], ...] = (
    ("partly", f"没有?(?:完全?|{_DO}(?:完|齐|全|到头)|完工)|一半|半截|一部分|(?:{_DO}|好|完成|弄好)了?(?:一?点|一?些|部分)|一截|一段|才(?:刚|{_DO})|刚(?:开始|动|开)|还?差一?点|还差|差不多"),
    ("partly", f"^(?:现在|已经|正|人家|他们|师傅|还)*(?:在|正在)(?:{_DO}|施工)|快(?:了|好了|完了)|(?:动|开|施)工了|开始{_DO}|half|partly|almost"),
    ("not", f"没有?(?:人来|人管|人{_DO}|来|动|开工|施工|{_DO}|好|解决|处理|见人|见到?人|见动|影|消息|下文|音讯|兑现|变化)|没(?:看到|看见|见到|见)(?:有?人|动|谁|影)"),
    ("not", "(?:人影|影子|动静|鬼影)(?:都|也)?(?:没|冇|不见)|(?:说话)?不(?:算数|作数)|又(?:坏|断|堵|漏|黑|停|烂|不)|就走了|看了一[眼下]|原样|老样子|照旧|哪里?(?:好|修|弄|有人)|一点没|还是(?:坏|断|烂|堵|黑|那样|不|没)"),
    ("not", "^(?:都|到现在|现在|还|也|根本|一直|至今|硬是)*(?:没有?|冇得?|莫得|没得|未)(?:呢|啊|呀|哦|嘞|哈|有)*$|冇(?:来|动|弄|修|办|搞)|莫得人"),
    ("not", "notyet|^no$|nothing|nobodycame"),
    ("unknown", "晓不得|不晓得|不知道|不知|不清楚|不了解|没有?(?:看到|看见|去看|看|注意|留意|听说)|说不清|不好说|[搞弄]不清|不在(?:家|村|屋)|在外[地面]|(?:dont|donot)know|noidea|notsure"),
    ("done", f"(?:{_DO}|解决|处理|恢复|完工|竣工|安装|完成)(?:好|完|成|通|妥|齐)?了|^(?:都|已经|是|现在|全|刚)*(?:好|完|成|可以|行|搞定|有水|来水|通水|亮|通)了|done|fixed|finished|itworks"),
    ("unknown", "^(?:我)?(?:看到|看见|去看|看|晓得|知道)(?:了|过了)$"),
)  # fmt: skip
"""An answer and the words that are it, wherever they stand in the message."""
_WHICH = tuple((answer, pattern_of(words)) for answer, words in TABLE)
_ASKS = pattern_of("[?？]|[吗么]$|什么时候|啥时候|几时|怎么还")


def promise_answer(text: str) -> str:
    """`done`, `partly`, `not` or `unknown`; empty for words that are none of them."""
    plain = squeezed(simplified(text)).lower()
    said = letters(plain)
    if not said or len(said) > LONGEST or _ASKS.search(plain):
        return ""
    return next((answer for answer, words in _WHICH if words.search(said)), "")


def says_more(text: str) -> bool:
    """Whether such words tell something beside their answer."""
    return len(letters(squeezed(text))) > BARE


BARE = 5
"""Letters of an answer that says nothing else: 还没有动工."""
