"""Words that name nobody and complain of a deed of whom they only point to: 他, 你, 来的人, 那位, 这个代表 (docs/spec.md section 4)."""

from collections.abc import Iterator, Sequence

from domain.complaints.said_of_him import to_weigh, weight
from domain.complaints.spoken_words import AGENT, AGENT_FIRST, AGENT_SAID, NOT_DONE, PERSONAL
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain

LOOKED_AT = 300
"""Signs of a text that are looked at."""
REACH = 2
"""Clauses after the one that points to him which may still be of him."""
_CLAUSE = pattern_of(r"[^,，。.!！?？;；:：\s]+")
_YOU = pattern_of("你(?!们|的)|您(?!们|的)|你们(?=收|拿|骂|打|偷|吃了|跟|和|就是)")
_ROLE = "代表(?!们|小组|大会|团|证|票|全|大家|群众|我|好|您|你|给|帮|辛苦)|干部|领导|组长|书记|主任|同志"
_CAME = pattern_of(
    f"(?<!村民)(?<!学生)(?<!职工)(?<!党)(?<![我们您])(?:{_ROLE})|你们(?:那个|这个|的|派的)?代表(?!小组)"
    "|[来派看管量接领责上][^,，。]{0,6}?的(?:那|这)?[个位]?[^,，。的]{0,4}?(?:人(?!家|们|民)|代表|干部|那位|这位|[男女]的|[高矮]个子?|胖子|一个)|那个来的|上门的?那?[个位]"
    "|(?<![一-鿿])来(?:是|都|倒是)来[了过]|(?:领头|带头)?来[^,，。的]{1,4}的那[个位](?=$|[嘛啊呀噻哈把喊叫收骂拿要打偷])|(?:这|那)位(?!邻居|老板|司机|师傅|村民|老人|大爷|大妈|学生|医生|老师)|^人(?:是|倒是|也|都|倒)?来[了过]"
)
"""Who came, or has it in hand, as people call him who know no name: meant wherever they stand."""
_HE = pattern_of("(?<!其)[他她佢](?!们|家|乡|人|俩)|(?<!其)[他她](?=人)|(?<=是)[他她]家(?=[占堵挖拆填霸偷])|(?:这|那)个?人(?!家|们)|此人")
_SOMEBODY = pattern_of(f"(?!谁)(?:{AGENT})|老板|师傅|儿子|女儿|媳妇|婆|爹|娘|老[一-龥]|[哥嫂叔伯]")
_TELLS = pattern_of("(?:[^,，。]{0,4}(?:说|讲|看[见到]|亲眼|告诉)(?:了|过)?)$")
"""Between somebody and 「他」: it is he who tells of him."""
_MINE = "(?:我|俺|咱|人家|别人|老人|女|媳|老婆|孩|娃|儿子|妈|爸|爹|娘)"
_DEED = pattern_of(
    "(?:[他她佢你您](?:自己|本人)?就是|(?:就|正)是[他她佢你您](?:自己|本人)?)[^,，。]{0,14}的(?:人|地)?(?:$|啊|呀|嘛|哦)"
    "|就是[他她佢你您](?:自己|本人|家)?(?:的?人)?(?:[干做弄搞堵占砸挖拿偷]|把[^,，。]{1,6}(?:堵|占|砸|挖|填|拆|毁))|(?:他|她|你|您)就是占"
    "|把我[^,，。]{0,8}(?:告诉|讲给|说出去|传|撕|扔|扣|打|推|踢|踹|骂|赶|砸|踩|拔|砍|填|堵|占|拉黑|删|吓)"
    f"|把{_MINE}[^,，。]{{0,8}}(?:打|推|踢|砸|踩|拔|砍|堵|占|撕|毒|撞|拿走|牵走|牵去|抱走)|推(?:了|倒|搡|开|到)?[^,，。]{{0,2}}我|推(?:进|下)?沟|[踢踹踩扇掐咬抓扯揪](?:了|过|着|坏|倒|死|烂|断)?[^,，。]{{0,3}}{_MINE}"
    f"|撵我|动手|吐了我|偷(?!偷|懒)|抢(?!修|险|收|种|救|着|时间)|(?:顺|装|拎|牵|抱|捉|捡|扛|抓)(?:了[^,，。]{{0,6}})?走|霸|占(?:过|了|着)?{_MINE}|吃了?(?:我|人家|老板|别人|[^,，。]{{1,5}}老板)[^,，。]{{0,5}}(?:饭|酒|席|鸡|鱼)"
    "|酒气|酒鬼|喝得|喝(?:醉|多)|醉醺|心(?:太|好)?黑|心坏|手脚不|贪得|信不过|凶得|凶巴巴|嫌(?:我|贫)|盯着我|色眯眯|耍流氓|占便宜|占我便宜"
    "|是(?!我|不是|谁)[^,，。]{0,10}(?:舅子|侄子?|老表|连襟|亲家|走狗|养的|狗|一伙|同伙|骗子|流氓|小偷|贼|酒鬼|混混|无赖|痞子|恶霸|饭桶)|[跟和同与](?!我)[^,，。]{1,10}(?:是亲戚|沾亲|一伙|一起分|有仇|有过节|串通|勾结|合伙|一条裤子)|[跟和](?:我|我们)家?[^,，。]{0,3}(?:有仇|有过节|结过仇)"
    "|(?:让|叫|要|喊)我[^,，。]{0,4}(?:送|请|买|拎)[^,，。]{0,4}(?:鸡|鸭|鹅|鱼|肉|蛋|酒|烟|米|茶|礼|橘|桃|饭|客)|讹|坑过|动粗|动了我|[抱搂亲睡](?:过|了)?(?:我|人家)|相好|打过官司|(?:装|揣)(?:进|到)?[^,，。]{0,3}口袋|拍桌|一口一个|老不死|穷鬼|疯子|神经病|精神病|阴阳怪气|二流子|名声(?:很)?臭|亲?(?:弟|哥|儿子|爹|叔|姐夫|妹夫)$|自己[^,，。]{0,6}截水|砌自家|盖自家|修自家|[钻闯翻](?:到|进)?我家|摘了|[拔割挖](?:了)?我家"
    "|不(?:给|拿|送|请)[^,，。]{1,14}就(?:不|别)|才(?:肯|给|愿)[^,，。]{0,2}(?:量|修|办|来|看|签|盖|接|通|挖|管|报)|(?:让|叫|要|喊)我(?:们)?(?:出|打|掏|垫|给|交|拿)[^,，。]{0,5}(?:油钱|烟钱|茶钱|路费|辛苦费|跑路费|好处)|少装(?:好人|清高|蒜)|假惺惺|扯的电[^,，。]{0,4}(?:不花钱|不要钱|没表)|偷电|喝醉了?[^,，。]{0,2}承认|要我?(?:请客|送礼|表示)|[补赔][^,，。]{0,6}(?:扣|吞|拿走)|放屁|滚"
)
_HIS_IT_IS = "(?:拖拉机|三轮车?|摩托车?|货车|皮卡|车子?|挖机|铲车|农机|旋耕机|牌照|车牌|狗|牛|羊|猪|斧头|锄头)"
_SHOWN = pattern_of(f"^(?:喏|看|你们看)?(?:这|那)?(?:个|辆|条|台|头)?(?:就|正)是[他她你](?:屋|家)?(?:里|头)?的{_HIS_IT_IS}[嘛啊呀噻哈]?$")
"""That what did it, as is seen there, is his."""
_ASK_HIM = pattern_of(
    "(?:哪个|谁)(?:撞|砸|弄坏|搞坏|打|偷|拿|吃|占|倒|挖|剪|害|贪|吞)[^,，。 ]{0,4}[,，。 ]{0,2}(?:你们?|去|就|要|得)*问(?:问|一?下)?[^,，。]{0,6}(?:来[^,，。]{0,5}的?那[个位]|他|她)[嘛啊呀噻哈去]?$"
)
"""Who did it is to be asked of him (哪个撞的 问来扶的那个嘛)."""
_UNDONE = pattern_of(
    "不管|不归|不接|不回|不见|不在|没人|没下文|没有下文|没回音|人影|找不|见不|趟|不办|不干|不做|光说|只说|说话不|说了?不|不算|反悔|变卦|兑现|食言|推来|踢皮球|敷衍了|一半|才修|开裂|质量|没来|不来|从来没|从来不"
    "|走过场|走形式|拍照|照完|要等|拿给|拿[^,，。]{0,4}(?:材料|表|工具|样)|不行|拖|一件|要[^,，。]{0,4}(?:东西|车|礼拜)|要(?:千|百|万)|后台|背景|只会修|净|走后门|拿走|收拾"
)
"""That nobody came or mended, or that it takes long: who has the matter in hand must read it."""
_MILD = pattern_of("没|不收|拍[^,，。]{0,2}照|晓得|知道|谢|是谁|什么|吗|为啥|为什么|堆在|抽了|量|走了?$|看了看|问了|占用|符合")
_WEIGHS = 5.0
"""From this weight on what stands beside 「他」 is a complaint of a person though no deed of the table is in it; under it as much is said of work."""
_ASKS = pattern_of("(?<!像话)(?<!要脸)(?<!良心)(?<!配)(?<!算话)[吗么]$|没有$|^(?:是不是|有没有)")


