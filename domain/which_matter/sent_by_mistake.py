"""Words by which a voter says that what he sent just now was not meant for us: 发错了, 照片发错人了, 不是发给你们的, 娃儿乱按的 (docs/spec.md section 3).

Only a whole message that says nothing else is one. That it belongs to another of his matters (发错地方了) is read elsewhere
(said_of_other.py), and so is a slip of the pen (写错了).
"""

from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which the words say more than that."""
_SORRY = "(?:哎呀?|哎哟|哦豁?|噢|唉|啊|不好意思|对不起|对不住|抱歉|唔好意思|我|俺|是|刚才|刚刚|前头|上面|上头|那|这|几|[一两二三四五]|个|张|条|段|句|些|都|的|把)*"
_PICTURE = "(?:照片|相片|图片|图|相|语音|录音|视频|录像|文件|消息|信息)"
_SHOT = "(?:照片|相片|图片|语音|录音|视频|录像)"
"""What nobody but its sender calls void: 文件作废了 and 这图不算数 are said of papers and plans."""
_AFTER = "(?:不好意思|对不起|对不住|抱歉|别理|莫理|别管|莫管|不用管|不要管|不用理|别看|莫看|不用看|当没看到|不算数?|不发|谢谢|它|了|咯|哒|啦|喽|嘞|咗|哈|啊|嘛|呀|哦|噢|的|吧)*"
_CHILD = "(?:娃儿?|孩子|小孩|细娃|孙子|孙女|孙孙|孙儿|细路|猫)"
"""Who pressed; what they play at, break or were hurt by (几个小孩在玩, 猫弄的) is a matter."""
_WRONG = f"{_PICTURE}?(?:发|传|send)错(?:咗|了|哒|咯|起)?(?:人|群|对象|别个|{_PICTURE}|一?[张条个段])?|(?:点|按|选)错(?:咗|了|哒|咯|起)?(?:{_PICTURE}|一?[张条段])?"
_UNMEANT = (
    "误发|误传|误点|误触|手误|手滑"
    f"|{_PICTURE}?(?:一?不小心|不注意|没注意|没看清|冇睇清)(?:就|给)?(?:(?:发|传)(?:出去|出来|过来|错|到|着|了|咗)+|(?:按|点)(?:出去|出来|错|到|了(?!火)|咗)+|(?:按着|碰到手机|碰到屏幕)(?:了|发出去)*)"
    f"|{_PICTURE}?(?:不是|唔系|没想|没打算|本来不是)(?:要)?(?:发|传|拿)(?:来)?(?:给)(?:你们?|您们?|代表|你哋|这里|这边)(?:看)?"
    f"|{_PICTURE}?(?:本来)?(?:是|要)(?:发|传)给(?:我)?(?:娃儿?|儿子|女儿|闺女|老婆|老伴|老公|亲戚|朋友|别人|别个|孙子|屋里人|家里人)(?:看)?"
    f"|(?<!几个)(?:我)?(?:屋头|家|屋里)?(?:的)?{_CHILD}(?:在)?(?:(?:乱|瞎)(?:按|点|发|撳)(?:起|到)?(?:发)?(?:出去|出来|到|来)?"
    "|(?:按|点|撳)(?:到|错|出去)|(?:发|传)出去|(?:乱|瞎)?(?:玩|弄|整|耍|拿)(?:我)?(?:的)?手机(?:的时候)?(?:乱|瞎)?(?:发|按|点|传)(?:出去|出来|到|错|的)*)"
    f"|{_SHOT}(?:不要|不算数?|不作数|作废|作不得数|收回|撤回|删(?:了|掉|除)?|不用看|别看|莫看|不用管|别管|莫管)"
    "|(?:不要|莫要|唔要)(?:管|看|理)?(?:那|这|刚才)(?:那)?(?:几|一|两)?(?:张|段|条)(?:照片|相片|图|语音|视频)?"
)
_OF_WHAT = "|(?:那|这|刚才|刚刚|上面)(?:那|这)?(?:几|一|两)?(?:张|段)(?:照片|图|语音|视频)?(?:不要|不算数?|不作数|作废|收回|撤回|删(?:了|掉)?|别看|莫看|不用看)"
_CARRIED = "(?:转发|轉發|转|傳|传)(?:过来|来|进来|上来|出来|给(?:你们?|您们?|你哋))?"
_VOID = (
    "(?:不要|莫要|不算数?|不作数|作不得数|作废|不用管|不要管|别管|莫管|不用理|别理|莫理|不用看|别看|莫看|不用办|不是(?:我|发给你们|给你们)的"
    "|删(?:了|掉|除)?|撤(?:了|掉|回)?|收回|(?:是)?(?:误发|误转|发错|转错))"
)
_ONE = "(?:(?:那|这|上)?(?:几|一|两)?(?:个|条|张|段|些|篇)|消息|信息|通知|新闻|照片|图片?|语音|视频|链接|东西)*"
_CARRIES = pattern_of(
    f"{_SORRY}{_ONE}(?:是|都)?(?:转发|转)错(?:了|咗|哒|咯)?(?:人|群|对象|别个|一?[张条个段])?{_AFTER}"
    f"|{_SORRY}{_ONE}(?:误转|(?:一?不小心|没注意|手滑)(?:转发|转)(?:出去|出来|过来|错|到|了)+){_AFTER}"
    f"|{_SORRY}{_CARRIED}的{_ONE}(?:都|全|就|也|你们|您|给我|帮我)*{_VOID}{_AFTER}"
    f"|(?:不要|莫要|别|不用|删除?|删掉|撤回|收回)(?:管|看|理|办|了)?(?:我|刚才|刚刚|上面)*{_CARRIED}的{_ONE}{_AFTER}"
)
_SAYS = pattern_of(f"{_SORRY}(?:{_WRONG}|{_UNMEANT}){_AFTER}{_OF_WHAT}{_AFTER}")
_IN_ENGLISH = pattern_of(
    "(?:oh|oops|sorry|my|mistake|i|that|it|this|was|is|just|please)*(?:sent|send)(?:it|this|that|thephoto|thepicture)?(?:by(?:mistake|accident)|accidentally|tothewrong(?:person|chat|group|place))(?:sorry)?"
    "|(?:oh|oops|sorry|that|it|this|was|is|its|thats|the)*wrong(?:photo|picture|chat|person|video|file|one)(?:sorry|please|ignore|it|that)*"
    "|(?:sorry|please|oops)*(?:ignore|disregard|forget)(?:that|the|this|last|my)*(?:photo|picture|voice|video|file|voicemessage)(?:please|sorry)*"
    "|(?:sorry|oops|that|it|was|is|this)*not(?:meant)?foryou(?:sorry)?"
)


def sent_by_mistake(text: str) -> bool:
    """Whether a whole message says no more than that the one before it was not meant for us."""
    return bool(either_way(_says, simplified(text)))


def forwarded_by_mistake(text: str) -> bool:
    """The same of what was forwarded: 转错了, 刚才转的那条不算. Only a voter says so of what he forwarded (转错了 of a deputy is a 转办)."""
    said = letters(squeezed(simplified(text)))
    return 1 < len(said) <= LONGEST and "?" not in text and "？" not in text and _CARRIES.fullmatch(said) is not None


def kinds_named(text: str) -> frozenset[str]:
    """What such words call by its name (语音发错了, wrong photo), as kinds of what is sent; empty where they name nothing."""
    plain = simplified(text).lower()
    return frozenset().union(*(kinds for signs, kinds in _NAMED if signs.search(plain)))


_NAMED = (
    (pattern_of("照片|相片|图片|图(?!书)|(?<!真)相(?!信)|photo|picture"), frozenset({"photo"})),
    (pattern_of("语音|录音|voice"), frozenset({"voice", "audio"})),
    (pattern_of("视频|录像|video"), frozenset({"video", "video_note", "animation"})),
    (pattern_of("文件|file"), frozenset({"document"})),
)


def _says(plain: str) -> bool | None:
    said = letters(squeezed(plain)).lower()
    if not 1 < len(said) <= (LONGEST * 2 if said.isascii() else LONGEST) or "?" in plain or "？" in plain:
        return None
    return (_SAYS.fullmatch(said) or _IN_ENGLISH.fullmatch(said)) is not None or None
