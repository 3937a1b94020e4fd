"""Whether words may tell of wrongdoing by somebody in public office: such a matter is sealed first and its voter asked (docs/spec.md 3).

Two kinds of words within reach of each other (or many hints at once, domain/tips/hints.py), whoever of them comes first: an office (or what only an office gives: aid, a stamp, a
plot, a contract) and a deed (taking, giving, favour, false lists, public money, threats, violence, how somebody lives), in plain words
or as people hint at it. What speaks to an official, thanks him or says that he took nothing is set aside before. In doubt it is one:
a question too many costs a tap; a leak may cost a person.
"""

import re
from collections.abc import Iterator
from functools import partial

from domain.people.offices_meant import IN_GENERAL
from domain.tips.court_matters import without_the_court
from domain.tips.in_dialect import plainly
from domain.tips.in_english import in_english
from domain.tips.in_two import in_two
from domain.tips.no_tip import says_where
from domain.tips.tip_weight import BESIDE
from domain.tips.tip_weight import is_likely as weighs_enough
from domain.words.courtesy import without_courtesy
from domain.words.pattern import pattern_of
from domain.words.sieve import Sieve

REACH = 34
"""Characters between an office and a deed that are still one sentence on a phone, without punctuation."""
NEAR = 22


def _any(*patterns: str) -> re.Pattern[str]:
    return pattern_of("|".join(patterns))


_RANK = "书记|支书|主席|主任|会计|出纳|干部|领导|[镇乡县村区]长|所长|站长|局长|科长|股长|院长|校长|园长|行长|场长|部长|副职|书办|秘书"
_BODY = (
    "派出所|公安|警察|民警|交警|辅警|城管|国土所|土管所|民政[办所局]?|社保[所局]|残联|司法所|法庭|法官|信用社|农商行|银行|供电所|电管|水务站|"
    "水管站|林业站|农技站|畜牧站|兽医站|粮站|文化站|检查站|卫生院|卫健所|医院|防疫站|学校|教办|教育组|教育局|水利站|卫生室|幼儿园|福利院|养老院|敬老院|殡仪馆|"
    "工商|税务|市场办|监管所|拆迁办|信访|武装部|计生办|人社|扶贫办|镇政府|乡政府|镇里|乡里|区里|政府|公家|居委会?|村委会?|村支两委|两委|社区|村里|村上|村部|大队"
)
_OTHERS = (
    "队长|组长|班主任|老师|兽医|村医|教练|考官|主刀|医生|大夫|护士|护工|院方|经办(?:人|的)?|办事员|办证的|办事的|工作人员|窗口|村官|网格员|包村|驻村|驻点|工作队|"
    "当官的?|做官|官老爷|个官|头头|上头|上面|上边|官员|公务员|管事的?|管(?:低保|章|钱|账|地|事|户口|档案)的|开票的|验收的|检查组|调查的|代表|主席团|"
    "招考|评委|某领导|那个谁|镇上[^，。]{0,2}人|[村镇乡所里]的?人|村两委|信贷员|护林员|治保|妇女主任|分管|保管|司机班"
)
OFFICE = _any(_RANK, _BODY, _OTHERS)
HOLDER = _any(_RANK, "警察|民警|交警|辅警|城管|法官|派出所|所里", _OTHERS)
"""Somebody who can do something, as against a building."""
PUBLIC = _any(
    "低保|五保|特困|补[贴助]|救济|救灾|慰问|抚恤|养老金|高龄|危房|宅基地?|地基|批地|批(?:下来|条|了)|红线|征[地收]|拆迁|补偿|青苗|指标|名额|入党|党员|扶贫|"
    "贫困户|工程|招标|投标|集体|公款|公家|账本|选举|投票|选票|换届|合作医疗|新农合|医保|报销|挂号|床位|排[队不]上|分班|座位|学位|评优|当兵|退伍|执照|"
    "户口|公章|盖章|的章|证明|办证|这个证|签字|处分|林权|鱼塘|承包|公益[岗金]|编制|事业编|公务员|护林|保洁员|审批|环评|验收|贷款|罚款|财政|廉租|公租|摊位|检疫|合格章",
)
"""What only an office gives or keeps."""

