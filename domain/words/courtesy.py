"""What is said around a matter and not of it: a greeting, an announcement, a request to come and look, thanks, a cry for help.

Where words are weighed by their signs (domain/complaints, domain/tips, domain/danger, domain/no_matter), 谢谢 and 请派人来看看 speak for thanks and for a
request, whatever stands beside them. What a villager puts around everything is left out before it is weighed; where nothing is left it is
the matter, and stays.
"""

from domain.words.pattern import pattern_of
from domain.words.surnames import SURNAME
from domain.words.worked_out import OF_A_MESSAGE, kept

_TO = "(?:你们?|您们?|各位|大家|领导们?|代表们?|同志们?|老师|政府|上面|上级|组织|组织上|党和?|国家|有关部门|相关部门|部门|镇上|镇里|村里|县里|人大|机器人|小助手)"
_READS = "(?:你们|您们|各位|领导们?|代表们|同志们|政府|上面|上级|组织|有关部门|相关部门|镇上|镇里|县里|人大)"
"""Who reads it, whoever that is."""
_ASK = (
    "(?:请问?|要不要|麻烦|希望|恳请|敬请|恳求|请求|求求?|盼望?|望|拜托|劳烦|劳驾|烦请|烦劳|能不能|可不可以|可否|能否|能够?|好不好|行不行|务必|一定|尽快|尽早|早日|早点|赶紧|赶快|快点|快些|马上|立即|及时|"
    "安排|派|有|人员?|个|工作|师傅|帮忙?|帮帮?|帮助|给|替|为|我们?|俺们?|咱们?|老百姓|百姓|村民|群众|来|下来|过来|去|到|现场|实地|出面|出来|管一?管|管|看一?看|看一?下|看|瞧一?瞧|望一?望|处理|解决|查一?查|核实|核查|"
    "调查|清查|查明|过问|关注|重视|关心|落实|协调|沟通|反映|反应|转告|转达|问一?问|做主|做个?主|主持|公道|想想?|要求?|得|转|传|带|个?话|这种?|这个|那个|的?事情?|归|找|不晓得|不知道|一趟|明天|后天|今天|谁|哪个?|哪家|该|办法|法子|回复|答复|回个?话|个?答复|一?下|下子|[了吧呗嘛啊呀哈哦哒咯呢的吗么]|好吗|行吗|可以吗|好么|为盼|为谢|先|再|都|也|就|嘎|撒|噻|哩|嘞|喽)"
)
_THANKS = "(?:上[次回]|之前|先|在此|这里|非常|十分|万分|太|真的?|很|实在|衷心|表示(?=衷心|诚挚|感谢|感激|谢)|辛苦|麻烦|打扰|拜托|劳烦|劳驾|劳神|费心|多谢|谢谢|感谢|感激|不尽|谢过|谢了|谢|唔该|顺祝|此致|敬礼|致敬|祝好|工作|顺利|新年|快乐|[了啦哈啊呀哦喽咯撒噻嘎哒嘞]|你|您)"
_HELLO = "(?:尊敬的|敬爱的|亲爱的|喂|嗨|哈喽|诶|哎|请问一?下?|(?:想|麻烦)?问一?下|在吗|在不在|早|早上|上午|中午|下午|晚上|新年|你|您|大家|好|打扰(?:一?下|了|您|你)|啊|呀|哈|了|hello|hi)"
_TELLS = "(?:你们?|您|大家|代表|我|俺|咱|我们|俺们|是|想|要|来|给|跟|向|和|有|就|再|还|这里|今天|反映|反应|说|讲|问|报告|汇报|咨询|打听|请教|一?下|下|一?个|一?件|点|点儿|几件|几个|事儿?|事情|情况|问题|如下|是这样的?|这样|的|啊|嘛)"
_CLOSING = "(?:(?:很|太|好|真|万分|十万火)?急{1,5}(?:盼|需|等)?|在?线?等(?:你们?|您)?(?:回复|答复|回音|消息|回话)?|🙏|👍|🌹|谢{1,4}|thx|thanks?(?: you)?|please help|please)"
_I_AM = "我(?:们)?是(?:本|这里|这个|你们)?(?:村|组|社区)?(?:里|上)?的?(?:一名|一个|普通)?(?:村民|居民|群众|老百姓|农民|选民)"
_BEFORE = pattern_of(f"(?>{_TO}|{_HELLO}){{1,8}}|(?>{_TELLS}){{2,9}}|{_I_AM}")
_AROUND = pattern_of(f"(?>{_TO}|{_THANKS}|{_CLOSING}){{1,9}}|(?>{_TO}|{_ASK}|{_THANKS}|{_CLOSING}){{2,14}}")
"""Each word is taken as it is first found and never otherwise, so that no run of 谢谢谢谢 is tried in all ways."""
_ASKS = pattern_of(
    "请|做主|要求|能管|管吗|要不要|找你们|该找|找(?:谁|哪)|该管|麻烦|希望|恳|求|盼|望|拜托|劳|烦|能不能|可不可以|可否|能否|务必|尽快|尽早|早[日点]|赶[紧快]|马上|快|帮|吧$|一?下$|谢|急|等|辛苦|打扰|please|thank|🙏"
)
_VOUCHES = pattern_of(
    "(?:我|以上)?(?:说的?|讲的?|反映的?|写的?|情况)?(?:都|全|句句|完全)?(?:是(?:真|实)(?:的|话|事|情)?|属实|千真万确|句句属实|不骗(?:你|人|您)们?)"
    "|(?:是不是)?(?:你们?)?(?:到底)?(?:该不该|该|要不要|能不能)?管一?管?(?:了|吧|啊)?|(?:难道|还)?有?没有?(?:王法|天理|公道|说法)(?:了|吗|呢|啊|哟)*|(?:天理|王法|公道)(?:何在|在哪里?|呢)"
    "|此致|敬礼|具名|匿名|签名|(?:20)?[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}[日号]|[0-9]{1,2}月[0-9]{1,2}[日号]"
)
_SIGNED = pattern_of(
    "(?:反映人|来信人|写信人|此致|签名|落款|(?:(?![的打骂偷抢收贪占杀砍咬])[一-鿿]){1,7}(?:村|组|队|湾|寨|社区|屯)(?:[一二三四五六七八九十0-9]{1,3}组)?(?:的)?(?:村民|居民|群众|社员|老百姓|选民))"
)
"""Who signs; the name stands behind."""
_NAME = pattern_of(f"{SURNAME}[一-鿿]{{1,2}}")
_REPORTED = pattern_of(
    "^(?:(?:来电|来访|来信|电话|转)[：:，])?[一-鿿]{1,7}(?:村|组|队|社区)(?:村民|居民|群众|社员|选民)(?:来电|来访|打电话)?(?:反映|反应|称|说)[：:，,]?"
)
_PREFIX = pattern_of("^(?:请问一?下?(?!题)|(?:我|俺)?(?:想|要|来)?(?:麻烦)?(?:问|反映)一下?|打听一?下)[，：:,]?(?=.{4})")
"""Before a matter without a break."""
_CRY = pattern_of(
    "(?>救命|救救?(?:我|俺)们?|救人|快|赶紧|来人|有没有人|谁|来|点|些|帮帮?|我|忙|报警|打|叫|喊|110|一一零|幺幺零|警察|怎么办|咋办|咋个办|求求?|你们?|您|马上|管不管|管一?管|有人管吗|咋整|怎么[搞弄整]|如何是好|出人命|要死人|了|啊|呀|哪|啦|吧|呢|help|sos){1,8}"
)
_CRIES = pattern_of("救|来人|快|赶紧|马上|报警|警察|怎么|咋|求|帮|管|出人命|要死人|如何是好|110|一一零|幺幺零|help|sos")
"""Without one of these it is told, not cried (打我, 谁来打我)."""
_STRUCK = pattern_of("打(?:了|着|死)?(?:我|你)")
_TREATS = pattern_of(f"(?<!问)请{_TO}$")
"""请领导: to a meal, as likely as not."""
_CLAUSE = pattern_of(r"(?:[^\s,，。.!！?？;；:：~～、…]|(?<=[ -~]) (?=[ -~]))+")
"""A blank ends one, but not between words in Latin letters."""
_ENDS = pattern_of(f"(?<![说声句讲要该来一多个道连])(?:谢谢|多谢|感谢)(?:{_TO}|[了啦哈啊呀您你]){{0,3}}$")
"""Thanks written on without a break."""
_ENDS_ASKING = pattern_of(f"(?<![要得去会就能不该])(?<!我来)(?:请|麻烦|恳请|希望|拜托|求){_READS}(?>{_ASK}){{1,8}}$")
"""So is who shall come and look."""
_CALLS = pattern_of("来|救|帮|快|赶紧|喊|叫|报警|看|管|处理|解决|查|问|做主|求|怎么办|help|come|sos")
_READERS = pattern_of(_READS)


