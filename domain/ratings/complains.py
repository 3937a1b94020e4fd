"""Whether what is typed below an answer says that it is not done, or done badly (还在漏, 没弄好, 白搞了, 应付差事, 不中).

It settles nothing: below it stands the question whether he is dissatisfied, and meanwhile silence closes nothing
(services/case/undone.py). Told by phrases, and where these say nothing by the signs of a rating (domain/ratings/satisfaction.py).
"""

from domain.ratings.rating_doubts import doubts_it_was_done
from domain.ratings.rating_heard import hedges
from domain.ratings.rating_polite import without_politeness
from domain.ratings.satisfaction import leans_bad
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 300
"""Letters of a message that are looked through."""

_BAD = "[漏垮塌坏停黑断堵臭浑黄响歪裂淹滴掉脏淤烂破吵熄灭松斜陷崩翻渗坍潮锈跳冒卡]"
_NO = "[没未冇唔勿呒别莫不]"
_DONE = "[修弄搞整办做干装换铺清通疏补砌理管动盖填拉接]"
_STILL = "(?:还|仍|照样|依旧|照旧|依然|继续|一直|总|老)(?:是|在|然)?(?:要|会|那么|这么|老|有点?|得)?"
_BEFORE = "以前|从前|先前|之前|原来|原先|头先|过去|往回|没修|没弄|没搞|不修|不弄|不搞|不来|修之?前|修以前|上次|上回"
_WORSE = "[凶差坏烂糟臭脏堵浑黄慢小少难吵响暗黑狠恼厉严漏]"
_FAMILIES = (
    f"{_STILL}{_BAD}",
    f"{_STILL}{_NO}[有得曾]?(?:[通亮修好搞弄动做办管完响解干整行热挖砌装换铺填补量拆清疏发退架]|来(?!得及|看))",
    f"[又再](?:开始|给|是|在)?(?:[一-鿿]{{0,2}}?)(?<!不){_BAD}",
    "[又再](?:[一-鿿]{0,2}?)(?:鼓(?:起|包|了)|翘|拱(?:起|了)|沉(?:下|了))",
    f"(?:啥子?|什么|么子|哪样|一样)(?:都|也)[没未冇](?:得)?{_DONE}",
    f"{_STILL}不(?:稳|清|平|够|准|齐|畅|牢|热|亮|顺|实|干净)|{_STILL}{_NO}有?到(?:账|手|位)",
    f"(?<!还)[没未冇唔勿]有?(?:给我?)?{_DONE}(?:[好完成到拢齐透]|明白|到位|利索|彻底|像样|过)",
    f"{_DONE}(?:得)?(?:不|勿|唔)[好成行到像来咋]",
    f"白(?:白|{_DONE}|[跑等忙费折扯高欢花说来]|瞎)",
    "[不勿唔没冇](?:顶|管|起|抵|济)(?:到)?(?:啥子?|什么|么子?|个)?(?:事|用|作用|效)",
    "(?:没[有得]?|冇|莫得|呒没?)(?:啥子?|什么|个|一点|半点|多大|球)?(?:用|作用|效果?|屁用|卵用)(?![过完水电])",
    f"(?:{_DONE}|做)了?(?:个|咗个)(?:寂寞|鬼|锤子|毛|屁|啥|么子|球|铲铲|乜|什么|甚|寂)",
    f"越{_DONE}越",
    f"(?P<act>{_DONE})(?:了?个?)?(?:么子|什么|啥子?|哪样|鬼)(?P=act)",
    f"{_DONE}了?(?:等于|跟|和|同|像|当|如同)(?:没|冇|未|不)",
    "应付|敷衍|糊弄|走过场|豆腐渣|面子工程|[瞎乱胡][搞整弄修干来]|光说不|只说不|说得好听|空话|骗人|磨洋工|做做样子|摆样子",
    "老样子|(?:还是|跟|和|同|原来|从前|先前|以前)(?:[那这]个?|原来|从前|先前|以前|的)*(?:样子|一样|原样|德行|鬼样)|原封不动|[没冇]有?(?:一点|啥|什么|得)*(?:变化|改变|改善|好转|变样|动静)",
    f"(?:天|日|晚|夜|小时|个月|礼拜|星期|工夫|下雨?)(?:就|又|便|都)(?:[一-鿿]{{0,2}}?)(?<!不){_BAD}",
    f"{_STILL}(?:[一-鿿]{{0,2}}?)[下上来去出进过开关用打流排抽点连充](?:不|没得?|冇得?)(?:下|上|来|去|出|进|了|通|开|动|到|成|得)(?!手机|电话|网|微信)",
    f"比(?:{_BEFORE})(?:的?时候)?(?:都|还要?|更)(?:加|是)?{_WORSE}|(?:还|都|倒)?不如(?:{_BEFORE})|没有?(?:{_BEFORE})(?:那么|的时候)?[亮好大快清稳平宽强干]",
    "(?:就是|就|只|才|光)(?:是|给|在)?(?:上面|外面|表面|随便|拿|用)?(?:糊|抹|刷|补|填|倒|撒|盖|涂|扫|贴|垫|扒拉|换|修|清|铺)了?(?:一?[点层下把]|两[下把铲锹]|个?半[截段边拉]|一?半(?!天|个月|年))",
    "(?:看|瞄|瞅|转|拍|照|填|糊|倒|问|站|来|量)(?:[一-鿿]{0,5}?)就(?:又|都|给)?(?:走|跑|溜|回去?|撤|没影)[了人咯喽](?!说|讲|明|下|后|去)",
    "(?:拉|清|修|铺|补|干|做|换|挖|弄|搞|通|装|砌)(?:走|完|好)?了?(?:一|小|大)?半(?:截|拉|边|段)?(?:就|没|在那|丢|扔|$)",
    "(?:臭|味道?|噪音|声音|灰|苍蝇|蚊子|垃圾)(?:还是|仍)?(?:一点|半点|丝毫|一些)?(?:都|也)?[没不冇](?:见|有)?(?:少|小|散|减)(?:了|过)?",
    f"一点(?:都|也)?[没未冇](?:有)?{_DONE}|(?:跟|和|同)(?:原来|从前|先前|以前)一?个?样(?!好)|{_STILL}积水",
    "坑坑[洼包坎]|破破烂烂|高高低低|凹凸不平|坑[洼坎]不平|烂糊糊|臭烘烘|臭熏熏|黑黢黢|黑咕隆咚|滴滴答答",
    "(?:坑|洞|缝|裂缝|口子|垃圾|水坑|味道?|烂摊子|土堆|石头|问题|毛病)(?:都|也|仍|依然)?还(?:在|有)(?!修|施|补|填|清|弄|处|改|查|解|想)",
    "表面(?:功夫|文章|工作)|花架子|形象工程|(?:哄|诓|忽悠|日弄|蒙)(?:我|人|鬼|老百姓|老子|咱|俺)",
    "一塌糊涂|不像话|不成样子|太次|差劲|太差|真差|好差|很差|蛮差|差得|太孬|真孬|太拉垮|拉垮|太糟|太烂|真烂|不咋[地样的]|不怎么[样地]|不得劲|不得行|不顶|[唔勿]掂|[勿弗]灵|唔得|麻麻地|失望|寒心|气人",
)
_SAYS = pattern_of("|".join(_FAMILIES))
_ALONE = pattern_of(
    "(?:这|那|也|还|还是|就是|都|真|太|好|很|可|实在|反正|硬是|我看|我说|俺看)*"
    "(?:差劲?|孬|烂|次|糟|不行|不中|不好|不成|不对|不得[劲行]|不咋[地的样]|不怎么样|不像话|不成样子|拉垮|没得?[用效]|冇用|呒没?用|唔[好得掂]|[勿弗](?:好|灵|来[塞三])|麻麻地"
    f"|[没未冇]好|有(?:一?点|些)(?:儿|子)?(?:不|唔|勿)满意|不[顶管中](?:事|用)|白{_DONE}|白[跑忙费]|应付差事|糊弄人|拉倒吧?)"
    "(?:[得很啊呀啦嘛的呢哦了哒咯喽吧滴哩嘞呗]|死了)*"
)
"""As a whole message alone."""
_ASKS = pattern_of("[吗么没][?？]?$|[?？]$|(?:啥时候|什么时候|几时|何时|哪天)")
_WELL_NOW = pattern_of(
    "(?:现在|今天|今早|刚才|刚刚|后来|这下|这回)(?:都|就|又|已经?)?(?:好|修好|弄好|通|亮|不漏|没漏|来水|来电)了?$|不是(?:没|不)(?:修|弄|搞|办|做|整)[好完]"
)
"""What it says last, or first denies (昨天还在漏，今天好了; 不是没弄好，弄好了)."""
_UNDER_WAY = pattern_of("(?:还|正|仍|一直)在(?:加紧|接着|继续)?(?:处理|换|填|修|施工|弄|搞|做|铺|装|砌|清|挖|补|干|赶|等|办|协调)")
"""It goes on: whether it is done badly is not said yet."""
_DENIED = pattern_of("(?:不会?|没有?|别|莫)(?:应付|敷衍|糊弄|骗人|失望|哄|忽悠)|(?:不再|再也不|再没|没再)")


def judges_badly(text: str) -> bool:
    """Whether a whole message is a bad word and no more (不中, 差, 白搞了): where an answer waits for its voter's word, it is of that."""
    said = letters(_bare(text)[:LONGEST]).lower()
    return _ALONE.fullmatch(said) is not None


def complains(text: str) -> bool:
    """Whether a message says that what was answered is not done, or done badly; what asks, or says that it is well now, does not. Politeness
    beside it says neither (没有解决，麻烦再看看)."""
    text = _bare(text)
    said = letters(text).lower()[:LONGEST]
    if not said or _ASKS.search(text.strip()) or _DENIED.search(said) or _WELL_NOW.search(said) or hedges(text):
        return False
    if _ALONE.fullmatch(said) is not None or _SAYS.search(said) is not None or doubts_it_was_done(text):
        return True
    return _UNDER_WAY.search(said) is None and leans_bad(text)


def _bare(text: str) -> str:
    return without_politeness(squeezed(simplified(text[: 2 * LONGEST])))
