"""What a voter asks after: a question about a matter of his own, as he types it (那啥时候来水啊, 我的事并到哪去了).

Only a whole message that says nothing else. Whether the words name a matter of his is asked of the matter (docs/spec.md section 3).
"""

import re
from dataclasses import dataclass

from domain.plain_text import letters, squeezed
from domain.simplified import simplified

LONGEST = 22
"""Letters of a message beyond which it says something of its own."""
_LEAD = "(?:那么?|这|请问|问一?下|代表|你们|您们?|领导|到底|究竟|大概|还|嗯|哦|喂|哎)*"
_OUR = "(?:我们?|俺们?|咱们?)?(?:家|村|组|这|那)?(?:里|边|儿|的)*"
_WHEN = "(?:啥时候?|什么时候|么时候|哪一?天|几时|几号|何时|多会儿?|多久|好久|多时)"
_HELP = "(?:才|能|可以|会|得|要|给|让|再|有人|派人|来人|够)*"
_DONE = "(?:修好|弄好|搞好|办好|处理好|解决|恢复|修通|装好|补好|清完|来|修|通|有|供|装|弄|发|清|运|换|补|批|办|处理|搞|拆|填|铺|搭|亮|好|停|开|建|下来|到账?|到位)"
_SOFT = "(?:了|啊|呀|呢|嘛|吗|么|的|哦|咯|啦|噻|哈|好|完|下来|一下|过来)*"
_WHEN_ASKED = (
    re.compile(f"{_LEAD}{_OUR}(?P<topic>[一-鿿]{{0,6}}?)(?:到底|究竟|大概|还要|还得|要|得)*{_WHEN}{_HELP}{_DONE}{_SOFT}"),
    re.compile(f"{_LEAD}{_OUR}{_WHEN}{_HELP}{_DONE}(?:好|完|通|了|上)*{_OUR}(?P<topic>[一-鿿]{{1,5}}?){_SOFT}"),
)
_MINE = "(?:我的|我|俺的|俺)?(?:反映|说|报|提)?(?:的)?(?:那|这)?(?:个|件|条)?(?:事情|事项|事儿|事|问题|情况)?(?:的)?"
_WHERE = "(?:哪里|哪儿|哪个|哪|谁|什么地方|啥地方)"
_WHERE_ASKED = re.compile(
    f"{_LEAD}{_MINE}(?:被|给|又|现在|如今|都|是|到底)*(?:你们)?(?:(?:合?并|转|交|派|送|分|弄|跑|归|推|办|拿|挂)(?:到|给|去|入|在|进)?(?:了)?{_WHERE}"
    f"|(?:归|在|由|是|让)?谁(?:的)?(?:手里|手上|那里|那儿|在)?(?:管|办|处理|负责|跟)?(?:我的事|这个?事|这件事)?)"
    f"(?:个|一个|里|儿)*(?:组|小组|部门|单位|人|家|件|去|手里|手上|那里|事)*(?:在)?(?:管|办|处理|负责)?{_SOFT}"
)
_HIS = re.compile("事|问题|情况|我的|我反映|归谁|谁(?:在)?(?:管|办|处理|负责)|谁手|并|转")


@dataclass(frozen=True)
class Asked:
    """`when`: somebody who has it can say more than is known; `topic`: words of the matter, empty where he names none."""

    when: bool
    topic: str = ""


def asked_after(text: str) -> Asked | None:
    """What a whole message asks; None for any other words."""
    said = letters(squeezed(simplified(text)))
    if not 3 <= len(said) <= LONGEST:
        return None
    for pattern in _WHEN_ASKED:
        if found := pattern.fullmatch(said):
            return Asked(True, found["topic"])
    return Asked(False) if _WHERE_ASKED.fullmatch(said) and _HIS.search(said) else None
