"""Who is only mentioned: somebody who knows of it, came by, helped, lives near, is to be called (docs/spec.md section 4).

老于认得我, 刘主任来看过, 叫于发来嘛 say nothing of him that could be a reproach, so that nobody is asked. Such words count only where the
rules find no complaint, few signs are written, and nothing beside them can be one (周书记也晓得，就是不管).
"""

from collections.abc import Sequence

from domain.complaints.spoken_words import PLACE
from domain.people.mention import Mention
from domain.words.pattern import pattern_of
from domain.words.plain_text import BREAK

_LONGEST = 24
"""Signs of the words beside the name that may be such; in longer ones all is weighed."""
_SHORT, _REST = 12, 3
"""Those of words that say where something is, and what may stand behind the place."""
_WHEN = r"(?:[今昨前后][天日晚早]|[早晚中]上|上午|下午|中午|刚才|刚刚|那天|上[次回]|前[几两]天|有[次回]|从前|以前|去年|前年|上个月|这个月|开车|骑车|路上|正好|也|都|又|就|还|他们?|她|同志)"
_KNOWS = r"(?:肯定|应该|最|是)*(?:认得|认识|晓得|知道|清楚|熟悉|了解|听说|听见|看见|看到|记得|见过|碰见|遇到|碰到)(?:了|过|的|得)*"
_BY = r"(?:[从打在到往]?[^,]{0,6}?(?:路过|经过|过路|过身|门[口前]过|走过|过去|过来|在场|站在[^,]{0,3}|坐[我在][^,]{0,3}|散步))"
_LOOKED = r"(?:来看|看|来)(?:过|了)(?:一?[眼下回次趟]|看)?"
_HELPED = r"(?:(?:帮|扶|拉|送|捎|载|搭|带|教|陪|背|抬|接)过(?:我|俺|咱|他|我家)?|(?:帮|捎|送|教|载|背)(?:了|着)?(?:我|俺|咱)(?:们|家|妈|爸|爹|娘|娃|到)?|(?:借|送|给|垫|端|捎|打)(?:了|过)?[^,]{0,5}给(?:我|俺|咱)|给(?:我|俺|咱)(?:们|家)?[^,]{0,3}(?:送过|垫|量过|接过|带过|看过病|修过|搬过|指过路))"
_NEAR_TO = r"(?:家|屋)?(?:[就也]?(?:在|住|挨|靠)|离)(?:我|俺|咱|隔壁|对门|附近|旁边|后面|前面|楼[上下]|边上|不远)"
_WITH = r"(?:[跟和与同](?:我|俺|咱)[^,]{0,4}?(?:一个|一起|同|邻|是|隔壁|一道|老乡|熟|打过招呼)|是(?:我|俺|咱)(?:们|家)?[^,]{0,3}(?:同学|同年|老表|表[哥弟姐妹]|亲家|干[爹妈]|邻居|战友|老师|妹妹?|姐姐?|哥哥?|弟弟?|叔|伯|舅|姨|姑|侄[儿子女]?|外甥|嫂子?|女婿|徒弟|师傅|堂[哥弟]))"
_ALSO = r"(?:家|屋里|那边|那头|那栋楼?|那里|他们)?(?:的[田地鱼果菜苗]?[园塘]?)?(?:里|上)?(?:也|都)+(?:是)?(?:一样|这样|那样|这个样|如此|这么[说讲]|没水|没电|停[电水]|缺水|断了?[水电]?|干了?|漏|塌了?|浇不上水?|坏了|淹了)"
_FROM = r"(?:家|店|那里?|那边|他|超市|铺子)?(?:里|头)?(?:买(?:的|来的)|(?:介绍|拉来|送|教|主持|带)(?:的|来的)会?(?:$|[,.]))"
_GOES = r"(?:出车|上班|出门|出差|住院|开会|赶[集场]|打工|去镇上|去县里|回来|回去|过去|在外面?)(?:去)?(?:了|过|的)?(?:$|[,.])|(?:站|坐|排|住|走|蹲|等)在?(?:我|俺|旁|后|前|楼|边|那|这|对|门)|来[^,]{0,2}喜酒|当过(?:兵|老师)|是本地人|(?:叫|让)(?:我|俺)(?:拍|写|发给|问|带|填)|是[^,]{1,6}(?:不|吗|么|不是)$"
_IS = rf"^(?:我|俺|咱)?(?:们)?(?:{_WHEN})*(?:{_KNOWS}|{_BY}|{_LOOKED}|{_HELPED}|{_NEAR_TO}|{_WITH}|{_ALSO}|{_FROM}|{_GOES})"
_SAID_OF = pattern_of(_IS)
_CALLED = pattern_of(r"(?:叫|喊|请|派|让|找|等|问|要不|最好是?|麻烦|约)(?:了|过)?(?:老)?$")
_COMES = pattern_of(r"^(?:他|同志|代表)?(?:也|都|再)?(?:来|过来|去|帮|看|拉|弄|修|回来|一?起|借|就|晓得|知道|近)")
_ASKED = pattern_of(r"(?:问|找|跟|和|向|对|同|见|碰到|遇到|碰见|看到|看见)(?:了|过|到)?(?:那个|老)?$")
_WAS_ASKED = pattern_of(
    r"^(?:代表|同志)?(?:了|也|都)?(?:问|讲|说|提|谈|反映|商量|打听|打|看|聊|从[^,]{0,6}|在[^,]{0,6})?(?:过|了|起)(?:一?[回次遍声]|话|招呼|电话)?"
)
_BESIDE = pattern_of(r"(?:跟|和|与|同)(?:老)?$")
_IN_COMMON = pattern_of(r"^(?:家|屋)?(?:里)?(?:的[^,]{1,4}?)?(?:也|都|就)?(?:是)?(?:共|同|一个|一起|一道|邻居|亲戚|隔壁|对门|挨)")
_TOOK = pattern_of(r"(?:在|从|租|坐|托|问|卖给|交给|放到|嫁给)(?:的|了)?$")
_FROM_HIM = pattern_of(
    r"^(?:家|店|超市|铺子|那|的(?:弟弟?|哥哥?|儿子|侄儿|侄子)?)?(?:里|头|车|店)*(?:买|拿|租|借|修|进|坐|打工|存|放|吃)?(?:的|过|了)?$"
)
_NO_HARM = pattern_of(
    "看(?:我|俺)们?(?:挖|搬|砌|修|抬|干活)|一堵墙|是[^,]{1,6}不$|不(?:懂|远|晓得|知道|认得|认识|在家|着?急|清楚|用|熟)|没(?:来?水|来?电|有水|有电|事|在家|有办法|办法)|喝(?:过|了)?喜酒|吃(?:过|了)?(?:喜酒|酒席)"
    "|[他她](?:人)?(?:就|也|都|家|屋)?(?:近|熟|在|懂|会|晓得|知道|认得|有(?:钥匙|车|工具|经验|办法|电话)|[叫让]我|说(?:要)?等|天天|走|住|是本地人)"
)
"""What is no reproach though its signs are of one."""
_CAN_HARM = pattern_of(
    "[不没冇莫别勿未无他她你您打骂吼推砸抢偷占赖骗欠贪吞扣钱百千万块元收拿吃喝酒烟礼凶恨怕闹吵告罚绕躲装坏臭脏死滚吐撞咬偏光白嫌假乱瞎哄吓盯逼欺霸拆挖堵填截剪赶撵拖懒脸账"
    "才净宰昧跪疯鬼贼摸抱睡毒淹烧拦锁撕扔翻踩踹踢抓拽骚嘴怪甩割拔砍杀刀晃]|红包|一伙|关系|半夜|向着|只(?!有)|还是|反正|自己|自家|自个|补贴|低保|名额|指标|公家|良心|心黑|心坏|卖(?!给|的)|要我|股|分钟|好处|背后|转背|难听|丑|一顿"
)
"""What may be a reproach, in any of the words beside him."""


def only_mentioned(words: str, named: Sequence[Mention], n: int) -> bool:
    """Whether the nth name (in plain words, quotations blanked) is only mentioned."""
    he = named[n]
    start = named[n - 1].end if n else 0
    end = named[n + 1].start if n + 1 < len(named) else len(words)
    beside = words[start : he.start], words[he.end : end]
    if sum(map(len, beside)) > _LONGEST or _CAN_HARM.search(_NO_HARM.sub("", " ".join(beside))):
        return False
    before, after = BREAK.split(beside[0])[-1], BREAK.split(beside[1])[0]
    return bool(
        _SAID_OF.match(after)
        or (sum(map(len, beside)) <= _SHORT and (found := PLACE.match(after)) and len(after) - found.end() <= _REST)
        or (_CALLED.search(before) and _COMES.match(after))
        or (_ASKED.search(before) and _WAS_ASKED.match(after))
        or (_BESIDE.search(before) and _IN_COMMON.match(after))
        or (_TOOK.search(before) and _FROM_HIM.match(after))
    )
