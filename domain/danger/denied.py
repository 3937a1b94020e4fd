"""Whether words only deny a danger (没着火 弄错了, 没人喝农药，看错了, 着火是假的): then there is none (docs/spec.md section 3, Special words).

Each clause must say so: that it is not, that it was a mistake, or what harmless thing it was instead. Where one says more, or asks, all is
read as ever: a call too many costs a glance, one that is missed a life. What is denied for fear or shame (他没打我, 没自杀) needs a mistake
beside it, and a wish to die is never denied: 没想活了 says it.
"""

from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_AS_ASKED, squeezed
from domain.words.simplified import simplified

LONGEST = 60
"""Signs beyond which words tell more than that."""
_LEAD = "(?:我们?|俺们?|咱们?|他们?|她|它|这里|那里|这边|那边|里头|里面|屋里|屋头|家里|我家|村里|厂里|隔壁|邻居|山上|其实|根本|真的?|刚才|刚刚|现在|原来|确实|那个?|这个?|是|都|也|并|人|娃儿?|孩子|老人|我[妈爸娘爹]|房子|墙|屋|老屋)*"
_NOT = "(?:没有?|冇得?|没得|不是|不存在|未|哪有|没发生)(?:什么|啥|人|真的?|发生|哪个|谁|要|在|再|去|把)*"
_PLAIN = (
    "(?:着火|起火|失火|走火|火灾|火情|山火|烧起来|燃起来|火烧|冒烟|落水|溺水|掉(?:到|进)?(?:河|水|井|塘|沟|坑)(?:里)?(?:去)?|(?:喝|吃)(?:农药|毒药)|吃老鼠药|"
    "触电|漏电|(?:(?<![妈爸娘爹人他她]没)漏气|漏煤气|漏燃气)|(?:煤气|燃气|天然气|液化气)?(?:泄漏|泄露)|(?:煤气|燃气|天然气|液化气)漏(?:气)?|(?:煤气|燃气|天然气|液化气)(?:中毒|爆炸)|爆炸|受伤|被(?:困|埋|淹)(?:住|到|在里面|在里头)?|塌方|发洪水|涨水|车祸)"
)
"""What a bare denial of is believed: whoever says so speaks of this and nothing else."""
_GRAVE = (
    "(?:喝药|吃药|跳(?:楼|河|江|桥|水|塘|井)|自杀|寻死|轻生|想不开|寻短见|上吊|割腕|自残|伤(?:到|着)?人|死人|出事|出人命|中毒|晕倒|昏倒|昏迷|"
    "被(?:压|打|砍|杀|绑|抢)(?:住|到)?|垮塌?|塌|倒塌?|打人|打架|杀人|砍人|动刀|拿刀|淹死?|撞(?:人|车|到人)|抢劫|绑架|家暴|打我|骂我|威胁(?:我|人)?)"
)
"""What somebody may say no to for fear or shame, or where something else has happened: only with a mistake, or what it was instead."""
_ENDS = "(?:的|了|啊|呀|哦|嘛|哈|咯|嘞|噻|的事|这回事|这种事|这事){0,3}"
_FALSE = "(?:假的?|误报|误会|误传|谣言|造谣|谣传|(?:我)?(?:弄|搞|看|听|说|发)错的?)"
_JOKE = "(?:开?玩笑的?|闹着玩的?|骗人的?)"
_SAID_OF = "(?:了)?(?:的)?(?:这|那)?(?:事|事情|消息|话)?(?:都|全|这|其实|完全)*(?:是|系|属于)(?:个|一场)?"
_LED = "我|刚才|刚刚|那条|前面|上面|上一条|前一条|原来|这|那|纯属|只|是|都|一场|个|眼睛"
_OBJECT = "(?:了|字|人|条|话|消息|地方|群){0,2}"
_ERRED = f"(?:弄|搞|看|听|说|发|传|报|讲|认|记|闻)错{_OBJECT}|眼花(?:了)?|误报|误会(?:了|一场)?|虚惊(?:一场)?|假的|谣言|乱说的?|瞎说的?"
_IS_BACK = "(?:找到|回来|回家|在家|到家)了"
_SURELY = f"(?:{_LED}){{0,5}}(?:{_ERRED}){_ENDS}|(?:我们?|现在|人|大家|都|也|真的?|已经)*{_IS_BACK}{_ENDS}|(?:请|你们?|大家|都)*放心{_ENDS}"
"""A mistake, or a good end: what takes back what is grave."""
_MISTAKEN = (
    f"(?:{_LED}|可能|应该|真|实在|可以){{0,5}}(?:{_ERRED}|(?:打|写|点|按)错{_OBJECT}|(?:开|说)(?:个)?(?:玩笑|笑)(?:的|了)?|闹着玩(?:的)?|逗你们?(?:的|玩的?)?|(?:就)?(?:试|测试?)(?:一?下|试)?){_ENDS}"
    f"|(?:我们?|现在|人|大家|都|也|真的?|很)*(?:没(?:什么|啥|有)?事(?:情)?|平安|安全|好好的|好着呢|没有?(?:什么|啥)?(?:问题|危险)|(?:已经)?{_IS_BACK}){_ENDS}|(?:请|你们?|大家|都)*(?:放心|别(?:担心|急|怕|来|当真)|不(?:用|要|必)(?:来|担心|管|急|报警|当真|打119|叫人)吧?){_ENDS}"
    f"|(?:谢谢|多谢|感谢|抱歉|对不起|对不住|不好意思|打扰|麻烦|辛苦|撤回|取消|当我没说|哈+|嗯|哦|啊|喂|您?你?们?好)(?:你们?|您|大家|各位|代表)?{_ENDS}"
)
"""The same said less surely, in jest, by a slip of the finger or with what people add: what takes back what a bare denial of is believed."""
_INSTEAD = pattern_of(
    "(?:原来|其实|只|就|都|那|这|应该|可能)*是(?!.*(?:隔壁|邻居|别[家处]|他们|[他她]家|楼[上下]|对[面门]|村口|[东西南北前后]头|[掉摔倒伤血喊刀死救砍炸爆淹病晕毒药跳杀漏哭割垮塌裂困压埋堵蔓]|放电|放火|纵火|点燃|煤气|燃气|着))[^没不]{0,8}"
    "(?:烧(?:荒|秸秆|草|麦草|稻草|树叶|田坎|纸|纸钱|香|饭|火做饭|水|烤|窑|炕|柴|柴火|灶)|做(?:饭|菜)|炒菜|煮(?:饭|东西)|熏(?:腊)?肉|熬猪油|炊烟|烟囱(?:冒烟|的烟)?|(?:水|蒸|热)[汽气]|雾气?|灰尘|烟花|焰火|鞭炮|放炮|爆竹|炮仗|焊|灯|灯光|太阳|夕阳|晚霞|反光|(?:演|练)习|演练|演戏|唱戏|拍戏|拍(?:电影|电视|视频)|放电影|电视(?:里)?|(?:下水道|水沟|猪圈|油漆|鱼塘|粪坑|茅厕|农家肥|大蒜|沟里)(?:的)?(?:味道?|臭味?)|打雷|打铁|打桩|打井|打谷|打牌|施工|放水|洗澡|游泳|钓鱼|摸鱼|鸭子|水鸟|木头|塑料袋|稻草人|假人|做梦|下雨|漏雨)(?:的|了|啊|呀|哦|嘛|哈|咯|嘞|噻|在|个)*"
)
"""What it was, of what harms nobody: anything else may be a danger by itself."""
_DESPAIR = pattern_of("[想要]不?[死活开]|自杀|寻死|轻生|短见|上吊|割腕|自残|跳|药")
"""Whoever only puts right how he means it is read as ever."""
_ASKS = pattern_of("[?？]|[吗么]$|[吗么](?=[，。!！ ])|怎么办|才怪|就怪")
_MAY = pattern_of("[没冇未假误错]|不是|不存在|哪有|谣|玩笑|闹着玩")
_SAYS_SO = pattern_of(
    f"(?:{_MISTAKEN}){{0,2}}(?:{_LEAD}{_NOT}{_PLAIN}{_ENDS}|{_LEAD}(?:说)?{_PLAIN}{_SAID_OF}(?:{_FALSE}|{_JOKE}){_ENDS})(?:{_MISTAKEN}){{0,2}}"
)
_SAYS_GRAVE = pattern_of(
    f"(?:{_MISTAKEN}){{0,2}}(?:{_LEAD}{_NOT}{_GRAVE}{_ENDS}(?P<surely>{_SURELY})?|{_LEAD}(?:说)?{_GRAVE}{_SAID_OF}(?P<false>{_FALSE}){_ENDS})"
)
_TAKES_BACK = pattern_of(f"(?:{_MISTAKEN}){{1,3}}")
_RATES = pattern_of("(?:[^不没着起漏塌]{0,4}(?:都|也|很|非常|还算)?(?:不|没)?满意)(?:了|的|吧|啊)?")
"""路灯满意 beside it rates an answer, and tells of nothing."""
_SURELY_BACK = pattern_of(f"(?:{_MISTAKEN})?(?:{_SURELY})(?:{_MISTAKEN})?")


