"""What somebody asks about us, as a whole message: what it costs, whether it is a fraud, who we are, what deputies are, who learns of it.

Such words are answered in kind and become no matter (docs/understood.md has the table; locales/about_us.py the answers).
"""

from collections.abc import Mapping

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.sieve import Sifted
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which it asks more than that."""
LONGEST_LATIN = 40
_US = (
    "(?:请问|问一?下|那|哎|诶|喂|你好|您好|到底|究竟|我想问|你们?|您们?|恁|侬|这个?|这里|这儿|这边|反映|在这里?|说话|说事|写了|写|用这个)*"
)
_END = "(?:啊|呀|哦|呢|嘛|吗|么|哈|吧|噢|喔|唦|噻|哒|的|哩|咧|喃|嘞|了|㗎|伐)*"
_NOT = "(?:不|没|吧)?"
_MINE = "我(?:说|写|讲|反映)[的滴]?(?:话|东西)?"
_KNOWS = "(?:看得到|看得见|看到|看见|晓得|知道)"
_OTHERS = "(?:隔壁|邻居|别个|旁人|人家|村里人|湾里人|外人|别人|其他人)"
_DELETED = (
    "(?:要是|如果|假如|万一|我们?|俺|自己|刚才|刚刚|前面|已经|都|全|就|把|将|在|那)*(?:手机|微信|电报|这边|这头)?(?:上|里|头)?的?(?:信息|消息|话|聊天记录|记录|照片|相片|语音|东西|内容|[那这刚一][条句个张]|字)*"
    "(?:都|也|全|给|自己|我|俺)*(?:删除?|撤回?|抹|清空|清除)(?:了|掉|哒|咯|完|干净|光)+(?:的话|以后|之后)?"
)
"""That he deleted it on his own telephone."""
_YONDER = "(?:你们?|您们?|代表|小组|他们|那边|那头|那里|那儿|别人|上面|后台|这里)*"
_SEEN = "(?:看得?(?:到|见)|收得到|有|在|留|存|查得到|找得到|读得到)(?:着|起|的)*"
_KINDS: Mapping[str, str] = {
    "deleted": f"{_DELETED}{_YONDER}(?:(?:都|还|是|就)*(?:是不是|会不会|能不能|可不可以|还有没有|有没有|在不在|还在不在|看不看得到|还看不看得到)(?:还|都|就|也)*(?:{_SEEN})?"
    f"|(?:还|都|就|也|是|会|能|可以)*{_SEEN}(?:没有?|没得|不|冇|吗|嘛|么)|(?:是不是|会不会)?(?:就|都|也)*(?:没有?|没得|不在|看不[到见])(?:了|哒)(?:吧|吗|嘛|不|么))"
    "|(?:if)?i(?:have|ve)?deleted?(?:it|this|that|them|(?:the|my)(?:message|chat|photo|word)s?)?(?:onmyphone)?(?:do|can|will)you(?:still)?(?:have|see|read)(?:it|them|this|that)?",
    "cost": "(?:要不要|要|收不收|是收|收|需不需要|需要|得|会|是不是要)(?:交|出|花|付|收)?(?:钱|费|费用|什么钱|几多钱|多少钱|好多钱)"
    f"(?:的|滴|才)?{_NOT}|(?:免费|白用|不要钱|不收钱|不收费)(?:的|滴)?{_NOT}|有冇收费|使唔使(?:畀)?钱"
    "|isitfree|doesitcost(?:money|anything)?|howmuch(?:doesitcost|isit)?|doihavetopay",
    "scam": f"(?:是不是|会不会是|怕是|别是|不会是|莫是|是)?(?:搞|来)?(?:诈骗|骗子|骗人|骗钱|骗|假|冒充|忽悠人|呃人|呃钱)(?:的|滴|我们?|我钱)*{_NOT}"
    "|(?:是|是不是|系咪|系唔系)?(?:真|正规|正经|可靠|靠谱|官方)(?:的|滴|嘅|话|不靠谱)*(?:还是假的|假的|不是)?(?:不|嘛|吗|么)"
    "|isthis(?:a)?(?:scam|fraud|real|legit)|areyou(?:a)?(?:scammer|real|fraud)",
    "name": "(?:叫)?(?:啥|什么|咩|甚)(?:子)?(?:名字?|名儿|姓名)|(?:叫|姓)(?:啥|什么|咩)(?:子)?(?:名字?)?|(?:怎么|咋)称呼|贵姓|what(?:s|is)yourname",
    "who": "(?:是)?(?:哪个|哪位|谁|啥人|边个|乜谁|哪一?个|干啥的|干什么的|做什么的|搞么子的)(?:呀|喃)?|whoareyou|whoisthis|whatareyou|whatisthis",
    "government": "(?:是不是|是|系|系咪)?(?:政府|镇上|镇里|乡里|公家|官方|村里|村委|村委会|国家|单位|镇政府|官家)(?:里|上)?(?:的|嘅|人|办的|搞的|开的)*"
    f"{_NOT}|areyou(?:the|from(?:the)?)?government",
    "deputy": "(?:人大)?代表(?:们)?(?:是|到底是|是来|都是)?(?:做啥|干啥|干什么|做什么|啥|什么|搞么子|做咩|干嘛|管什么|管啥|干吗)(?:的|事|用|人|嘅|官|意思)*"
    "|(?:啥|什么)(?:是|叫)(?:人大)?代表|whatis(?:a)?deputy|whatdo(?:es)?(?:a)?deput(?:y|ies)do",
    "congress": "人大(?:是|到底是|是个)?(?:啥|什么|干啥|干什么|做啥|做什么|咩|干嘛|管什么|管啥)(?:的|子|东西|单位|意思|部门|地方|嘅)*|(?:啥|什么)(?:是|叫)人大"
    "|whatis(?:the)?(?:people.?s)?congress",
    "teach": "(?:教教?|教一教|教下|带带)(?:一?下)?(?:我|俺|我们)?(?:一下|下|呗|咯)?(?:怎么用|咋用|咋弄|怎么弄|怎么写|咋写)?"
    "|(?:我|俺)?(?:该|要|应该|现在)?(?:怎么|咋个?|点样?|如何|哪能|哪样|咋子)(?:弄|整|搞|写|说|讲|用|开始|操作|点|反映|做)(?:法|才好|才对|好)?|(?:我|俺)?(?:不会|唔识|不晓得怎么|不知道怎么)(?:弄|整|搞|写|用|点|打字)"
    "|how(?:do|can|to)(?:i|it)?(?:use|do|start|write|work)(?:this|it|here)?|howdoesitwork|howdoesthiswork|whatshouldido",
    "media": "(?:我|俺)?(?:不会打字|不识字)?(?:能不能|可不可以|可唔可以|可以|能|行不行)(?:直接|只)?(?:发|用|说|拍|传|打|讲|影)(?:个|一段|张|条)?(?:语音|相|照片|相片|图片|视频|录音|位置|定位|话)(?:给你们?|过来|来|吗|不|么|说|反映)*"
    "|(?:发|用|说|拍|传|讲)?(?:个|一段|张|条)?(?:语音|照片|相片|图片|视频|录音|位置|定位)(?:给你们?|过来|反映)?(?:可以|能|行|中|得|要得)(?:发|说|用|听|看)?(?:吗|不|么|行|可以|嘛)+"
    "|(?:can|may|could)i(?:just)?(?:send|use|record)(?:you)?(?:a|an|some)?(?:voice(?:message|note|recording)?|audio|photo|picture|video|location)s?",
    "fear": "(?:我)?(?:说了|讲了|反映了|写了|告了|说出来|反映|说)(?:以后|之后|的话)?(?:我)?(?:会不会|会|怕|怕不怕|要不要)(?:被|遭|挨|有人|找我|受)*(?:打击|报复|穿小鞋|整|收拾|找麻烦|找我麻烦|麻烦|抓|记恨)(?:我|不)*"
    "|(?:我)?(?:怕|担心|就怕|不敢说怕|怕得很怕)(?:被|遭|挨|有人|人家|村里|他们)*(?:打击)?(?:报复|穿小鞋|整我|收拾我|找我麻烦|记恨)|(?:会不会|会|怕)(?:被|遭)?(?:打击)?(?:报复)(?:我|不)*"
    "|willi(?:get|be)(?:in)?(?:trouble|punished)|isitsafe",
    "told": "(?:会不会|会|要|能不能)?(?:告诉|说给|讲给|传给|透露给|让)?(?:村里|村长|书记|村支书|支书|村主任|主任|村干部|干部|领导|村委会?)(?:的?人)?(?:们)?(?:会不会|会|能不能|能|可不可以|是不是|都)?"
    "(?:晓得|知道|看到|看得到|看得见|查到|听到)(?:是)?(?:我|谁)?(?:说|讲|写|反映|告|发)?(?:的|嘅)?不?"
    "|(?:我(?:说|写|讲|反映)[的滴]?(?:话|东西)?)?(?:会不会|不会|会)(?:被)?(?:传|泄露|漏|流|捅)(?:到)?(?:出去|外头|外面)不?"
    f"|(?:{_MINE})?(?:有|都)?(?:哪个|哪些人|谁)(?:会|能|可以|都)?{_KNOWS}(?:{_MINE})"
    f"|{_MINE}(?:有|都)?(?:哪个|哪些人|谁)(?:会|能|可以|都)?{_KNOWS}"
    f"|(?:{_MINE})?{_OTHERS}(?:(?:会不会|能不能|看不|可不可以){_KNOWS}(?:{_MINE})?|(?:会|能|可以|都)?{_KNOWS}(?:{_MINE})?不)"
    "|(?:会不会|会|别|莫|要)(?:去)?(?:告诉|说给|讲给)(?:村里|村长|书记|村支书|支书|村主任|主任|村干部|干部|领导|村委会?)(?:听|的?人)?(?:不)?",
    "today": "(?:今天|今日|今儿|今朝)(?:个)?(?:是)?(?:几号|几月几号|多少号|星期几|礼拜几|周几|几月几|好多号|啥日子)|what(?:day|date)is(?:it|today)",
}
_ASKS = Sifted({kind: pattern_of(f"{_US}(?:{pattern}){_END}") for kind, pattern in _KINDS.items()})
_BEFORE: Mapping[str, str] = {
    "cost": "(?:这个|说话|反映)?(?:要)?(?:多少|几多|几|好多)(?:钱|块)",
    "cannot_read": "(?:我|俺|阿拉|老人家?|老汉)*(?:不|唔|勿|没)(?:识|认识|认得|认|会认|会看|懂)(?:几个)?(?:字|什么字)|看不懂(?:字|这些|这个|啊)?|(?:我|俺|老人家?)?(?:的)?(?:眼睛?|老花眼)?(?:也|都|又)?(?:看不清楚?|看不见|看不到|不好使?|花了?|瞎)(?:字|了|哦)*(?:(?:有没有|有冇)人(?:讲话|讲|念|说|读)给我听)?|(?:有没有|有冇)人(?:讲话|讲|念|说|读)给我听|icantread|icannotread",
    "which": "(?:我|现在|是|该|要|想)*(?:按|摁|戳|揿|点)(?:下面)?(?:哪一?[个里儿点头]|哪|啥子|什么)(?:按钮|键|地方)?",
    "meaning": "(?:这|这个|那|那个)*(?:是)?(?:啥|什么|么|咩|乜|么子|啥子|咋|什么个|几个)(?:子)?(?:意思|东西|玩意儿?)|(?:为什么|为啥|干嘛|咋)(?:要)?(?:点|同意|按)(?:这个|它)?|(?:同意|点)(?:啥子?|什么|么子|咩|哪里|哪个)|(?:哪个|谁|为啥子?)要我的?同意(?:[嘛哦呀]?同意啥子?)?|不懂|听不懂|没看懂|what(?:doesitmean|isthis)?|idontunderstand",
}
_QUESTION = pattern_of("[吗么吧不冇咪]|是不|会是|怕是|别是|莫是|多少|几多|好多|需要|免费|^[a-z]+$")
_ONLY_ASKED = frozenset({"scam", "cost"})
"""Kinds of which words that do not ask say something else (骗人, 他们收钱)."""
_ASKS_BEFORE = Sifted({kind: pattern_of(f"{_US}(?:{pattern}){_END}") for kind, pattern in _BEFORE.items()})


def asks_us(text: str) -> str:
    """What a whole message asks about us; empty for other words."""
    return _kind(_said(text), _ASKS)


def asks_before_consent(text: str) -> str:
    """The same, and what only somebody asks who has not agreed yet: what it means, that he cannot read."""
    said = _said(text)
    return _kind(said, _ASKS_BEFORE) or _kind(said, _ASKS)


def _said(text: str) -> str:
    return letters(squeezed(simplified(text[:100]))).lower()


def _kind(said: str, kinds: Sifted) -> str:
    if not said or len(said) > (LONGEST_LATIN if said.isascii() else LONGEST):
        return ""
    kind = kinds.whole(said)
    return "" if kind in _ONLY_ASKED and not _QUESTION.search(said) else kind