_MONEY = "钱|现金|红包|礼|烟|酒|好处|卡|茶叶|购物券|土特产|利是|利市|房|车|东西"
_SUM = "(?:[0-9一二两三四五六七八九十百千万几]+(?:块|元|万|千|百|个点|成))"
TAKING = _any(
    "红包|包封|封子|利是|利市|信封里|塞(?:个|了|点|过)?(?:包|钱|信封|卡|烟)|好处费?|回扣|返点|抽成|抽水|提成|黑钱|油水|捞(?:钱|油水|了|一笔|好处)|搂|分赃|分钱|吃了?甲方",
    "[揣装进落塞到](?:了|进|到|入)*[^，。]{0,6}(?:口袋|腰包|荷包|兜|个人卡|老婆卡|私人)|谁的?(?:腰包|口袋)|哪个(?:吃|拿|贪)了",
    "打点|意思意思|表示表示|表示一下|(?:没|不|点|要|得|有)表示|孝敬|上供|进贡|心意到|走后门|开后门|托关系|找关系|关系户|通关系|走动|走门路|门路|懂(?:点|得|了)?规矩|老规矩|你懂的|"
    "出(?:点|了)?血|辛苦费|跑腿费|茶水?[钱费]|喝茶[钱费]|烟钱|酒钱|活动[费经]|保护费|手续费|好烟|烟酒堆|空手|明码标价|包办|手软|手短|潜规则|开价|伸手|话里话外",
    "(?:拎|提|扛|背|递|送|拿|带|要|收|塞|买)(?:了|着|过|上|两|几|点|人|受)*[^，。]{0,6}(?:条|包|箱|瓶|斤|只)?(?:烟|酒|华子|中华|茅台|礼|土?鸡蛋?|猪|羊|油|酸奶|红包|好处|购物卡|现金)",
    f"收(?:了|过|受|下|人|他|我|咗|起)+[^，。费税]{{0,12}}(?:{_MONEY}|{_SUM})(?![^，。]{{0,5}}[费～])",
    f"收(?:礼|烟|酒|黑)|拿(?:了|过)[^，。]{{0,10}}(?:钱|卡|好处|东西|{_SUM})|拿(?:了)?人(?:家)?手",
    f"(?:给|交|付|转|掏|递|花|要)(?:他|她|了|个|我们?)*[^，。]{{0,8}}(?:钱|{_SUM})[^，。]{{0,6}}(?:才|就|马上|包)",
    "不(?:给|送|递|交|喝|请|塞|转|拎|买|去)[^，。]{0,14}(?:就|不给|不办|别想|没|一直|老是|办不|评不|排不|上课不|办了)",
    "没(?:有)?(?:酒|烟|钱|好处|打点|走动|表示|意思|关系)[^，。]{0,6}(?:就|不|莫|别|没|办|评|意思)|冇得?(?:酒|烟|钱)",
    f"请(?:他|了|吃|一?顿|客|{_RANK})[^，。]{{0,4}}(?:吃|喝|饭|酒|客|顿|收礼)|请吃|吃请|请的[^，。]{{0,8}}就|请客收礼|吃吃喝喝|白[吃拿]|吃(?:的|完)?[^，。]{{0,6}}(?:拿|带|要)|陪酒",
    "先交[^，。]{0,6}(?:押金|活动|好处)|交[^，。]{0,6}(?:活动费|好处)|说(?:要)?[0-9一二两三四五六七八九十]+万|两百就走|(?:抽|扣)[^，。]{0,4}(?:给她|给他|当手续)|要我们交",
    "(?:打|搓)(?:牌|麻将)[^，。]{0,6}(?:输|过)|牌友|(?:天天|一起|跟|和)[^，。]{0,10}喝(?:的)?酒|喝的酒|不收钱|封(?:我|他|她|大家)?的?口|后备箱|不[^，。]{1,5}就(?:别想|莫想|不给|不让|停|扣|卡|不办|老[是说])|就说[^，。]{1,6}(?:不过|不行|不合格)|放人|五千块才",
)
"""Giving and taking, and how it is hinted at."""
CHEATING = _any(
    "贪(?!玩|吃|睡|便宜|凉)|挪用|侵吞|私[分吞]|公款|截留|克扣|套取|虚[报列开构]|冒[领名]|空饷|两本账|账[^，。]{0,4}(?:两套|两本|假的)|有人卖(?:学位|名额|指标|编制)|假账|做账|改账|账本|假(?:名单|发票|的|票|签)|编的|充数|空白单|"
    "昧(?:了|下)?|小金库|白条|招待费|权钱|(?<!没)(?<!不)入账|没(?:给)?收据|不开票|没(?:有)?入账|代签|不是我们本人|(?:假|替)签",
    "多[报开写算划记](?:了)?|少[报算]了?|扣(?:了|一|两|我们?)[^，。]{0,4}(?:成|半|百|千|掉)|扣(?:了)?补贴|扣一半|倒卖|拿来卖|卖给我们|半价|贱卖|便宜卖|没(?:有)?招标|不招标|也没见开会|抓阄[^，。]{0,6}假",
    "(?:死|去世)了?[^，。]{0,8}(?:还|领|拿)|(?:领|拿)[^，。]{0,8}死人|dead people|(?:拿|用)我们?(?:家)?的?(?:名字|身份证|名|社保卡)|拿[^，。]{0,6}身份证|社保卡不还|名字[^，。]{0,4}贷",
    "(?:拉|拿|搬|拎|抬|送|带|牵)(?:回|走|到)?(?:了)?(?:自己|他|她|自家|老婆|公家)?家|搬走|牵走|自己家(?:盖|修|用)|给自己|(?:拿|搬|拉|运|用)[去到在][^，。]{0,3}(?:自己|自家|他家|私人)|卖(?:了)?废铁|(?:他们|自己)[^，。]{0,3}(?:吃喝|吃了|喝了|花了|分了)|公家(?:报|的)|公车|用的是(?:村|公|集体)[^，。]{0,3}的?|公报私|私用|私拆",
    "(?:合伙|勾结|串通|包庇|庇护|一伙|撑腰|保护伞|通风报信|先跑|一条裤子|干股|入股|有份|分干|里面有|放水|睁一只|装瞎|一边倒|内定|暗箱|走过场|定了自己|早(?:就)?定|写好|背好答案)",
    "钱[^，。]{0,10}(?:哪个吃|哪里去|炒股|高利贷|放贷|收不回|没见|没拿到|没人拿到|看不到|到不了|不见了)|剩下的|到(?:我)?手(?:里|上)?(?:只有|才|两|一)|拨下来[^。]{0,14}没|随她花|便(?:宜)?了自己",
    "只有三个|从来没(?:扫|上|来)过|工资照领|没考过|吃财政|没参加考|不用环评|合格章一|重复领|顶替|空挂|挂名|领着[^，。]{0,8}工资|都算在|实际上",
    "(?:数得出|做出来|地里)[^，。]{0,8}(?:不到|只有|才|没有)|修了不到[^，。]{0,4}[万千]|报[0-9一二三四五六七八九十百千万]+[^，。]{0,4}(?:地里|实际|只)",
    "行贿|受贿|索贿|索要|勒索|贿选|买票|拉票|一票|挨家发钱|贪污|腐败|假公济私|中饱私囊|优亲厚友|吃拿卡要|泄露|举报信到|把我(?:的)?电话给",
)
"""False lists, public money, what is done under the table."""
KIN = _any(
    "亲戚|亲家|亲信|小舅子|大舅子|小姨子?|连襟|侄[子儿女]?|外甥|堂[弟哥兄]|表[弟哥兄]|老表|亲?兄弟|姐妹|老婆|媳妇|老丈人|丈母娘?|岳父|闺女|女儿|儿子|三个娃|娃都|家属|"
    "全家|一家(?:子|十|人|老)|自己人|自家人|七大姑|八大姨|保姆|[她他]妈|[她他]爹|[她他]哥|[她他]弟|[她他]爸|弟弟|相好|情人|老相识|关系好|跟哪个好|鞍前马后|家几个|干部家|当官家|老婆孩子",
)
GAIN = _any(
    "名单|名额|低保|五保|补[贴助]|贫困户|评(?:上|了|的)|工程|承包|包给|包了|的活|上班|安排|弄进|塞进|进了|领工资|工资|全在|里头|公司|拿下|开的|开矿|吃财政|指标|党员|分房|地基|食堂|补习班|职|岗|的店|药店|沙场|"
    "砂场|起房子|占了?集体|招标|养老院|救济|物资|分到|抽出来|记在|施工|验收|投标|头上|油钱|护林|保洁|拿药|卖保险|就先|先(?:修|办|装|安|排|评)",
)
HARM = _any(
    "威胁|恐吓|吓唬|报复|小鞋|谁叫你|叫你多嘴|多嘴|封口|不敢(?:讲|说|署名|得罪|作声|吭|惹|去问|说出)|敢怒|上门骂|走着瞧|给?[我你]小心|滚蛋|别想好过|在厂里干不成|停(?:了|掉)我?家?的?(?:低保|补贴)|不给脸|"
    "断(?:了|掉)?(?:我|他)?家?的?[水电路]|堵(?:了|住)?(?:我|他)?家?(?:的)?门|把我家门口|锯了|毒死|关(?:了|起来|我)[^，。]{0,3}(?:一?[晚夜天]|起来)|敲寡妇|动手动脚|骚扰|猥亵|强[奸迫]|不清不楚|不正当|摸(?:女|我|她)|霸[道占]|一手遮天|土皇帝|当土匪|下半年的|"
    "没投(?:他|她)的票|不投(?:他|她)|讲错了扣|谁讲出去|别让[^，。]{0,6}知道是我|知道是我|莫说是我|不要说是我|别说是我|莫讲是我|匿名",
)
BLOWS = _any(
    "(?<!不)打(?!电话|听|算|工|印|扫|药|针|疫苗|雷|开|车|水|井|牌|麻将|招呼|点|给|包|通|扰|比方|分|官司|卡|架子|粉|谷|稻|算盘|孔|断|折|狗|了[^，。]{0,6}狗)(?:了|伤|残|我|他|人|老人|一顿|骂|[^，。]{0,6}一顿)|踹|扇[^，。]{0,6}(?:耳光|巴掌)|耳光|踢(?:我|他|人)|揍|拳"
)
WEALTH = _any("三套房|[两三四五六几]套房|别墅|宝马|奔驰|豪车|路虎|工资才|哪来的钱|修得跟|烟酒堆|洋房|三层楼|在城里买|存款")
TOLD = _any("举报|检举|控告|揭发|实名|我要告|告他|请查|纪委|巡视|巡察|监委")
RUDE_BOSS = _any(
    "老板(?:不|欠|没|跑|扣|说给)|包工头(?!送|替)|工地|厂里|物业|中介|房东|旅行团|网贷|网上|微信群|超市|小卖部|合作社说|贩子|保险公司"
)
OTHER_HAND = _any("邻居|老公|前夫|儿子|大孩子|狗|对方|隔壁|混混|堂|表|别人|我爸|学生|同学|人家")
"""Who else may strike: then it is no official's blow."""

