"""How much more must be said against somebody before his voter is asked, where the words tell what he said, whom one is to ask, or ask
something (docs/spec.md section 4).

沈理事长说分红要等审计 审计好久完 and 刘主任说九月修 还修不修 are what people write of every matter; the table of signs is fitted on lines that differ
in little, and doubts too many of them. What may be a reproach of him in any clause leaves the table alone. The figures are those at which
lines of authors whom it was not fitted on lose hardly a complaint (bench/RESULTS.md).
"""

from collections.abc import Sequence

from domain.people.mention import Mention
from domain.people.of_the_matter import BEFORE_HIM, LONGEST, masked, may_be_of_him
from domain.words.pattern import pattern_of

_ASKS = pattern_of(
    r"(?:没有|没|不|吗|么|([修来办要给有能去])[不没]\1|哪天|哪个|哪里|去哪|哪(?:里|儿)[^甲]{1,3}|(?:啥|什么)时候[^甲]{0,3}|几时[^甲]{0,3}|几点|[好几]多|多少|几[号天份月]|哪天[^甲]{0,2}|多久|好久[^甲]{0,3}|(?:咋个?|怎么)(?:办|弄|写|填|交|领|报|申请)|行不行|是不是[^甲]{1,8})[啊呀哦嘛哈的了]?(?=[ ,.!?]|$)"
)
_ACCUSES = pattern_of(r"[了钱账](?:呢|没)|一年|几天|找谁|谁[管来]|凭|正常|合理|合法|应该|公道|意思|哪有|谁信|对不对|是人")
"""A question that is none: 收了没, 正常不."""
_SAYS = r"(?:来|在群里|在会上|开会(?:时|的时候)?|上[次回]|那天)*(?:念了?(?:个|份)?(?:文件|通知|名单)|(?:回|答复|回复)(?:了|过)?(?:我们?)?(?:话|信|信息|电话|消息)?|打电话|发信息|(?:讲|说)(?!话|起来|得|的|我|我们|俺|法)|通知(?=我|大家|说|各)|告诉|带话|捎话|捎信|带信)(?:了|过)?"
_OF_USE = "(?:镇|县|上面|上头|水务|供电|民政|月|号|周|明天|后天|年底|开春|材料|申请|条件|要等|要先|名单|机器|补贴|低保|医保|养老|停电|停水|登记|分红|审计)"
_TELLS = pattern_of(rf"(?:^|[ ,.])(?:{BEFORE_HIM})甲(?:{BEFORE_HIM}){_SAYS}(?=[^甲]*{_OF_USE})")
_RIGHT = pattern_of(
    r"(?:^|[ ,.])(?:{BEFORE_HIM})甲(?:说|讲)[得的](?:很|好|都|真)?(?:对|有理|有道理|在理|是)(?=[ ,.!]|$)".replace(
        "{BEFORE_HIM}", BEFORE_HIM
    )
)
_CALLS = pattern_of(
    rf"(?:^|[ ,.])(?:{BEFORE_HIM})(?:请|叫|喊|派|等|问|找|麻烦|拜托|转告|告诉|联系|约)(?:了|过|下|到)?甲|(?:^|[ ,.])(?:{BEFORE_HIM})甲(?:{BEFORE_HIM})(?:叫|喊|让|请|教|带)(?:我们?|俺们?|大家|乙)|(?:^|[ ,.])(?:{BEFORE_HIM})甲(?:{BEFORE_HIM})(?:站|坐|住|开车|骑车|路过|过来|回来|出去|在)"
)
_ALSO = pattern_of(
    r"甲(?:老汉|老人|他们?|叔|婶|嫂子?)?(?:家|屋|屋里|那边|那里)?(?:的|那块)?(?:[菜田坡]?地|田|菜|鱼塘|塘|果园|秧|水|电|井|墙)?(?:里|上)?(?:也|都)(?:是|全)?(?:遭|被)?(?:淹|停[水电]|没[水电]|断[水电]|干了|旱|塌|漏|缺水|浇不上|一样)"
)
"""He suffers by it as well."""
_MADE = pattern_of(
    r"(?:那|这)?(?:[一几]?[根条盏座块个口车])?(?:路灯|灯|杆子?|电杆|桥|路|水管|管子|沙子?|石头|水泥|线|表|水?龙头|井|树苗?|泵|门牌|牌子|米|油|被子)(?:就)?是(?:前年|去年|上[次回]|那年|当年|以前|前几年|今年)?甲(?:带人|请人|他们|帮我们?|给我们?|亲自)?(?:装|修|搭|拉|架|栽|种|建|铺|砌|送|捐|教|介绍|焊|垫)(?:来|好|起)?的"
)
"""A thing all use is his work; no more is said."""
_WAITS = pattern_of(r"甲(?:叫|喊|让)我们?等(?:信|通知|消息|电话)?[ ,]+我?们?(?:就|在|一直)?等(?:到起|着|起|到)的?[ ,.]*")
_ASKS_FOR = pattern_of(
    r"(?:(?:是|在|选|拿|放|建|拉|去|交|写|领|送)(?:到|给)?(?:哪|边[个度])(?:[里儿块天家个栋楼][^甲 ,]{0,3})?|[几好]?多少?[^甲 ,]{0,2}[钱蚊元块](?:一[^甲 ,])?|[几好]多[^甲 ,]{0,4}|[几哪][楼号点天组时块种](?:[^ ,甲]{1,4})?|(?:交给|给|找|问|归)(?:谁|哪个|边个)(?:管|签|办|批|写)?|"
    r"(?:谁|哪个|哪位)(?:要|收|签|有|认得|写|能[^ ,]{1,8})|(?<!爱)([一-鿿])[不没]\1[^ ,甲]{0,8}|是不是[^ ,甲]{0,10}|[公是]的?还是[^甲 ]{1,6}|行不|可以[不吗么]|能不能[^甲]{1,10}|(?:怎么|怎样|咋个?)(?:办|弄|写|填|交|领|报|申请|清|改|用|搞|卖|算|取|补)|"
    r"(?:叫|是|带|要|用|发)(?:啥子?|什么|么子)(?:时候|东西|名字|手续|价钱|价|证)?|(?:听到|收到|能看|有效|可以|算数|都行)[吗么])[啊呀哦嘛哈的了呢]?(?=[ ,.!?]|$)"
)
"""What asks for something of use, wider than `_ASKS`: 选哪块地, 几多钱一斤, 归谁."""
_RIGHTEOUS = pattern_of(
    r"到底|钱花|钱哪|的钱|还是那|都是|以后|就是|给了谁|哪来|钱去|去哪了|怪不怪|像不像|配不配|心里|几年|良心|查查|咋没|谁家|谁不|谁信|哪里去|得起|好意思|猜"
)
_NEUTRAL = pattern_of(
    r"[他她佢](?:们)?(?:那里|那边|那台|那个|那组|那|在[哪家屋村]|[说讲话](?!我|俺)|也|家|屋|[妈爹娘爸]|当[场时]|记|回话|年底)|收(?:不收|购|割|鸭|鸡|谷|稻|粮|茶|梨|桃|果|橘|瓜|菜|红薯|药材|废品|垃圾|表|陈|下来)|打(?:喇叭|卡|扫|疫苗|井|谷|稻|听|招呼|喷嚏)"
    r"|把(?:公示|信|表|材料|证|票|单子|灯|秧苗|老人)|(?:起|袋子|还|有没有|要|哪里|网上|咋|不)卖|卖(?:不卖|瓜|菜|鱼|豆腐|西瓜)|送(?:过?饭|药|米|油|水|书|慰问)|拿(?:药|身份证|材料|表|报告|快递)|(?:喝|吃|恰|请|办)[^ ,]{0,4}(?:喜酒|酒席|年夜饭|红鸡蛋)|恰酒|办席|娶媳妇|媳妇|结婚|二胎|办酒|地里|收音"
)
"""What is in everyday words of whatever may be a reproach elsewhere."""
_TIME_GOES = pattern_of(
    r"都第|照样|从来|都[^ ,]{1,4}(?:年级|年|月)了|忘|还剩|好听|归我?[^ ,]{1,4}管[ ,]+[甲乙]|按手印|一个样|老是|又说|后来|转头|当着|口气"
)
"""What is a reproach beside what he said."""
MADE, QUESTION, TOLD, CALLED = 9.0, 4.5, 2.5, 1.0
"""By what the words are."""


def must_weigh(words: str, named: Sequence[Mention], n: int) -> float:
    """What the words beside the nth name (plain, quotations blanked) must weigh to be taken for a complaint; mostly nothing."""
    he = named[n]
    if len(words) - (he.end - he.start) > LONGEST:
        return 0
    line = masked(words, named, he)
    if _MADE.fullmatch(line):
        return MADE
    if may_be_of_him(_NEUTRAL.sub("", line)) or _TIME_GOES.search(line):
        return 0
    if _ALSO.search(line) or _WAITS.search(line):
        return QUESTION
    asks = _ASKS.search(line) is not None and _ACCUSES.search(line) is None
    asks = asks or (_ASKS_FOR.search(line) is not None and _RIGHTEOUS.search(line) is None and _ACCUSES.search(line) is None)
    tells = _TELLS.search(line) is not None or _RIGHT.search(line) is not None
    return QUESTION if asks else TOLD if tells else CALLED if _CALLS.search(line) else 0
