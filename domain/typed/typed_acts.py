"""What a voter types in the place of a tap: 撤回, 催一下, 改一下, 补充, 修好了, 不满意 (docs/spec.md section 3, What he types in the place of a tap).

Only a whole message that says nothing else is one; it may name the matter (by number, or by words of it) and be polite. What it leads to
is a page with buttons, 催办 aside: nothing is counted by such words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.ratings.satisfaction import is_figure, said
from domain.which_matter.again import only_names
from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified
from domain.words.worked_out import OF_A_MESSAGE, kept

ACTS = ("show", "withdraw", "nag", "change", "supplement", "solved", "unsatisfied", "satisfied")
LONGEST = 28
"""Letters of a message beyond which it is a matter."""
_WANTS = "(?:我|俺|咱|本人|请|請|麻烦|帮我|帮忙|给我|替我|想|要|能不能|能否|可以|可不可以|能|那|就|先|再|还是|把|将|现在|已经|你们|您们|您|代表|领导|同志|都|也)*"
_IT = "(?:它|这事儿?|那事儿?|这个|那个|这件|那件|这一?条|那一?条|上次的?|刚才的?|刚才说的|之前的?|我的事项?|我反映的情?|反映的情?|反映|事项|事情?|信息)*"
_HOW = "(?:怎么|如何|咋个?|咋样|怎样)?(?:才能|才可以|能|可以)?"
_END = "(?:一下|下|一下子|掉|了|吧|啊|呀|嘛|吗|么|不|呢|哈|哦|啦|咯|算了|行不|行吗|好吗|好不好|可以吗)*"
_BELOW = "(?:了|吧|啊|呀|嘛|哈|哦|啦|咯|喽|哒|噻|嘞)*"
_UNSAYS = (
    "(?:那|就|还是|这|个|件|事|我|的|前头|前面|先前|刚才|刚刚|写|上头|上面|说|讲|句|些|几|条|话|东西|你们|请)*(?:算|当|只当|权当|全当)(?:是)?(?:我|俺)(?:没有?|冇)(?:说|讲|写|提|发|问|反映|开口)(?:过|起)?"
    "|(?:那|就|还是)*(?:我(?:先前|前头|之前|上回)?(?:写|说|讲|反映)?的?(?:这|那)?|这|那)(?:些|几句|句|番|个)?话(?:都|也|就)*(?:不作数|不算数?|作不得数|做不得数|作废|不要了|收回)"
    "|(?:把|将)?(?:它|这话|那话|这个|那个|这条|那条|我写的|我说的)*(?:给我)?(?:抹|勾|划|揩|擦)(?:了|掉|去)(?:它|这话|那话)?"
)
"""这话当我没说, 那话不作数, 抹了它: whoever has a matter that goes on is asked whether it is to be withdrawn."""
_SAYS: Mapping[str, str] = {
    "withdraw": f"(?:{_WANTS}{_HOW}{_IT}(?:撤回|撤销|撤掉|撤了|撤诉|撤)(?:去|来)?{_IT}{_END})"
    f"|(?:{_WANTS}{_IT}(?:不用|不必|不要|不需要|别|莫|甭|不消|唔使)(?:再|你们?|您们?)?(?:办理?|管|处理|弄|查|反映|跟|麻烦|解决|搞)(?:我的事|这件?事|我)?{_END})"
    f"|(?:{_WANTS}{_IT}(?:不用|不必|不要|不需要|别|莫|甭|不消|唔使)(?:再)?(?:派)?(?:人)?(?:来|过来|去|跑|管)(?:人|看|修|弄|跑|一趟|了)*了{_END})"
    f"|(?:{_WANTS}{_IT}(?:算了|不用了|不要了|不弄了|不用麻烦了?)(?:不(?:要|用|弄|修|办|装|搞|管)了)?{_END})"
    f"|(?:{_WANTS}{_IT}(?:算(?:球|逑|求|哒)了?|拉倒){_END})"
    f"|(?:{_WANTS}{_IT}不(?:想)?(?:反映|办|管|追究|投诉|麻烦|搞|弄|告|追|找|求|修|装)(?:你们?|您们?|代表|领导|大家)*了{_END})"
    f"|(?:{_WANTS}{_IT}算数(?:啦|喇|了|吧|罢)+)"
    "|(?:iwantto|idliketo|please)*(?:withdraw|cancel|takeback|drop|close)(?:it|this|that|my|the|case|matter|report|message|now|please)*"
    f"|(?:{_UNSAYS}){_BELOW}"
    "|never ?mind|forget(?:it|aboutit)|noneed(?:anymore)?|idontwantthis(?:anymore|nomore)?|notneeded(?:anymore)?",
    "nag": f"(?:{_WANTS}(?:催催|催一催|催办|催促|催)(?:一下|下|一哈|他们|代表|我的事|这件事|这事|进度|办|快点|我那件事|我的|们)*{_END})"
    f"|(?:唔该)?(?:{_WANTS}(?:快点|快些|快啲|抓紧|赶紧|尽快){_END})"
    f"|(?:{_WANTS}(?:快点|快些|抓紧|赶紧|尽快|赶快)(?:时间)?(?:办|处理|解决|弄|搞)(?:我的事|这件事)?{_END})"
    "|(?:(?:please)?(?:hurry(?:up)?|pushit|remindthem|chaseit|askforprogress)(?:please)?)",
    "change": f"(?:(?!.*换(?:个|一个|一下)?村){_WANTS}{_HOW}{_IT}(?:更改|修改|改改|改|换)(?:个|一下|下)?(?:一下)?(?:内容|类别|分类|村名?|村子|{_IT})?{_END})"
    "|(?:(?:please)?(?:change|edit)(?:it|this|that|mycase|please)*)",
    "supplement": f"(?:{_WANTS}{_IT}(?:补充|补几句|补一句)(?:一下|一点|点|几句|一句|说明|内容){{0,2}}{_END})"
    "|(?:(?:please)?(?:iwantto)?add(?:more|something|words|details)?(?:toit|please)?)",
    "solved": "(?!.*(?:没|不|未|还|别|吗|么|又|才|怎|要|会|能|吧|等|何|几|谁|哪个|边个|啥人|想|请|假|坏))"
    "(?:[^，]{0,6}?)(?:已经|已|都|现在|刚|今天|昨天|终于|总算|算是|自己)*(?:修好|弄好|搞好|整好|办好|办完|办成|处理好|处理完|解决|装好|补好|通水|通电|来水|来电|恢复)(?:了|啦|咯|喽|哒)+"
    "|(?!.*(?:没|不|未|别|吗|么|又|才|浑|黑|停|谁|哪个|边个|啥人))(?:我家|我们家|家里|村里|这边|我们这里|我们这边)?(?:的)?(?:水|自来水|电|灯|路灯|网|气|信号|暖气)(?:已经|已|都|也|刚|现在|终于|总算)*"
    "(?:来|亮|通|有)(?:了|啦|咯|喽|哒|起来了)+"
    "|(?:(?:我|我家|我们|家里|上面|昨天|今天|已经|已|都|刚|现在|终于|总算)*(?:钱|款|补贴|补助|低保|工钱|工资)?(?:都|已经|已|刚|也)*(?:到账|到手|领到|拿到|发下来|打下来|到卡上|到卡里)(?:了|啦|咯|喽|哒)+)"
    "|(?!.*(?:没|不|未|别|吗|么|又|才|停|谁|哪|几|何|啥))(?:我|我家|我们|我们家|家里|屋里|村里|[我这][们]?[边里]|这下|已经|已|都|现在|今天|刚|终于|总算)*(?:的)?(?:路|沟|水沟|阴沟|渠|水渠|渠道|下水道|管子|水管|线路|堰|厕所)?(?:已经|已|都|也|刚|现在|终于|总算)*"
    "(?:疏|清|修)?[通亮](?:了|啦|咯|喽|哒)+"
    "|(?!.*(?:没|不|未|别|吗|么|又|才|谁|哪|几|何|啥))(?:我|我家|我们|我的|那个|已经|都|刚|终于|总算)*(?:钱|款|补贴|补助|低保|五保|工钱|工资|药费)(?:已经|都|也|刚|终于|总算)*(?:到|批|批下来|办下来|下来)(?:了|啦|咯|喽|哒)+"
    "|(?:那|这|就|事项|事情|我的|那件|这件)*可以(?:办结|结案|销案|了结|结|关)(?:了|啦|咯|喽|嘛|吧|哈)*",
}
_PATTERNS = {act: pattern_of(pattern) for act, pattern in _SAYS.items()}
_ENGLISH_SOLVED = pattern_of(
    "(?:its?|the|problem|already|now|is|all|been|has)*(?:fixed|solved|resolved|repaired)(?:now|already|thanks|thankyou)*|itsoknow|allgoodnow"
)
_POLITE = pattern_of(
    "没事了?|(?:非常|很|十分|真|太|多)?(?:谢谢|多谢|感谢|谢|谢了|辛苦|麻烦|难为)(?:你|您|了|代表|各位|大家|们|啦|啊|哈|哒|咯)*|您?好|你好|请|嗯+|哦+|好的?|唉|哎|不好意思|对不起|抱歉|thanks|thankyou|please|hello|hi"
)
_HEARD = pattern_of("[中得行成好]|要得|可以")
"""A yes beside a rating (中，满意)."""
_UNSAID = pattern_of(
    "(?:不|别|莫|不要)(?:再)?(?:讲|说|提)(?:它|这个|这事)?了|(?:唉|哎|我|俺|现在|真的?|有点|有些|好)*(?:后|反)悔(?:了|死了|得很|咯|喽|哒)*"
    "|(?:上头|上面|刚才|刚刚|前面|前头|那|这|句|话|我|说|的)*(?:不作数|不算数?|作废)(?:了|吧|哈)?"
)
"""What stands beside words that take a matter back (算了，莫讲了; 我后悔了，抹了它) and takes nothing back alone."""
_CLAUSES = pattern_of(r"(?<=了)(?=不用|不必|不要|别|莫|甭)|[\s,，。.!！;；、~～:：…()（）\-—+/|]+")
_SENTENCES = pattern_of(r"[,.!;:()\-]+")
"""English words are parted by blanks."""
_NUMBER = pattern_of(r"(?:编号|事项|第)?\s*(?:[a-z]{1,6}-\d{4}-)?(\d{4})(?!\d)\s*(?:号|这件|那件|的)*")
_NUMBER_ALONE = pattern_of(
    r"(?:编号|事项|第|我的|查|看)*\s*[:：]?\s*[a-z]{1,6}[-－—\s]?(\d{4})[-－—\s]?(\d{4})\s*(?:号|这件|那件|的|事|呢)*[\s。.!！]*",
    re.IGNORECASE,
)
"""A case's number that stands there alone, with or without its lines."""
_TOPIC = pattern_of(
    "(.{1,10}?)(?:的?(?:那件|那个|这件|这个|一件)?(?:事情?|问题)|那件|这件|那个|这个|的)?"
    "((?:想|要|我要|我想|就|先|也|请|可以|帮我)*(?:撤回|撤销|撤了|撤(?=[吧嘛哈]?$)|(?:不用|不必|不要|不需要|不消|唔使|别|莫|甭)(?:再)?(?:办|管|处理|反映)了?|不反映了|不办了|催一?下|催办|催催|改一下|更改|补充).*)"
)
_TURNED = pattern_of(
    "((?:帮我|麻烦|请|再|我|俺|想|要|就|先)*(?:催一?下|催办|催催|撤回|撤销))((?!上一?[条句个]|上面|刚[才刚]|最后|前一).{1,6}?)(?:的?(?:那件|那个|这件|这个)?(?:事情?|问题)|那件|那个|吧|嘛)?"
)
"""The act first, and then which matter."""
_TAKEN = pattern_of("^(?:我|俺|想|要|帮我|请|麻烦|就|先)*[把将](?=.{1,8}(?:那|这)(?:件|个))")
"""Before a matter that is pointed at: 把路灯那件事撤回."""
_BARE_TAKE = pattern_of("(?:就|要|我要|请|先|给我|帮我)*撤(?:回|销|掉|了|诉)*(?:吧|嘛|哈)?")
_TAKE_THING = pattern_of("(?:就|要|我要|请|先|给我|帮我)*撤(?:回|销|掉)?((?![了回销掉]|上|刚|前|最后).{1,4}?)(?:那个|那件|的|吧|嘛|哈)*")
_OTHER_GOES_ON = pattern_of(
    ".{1,8}?(?:接着|继续|照样|照旧|仍然|还是|还|仍)(?:得|要|想|请|给我|帮我|你们)*(?:办|修|管|弄|搞|查|处理|解决)(?:下去|到底|一下)?(?:了|的|吧|嘛|哈|噻|哦)*"
)
"""What stands beside words that take one matter back: 后头那件接着办."""
_NOT_WANTED = pattern_of("(.{1,8}?)(?:的?(?:那件|那个|这件|这个)?(?:事情?|问题)?|的)?(不要了|不用了|算了|不弄了|不搞了)")
_PLACES = {
    1: pattern_of("(?:前头|前面|先头|先前|前|头|头一|第一|最先|最早|开头)[件个条桩]?的?"),
    2: pattern_of("第二[件个条桩]?的?"),
    3: pattern_of("第三[件个条桩]?的?"),
    -1: pattern_of("(?:后头|后面|后|后一|最后|后来|末了|最末)[件个条桩]?的?"),
}
_LIKE_NO_TOPIC = pattern_of(
    "被|村主任|书记|主任|干部|代表|政府|把|企业|厂|[不别莫没勿甭休]$"
    "|^[我俺的]{0,2}(?:同意|授权|许可|保密|匿名|公开(?:身份|姓名|名字)?|身份|姓名|名字|电话(?:号码)?|手机号?码?|号码|个人信息|资料|数据|约访|评价)的?$"
)
"""What is to be withdrawn or changed then is not a matter of his: a right (撤回同意), or he denies it (我不撤回)."""