SET_ASIDE = _any(
    "(?:把|将)?[我俺](?:之前|刚才|以前|前面)?(?:说|写|讲|发|填|登记|留)(?:过|下)?的?(?:话|那些|东西|信息)?(?:都|全|也)?(?:给我)?(?:删|撤|抹|去掉|销)(?:了|掉|除|去|销)*",
    "(?:不给|不发|不结|要不到|拿不到)[^，。]{0,4}(?:钱|工资|工钱|账|款)[^，。]{0,4}(?:跳|爬|上吊|喝药|死给)",
    r"^\W*(?:尊敬的|亲爱的|各位|敬爱的)[^，。！:：,\n]{0,10}(?:书记|主任|镇长|县长|代表|领导|同志|老师|医生|校长|院长)[^，。！:：,\n]{0,3}|^\W*(?:还是|就是|都是?|我|很|非常|十分|太|真|一点都?|根本)?(?:不满意|不满)[，。！!,～\s]+(?=.{4})",
    rf"^\W*(?:{_RANK}|代表|老师|医生)(?:同志|们)?(?:您好|你好|好|辛苦了)",
    rf"^\W*(?:{_RANK}|代表|老师)[，,！!]",
    rf"请(?:各位|一下|问|教|求)?(?:{_RANK}|代表|工作人员|民警|派出所|政府|镇里|村里|领导)[^，。]{{0,3}}(?:过问|来|帮|教|联系|管|看|指挥|协调|解决|说|查看)",
    "(?:一分钱|一分|一毛|分文|钱)(?:也|都)?(?:没收|不收|没要|不要|未收)|(?:没|不|拒)收(?:我|过|我们)?(?:家)?的?[^，。]{0,8}|退(?:了)?回来|硬是退|红包都?(?:不要|没要|不收)|包红包都|不吃我们[^，。]{0,4}|两袖清风|廉洁|自己带干粮|没要(?:我)?一分",
    rf"{IN_GENERAL}(?:就|只|光|尽)?(?:会|知道|晓得|没有?一个|不管|不顾)[^，。0-9收钱贪拿吃喝礼烟酒包送亲]{{1,8}}(?=$|[，。～])",
    "(?<=[，。～])我(?:也|都)?认(?:罚|了|账)?(?=$|[，。])|表示(?:会|要|说|感谢|理解|同意|支持|欢迎|没办法)|意思(?:就)?是|好意思|不好意思|没什么意思|有意思",
    "(?:烟酒|红包)标准|份子钱|抢红包|彩礼|送(?:我|他|她|老人|孩子|娃|妈|爸)[^，。]{0,4}(?:去|到|医院|上学)|送医|送水|送货|送餐|(?:水|电|气|卫生|学|停车|挂号|校服|资料|物业|垃圾|清洁|保洁|治疗|住院|检查|抽血|体检)费",
    "(?<![^，。～！？])(?:那|就|要不|还是|最好|能不能|可不可以|时间|见面|想|我){0,3}(?:改|换|挪|推|提前|推迟)[成到在为](?:[明后今]天|(?:下?周|下?星期|下个?礼拜)[一二三四五六日天]|[上中下]午|早上|晚上|[一二两三四五六七八九十0-9]{1,3}(?:[点月号日]|[:：]0?)半?钟?|在?(?:村口|村部|村委会|我家)){1,4}",
)

