"""Words of a reply to "are you satisfied?" by what they do in it: praise, what is done, what is still as it was, a but, an if.

A word with a no before it is another one: 不漏 is no fault, 没修 is not done. What they say together is weighed (domain/ratings/satisfaction.py).
"""

from collections.abc import Mapping

from domain.words.pattern import pattern_of

_NO = "(?:再也不|再不|不用再?|不再|一[点滴分处丝]都?[没不]|[没冇未唔勿弗呒毋不伐]|莫得|没得|莫)"
_BAD = "烂|臭|黑|浑|黄|漏|堵|断|坏|塌|骗|哄|扯|推|拖|气|孬|差|怕|怄|愁|脏|吵|湿|滑|跳闸|闪|绕|摸黑|提心吊胆|担心|操心|挨|冷|热|咬|叫|响|味|少|压|反水|返潮|停|忽悠|糊弄|敷衍|积水|贵|慢|卡|噪|蚊子|苍蝇|求人|跑|受罪|遭罪|亏|错|假"
_GOOD = "修|装|弄|搞|整|办|补|换|通|接|铺|清|拉|搬|拆|发|到|拿|批|退|领|来|亮|动|治|送|赔|解决|处理|恢复|落实|收|砍|抓|赶|填|结|管|理|见|看|影|下文|音|人|回|好|服|认|公平|合理|行|中|灵|实|用|信|值|成|上门|接电话|指望|变|改|满意"

FIRST: Mapping[str, str] = {
    "denied": "(?:不|没|没有|冇|唔|弗|勿|莫得|没得|未|毋|呒|伐|谈不上|莫|难)(?:是很|太|够|很|大|怎么|咋|一点|能|得|会|有|啥子?|什么|乜|一处|哪|一啲|使人|让人|叫人|系好|令人)?满意|满意(?:不起来|不了|个|你个|啥|什么)|(?:哪里|咋可能|哪样|怎么可能|谁能|咋个|哪个|何来|鬼才|要我)满意|不满(?!意)|不称心",
    "denied twice": "没有?(?:一[点处]|啥|什么|哪里|哪点|得)?不(?:满意|好)|没得不满意|冇乜唔满意|不是不满意|(?:咋|哪有|哪能|哪会|怎么会?|怎能|哪个说)不满意",
    "no fault": "没(?:得|啥|有)?(?:子|什么)?(?:意见|毛病|问题|说的?|话(?:讲|说)|挑(?:头|的|剔)?|麻达|二话)|冇(?:得|嘢|乜)?(?:讲|弹|话讲|意见|话)|莫得?(?:啥子)?(?:意见|话说|话讲|说的)|挑不出|没想到|呒没(?:闲话|话)|一[分点]不[少差]|不[孬赖错差]|差不[多离]|不碍事|不要紧|[莫没]得?关系|不计较|不介意|没事|不简单|不容易|没白|冇问题|没耽误|没拖|没推",
    "no bad": f"{_NO}(?:{_BAD})|(?:噪[声音]|味道?|臭气|蚊子|苍蝇|声音|老鼠)都?(?:没|冇|少|小)",
    "not done": f"{_NO}(?:有|得|人|一个?|给|让|啥|一样|哪个|把|见|到)?(?:{_GOOD})",
}
"""Looked for in this order: what one of them has found is none of the next, nor of those that judge."""

