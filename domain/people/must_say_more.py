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
    if may_be_of_him(line) or _TIME_GOES.search(line):
        return 0
    if _ALSO.search(line) or _WAITS.search(line):
        return QUESTION
    asks = _ASKS.search(line) is not None and _ACCUSES.search(line) is None
    tells = _TELLS.search(line) is not None or _RIGHT.search(line) is not None
    return QUESTION if asks else TOLD if tells else CALLED if _CALLS.search(line) else 0