PLAIN = _any(
    "(?:你们?|他们?|她|代表|干部|领导|上面)(?:是不是|肯定|怕是|准是|都|也|就)*收(?:了|过|下)(?!我|他家)[^，。]{0,6}(?:红包|好处|黑钱|回扣)",
    "空饷|受贿|行贿|索贿|贪污|贪官|贿选|腐败|回扣|权钱|官商|保护伞|冒领|套取|虚报|两本账|假名单|假账|小金库|中饱|假公济私|优亲厚友|吃拿卡要|暗箱操作|内定|手短|潜规则|红包才|"
    f"(?:{_RANK})[^。]{{0,14}}(?:钱|款)[^，。]{{0,6}}(?:装|揣|进|落|塞)(?:了|进|到|入|在)*(?:自己|自家|他们?|她|私人)的?(?:腰包|荷包|口袋|兜)",
    f"(?:钱|款)[^，。]{{0,6}}(?:装|揣|进|落|塞)(?:了|进|到|入|在)*[^，。]{{0,2}}(?:{_RANK})们?的?(?:腰包|荷包|口袋)",
    "好处费|(?:问|跟|找|向)[我俺][^，。]{0,3}(?:要|收|拿|讨)[^，。]{0,8}(?:辛苦|跑腿|茶水)费|关系户|走后门|打点|意思意思|公款|招待费|拜码头|上头有人|朝中有人",
)
"""Words that are only said of office, whoever is named."""
OTHER_TONGUES = _any("авлига", "хээл хахууль", "پارىخور", "پارا ئال", "뇌물", "비리", "촌지", "རྔན་པ", "རྔན་རྩོད")


