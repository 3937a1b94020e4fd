"""Words that only say how far a thing is that was told before: 还没动工呢, 电工来过了，说缺线, 亮了两天又不亮了.

They name no trouble of their own: of somebody with one open matter they are said of it, also days later (docs/spec.md section 3).
"""

from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_WITH_LISTS
from domain.words.simplified import simplified

LONGEST = 30
"""Signs of such words."""
_NOW = "(?:到现在|到今天|现在|今天|昨天|前天|刚才|刚刚|早上|上午|下午|还是|还|仍然?|一直|至今|都|也|又|就|已经|才|硬是|根本|一点|我家|我屋里?|我们(?:这|组|村)?|这里|那里)*"
_STILL = "(?:到现在|到今天|还是|还|仍然?|一直|至今|硬是|照样|依然)"
_THING = "(?:路灯|路|灯|水|电|桥|沟|管子|井盖|垃圾|网|信号|厕所|钱)"
_ANYBODY = "(?:人|师傅|工人|料|材料)"
_DO = "(?:动工|开工|施工|处理|解决|修|弄|搞|装|换|补|拉|挖|通|铺|来|动|管|见|看|好|完|开始|做|办|亮)"
_WHO = "(?:有人|来人|师傅|工人|电工|水工|水厂|电力|供电所|自来水公司|施工队|挖机|挖掘机|环卫|城管)"
_AWAITED = "(?:师傅|工人|电工|水工|水厂|供电所|自来水公司|水利站|水管站|施工队|维修队|抢修队|挖机|挖掘机|单位|站里|所里|厂里)"
"""Who was to come: that nobody of them did says how far it is (供电所没来啊); that somebody collects no rubbish is another matter."""
_ENDS = "[了呢嘛吗哦啊呀的得过着哈咯啦]*"
_STATES = (
    f"{_NOW}(?:{_THING}|{_ANYBODY})?{_NOW}{_STILL}{_NOW}(?:没有?|未|冇得?|莫得|没得|不)(?:一个|个)?(?:人影?|动静)?{_NOW}{_DO}?{_DO}?(?:人|见人|人影|{_THING})?{_ENDS}",
    f"{_NOW}{_WHO}(?:的人)?{_NOW}(?:来|到|走|回去|看|量){_DO}?{_THING}?(?:了|过)?(?:一下|一眼|看|量|就走)*{_ENDS}",
    f"{_NOW}{_AWAITED}(?:的人?|那边|师傅)*{_NOW}(?:没有?|未|冇得?|莫得|没得|不)(?:一个|个)?(?:人影?|消息|动静|音信|回音|回话|下文)?{_NOW}(?:来|到|动工|动|修|弄|处理|见)?(?:一?个|人影?|修|看|弄|处理|搞)*{_ENDS}",
    f"{_NOW}来(?:人|看)(?:看)?(?:了|过了|了一眼|了一下){_ENDS}|看了(?:一眼|一下)?就走了",
    f"{_WHO}(?:说|讲)(?:是|要|了)?.{{1,10}}",
    f"{_NOW}(?:开始|正在|已经){_DO}{_THING}?(?:了|起来了|的)|{_NOW}{_DO}{_THING}?(?:到)?一半(?:了|就?停了|就?走了)|挖机{_NOW}来{_ENDS}",
    f"{_NOW}{_DO}是{_DO}了|{_NOW}(?:还|只|才)(?:有|剩|修|补|装)了?一(?:截|段|半|点)(?:没{_DO})?{_ENDS}",
    f"{_NOW}(?:[亮好通修补换弄]了?)[^，]{{0,4}}又(?:不亮|不行|坏|烂|停|堵|黑|灭|断|漏|没){_ENDS}",
    f"(?:代表|你们|他们?|人家|师傅)?(?:都|也|又|就)?(?:没有?|未|冇得?|莫得|没得)(?:人)?{_DO}{_ENDS}",
    f"(?:又|又过|过)(?:去)?了?一(?:天|周|个?(?:月|星期|礼拜)){_ENDS}",
    f"{_NOW}(?:有|快|过|等了?|拖了?|第)*(?:好)?[几一二两三四五六七八九十半多0-9]+(?:多)?个?(?:天|月|年|星期|礼拜|周|场)(?:多)?(?:过去)?了{_ENDS}",
    "(?:不急|慢慢来|不着急|不用急|不慌|莫急)(?:的|哈|嘛|啊)*",
    "(?:应该|其实)?是[^，]{1,6}，?不是[^，]{1,6}|(?:我)?(?:搞|写|打|讲)错了，?(?:应该)?是[^，]{1,10}",
    f"(?:人影|影子|动静)(?:都|也)(?:没得?|没有|没见|不见|看不到){_ENDS}",
)
_BEHIND = pattern_of("(?:他们?|人家)?(?:说|讲)(?:是|要|了)?.{1,12}|说好[^，]{1,10}的")
"""What those who came said: only beside a clause that says how far it is."""
_CLAUSE = pattern_of("|".join(f"(?:{state})" for state in _STATES))
_NAMES, _WORKERS = pattern_of(_THING), pattern_of(_WHO)


def says_how_far(text: str) -> bool:
    """Whether each clause of a whole message says no more than that, or what was said of it."""
    if len(text) > 2 * LONGEST:
        return False
    return either_way(_says, simplified(text).strip(" 。.!！~～"))


def _says(plain: str) -> bool:
    clauses = [clause for clause in CLAUSES_WITH_LISTS.split(plain) if clause] if len(plain) <= LONGEST else []
    states = [clause for clause in clauses if _CLAUSE.fullmatch(clause)]
    return bool(states) and all(_BEHIND.fullmatch(clause) for clause in clauses if clause not in states)


def things_named(text: str) -> frozenset[str]:
    """What it is that is so far: 水还没来 is said of no lamp."""
    return frozenset(_NAMES.findall(_WORKERS.sub(" ", simplified(text))))
