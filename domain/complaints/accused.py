"""What is plainly an accusation in a few words: 周启明昨天骂人了, 我是被他打断腿的, 于发缺德, 该抓, 滚下去, 上面有人 (docs/spec.md section 4).

So few signs weigh little, whatever they say; the voter is asked of whom they are said, as with what somebody left undone (`neglected`).
"""

from collections.abc import Iterator, Sequence

from domain.complaints.clauses import beside
from domain.complaints.no_harm import without_no_harm
from domain.complaints.spoken_words import NOT_DONE, REQUEST, STANDS_BY, THANKS, TOLD
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of

_WHEN = (
    r"(?:[今昨前大]天|[昨今当]晚|今早|昨夜|半夜|夜里|[早晚]上|上午|下午|中午|刚才|刚刚|那天|那晚|[上这]个?(?:次|回|月|周|星期|礼拜)|前[几两]天|去年|前年|年初|年底|过年|"
    r"[一二三四五六七八九十两几\d]+(?:月|号|日|点)|同志|代表|这个人|那个人|他|她|又|还|就|都|经常|天天|老是|总|喝了酒|喝醉了?|开会时?|当众|当面|动不动|带人|"
    r"在(?:村|街|路|镇|会|学校|我家|门口)[里上口]?)*"
)
PERSON = r"(?:我|俺|咱|人|别人|人家|老[人汉]|学生|孩子?|小孩|娃娃?|群众|村民|邻居|女的)(?:们)?(?:的|家)?(?:老[公婆]|[爹娘爸妈爷奶哥弟姐妹儿]|女儿|儿子|媳妇|孙[子女]?|娃)?"
_HIT = r"(?:打(?!电话|招呼|针|扫|扮|发|点)|骂|揍|踢|踹|砍|扇|掐|推(?!荐|选|到医|着|车)|殴打|辱骂|侮辱|欺负|威胁|恐吓|调戏|强奸|猥亵|非礼)"
_DEED = pattern_of(
    rf"^{_WHEN}(?:{_HIT}(?:了|过|伤|断|死|起)?{PERSON}|把{PERSON}[^,]{{0,4}}?{_HIT}|动手(?:打|$|了$)|(?:[来到跑闯冲]|跑到|跑来|带人来)(?:进|到)?(?:我|俺|咱)们?家(?:里|门口)?来?(?:大)?(?:闹(?!元宵|洞房|新房|社火)|骂|打(?!电话|招呼|针)|砸|抢|撒[野泼]|耍[横赖])|发酒疯|撒酒疯|耍流氓|行凶)"
)
_PASSIVE = pattern_of(r"(?:被|遭|挨|受)(?:那个|这个|你们(?:的|那个|村的?)?|我们(?:村|组)?的?|咱们?村?的?)?$")
_SUFFERED = pattern_of(
    r"^(?:代表|同志|这个人|他们?|家|一家|的人|儿子|老婆|叫人|喊人|带人|当众)*(?:活活|故意)?(?:打(?!电话|招呼|针|扫|扮|发|点)|骂|揍|害|骗|逼|坑|整(?!理)|欺|撵|赶(?!上)|推(?!荐|选|到医|着|车)|砍|吓|气(?!象)|咬|撞|踢|踹|关(?!心|照|注|怀|爱)|占|抢(?!救|修)|吞|扣|拆|告(?!知|诉)|除名|侮辱|羞辱|威胁|糟蹋|祸害|霸)"
)
_BY_HIM = pattern_of(
    r"^(?:代表|同志|这个人|他们?|家|一家)*(?:害|逼|气|整|吓|打|坑|骗)(?:得|成|的)(?:我|俺|咱|他|她|没|家|全家|一家|人|倾|住|差点|病|睡|无)"
)
_LEAD = r"(?:这个?人|那个?人|这种人|那种人|这家伙|那家伙|同志|代表|他|她|一家|全家|就是|真|太|也|都|很|非常|简直|确实|本来|实在|是|个|一个|有点)*"
_VERDICT = pattern_of(
    rf"^{_LEAD}(?:缺(?:大)?德(?:事(?:做|干)(?:多|绝|尽))?|犯[法罪]|违法|知法犯法|贪污|受贿|腐败|上[面头]有人|有(?:后台|靠山|保护伞)|后台硬|不是(?:人|好人|东西|好东西)|不要脸|没(?:有)?良心|丧良心|[黑坏]心肠?|心[黑坏毒狠]|"
    r"霸道|恶霸|村霸|流氓|骗子|小偷|贪官|坏[人蛋]|王八蛋|畜生|混蛋|人渣|败类|狗官|不得好死|遭报应|无法无天|欺人太甚|狗仗人势|道德败坏|品行不端|伪君子|卑鄙|无耻|恶心|可恶)"
    r"(?:得很|的很|得要命|死了|透了|极了|透顶|了|啊|呀|的|哦|嘛|至极)*(?:$|[你您]们?[知晓]|大家[都也]?[知晓]|[谁哪]个?不[知晓])"
)
_GO = pattern_of(
    r"^(?:同志|代表|这个人|这种人|他|她|给我|快点?|赶紧|赶快|早点|马上|必须|就|也|最好|还是|还不|早就|真|都|立刻|趁早)*"
    r"(?:(?:滚|下台|下课|退下来|退位|让位|辞职|去死|引咎辞职)(?:蛋|开|出去|出来|下去|下来|吧|去|算了|得了|啊)*|(?:应该|应当|真?该|要)(?:抓|判|坐牢|撤|杀|死|下台|枪毙|滚|法办|挨打|查办|开除|关起来|抓起来|双规)(?:蛋|了|的|掉|职|刑|进去|起来|下去)*|(?:坐牢|吃牢饭)去?吧?|不配当?[^,]{0,6})$"
)
_WHO_DID = pattern_of(
    rf"(?:{_HIT}|偷|抢(?!修|救|收)|占|骗|砸|砍|拆|挖|堵|扣|吞|毁|害|坑|烧|剪|毒死)[^,]{{0,5}}?(?:我|俺|咱|人|大家|村里|公家|集体|老[人娘爹]|娃)[^,]{{0,8}}?的(?:那个)?(?:人|家伙)?"
    r"(?:我看|我觉得|我敢说|我猜)?(?:肯定|一定|绝对|多半|八成|估计|恐怕|怕|可能|应该|好像|分明|明明|准|十有八九)(?:就|也|都)?是(?:我们村的?|那个|这个)?$"
)
_IT_IS_HE = pattern_of(r"^(?:同志|代表|他们|他|一家|家|的人|那个人|这个人)*(?:吧|啊|呀|嘛|哦|了|没错|无疑|跑不[脱掉])*$")
"""偷我家树的肯定是立山: how sure he is of it, his deputies may judge."""
SOMEBODY_ELSE = pattern_of(r"(?:冒充|假冒|假装|跟|和|对|向|给)$")
OF_NOBODY_HERE = (NOT_DONE, STANDS_BY, TOLD, REQUEST, SOMEBODY_ELSE)
"""Before a name: what is said behind it is no deed of his."""
ASKS = pattern_of(r"(?<!知道)(?<!晓得)[吗么]$")


def accused(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Of whom that is said in these words (plain, quotations blanked)."""
    return frozenset(person for mention in _plainly(words, named) for person in mention.people)


def _plainly(words: str, named: Sequence[Mention]) -> Iterator[Mention]:
    if THANKS.search(words):
        return
    for mention, before, (after, *_later) in beside(words, named):
        if not ASKS.search(after) and (_by_a_wish(before, after) or _as_a_deed(before, after)):
            yield mention


def _by_a_wish(before: str, after: str) -> bool:
    """Or by what somebody suffered from him, or he did as far as the voter can tell."""
    if _IT_IS_HE.match(after) and _WHO_DID.search(without_no_harm(before)):
        return True
    return bool((_PASSIVE.search(before) and _SUFFERED.match(after)) or _BY_HIM.match(after) or _GO.match(after))


def _as_a_deed(before: str, after: str) -> bool:
    """Or a verdict on him; of another, or not so, by what stands before him."""
    if any(one.search(before) for one in (NOT_DONE, STANDS_BY, TOLD, SOMEBODY_ELSE)):
        return False
    return bool(_DEED.match(after) or _VERDICT.match(after))