@dataclass(frozen=True)
class TypedAct:
    """`number`: the last figures of the case he names, all of them where he writes nothing else (`show`); `topic`: words he names it by;
    `nth`: its place among those that may be meant, the last by -1 (前头那件, 后头那件)."""

    act: str
    number: str = ""
    topic: str = ""
    nth: int = 0


def typed_act(text: str) -> TypedAct | None:
    """The act that a whole message means; None for words of a matter."""
    return either_way(_act_of, simplified(text).strip().replace("哒", "了"))


def _act_of(plain: str) -> TypedAct | None:
    if not plain or len(letters(plain)) > LONGEST or "?" in plain:
        return None
    found = _NUMBER.search(plain)
    number = found.group(1) if found else ""
    if (alone := _NUMBER_ALONE.fullmatch(plain)) is not None:
        return TypedAct("show", f"{alone.group(1)}-{alone.group(2)}")
    plain = squeezed(_NUMBER.sub(" ", plain, count=1))
    if act := _act(letters(plain)):
        return TypedAct(act, number)
    if (turned := _TURNED.fullmatch(letters(plain))) and not _LIKE_NO_TOPIC.search(turned.group(2)):
        return TypedAct(_act(turned.group(1)), number, turned.group(2))
    return _by_clauses(_TAKEN.sub("", plain), number)