def is_likely(plain: str) -> bool:
    """`plain` as `domain.words.simplified` gives it. Never raises, whatever the text."""
    if OTHER_TONGUES.search(plain):
        return True
    foreign = in_english(plain)
    return not says_where(plain) and any(
        weighs_enough(one, partial(found_in, one, foreign=foreign))
        or any(weighs_enough(part, partial(found_in, part), BESIDE) for part in in_two(one))
        for one in weighed_parts(plain)
    )


def weighed_parts(plain: str) -> Iterator[str]:
    """What is weighed of the words, stretch by stretch: without courtesies and what is set aside, one kind of comma."""
    said = plainly(without_courtesy(plain, cries=True)).strip()
    return (part for part in stretches(SET_ASIDE.sub("～", without_the_court(re.sub(r"[\s,]+", "，", said)))) if part)


def rules_in(plain: str) -> Iterator[tuple[str, list[str]]]:
    """Each stretch, and which rules find something in it."""
    foreign = in_english(plain)
    return ((part, found_in(part, foreign=foreign)) for part in weighed_parts(plain))


Spans = list[tuple[int, int]]
_KINDS = {
    "office": OFFICE,
    "public": PUBLIC,
    "taking": TAKING,
    "cheating": CHEATING,
    "kin": KIN,
    "gain": GAIN,
    "harm": HARM,
    "blows": BLOWS,
    "wealth": WEALTH,
    "told": TOLD,
    "rude boss": RUDE_BOSS,
    "plain": PLAIN,
}
_SIEVE = Sieve({kind: [words.pattern] for kind, words in _KINDS.items()})