_PERSON = pattern_of(
    "邻居|隔壁|包工头|老板|司机|房东|租户|楼[上下]|对门|有人|别人|小偷|师傅|亲家|[哥嫂叔伯]|[他她](?!们)|(?:那|这)个?人|老(?!人|百姓|是|师|家|早|路|房|屋|旧|化|鼠|婆|公|年)[一-龥]"
)


def of_a_person(text: str) -> bool:
    """Whether words on a matter speak of somebody whom 「他」 may be afterwards."""
    return _PERSON.search(plain(text)) is not None


def wronged_by(text: str, named: Sequence[Mention] = ()) -> str:
    """Whether these words complain of a deed of somebody whom they only point to: `you`, who `came`, `he`, else nothing. Not of 「他」 where another is
    spoken of before him (邻居他还骂人, or one of the roster: `named`), unless it is that one who tells of him; that he did not come or mend is what
    who has the matter in hand must read."""
    who, left, other, words = "", 0, False, plain(text)[:LOOKED_AT]
    if _ASK_HIM.search(words):
        return "came" if "来" in words else "he"
    mild = _MILD.search(words) is not None
    for start, clause in ((found.start(), found[0]) for found in _CLAUSE.finditer(words)):
        other_at = _somebody(clause, [one.start - start for one in named if 0 <= one.start - start < len(clause)])
        at, points = _pointed_to(clause, other_at, other)
        other = other or (other_at >= 0 and (at < 0 or other_at < at))
        if at >= 0:
            who, left = points, REACH + 1
        elif other_at >= 0 and (AGENT_FIRST.search(clause) or not _tells_of_a_deed(clause[:other_at])):
            left = 0
        if left > 0 and (_tells_of_a_deed(clause) or (at >= 0 and not mild and _weighs(clause, at))):
            return who
        left -= 1
    return ""