def _by_clauses(plain: str, number: str) -> TypedAct | None:
    """Clauses of one act beside polite ones and what went well."""
    cut = _SENTENCES if plain.isascii() else _CLAUSES
    clauses = [clause for clause in map(letters, cut.split(plain)) if clause and not _aside(clause)]
    acts = {_act(clause) for clause in clauses}
    if acts == {"solved", "withdraw"}:  # 水来了，不用来了
        return TypedAct("solved", number)
    if len(acts) == 1 and (act := acts.pop()):
        return TypedAct(act, number)
    heard = [clause for clause in clauses if not _HEARD.fullmatch(clause)]
    if heard and len(heard) < len(clauses) and {_act(clause) for clause in heard} == {"withdraw"}:  # 要得，撤
        return TypedAct("withdraw", number)
    if len(clauses) == 2 and (bare := _thing_beside(clauses)):
        return TypedAct("withdraw", number, bare)
    named_in = [clause for clause in clauses if _act(clause) != "solved" and not _OTHER_GOES_ON.fullmatch(clause)]  # 补贴那个撤了，到账了
    if len(named_in) == 1:
        return _of_topic(named_in[0], number, beside=len(named_in) < len(clauses))
    rest = [clause for clause in clauses if not _HEARD.fullmatch(clause)]
    return TypedAct("satisfied", number) if len(rest) == 1 < len(clauses) and _act(rest[0]) == "satisfied" else None


