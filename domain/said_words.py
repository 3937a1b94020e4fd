"""Kinds of words that stand beside somebody's name, each saying little alone (domain/said_of_him.py). Plain characters.

`SAID`: in his clause after his name, or in the clauses after it; `BEFORE`: in his clause before it; `WHOLE`: across his clause
(what stands before, `#`, what stands after).
"""

import re
from collections.abc import Mapping

from domain.spoken_words import (
    ABOUT,
    AGAINST,
    AGENT_FIRST,
    AGENT_SAID,
    BAD,
    BY,
    DOER,
    GOOD,
    HELPED,
    KIND,
    MADE_BY,
    PERSONAL,
    PLACE,
    REQUEST,
    SALUTE,
    STANDS_BY,
    STRAIN,
    THANKS,
    THING,
    TOLD,
    VICTIM,
)

Words = Mapping[str, re.Pattern[str]]
_RELATIVE = "[弟哥姐妹老儿女爹妈公媳嫂小侄表堂叔舅]"
SAID: Words = {
    # what is complained of
    "deed": PERSONAL,
    "thing": THING,
    "strain": STRAIN,
    "victim": VICTIM,
    "mine": re.compile(
        "我家|我们家|我[妈娘爸爹爷奶儿女屋男娃的]|我们(?!村|组|社区)|俺|咱|[把给让叫向对跟找扣骂说问收欠](?:了)?我|大家|群众|老百姓|村民|老人|五保|孤"
    ),
    "no": re.compile("没(?!事|关系)|不(?!过|错|少|容易|好意思|久)|冇|未|别想|莫|甭|无"),
    "often": re.compile(
        "[一二两三四五六七八九十几多半好0-9]+多?(?:次|回|趟|遍|个?月|年|天|周|届|头)|一直|天天|总|老是|每次|从来|年年|到现在|至今|到头|长期|永远"
    ),
    "turn": re.compile(
        "可是|可(?!以|能)|结果|却|反而|反倒|倒(?!了|塌|下)|偏|但|还是|才|干脆|居然|竟|明明|转手|转头|转身|就是|其实|实际|嘴上|背后|台下|表面|说是"
    ),
    "only": re.compile("只(?!有一|要|是)|光(?!缆|伏|线|明)|净|都是(?!好)|全是|自顾|专门|尽是|独独|唯独"),
    "goods": re.compile(
        "[0-9一二两三四五六七八九十百千几]+(?:块|元|万|千|百|亩|斤|条|包|袋|只|蚊)|钱|款|补[贴助]|低保|名额|指标|危改|救灾|慰问|账|化肥|种子|物资|粮|发票|合同|公?章"
    ),
    "kin": re.compile(
        f"[他她]{_RELATIVE}|亲戚|亲家|小舅子|侄|外甥|表[哥弟姐妹]|堂[哥弟]|老表|老婆|媳妇|儿子|女儿|本家|弟弟|哥哥|兄弟|嫂|公婆|姐妹|那一房|[他她]家|自己|自家|那边"
    ),
    "take": re.compile(
        "拿|收(?!割|成|购|拾|到)|占|卖|砍|拆|扣|吃(?!饭)|停(?!水|电)|换给|改成|撤|划|删|勾|丢|弄(?!好|清|懂)|毁|罚|赶|锁|断(?!了电)|抢|搬|拉(?:回|走|去)|填|写反|漏|塞|踢|抽|掀|揉|撕|甩|插|"
        "堵|关|围|圈|挖|垫|包(?:给|出|庇|下)|租给|批给|报给|发给|发到|给(?:了)?(?:他|她|亲|别人|外)|领走|藏|瞒|架(?:出|走)|推(?:开|出)|转给|抄|画押|口供"
    ),
    "harsh": re.compile(
        "打(?!电话|听|算|工|印|扫|药|针|招呼|通|谷|井|比|赌)|骂|吼|凶|吵|笑(?!呵|眯|着迎)|哭|吓|威胁|难听|话里|脸(?:色|往)|翻白?眼|眼睛|瞪|拍桌|羞|造谣|刁|懒汉|拖后腿|神经|钉子|上访|点名|[说讲]我|嫌|气(?:死|人|得|不|都)|欺|霸|横|赶我|滚|丑|苍蝇|那张嘴"
    ),
    "idle": re.compile(
        "麻将|打牌|喝酒|喝[多高醉]|酒(?!厂|席)|手机|睡|迟到|早退|不在|影子|没影|露面|瓜子|毛线|手表|拍照|照片|走了|吃饭|脚翘|抽烟|旅游|车上|人影|露.{0,2}脸|茶馆|钓鱼|记不住|忘"
    ),
    "why": re.compile(
        "为什么|为啥|凭|怎么(?!办|写|走|弄|填|申请|领|交)|哪有|合适吗|像话|什么意思|有那么|算什么|谁信|对吗|难道|哪里去|去哪|哪儿去|合理吗|公平吗|好意思|管管|到底|做啥"
    ),
    "accuse": re.compile(
        "举报|投诉|查(?!询|收|体|看)|意见|问题|换人|下台|罢|不服|讨说法|评理|告(?!诉|知)|别再|不要再|不想再|反映|曝光|受够|违|贪|腐|害|骗|黑|假|诈|赖"
    ),
    "promised": re.compile("答应|说好|承诺|保证|应承|许|拍胸|应得快|说(?:是)?(?:下|明|过|马上)"),
    "nothing": re.compile(
        "没(?:消息|下文|影|动静|结果|回|着落|见|修|来|还|给|办|退|赔)|消息.{0,3}没|一次没|都没|黄了|泡汤|过期|算了|不认账|石沉|没了"
    ),
    "he": re.compile("他|她|佢|这种人|那个人|这个人"),
    "again": re.compile("又|还(?!没好|有)|再"),
    "power": re.compile("说了算|一句话|做主|定的|规矩|高兴|看[他她]|看心情|当官|权|书记的|主任的|官"),
    "does_to": re.compile("^[^,.!?;]{0,14}把"),
    "of_us": re.compile("说(?:我|俺|咱|你)(?:们|家|是)|[说讲喊][^,.]{0,4}就是|嘴|开口|口气|一句"),
    "english": re.compile(
        r"\b(?:keep|kept|never|laugh|change|refus|shout|took|take|his own|her own|brother|money|nobody|cheat|hit|lie|rude|ignor|steal|stole|hid|sold|threat)\w*"
    ),
    "everybody": re.compile("你们管管|打听|问问[一二三四五六七八九]组|什么人|自己看"),
    # what is not
    "asks": re.compile(
        r"[吗呢么没]?\?|吗(?:$|[,.!;])|呢(?:$|[,.!;])|请问|问下|问一下|想问|哪里(?!去)|在哪|几点|什么时候|多久|怎么(?:办|写|走|弄|填|申请|领|交)|能不能|可不可以|可以吗|行不行|够不够|是不是真|"
        "有没有|要不要|多少钱?$|几楼|几号|算不算|还有没"
    ),
    "please": re.compile("请|麻烦(?!人)|希望|帮忙|建议|劳烦|盼|祝"),
    "praise": re.compile(
        THANKS.pattern
        + "|暖|了不起|太好了|能干|不容易|公道|贴心|放心|真好|讲得?好|高兴|开了?眼界|太累|心疼|康复|少见|难得|佩服|学习|实在|磕头|爽快|甜|夸|争到|要回|教会"
    ),
    "helps": re.compile(f"{HELPED.pattern}|{KIND.pattern}|{GOOD.pattern}"),
    "kind": re.compile(
        "[把将]我[^,]{0,3}(?:背|送|扶|抬|救|接)|(?:帮|替|为|陪|教)(?:了)?(?:我|俺|咱|大家|村里|邻居|他们|老人|学生|孩子)|给我[^,]{0,4}(?:打过?电话|送|发|讲|看|开|买|量|介绍|留|写|算)|(?:跟|和|同|带着?|领着?)我们?[^,]{0,4}(?:一起|修|清|抬|去|找|挖|搬|看)|自己的钱|"
        "转移|接待(?:了)?我|支持(?!者)|组织(?:了)?|主持|调解|调过|劝(?!退)|登记了|记录|核[对实]|带上去|报上去|交上去|批了|盖了章|签了字|签了|来看|来过(?!一次)|看过|上门|走访|入户|家访|贴出来|公开(?:了|得)|把表给|背着|背下|守|值班|加班|垫|守夜|挨家|通知到|跑了[^,]{1,4}(?:县|镇)|办(?:了|好)|抽签|"
        "修好|通了|通水|亮了|解决了|落实了|争取|带头|捐|借给|领路"
    ),
    "his_need": re.compile(
        "(?:他|她)?家?的?(?:[^,]{0,4})(?:被偷|被淹|被骗|被撞|丢了|走丢|着火|卖不(?:出|掉|动)|没人照顾|没人收|看不见|过不了|没发|倒了|停[水电]|停了|漏水|坏了|挖坏|压坏|塌了)"
    ),
    "may_he": re.compile("还是|是不是|可以吗|是(?:哪|什么)|叫什么|在吗|在不在|来没来|来不来|真的"),
    "waits": re.compile("等(?:回复|消息|通知|着)|差一张|要填|要交|填(?:了|好|完)|填几"),
    "says": re.compile("^[^,.!?;]{0,6}(?:说|讲|通知|告诉|让我|叫我|喊我|叫大家|让大家|发的)"),
    "place": PLACE,
    "other": re.compile(f"(?:^|[,.!?;~])(?:{AGENT_FIRST.pattern.removeprefix('^')})"),
    "said_other": AGENT_SAID,
    "known": re.compile("是我(?!家|们村的?书记)|同学|同名|战友|亲戚|认识|姓"),
    "fate": re.compile("生病|住院|摔|去世|治病|手术|过世|病|开刀|结婚|喜酒|寿|退休|调走|出差|换人|新来"),
    "his_house": re.compile("^的?(?:家|屋|门口|合作社|店|超市)"),
    "sends": re.compile("让我(?:写|来|到|直接|等|找|报|把|带|交|问)|叫我(?:来|写|找|到|把|带|问|等)|喊我(?:来|反映)"),
    "defends": re.compile("不怪|别怪|别误会|不是(?:告|说|他|她)|没收钱|冤枉|谣言|不关他|乱传|误会"),
    "event": re.compile("^[^,]{0,8}(?:那天|那次|那回|时候|发的(?:表|通知))"),
    "tenure": re.compile("^[^,]{0,8}(?:担任|当了?(?:书记|主任|代表|会计)|这些年)|年年.*年年"),
    "my_thing": re.compile("^家?的?[^,]{1,6}[^,]*(?:我家|我们)"),
    "quote": re.compile("※"),
}
HERE_ONLY = frozenset({"place", "says", "his_house", "does_to", "event", "tenure", "my_thing"})
"""Kinds that mean something in his own clause alone."""
BEFORE: Words = {
    "nothing": re.compile("^$"),
    "please": REQUEST,
    "thanks": re.compile("谢|感谢|多谢|表扬|夸|祝|感激|学习"),
    "told": TOLD,
    "against": AGAINST,
    "about": ABOUT,
    "stands_by": STANDS_BY,
    "by": BY,
    "made_by": MADE_BY,
    "doer": DOER,
    "bad": BAD,
    "other": AGENT_FIRST,
    "greets": SALUTE,
    "whose": re.compile("(?:我们|俺们?|咱们?|那个|这个|叫|姓|的|就是|还是|是|村|里)$"),
    "to": re.compile("(?:和|跟|与|同|给|对|向|找|问|替|帮|让|由|在|到|被|把)(?:了|过)?$"),
    "deed": PERSONAL,
    "hears": re.compile("听(?:说|讲)?$|据|按"),
    "no": re.compile("不(?:是)?(?:告|说|怪|要|认识|关)|别|没"),
    "long": re.compile("^.{8,}$"),
    "keep_away": re.compile("(?:别|不要|莫|不想|不准)再?(?:让|叫|派|喊|请)|不服|对不起|受够|管管|查"),
    "elsewhere": re.compile("县|外省|市里|省|隔壁|医院|学校"),
}
WHOLE: Words = {
    "namesake": re.compile(
        "同名|不是(?:一家|书记|主任|村主任|会计|那个|当)|我(?:姓|叫).*#|我[^,#]{0,3}(?:叔|舅|爸|公|兄弟)[^,#]{0,3}(?:叫|姓)|(?:家|我们)姓"
    ),
    "defence": re.compile("别怪|不怪|别误会|误会|乱传|都传|都说#|有人(?:说|传)|不信|冤枉|替#|打赌|玩笑|不是(?:告|说)|不找|不认识"),
    "my_kin": re.compile("#[^,]*我[^,]{0,2}(?:表|堂|同学|战友|姑父|舅|叔|亲戚|伯|姐夫)"),
}
PREVIOUS = ("please", "praise", "asks", "accuse", "defends", "harsh")
"""Kinds of `SAID` that are looked for in what was said before his clause too."""