class _Words:
    """Where words of each kind stand in a stretch of text; a kind is looked for once, and only where it may be."""

    def __init__(self, text: str) -> None:
        self.text, self.may, self.known = text, _SIEVE.may(frozenset(text)), dict[str, Spans]()

    def __getitem__(self, kind: str) -> Spans:
        if kind not in self.known:
            self.known[kind] = [found.span() for found in _KINDS[kind].finditer(self.text)] if kind in self.may else []
        return self.known[kind]


def found_in(text: str, *, foreign: bool = False) -> list[str]:
    """Which rules find something in a stretch of text; `foreign`: an English word of office and one of wrongdoing in the whole."""
    words = _Words(text)
    found = {
        "rule english": foreign,
        "rule deed": _deeds_of_office(words),
        "rule kin": _gains_of_kin(words),
        "rule harm": _harm(words),
        "rule bought": _public_things_bought(words),
        "rule plain": bool(words["plain"]) and not words["rude boss"],
    }
    rules = [rule for rule, holds in found.items() if holds]
    return [*rules, "a rule"] if rules else []


STRETCH = 140


def stretches(text: str) -> Iterator[str]:
    """The text in overlapping stretches of sentences, since in a letter everything is mentioned somewhere."""
    for start in range(0, max(len(text) - STRETCH // 2, 1), STRETCH // 2):
        yield text[start : start + STRETCH]


def _close(one: Spans, other: Spans, reach: int) -> bool:
    return any(a <= d + reach and c <= b + reach for a, b in one for c, d in other)


def _deeds_of_office(words: _Words) -> bool:
    offices = words["office"]
    if not offices:
        return False
    return any(_close(offices, words[deed], REACH) for deed in ("taking", "cheating", "wealth")) or _close(offices, words["told"], 12)


def _gains_of_kin(words: _Words) -> bool:
    """Relatives and friends of an official who get what is everybody's."""
    near = [span for span in words["kin"] if _close([span], words["gain"], NEAR)] if words["office"] else []
    return _close(near, words["office"], REACH)


def _harm(words: _Words) -> bool:
    if words["office"] and _close(words["office"], words["harm"], REACH):
        return True
    return any(_struck_by_office(words.text, start) for start, _ in words["blows"])


def _struck_by_office(text: str, blow: int) -> bool:
    """In its clause or the one before somebody in office comes before the blow, and nobody else between."""
    clauses = re.split("[，。；;！!？?,]", text[:blow])[-2:]
    said = "".join(clauses)
    holders = [found.span() for found in HOLDER.finditer(said)]
    return bool(holders) and not OTHER_HAND.search(said[holders[-1][1] :])


def _public_things_bought(words: _Words) -> bool:
    """No office is named, but something that only an office gives was bought, or taken from."""
    if not words["public"] or words["rude boss"]:
        return False
    return _close(words["public"], words["taking"], NEAR) or _close(words["public"], words["cheating"], NEAR)