def _of_topic(clause: str, number: str, *, beside: bool) -> TypedAct | None:
    """`beside`: what he wants done with another stands there too, so that 灯不要了 takes the lamp back."""
    if (taken := _TAKE_THING.fullmatch(clause)) is not None and only_names(taken.group(1)):
        return TypedAct("withdraw", number, taken.group(1))
    named = _TOPIC.fullmatch(clause) or (_NOT_WANTED.fullmatch(clause) if beside else None)
    if named is None or _LIKE_NO_TOPIC.search(named.group(1)):
        return None
    act = _act(named.group(2))
    if not act:
        return None
    nth = next((nth for nth, pattern in _PLACES.items() if pattern.fullmatch(named.group(1))), 0)
    return TypedAct(act, number, nth=nth) if nth else TypedAct(act, number, named.group(1))


def _thing_beside(clauses: list[str]) -> str:
    """灯 撤: the thing that stands beside the bare word."""
    things = [clause for clause in clauses if only_names(clause)]
    return things[0] if len(things) == 1 and all(_BARE_TAKE.fullmatch(clause) for clause in clauses if clause not in things) else ""


def _aside(clause: str) -> bool:
    return bool(_POLITE.fullmatch(clause) or _UNSAID.fullmatch(clause))


@kept(OF_A_MESSAGE)
def _act(clause: str) -> str:
    if clause.isdigit():
        return ""
    if _ENGLISH_SOLVED.fullmatch(clause):
        return "solved"
    if found := next((act for act, pattern in _PATTERNS.items() if pattern.fullmatch(clause)), ""):
        return found
    return {"unsatisfied": "unsatisfied", "satisfied": "satisfied", "mostly": "satisfied"}.get(said(clause) or "", "")


