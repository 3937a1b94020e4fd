"""Whose life danger by one's own hand is about: his who writes, another's, nobody's that is named, or an accident (docs/spec.md section 3,
Special words)."""

import re
from collections.abc import Sequence
from typing import Literal

from domain.words.pattern import pattern_of

Whose = Literal["", "own", "another", "unsaid", "accident"]
"""`own`: kept quiet. `another`, `unsaid` (it has happened, of nobody that is named): who is near must know where to run. `accident`: nobody
meant it. Empty: nothing of the kind."""
Hit = tuple[int, int]

_KIN = (
    "(?:爷爷?|奶奶?|公公|婆婆|外公|外婆|婆|阿[公婆嫲嬷爷叔姨哥姐妹弟]|姥姥|姥爷|大爷|大娘|大妈|大伯|伯|老太太?|老头子?|老汉|老伴|老人家?|老表|爸|妈|爹|娘|父亲|母亲|老豆"
    "|老公|老婆|丈夫|男人|爱人|婆娘|堂客|媳妇|儿子|女儿|闺女|姑娘|妹崽|妹子|伢子?|娃|崽|孩子?|细[路妹佬]|小囡|孙[子女儿]|外孙|哥|姐|弟|妹|姑|舅|叔|婶|嫂|姨|女婿|侄|亲家|后生)"
)
_ANOTHER = pattern_of(
    f"{_KIN}|有(?:一|几|两)?个|有人|一(?:个|名|位)|那个|[两三四几]个|人家|别人|邻居|隔壁|屋里人|家里人|同学|同事|工友|工人|司机|学生|女[的人]|男的|老板|他|她|佢|伊"
    "|(?:^|[，。村组户])(?:老|小)?[一-鿿]{1,3}家的?|老[张王李刘陈杨黄赵吴周徐孙马朱胡郭何林高罗]|\\b(?:he|she|his|her|my|somebody|someone|neighbou?r)\\b"
)
_HIMSELF = pattern_of(
    f"(?<![给跟对向问])(?:我|俺|咱|偶)(?!们|哋|的|[家屋村组队寨湾镇这那这边]|(?:大|小|老|亲|表|堂|二|三|隔壁|邻居)?{_KIN})|老子|本人|(?<!他)(?<!她)自己(?!家)|\\b(?:i|myself)\\b"
)
_SEES = pattern_of("[^，。]{0,3}(?:看|听|发现|遇|碰|路过|拦|拉|劝|喊|叫|求|在旁边|刚到|到的时候|报警)")
"""What who tells of another does himself."""
_BETWEEN = pattern_of("走|死|没|不在|不管|骂|打|逼|气|欺|害|嫌|赶|不要|不认|不孝|不听|对我|把我|让我|叫我|就剩|只剩")
"""What parts somebody from a thought that is not his: 老伴走了活着没意思."""
_QUOTED = pattern_of("(?:又|还|老|总|就|天天|一直|经常|哭着|吵着|闹着)*(?:说|讲|喊|嚷|闹着|吵着)[^，。我俺]{0,4}$")
_FAREWELL = pattern_of(
    "(?:别|不要|不用|莫)(?:来)?(?:找|管|救|等)我|对不[起住](?:你|大家|爸|妈|娃|孩子)|托付|托给|来世|下辈子|别怪我|原谅我|(?:我)(?:走了|好难受|难受|后悔|怕|痛|不行|好痛)|救救?我(?![们家妈爸爹娘老弟哥姐妹儿女孙婆公爷奶媳])|帮我照"
)
_BY_MISTAKE = pattern_of(
    "误(?:喝|食|服|吞|吃|饮)|错(?:把|将|拿|喝|吃|当)|[喝吃拿]错|当(?:成|作|做)?[^，。]{0,6}(?:喝|吃|吞|灌)|不小心|(?:不|没)(?:知道?|晓得|认得|注意)[^，。]{0,5}(?:药|毒|喝|吃)|以为是"
)
_BATHES = pattern_of("洗澡|洗身|游泳|游水|玩水|戏水|摸鱼|凉快|捞(?:球|鱼|东西|虾|螺|手机)|下去救|去救")
_SMALL = pattern_of("娃娃|小孩|小朋友|小娃|宝宝|幼儿|婴儿|奶娃|毛毛|小囡|[一二两三四五六七八1-8]岁")
_MEANT = pattern_of("想不开|吵|骂|打架|遗书|故意|寻短|自杀|自尽|不想活|想死|赌气|跟[^，。]{0,6}闹")
NEAR = 10
"""Signs between somebody and a thought that is his."""