def _is_polite(clause: str) -> bool:
    if _VOUCHES.fullmatch(clause) is not None:
        return True
    return _ASKS.search(clause) is not None and _AROUND.fullmatch(clause) is not None and not _TREATS.search(clause)


def _is_cry(clause: str) -> bool:
    return _CRIES.search(clause) is not None and _CRY.fullmatch(clause) is not None and not _STRUCK.search(clause)


_STOPS = " ,，、:：\n。.!！~～…🙏😭😢😡😠👍"


@kept(OF_A_MESSAGE)
def without_courtesy(words: str, *, cries: bool = False, signed: bool = True) -> str:
    """The (simplified) words without clauses that say nothing of the matter; all of them where nothing else is said. `cries`: also without
    cries for help; `signed`: and without who signs, and the name behind it."""
    words = _REPORTED.sub("", _PREFIX.sub("", words))
    clauses = [found.span() for found in _CLAUSE.finditer(words)]
    if len(clauses) < 2:
        return _ended(words) or words
    said = [words[start:end].lower() for start, end in clauses]
    left = [n for n, clause in enumerate(said) if not (_is_polite(clause) or (cries and _is_cry(clause)))]
    while signed and len(left) > 1 and (_SIGNED.fullmatch(said[left[-1]]) or _signs([said[n] for n in left])):
        left.pop()
    while left and left[0] < len(said) - 1 and (_BEFORE.fullmatch(said[left[0]]) or (signed and _SIGNED.fullmatch(said[left[0]]))):
        left.pop(0)
    if not left:
        return words
    if len(left) == len(clauses):
        return _ended(words)
    ends = [start for start, _ in clauses[1:]] + [len(words)]
    return _ended("".join(words[clauses[n][0] : ends[n]] for n in left))


def asks_nobody_named(whole: str, bare: str) -> bool:
    """Whether what stands around the `bare` words asks whoever reads (请你们来看看) or nobody (谢谢), and calls none whom they name (快来, 请处理一下)."""
    around = whole.replace(bare, "，", 1) if bare and bare in whole else whole
    return bare in whole and not any(_CALLS.search(clause) and not _READERS.search(clause) for clause in _CLAUSE.findall(around))


def _signs(said: list[str]) -> bool:
    """Whether the last clause is the name of who signs in the one before it, behind what he has to say."""
    return len(said) > 2 and _SIGNED.fullmatch(said[-2]) is not None and _NAME.fullmatch(said[-1]) is not None


def _ended(words: str) -> str:
    """Without thanks written on, and stops that some put at the end and some do not."""
    ended = _ENDS.sub("", words.rstrip(_STOPS)).rstrip(_STOPS)
    return (_ENDS_ASKING.sub("", ended) or ended).rstrip(_STOPS)