def may_answer(meant: TypedAct, text: str) -> bool:
    """Whether it may as well be the answer to a question: 修好了, 换一下, 第二个, and 不用了 which takes nothing back in so many words."""
    return is_figure(text) or says_how_many(text) or meant.act in ("solved", "change") or (meant.act == "withdraw" and "撤" not in text)


_HOW_MANY = pattern_of(
    "(?:就|有|是|一共|总共|大概|差不多|共)*[一二两三四五六七八九十百几\\d]{1,4}[家户个盏处条座口栋号根天人组亩头只块张份项](?:人|人家|多)?(?:吧|了|的|啊|呢|嘛)?"
)


def says_how_many(text: str) -> bool:
    """Whether a whole message is a number of something (三家, 3个): of who was asked how many it is the answer."""
    return _HOW_MANY.fullmatch(letters(simplified(text))) is not None


def names(topic: str, words: str) -> bool:
    """Whether words by which a matter is named are words of it: two signs in a row, or the one he wrote."""
    short, long = letters(simplified(topic)), letters(simplified(words))
    pieces = {short[n : n + 2] for n in range(len(short) - 1)} if len(short) > 1 else {short}
    return any(piece in long for piece in pieces)


_WHICH = pattern_of(
    "(?:我说|还是|就?是|那个|那件|这个|这件|的)*(.+?)(?:的?(?:那件|那个|这件|这个|那一件)?(?:事情?|问题)?|那件|那个|这个|的)"
)
"""What may stand around the words of a matter that say which."""


def says_only(text: str, words: str, number: str) -> bool:
    """Whether a whole message says which matter it is and nothing else: its number, or a run of its words."""
    plain = simplified(text)
    if (alone := _NUMBER_ALONE.fullmatch(plain.strip())) is not None:
        return number.endswith(f"{alone.group(1)}-{alone.group(2)}")
    if (found := _NUMBER.fullmatch(plain.strip())) is not None:
        return number.endswith(found.group(1))
    whole = letters(squeezed(plain)).lower()
    said = _WHICH.fullmatch(whole)
    enough = said is not None and (
        len(said.group(1)) > 1 or len(whole) > len(said.group(1)) + 1
    )  # 水 alone may be said of anything, 猪那个 is said of it
    return said is not None and enough and said.group(1) in letters(simplified(words)).lower()