def whose(plain: str, hits: Sequence[Hit], *, done: bool) -> Whose:
    """`hits`: where the words stand that say so, none where only their signs do. What has happened is told of another more often than
    confessed, and where nobody is named somebody must come; a thought without a name is his who writes it."""
    if not hits:
        return "another" if _ANOTHER.search(plain) and not (_HIMSELF.search(plain) or _FAREWELL.search(plain)) else "own"
    if any(_is_accident(plain, hit) for hit in hits):
        return "accident"
    if not done:
        return _thinker(plain, hits[0])
    found = {_doer(plain, hit) for hit in hits}
    return next((one for one in _ORDER if one in found), "unsaid")


_ORDER: tuple[Whose, ...] = ("own", "another")


_DIES = pattern_of("跳|死给|不下来|不肯下|爬|上(?:到|了)?[^，。]{0,4}(?:塔|楼顶|天台)|收尸|寻短|轻生|死在|吊死|撞死|喝|吞|割")
_OTHERS = pattern_of("一起|全家|他们?全|垫背|同归|陪葬|油|点|烧|炸|气罐|煤气|液化|砍|杀|捅|打死|你们?家|井里|下药|投毒")
_SHOUTS = pattern_of("快来|来人|快救|救人|报警|快去|快点来")


def own_death(plain: str, hits: Sequence[Hit]) -> bool:
    """Whether what is threatened with at these places is the death of him who writes alone: no other is named there, and nobody calls for others
    to come where he names not himself."""
    said = [plain[slice(*hit)] for hit in hits]
    if not hits or not all(_DIES.search(words) and not _OTHERS.search(words) for words in said):
        return False
    if not _HIMSELF.search(plain) and _SHOUTS.search(plain):
        return False
    first = min(hits)
    words = plain[slice(*first)].replace("大家", "")
    if not _HIMSELF.search(words) and (_ANOTHER.search(words) or words.startswith(("说", "扬言"))):
        return False
    return _thinker(plain, first) == "own"


def _is_accident(plain: str, hit: Hit) -> bool:
    """Nobody meant it: by mistake, a small child, or a leap to bathe or to save somebody."""
    begins, ends = hit
    if _MEANT.search(plain):
        return False
    if re.search("[跳投]", plain[begins:ends]):
        return _BATHES.search(plain) is not None
    small = _SMALL.search(plain[:ends].rpartition("。")[2])
    return _BY_MISTAKE.search(plain) is not None or (small is not None and _doer(plain, hit) == "another")


def _doer(plain: str, hit: Hit) -> Whose:
    """Who is named last before it in its sentence; else what is said behind it may be a farewell of his own."""
    before = plain[: hit[0]].rpartition("。")[2]
    if last := _last_named(before, plain[slice(*hit)]):
        return last
    return "own" if _FAREWELL.search(plain) else "unsaid"


def _thinker(plain: str, hit: Hit) -> Whose:
    """Another only where he stands beside it in its clause (我妈说不想活了), or is quoted in it (女儿抑郁，说想死)."""
    before = plain[: hit[0]].rpartition("。")[2]
    clause = before.rpartition("，")[2]
    if _QUOTED.match(clause):
        return _last_named(before, plain[slice(*hit)]) or "own"
    if _last_named(clause, plain[slice(*hit)]) != "another":
        return "own"
    between = clause[max((one.end() for one in _ANOTHER.finditer(clause)), default=0) :]
    return "own" if len(between) > NEAR or _BETWEEN.search(between) else "another"


def _last_named(before: str, said: str) -> Whose:
    if _HIMSELF.search(said):
        return "own"
    if re.search("[吊挂]", said):
        before += said
    own = [one.start() for one in _HIMSELF.finditer(before) if not _SEES.match(before, one.end())]
    others = [one.start() for one in _ANOTHER.finditer(before)]
    if not own and not others:
        return ""
    return "own" if max(own, default=-1) > max(others, default=-1) else "another"
