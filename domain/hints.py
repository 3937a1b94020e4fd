"""Hints of wrongdoing in office, each a kind of word that says little alone; several together say much (domain/likely_tips.py).

The weights were worked out on one half of tests/samples/likely_tips.jsonl and ordinary lines, then rounded; the other half only
measures. What asks, requests, thanks or tells of a broken thing weighs against.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Hint:
    """`most`: so many different words of the kind count."""

    weight: int
    words: re.Pattern[str]
    most: int = 1


def _hint(weight: int, *patterns: str, most: int = 1) -> Hint:
    return Hint(weight, re.compile("|".join(patterns)), most)


HINTS: Mapping[str, Hint] = {
    "holder": _hint(
        20,
        "书记|支书|主任|会计|出纳|干部|领导|[镇乡县村]长|[所站局科股院校园行场队组]长|科员|股的人|班主任|教练|考官|专家|评委|监理|民警|警察|交警|辅警|城管|法官|"
        "经办|办的人|所的人|站的人|股的人|院办|所里|办事员|挂职|驻村|包村|工作队|司机班|上面|上头|上边|当官|官|里面有人|管事|管(?:低保|章|钱|账|地|户口|档案|工程|项目|钥匙|仓库)的|分管|那个人|那人|某某|某领导|某局|[镇乡县]上?几个人|老[张周王李刘陈]家",
        most=2,
    ),
    "body": _hint(
        10,
        "派出所|公安|医生|大夫|村医|护士|环保|查之前|检查|土管|国土|民政|社保|医保办|残联|司法所|信用社|农商行|供电所|水务|林业站|农技|畜牧|兽医|粮站|卫生院|医院|学校|教育|幼儿园|公办园|福利院|养老院|殡|工商|税务|市场|拆迁|信访|武装|计生|政府|"
        "镇里|镇上|乡里|乡镇|村里|村上|村委|村部|两委|支部|居委|社区|组里|集体|公家|国家|大队",
        most=2,
    ),
    "money": _hint(
        7, "钱|[0-9一二两三四五六七八九十百千几]+(?:块|元|万|千|百|个点|成)|要八个|工资|款|费用|账|贷|返|拨|收入|现金|利息|补[贴助]"
    ),
    "gift": _hint(
        14,
        "烟(?!花|雾|草|筒|囱|尘|味|子)|酒(?!厂|席|店)|中华|华子|茅台|茶[钱费叶]|红包|信封|购物卡|拿卡|老母鸡|半边猪|[一两几]只(?:鸡|鸭|羊)|土特产|腊肉|海鲜|空调|随礼|送礼|礼|孝敬|诚意|意思意思|表示表示|"
        "好处|回扣|人情|凑份子|心意|打点|走动|走后门|关系|规矩|懂得起|你懂|懂事|门路|路子|红利|干股|押金给|周转|拎|塞",
        most=2,
    ),
    "treat": _hint(
        17,
        "吃喝|吃住|吃饭的|吃饭，|请[^，。]{0,6}(?:吃|喝|玩|去|客)|玩了?一?趟|三亚|旅游|农家乐|会所|按摩|洗脚|KTV|ktv|满月|升学宴|陪客|陪[^，。]{0,3}(?:吃|喝|睡)|战友|打牌|麻将|喝(?:了)?酒|喝的酒|喝了[^，。]{0,4}瓶|好几桌",
        most=2,
    ),
    "kin": _hint(
        16,
        "亲戚|亲家|小舅子|大舅子|小姨|连襟|侄|外甥|堂[弟哥兄]|表[弟哥兄]|兄弟|姐妹|丈母娘|老丈人|闺女|子女|媳妇|老婆|他哥|她哥|他弟|他妈|她妈|家弟弟|弟弟|家里人|自己人|自家|七大姑|相好|熟人|同学|战友|一家人|都?姓[王李张刘陈]|一条心|跟(?:他|谁|哪个)[^，。]{0,4}好(?=$|，|的)|打过牌|老相识|牌友|一伙|一个人(?=$|，|。)",
        most=2,
    ),
    "own": _hint(
        6, "自己|私人|个人|私[吞分下]|兜|口袋|腰包|家里|往家|回家|搬上|卡[^，。]{0,4}(?:他|会计|手上)|归他|归了|落到|揣|在他手|他家"
    ),
    "turn": _hint(
        9,
        "[，。 ](?:当天|第二天|没几天|回来|马上|立马)?就(?:批|办|拉|放|有|下来|好|先|来|给|能|轮|没|两百|通|评|是他)|才(?:批|办|放|给|肯|能|下来|有)|先安|优先|轮不到|排不上|评不[上年]|批不|办不下|没有我|没我家|没份|不给评|不给办|下来了|熟人就|少了还|老是|凭什么|明明|倒是|偏偏|反而|一个(?:也|都)?没有|真困难",
        most=2,
    ),
    "asset": _hint(
        7,
        "卖(?:了|给|到)|租给|抵押|改成|捐来|捐款|砍了卖|占一条街|占[^，。]{0,3}集体|按人头|又收|多交|采购|承包|工程|招标|验收|标号|采砂|矿|砂|公墓|林子|机动地|鱼塘|水泥|挖机|项目|建档|套钱|挂床|贷款",
    ),
    "false": _hint(
        23,
        "名单|空的|空白|空饷|按手印|签字|代签|没人签|死了[^，。]{0,10}(?:领|拿|签|钱)|(?:死|去世)了[^，。]{0,6}，他的|坐牢|没得(?:病|糖尿)|报了[^，。]{1,8}，|报[0-9一二三四五六七八九十百几]+[^，。]{0,2}(?:一年|，)|假|虚|编|改了|改成|换掉|从来(?:没|不)|不上账|没给票|没票|不开票|不公示|会议记录|没开过|一本一本|冒|套|串通|内定|不是本人|人头|看了一场|不上账|没上账|你信吗|实际|一锹|一年报|兜着|顶替|重复|围标|三家公司",
        most=2,
    ),
    "harm": _hint(
        18,
        "不听话|支到|调到最远|传我|撤案|再问|再说|再告|不敢|没人敢|吭声|得罪|威胁|恐吓|报复|小鞋|多嘴|封口|出头|骂了他|罚[^，。]{0,4}没|卡我|被卡|故意|拿捏|为难|刁难|材料给|给对方|泄|走漏|提前打电话|通风|上面有人|有人罩|罩着|打了?(?:我|他|人|一顿)|踹|扇|摸|骚扰|关了|堵我?家?门|停了?我|拆我|不捐",
        most=2,
    ),
    "secret": _hint(
        14,
        "亲眼|听说|听[^，。]{0,5}[说讲]|据说|有人说|实名|保密|保个密|别说|莫说|不要说|莫讲|我不好说|暗示|话里|放话|跟我讲|我有(?:证据|名单|单子|录音|照片)|谁都知道|谁不知道|大家都知道|都知道|心里有数|举报|检举|告他|查一查|查查|纪委|你信吗|不敢署名|匿名",
    ),
    "public": _hint(
        10,
        "低保|五保|危房|救济|救助|慰问|扶贫|地基|批地|补偿|耕保金|名额|指标|编制|准生证|床位|评残|文明户|三好|公办|选举|选票|票箱|支部|合同|采砂证|证下来|户口|违建|案|调解书|路灯先|冬令|高龄|养老金|入党|分班|挂号",
        most=2,
    ),
    "asks": _hint(
        -21,
        "请问|能不能|可不可以|可以吗|怎么(?!会|可能)|哪里|哪儿|在哪|从哪|去哪|几点|什么时候|多久|多少(?:钱)?(?:$|，|。|？)|要不要|有没有|吗(?:$|，|。|？|\\?)|是谁$|谁来|谁是|如何|好不好|行不行|是真的|带什么|什么材料",
        most=2,
    ),
    "wants": _hint(
        -12,
        "(?<!申)请(?!他|她|客|吃|喝|了|镇|示)|希望|建议|最好|想(?:推荐|补说|学|问|要|请|办|申请)|帮(?:忙|我|大家|着)|麻烦|盼|求",
        most=1,
    ),
    "thanks": _hint(-17, "谢谢|感谢|点赞|表扬|辛苦|不错|很方便|挺好|很好|真好|好干部|锦旗|公道|负责|暖和|满意|服气|讲得(?:好|有道理)|都服"),
    "broken": _hint(
        -17,
        "坏了|没水|停水|停电|堵了?(?!我|门)|漏|烂|臭|吵|太早|太晚|太远|太短|太咸|太大|太贵|排(?:队|到)|没来|没更新|没动静|没消息|老化|不亮|塌|摔|挡|对不上|写错|抄错|看不懂|听不懂|听不清|关门|锁着|搬到",
        most=2,
    ),
}


BASE = -23
"""Of nothing said."""
OFFICE_FROM, ELSE_FROM = 4, 8
"""From which weight on it is likely: where an office is named, and where only what an office gives, or several hints without either."""
STRONG = ("gift", "treat", "kin", "false", "harm")


def suspicious(text: str) -> bool:
    """Whether the hints in a stretch of text (a hundred characters or so) weigh enough together."""
    found = counts(text)
    strong = sum(found[name] for name in STRONG)
    if (found["thanks"] or found["asks"]) and not strong and not found["secret"]:
        return False
    weight = BASE + sum(HINTS[name].weight * count for name, count in found.items())
    if found["holder"] or found["body"]:
        return weight >= OFFICE_FROM
    return (found["public"] > 0 or strong > 1) and weight >= ELSE_FROM


def counts(text: str) -> dict[str, int]:
    """How many different words of each kind count in the text."""
    return {name: min(len({m.group() for m in hint.words.finditer(text)}), hint.most) for name, hint in HINTS.items()}