JUDGE: Mapping[str, str] = {
    "satisfied": "满意|称心|中意|合心",
    "praise": "好得[很唻]|好得不|真好|很好|蛮好|挺好|老好|好好|当好|几好|好嘢|好正|好靓|得好|得蛮好|好样|好人|好干部|好官|好着|巴适|安逸|漂亮|靓|赞|棒|给力|服气|口服|[我就都]服|高兴|欢喜|喜欢|开心|放心|安心|踏实|舒坦|舒服|痛快|感动|干净|公道|贴心|到做到|得劲|周到|耐心|爽快|攒劲|板扎|硬扎|熨帖|伸展|抻抖|抻抻|撇脱|归一|暖和|敞亮|清爽|清亮|恩人|及时|稳当|扎实|结实|亮堂|平整|平平|完美|圆满|妥|掂|满分|五星|大拇指|快得|真快|神速|效率高|速度快|合理|好用|方便|落地|笑|热乎|心里亮|心头亮|夸|有救|锦旗|磕头|鞠躬|真心|把老百姓当|真办事|巴心|省心|香|稳稳|哗哗|嗷嗷|杠|yyds|牛|了不起|中得很|中中|真中|对头|照得很|灵光|嫽|美",
    "done": "(?:修|装|弄|搞|整|办|补|换|通|接|铺|盖|清|拉|搬|拆|发|到|拿|批|退|领|来|亮|立|砌|打|焊|建|挖|治|送|要|赔|解决|处理|恢复|稳|出|收|说|分|种|砍|堵|抓|赶|填|抽|平|关|停|改|开|架|移|够|喷|撤|圆|好|齐|有|涨|消|搭|借|买|转|小|大|硬化|落实)(?:好|通|完|妥|成|起|到|走|平|亮|净|账|手|来|上|够|结|清楚|明白|齐|多|干净|利索|归一|伸展|出|新的?){0,3}(?:了|咯|哒|咗|哉|嘞|啦|喇|返|哩|唻|着哩)",
    "fault": "烂|臭|黑|浑|漏|堵|断|坏|塌|糊弄|胡弄|敷衍|骗|哄|扯|踢皮球|踢[^，]{0,2}球|推来推去|推过|推脱|拖|气[死得人饱住]|怄|失望|差劲|太差|咁差|孬|撇[得火]|太撇|稀撇|豆腐渣|光打雷|光说|光打哈|套话|空话|空了吹|埋汰|黑心|恶劣|屁|鬼|玩意|糟|日弄|日哄|伤心|心凉|心寒|寒心|瞎|完犊子|虚头|一场空|等于|假|照个?相|拍个?照|来照|样子|潦草|凑数|豁|垃圾办|呸|无语|冤枉|白搭|火起|告你|往上告|上访|投诉|欺|坑|吼|训|鼻孔|甩|滚|零分|零蛋|差评|一星|下辈子|做梦|窝火|窝囊|龟儿|收皮|良心|心焦|恼火|灭了|摔|死了",
    "relapse": "[了好咯哒咗嘞](?:才|没|不到)?[两一几三]?(?:天|日|夜|宿|晚|个月|周|星期|礼拜)?[就又](?!快|来人)|一(?:场雨|下雨|落雨|场水)|第二天(?:又|就[^来])",
    "nothing": "没(?!事)|冇|莫得|没得|未|呒|唔|勿|弗|不|白[跑打修等忙说弄费扯]|影子|哪个来看|毛都",
    "others": "妈|爸|老婆|婆娘|男人|他们|邻居|别人|隔壁|人家|村长|领导|书记|群众|队长|俺爹|俺娘|老汉|那边|别的村|别村|河对面|张三|老王|李家|别个|有的|年轻的|老的|大家|替|帮我?",
    "compares": "比|不如|跟[^，]{1,6}(?:一样|差)|强",
    "thanks": "谢|辛苦|麻烦|难为|多亏|有心|托.{1,2}福|唔该",
    "manner": "态度|人好|人蛮|人倒|人不|人是|速度|结果|质量|嘴",
}
"""What judges, and of whom and what."""

