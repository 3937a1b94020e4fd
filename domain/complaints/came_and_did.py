"""Who came, looked or promised, and in a clause behind it wrongs somebody without a word for him (周启明代表来看过一次，骂了我一顿; docs/spec.md section 4).

The kind first clause weighs for him, the further it goes on the more, so that a scolding behind it could weigh for nobody. The voter is asked,
as with what is told in one clause (domain/complaints/accused.py). Who is named as the doer behind it (老板骂了我一顿) did it instead.
"""

from collections.abc import Iterator, Sequence

from domain.complaints.accused import ASKS, OF_NOBODY_HERE, PERSON
from domain.complaints.clauses import beside
from domain.complaints.spoken_words import AGENT, AGENT_FIRST, OTHER_PASSIVE
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of

_WHEN = (
    "(?:[今昨前大]天|[昨今当]晚|今早|[早晚]上|上午|下午|中午|刚才|刚刚|那天|[上这前]个?(?:次|回|月|周|星期|礼拜)|前[几两]天|前段时间|去年|前年|年初|年底|"
    "[一二三四五六七八九十两几\\d]+(?:月|号|日|点)|同志|代表|书记|主任|本人|他|她|是|倒是|也|都|又|就|才|已经|亲自|专门|特意|带人|带着人|开车)*"
)
_CAME = pattern_of(
    f"{_WHEN}(?:(?:下村|下来|上门|到场|[来去到])[^,没不未]{{0,8}}?(?:过|了|[看量查])|(?:接|听|收|拿|看|量|查|登记|走访|慰问|检查|调解|解释|答应|承诺|保证|说好|修|换|装|回|打)[^,没不未]{{0,4}}?(?:过|了|好|到|来|修|看|办|给)|(?:来|去|到)(?:我|俺|咱|现场|村)|答应|承诺|保证|说(?:要|会|了|是))"
)
_LEAD = (
    "(?:结果|后来|然后|接着|反而|反倒|反过来|不但(?:不|没)(?:修|办|来|管|看|弄|帮|解决)好?|还|又|竟然|居然|就|却|倒|但是?|可是?|只是|不过|走的?时候|临走时?|走之前|转头|转身|转背|回头|一进门|一来|进门|到了|来了|"
    "第[二三四]次|有一次|每次来?|次次|当着(?:大家|众人|村里人|全家|孩子|老人|我家人|好多人|那么多人|我)的?面|当众|当面|张口|张嘴|开口|一上来|二话不说|喝(?:醉|多)了|喝了酒|没说两句|动不动|冲上来|一把|一脚|一巴掌|故意|都|在[会群]上|[今昨前当]天|[昨当]晚|第二天|过了?两天|顺手|直接|硬)*"
)
_ENDS = "(?:了|着|过|得|到|起|伤|断|死|翻|倒|走|坏|烂)*"
_THEIRS = "(?!的?(?:电话|手机|号码|微信|材料|资料|申请|表|身份证|户口|证|单子|情况|事|问题|话|意见|照片))"
_HARM = "打(?!电话|招呼|针|扫|扮|发|点|听)|骂|揍|踢|踹|砍|扇|掐|推(?!荐|选|到医|着|车)|搡|吼|训|凶|羞辱|侮辱|辱骂|殴打|欺负|欺压|威胁|恐吓|吓唬|调戏|猥亵|非礼|强奸|骚扰|摸|挖苦|嘲笑|讽刺|奚落|数落|笑话|嫌弃|诬陷|冤枉|敲诈|勒索|诈|坑|骗|讹|赶|撵|轰|逼"
_MINE = f"(?:{PERSON}|自家)的?(?:家|屋里?)?(?:里|门口)?的?"
_WRONGS = pattern_of(
    f"{_LEAD}(?:(?:{_HARM}){_ENDS}{PERSON}{_THEIRS}|(?:把|将){PERSON}[^,]{{0,8}}?(?:{_HARM}|锁|关在|绑|按在|弄)|(?:{_HARM})(?:人|骂咧咧)"
    "|(?:对|冲|朝|向)(?:我|俺|咱|老人|人家|大家)[^,]{0,4}?(?:发火|发脾气|吼|骂|嚷|拍桌|动手|动粗|吐|翻白眼|大呼小叫|大喊大叫)|发(?:酒疯|脾气|火)|拍桌子|动(?:了)?手(?:打|$|了)|耍(?:流氓|酒疯|横|无赖)"
    "|(?:说|讲|喊|叫|怪|嫌)(?:我|俺|咱|人家|她|他)[^,]{0,6}?(?:活该|刁民|多事|老不死|疯子|神经病|精神病|骗子|穷鬼|不要脸|找死|脑子|无赖|闹事|没文化|不识字|不懂事|烦|滚|贱|懒|蠢|笨|傻)"
    f"|(?:让|叫|喊)(?:我|俺)(?:们|妈|爸|娘|爹)?(?:滚|闭嘴|去死|跪)|(?:偷|抢|拿走|顺走|牵走|抱走|捉走|搬走|砸|踢|踹|毁|砍|撕){_ENDS}{_MINE}{_THEIRS}[^,]{{1,4}}"
    f"|(?:收|要|拿|敲|吞|贪|吃|扣|索要?)(?:走|去|掉|了|过)*(?:{_MINE}{_THEIRS})?[^,材料表证]{{0,4}}?(?:[块元]钱?|钱|红包|烟|酒|鸡|鸭|羊|腊肉|好处|回扣|过路费|辛苦费)"
    "|态度(?:很|太|特别|非常|十分|极其|也|又|真|恶|蛮)*(?:差|恶劣|坏|凶|冲|横|不好|恶)|不耐烦|凶巴巴|凶得很|嘴[巴上]?(?:不干净|臭)|口出(?:狂言|恶言)|出口伤人|阴阳怪气|骂(?:得|的)[^,]{1,6}|嘴里不干不净)(?!(?<=的)|的)"
)
_ANOTHER = pattern_of(
    f"(?:我|俺)?(?:就|又|便)?(?:去)?(?:找|问|碰到|遇到|跟|和|喊|叫)(?:了|过|到)?(?:{AGENT}|老[一-鿿]|小[一-鿿])|(?:{AGENT})[^,]{{0,4}}?(?:说|讲|来|把|骂|打|要|也|就|又|不|收|跑|冲|拿)|[把将](?:他|她)"
)
"""Of whom the clauses behind it may be."""
REACH = 4
"""Clauses behind that may still be of him."""


def came_and_did(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Of whom that is said in these words (plain, quotations blanked)."""
    return frozenset(person for mention in _told(words, named) for person in mention.people)


def _told(words: str, named: Sequence[Mention]) -> Iterator[Mention]:
    for mention, before, (first, *later) in beside(words, named):
        others = any(one.search(before) for one in OF_NOBODY_HERE) or OTHER_PASSIVE.search(first)
        if _CAME.match(first) and not (others or ASKS.search(first)) and _wrongs(later):
            yield mention


def _wrongs(later: Sequence[str]) -> bool:
    for clause in later[:REACH]:
        if _WRONGS.match(clause):
            return not ASKS.search(clause)
        if AGENT_FIRST.search(clause) or _ANOTHER.search(clause):
            return False
    return False