def _somebody(clause: str, named: Sequence[int]) -> int:
    """Where somebody else is first spoken of; nowhere, if he only tells of another."""
    found = _SOMEBODY.search(clause)
    return min([*named, *([found.start()] if found is not None else [])], default=-1)


def _pointed_to(clause: str, somebody: int, other: bool) -> tuple[int, str]:
    """Where the clause points to one who may be meant, and as what; -1 where to nobody, or to another of whom it was speaking."""
    for pattern, who in ((_YOU, "you"), (_CAME, "came"), (_HE, "he")):
        found = pattern.search(clause)
        if found is None:
            continue
        after = 0 <= somebody < found.start() and _TELLS.search(clause[somebody : found.start()]) is None
        if who == "you" or not (after or (other and pattern is _HE)):
            return found.start(), who
    return -1, ""


def _tells_of_a_deed(clause: str) -> bool:
    """Whether it tells of something that wrongs somebody, as done, and not as what another said or did."""
    if _ASKS.search(clause) or AGENT_SAID.search(clause):
        return False
    return any(not NOT_DONE.search(clause[:deed]) for deed in _deeds(clause))


def _deeds(clause: str) -> Iterator[int]:
    for pattern in (_DEED, _SHOWN, PERSONAL):
        yield from (found.start() for found in pattern.finditer(clause) if not (pattern is PERSONAL and _UNDONE.search(found[0])))


_HIM = frozenset({PersonId("")})


def _weighs(clause: str, at: int) -> bool:
    """Whether a clause weighs as a complaint, were he named where it points to him."""
    return weight(to_weigh(clause), [Mention(at, at + 1, _HIM, sure=True)], 0, "") >= _WEIGHS