TURN: Mapping[str, str] = {
    "still": "还是|仍|依旧|依然|照样|照旧|照常|还在|还[没冇未欠堵漏烂臭黑]|到现在|至今|如今|到今天|到这会|到头来|老样子|原样|原封|越[^，]{1,3}越|天天|仲未|仲系|一直|一样没|哪样都|样样没",
    "but": "但|可是|可(?!以|得|真|能|排|中|满|劲)|不过|就是|就系|就差|只是|只差|只一|就一|却|倒是|虽|除了|偏偏|唯一|美中|归|就怕",
    "little": "一点|一些|少少|点点|一息|一丢丢|丢丢|一小|一截|一段|一格|有一|有个|差[个一点块几两把那零]|剩|偶尔|稍|小毛病|小意见|小遗憾|尾巴|末尾|零头|瑕|迟|慢|晚了|窄|等得?久|久了|跑了?[两三几四五]|[两三几四五]趟|半个月|边上|边边|角|有点|嫌|毛病|次要|小处|几分|扣|那头|一口|高了点|小了点",
    "mostly": "基本|大体|大致|总体|总的|总归|总算|整体|大面|主体|主要|大头|多半|大多|大部|差不多|差唔多|差不离|大差不差|[七八九六]{1,2}成|[6789八九六七]十?[几来]?分|[六七八九]十[一二三四五六七八九]?分|四星|八九不离十|大半|算是|算得上|还算|比较|勉强|过得去|凑合|将就|马马虎虎|还行|还可以|还阔以|可以|还成|还中|不错",
    "if": "要是|如果|除非|只要|只有|若果|假如|倘|万一|的话|等[^，]{1,8}[再才看]|再[说讲看评]|到时|过几天|先[^，]{1,4}[再着看]|(?:修好|到账|落实|通|好)[了咗仔]?(?:再|才|先|我?就)|验收",
    "asks": "吗|呢$|呢[，。]|怎么|咋[样办整评选点]|啥[时前]|几时|好久|哪[样种里]?[选办去]|什么时候|多少|能不能|是不是|有没有|有没得|么子|不嘛|没嘛|区别|意思$|该选|选哪|怎样|满不满|为啥|敢不敢",
    "mocks": "可真|真是|呵呵|哈哈|恭喜|死了我|真有|佩服|好意思|胡子|头发|感谢党|满意[^，]{0,2}(?:哭|睡不着|死)|得很[哦呐]|敢不|也得满意|又来",
    "before": "以前|上次|上回|上趟|去年|原来|那回|当时|上一届|之前|另外|还有个|顺便|还想|也要|也该|还要问|再问",
    "pending": "明天|下周|下个月|下礼拜|下星期|正在|动工|来量|说要|刚装|研究|还在办|弄了一半|没弄完",
    "unknown": "不晓得|不知道|唔知|说不[上清好]|不好说|不作数|没看|没去|没见|没瞅|还没试|不清楚|难[讲说]|不识字|看不[清到见]|随便|无所谓|看心情|看情况|天晓得|按错|点错|按岔|手滑|乱按|不会[弄用按评]|想想|想一哈|纠结|没感觉|怎么说呢|一言难尽|不想评|填的|[写点选打]满意|听[说到]",
    "half": "一半|对半|五五|有好有坏|有的|之间|都有|或者|还是[123一二三]",
}
"""What turns what is judged; one word may be of several of them."""

_FIRST, _JUDGE, _TURN = ({name: pattern_of(words) for name, words in one.items()} for one in (FIRST, JUDGE, TURN))
_GOOD_ONES = frozenset({"denied twice", "no fault", "no bad", "satisfied", "praise", "done"})
_BAD_ONES = frozenset({"denied", "not done", "relapse", "still", "nothing", "fault"})
_SMALL_ONES = frozenset({"mostly", "little"})
_OPEN_ONES = frozenset({"if", "asks", "others", "compares", "mocks", "before", "pending", "unknown", "half"})


def tags_of(plain: str) -> list[str]:
    """What the words do, in their order; the same side by side stands once."""
    found, rest = [], plain
    for name, pattern in _FIRST.items():
        found += [(hit.start(), name) for hit in pattern.finditer(rest)]
        rest = pattern.sub(lambda hit: "#" * len(hit.group()), rest)
    for patterns, text in ((_JUDGE, rest), (_TURN, plain)):
        found += [(hit.start(), name) for name, pattern in patterns.items() for hit in pattern.finditer(text)]
    names = [name for _, name in sorted(found)]
    return [name for at, name in enumerate(names) if names[at - 1 : at] != [name]]


def tone(tags: frozenset[str]) -> str:
    """Of a clause: nothing settled, bad, good but for little, bad beside good, good, polite, or nothing said."""
    if tags & _OPEN_ONES:
        return "open"
    if "denied" in tags or (tags & _BAD_ONES and not tags & _GOOD_ONES):
        return "bad"
    if tags & _SMALL_ONES:
        return "small"
    if tags & _GOOD_ONES:
        return "mixed" if tags & _BAD_ONES else "good"
    return "polite" if "thanks" in tags else "nothing"


def mocks(tags: frozenset[str]) -> bool:
    """Whether a clause gives thanks for what is bad (感谢周代表骗我), and not for what was mended (谢谢把烂路修好了)."""
    return tags >= {"thanks", "fault"} and not tags & {"done", "no bad", "praise"}