_TAKEN_BACK = pattern_of("[弄搞看听说认闻]错|眼花|误报|误会|虚惊|假的|谣言|瞎说|乱说")
_HARM = "[伤倒昏晕吐困埋压塌垮裂淹掉摔落跳死活命救喊叫哭疼痛刀棍打砍杀撞病毒血娃孩老危险急]|[1１]1[09]|120|人(?![大家民工])|但|可是|不过|其实|就是|还在|快来|来人"
_NEAR = (
    (pattern_of("火|烟|烧|燃"), pattern_of(f"[烟火焰燃烧焦糊味烫热炸爆响电气]|{_HARM}")),
    (pattern_of("[落溺]水|[掉跳]"), pattern_of(f"[水河江井塘沟渠坑沉浮岸桥]|{_HARM}")),
    (pattern_of(""), pattern_of(f"[烟火焰燃烧焦糊味臭烫热炸爆响电气漏水河江井塘沟渠坑]|{_HARM}")),
)
"""By what is denied, what may be of it all the same, or calls somebody: where that stands beside it all is read as ever."""


def beside(text: str) -> str:
    """What words say beside a denial that takes back a mistake (会计收了钱才给放水，没着火 弄错了), at their beginning or end, where nothing of it may be of
    that danger; empty where they do not: a call too many costs a glance."""
    plain = simplified(text) if len(text) <= LONGEST else ""
    if _ASKS.search(plain) or not _MAY.search(plain) or not _TAKEN_BACK.search(plain):
        return ""
    said = [squeezed(clause) for clause in CLAUSES_AS_ASKED.split(plain) if clause]
    of = [any(one.fullmatch(clause) for one in (_SAYS_SO, _SAYS_GRAVE, _TAKES_BACK)) for clause in said]
    ends = next((n for n, one in enumerate(reversed(of)) if not one), len(of)), next((n for n, one in enumerate(of) if not one), len(of))
    denied, rest = (said[len(said) - ends[0] :], said[: len(said) - ends[0]]) if ends[0] else (said[: ends[1]], said[ends[1] :])
    if not rest or any(of[: len(rest)] if ends[0] else of[ends[1] :]) or instead("，".join(denied)) is None:
        return ""
    near = next(near for of_it, near in _NEAR if of_it.search("".join(denied)))
    return "" if near.search("".join(rest)) else "，".join(rest)


def denies(text: str) -> bool:
    """Whether they do no more than that, whatever it was instead."""
    return instead(text) is not None


def instead(text: str) -> list[str] | None:
    """The clauses that say what it was instead, where all the others deny a danger or take it back; None where they do not."""
    plain = simplified(text) if len(text) <= LONGEST else ""
    if _ASKS.search(plain) or not _MAY.search(plain):
        return None
    said = [squeezed(clause) for clause in CLAUSES_AS_ASKED.split(plain) if clause]
    grave = [found for clause in said if not _SAYS_SO.fullmatch(clause) and (found := _SAYS_GRAVE.fullmatch(clause))]
    if not grave and not any(_SAYS_SO.fullmatch(clause) for clause in said):
        return None
    rest = [clause for clause in said if not any(one.fullmatch(clause) for one in (_SAYS_SO, _SAYS_GRAVE, _TAKES_BACK, _RATES))]
    if rest and (_DESPAIR.search(plain) or not all(_INSTEAD.fullmatch(clause) for clause in rest)):
        return None
    surely = bool(rest) or any(_SURELY_BACK.fullmatch(clause) for clause in said) or any(one["surely"] or one["false"] for one in grave)
    return rest if surely or not grave else None
