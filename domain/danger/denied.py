"""Whether words only deny a danger (没着火 弄错了, 没人喝农药，看错了, 着火是假的): then there is none (docs/spec.md section 3, Special words).

Each clause must say so: that it is not, that it was a mistake, or what it was instead. Where one says more, or asks, all is read as ever:
a call too many costs a glance, one that is missed a life.
"""

from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

LONGEST = 60
"""Signs beyond which words tell more than that."""
_LEAD = "(?:我们?|俺们?|咱们?|他们?|她|它|这里|那里|这边|那边|里头|里面|屋里|屋头|家里|我家|村里|厂里|隔壁|邻居|山上|其实|根本|真的?|刚才|刚刚|现在|原来|确实|那个?|这个?|是|都|也|并|人|娃儿?|孩子|老人|我[妈爸娘爹]|房子|墙|屋|老屋)*"
_NOT = "(?:没有?|冇得?|没得|不是|不存在|未|哪有|没发生)(?:什么|啥|人|真的?|发生|哪个|谁|要|在|再|去|把)*"
_DANGER = (
    "(?:着火|起火|失火|走火|火灾|火情|山火|烧起来|燃起来|火烧|冒烟|落水|溺水|掉(?:下去|进去|到?(?:河|水|井|塘|沟|坑)里)(?:去)?|跳(?:楼|河|江|桥|水|塘|井|下去)|喝(?:农药|毒药|药)|吃(?:农药|毒药|老鼠药)|"
    "自杀|寻死|轻生|想不开|(?:不|想)想?(?:活|死)|寻短见|上吊|割腕|自残|受伤|伤(?:到|着)?人|死人|出事|出人命|触电|漏电|漏气|漏煤气|(?:煤气|燃气|天然气|液化气)?(?:泄漏|泄露|漏气)|爆炸|中毒|晕倒|昏倒|昏迷|"
    "被(?:困|压|埋|淹|打|砍|杀|绑|抢)(?:住|到|在里面|在里头)?|塌方?|垮塌?|倒塌?|打人|打架|杀人|砍人|动刀|动手|拿刀|淹(?:水|死)?|发洪水|涨水|车祸|撞(?:人|车|到人)|抢劫|绑架|家暴|打我|骂我|威胁(?:我|人)?|危险|火)"
)
_ENDS = "(?:的|了|啊|呀|哦|嘛|哈|咯|嘞|噻|的事|这回事|这种事|这事){0,3}"
_SAID_FALSE = "(?:都|全|这|其实|完全)*(?:是|系|属于)(?:个|一场)?(?:假的?|误报|误会|误传|谣言|造谣|谣传|开?玩笑的?|闹着玩的?|骗人的?|(?:我)?(?:弄|搞|看|听|说|发)错的?)"
_DENIES = f"{_LEAD}{_NOT}{_DANGER}{_ENDS}|{_LEAD}(?:说)?{_DANGER}(?:了)?(?:的)?(?:这|那)?(?:事|事情|消息|话)?{_SAID_FALSE}{_ENDS}"
_MISTAKEN = (
    f"(?:我|刚才|刚刚|那条|前面|上面|上一条|前一条|原来|这|那|纯属|只|是|都|一场|个|眼睛|可能|应该|真|实在|可以){{0,5}}(?:(?:弄|搞|看|听|说|发|打|写|点|按|传|报|讲|认|记|闻|搞)错(?:了|字|条|话|消息|地方|群){{0,2}}|眼花(?:了)?|误报|误会(?:了|一场)?|虚惊(?:一场)?|假的|谣言|(?:开|说)(?:个)?(?:玩笑|笑)(?:的|了)?|闹着玩(?:的)?|逗你们?(?:的|玩的?)?|乱说的?|瞎说的?|(?:就)?(?:试|测试?)(?:一?下|试)?){_ENDS}"
    f"|(?:我们?|现在|人|大家|都|也|真的?|很)*(?:没(?:什么|啥|有)?事(?:情)?|平安|安全|好好的|好着呢|没有?(?:什么|啥)?(?:问题|危险)|(?:已经)?(?:找到|回来|回家|在家|到家)了){_ENDS}|(?:请|你们?|大家|都)*(?:放心|别(?:担心|急|怕|来|当真)|不(?:用|要|必)(?:来|担心|管|急|报警|当真|打119|叫人)吧?){_ENDS}"
    f"|(?:谢谢|多谢|感谢|抱歉|对不起|对不住|不好意思|打扰|麻烦|辛苦|撤回|取消|当我没说|哈+|嗯|哦|啊|喂|您?你?们?好)(?:你们?|您|大家|各位|代表)?{_ENDS}"
)
_INSTEAD = pattern_of(
    "(?:原来|其实|只|就|都|那|这)?是(?!.*(?:隔壁|邻居|别[家处]|别人|他们|[他她]家|楼[上下]|对[面门]|那边|村口|[东西南北前后]头|[掉摔倒伤血喊刀死救砍炸淹病晕毒药跳杀漏哭活累]|煤气|燃气|打(?!雷|铁|谷|桩|井|扫|牌|炮)|[家屋房里]$))[^，没不]{1,12}"
)
"""What it was: it must be no danger by itself, nor may it be said of another place."""
_DESPAIR = pattern_of("[想要]不?[死活开]|自杀|寻死|轻生|短见|上吊|割腕|自残|跳|药")
"""Whoever only puts right how he means it is read as ever."""
_ASKS = pattern_of("[?？]|[吗么]$|[吗么](?=[，。!！ ])|怎么办|才怪|就怪")
_MAY = pattern_of("[没冇未假误错]|不是|不存在|哪有|谣|玩笑|闹着玩")
_BREAK = pattern_of(r"[,.!;:~\s。，、！；：…～]+")
_SAYS_SO = pattern_of(f"(?:{_MISTAKEN}){{0,2}}(?:{_DENIES})(?:{_MISTAKEN}){{0,2}}")
_TAKES_BACK = pattern_of(f"(?:{_MISTAKEN}){{1,3}}")


def denies(text: str) -> bool:
    """Whether they do no more than that, whatever it was instead."""
    return instead(text) is not None


def instead(text: str) -> list[str] | None:
    """The clauses that say what it was instead, where all the others deny a danger or take it back; None where they do not."""
    plain = simplified(text) if len(text) <= LONGEST else ""
    if _ASKS.search(plain) or not _MAY.search(plain):
        return None
    said = [squeezed(clause) for clause in _BREAK.split(plain) if clause]
    if not any(_SAYS_SO.fullmatch(clause) for clause in said):
        return None
    rest = [clause for clause in said if not (_SAYS_SO.fullmatch(clause) or _TAKES_BACK.fullmatch(clause))]
    if rest and (_DESPAIR.search(plain) or not all(_INSTEAD.fullmatch(clause) for clause in rest)):
        return None
    return rest
