"""What says that somebody lives elsewhere from now on: 我搬到下坪去了, 现在住柳湾村 (docs/spec.md section 3, First contact)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which it says more than that."""
_WHO = "(?:您好|你好|代表|跟你们?说一声|说一下|对了|哦)*(?:我们?|俺们?|咱们?|本人)?(?:一家人?|全家|家|屋里|老两口|两口子)?(?:也|都|已|经|现在|如今|今年|去年|上个?月|这个?月|前几天|昨天|今天|刚|才|最近|早|年前|年后|早就)*"
_PLACE = "([一-鿿]{2,12}?)"
_KIN = (
    "(?:我|俺)?(?:的)?(?:大|小|细|满)?(?:儿子|儿|崽|女儿|女|闺女|姑娘|孙子|孙女|外孙|媳妇|老妹|妹妹|弟弟|哥哥|姐姐|侄子|侄女|亲戚|女婿|郎)"
)
_HOUSE = "(?:家里?|屋里|屋头|屋|那里|那边|那儿)"
_END = "(?:那边|这边|那里|这里|里头|里)?(?:去|来|住|居住|安家|落户)*(?:了|啦|咯|哦|喽|哒|的|呢)*"
_CHANGE = "(?:我|俺|要|想|请|帮我|麻烦|怎么|如何|咋个?|怎样|在哪里?)*(?:换|改)(?:个|一下|一个)?村(?:子|居)?"
_TO_WHOM = "(?:(?:那|以后|今后|现在|我|俺|该|要|有事)*找(?:哪个|谁|哪位|什么人)(?:代表)?(?:呢|啊|呀|了)?)?"
_MOVED = pattern_of(
    f"(?:{_WHO}(?:搬|迁|住)(?:到|去|在|进)(?:了)?{_KIN}{_HOUSE}(?:去|来|住|了|哒|咯)*(?:在|是)?{_PLACE}{_END}"
    f"|{_WHO}(?:搬|迁|住)(?:到|去|在|进)(?:了)?{_PLACE}{_KIN}{_HOUSE}{_END}"
    f"|{_WHO}(?:跟|随|和|同|到){_KIN}{_HOUSE}?(?:一起)?(?:(?:住(?:了)?(?:到|在)?|搬到)(?:去|了|哒)*(?:在|到)?{_PLACE}{_END}|(?:到|在){_PLACE}(?:住|安家|落户)(?:了|啦|哒|去)*)"
    f"|(?:{_CHANGE}(?:了|吧)?)?{_WHO}(?:搬(?:家)?|搬迁|迁|改嫁|嫁|落户|户口(?:也|都|已经)*(?:迁|转)(?:移)?)(?:了|好了|走了)?(?:现在|如今)?(?:住)?(?:到|去|进|在|回|来)(?:了)?{_PLACE}{_END}"
    f"|{_WHO}搬(?:了)?家(?:了)?(?:现在|如今)?(?:我们?|俺)?(?:是|住在?|在){_PLACE}{_END}"
    f"|(?:我们?|俺们?|咱们?)?(?:现在|如今)(?:住到?在?|是){_PLACE}(?:了|的|人|啦)*"
    f"|(?:我们?|俺们?)?不是[一-鿿]{{1,6}}?[的人](?:了|啊)?(?:我们?|俺们?)?(?:现在)?(?:是|住在?|在){_PLACE}[的人了啊]*"
    "|(?:请|麻烦|帮|我们?|想|要|把|给)*(?:登记)?的?(?:村(?:子|居)?)?(?:改|换|转)(?:成|到|为|去)([一-鿿]{2,12}?)(?:吧|去|了|一下)*)"
    f"{_TO_WHOM}"
)
_CHANGES = pattern_of(
    f"{_CHANGE}(?:了|吧|怎么换|怎么改|啊|呀)?|(?:我们?|俺们?|咱们?)?(?:家|一家人?|全家)?(?:已经|都|刚|上个?月|最近)*搬(?:了)?(?:家)?(?:了|啦|哒|咯)+(?:怎么(?:换|改|办|弄))?|(?:我哋?)?搬(?:咗|了)(?:屋|家|屋企)(?:啦|喇|了)*|(?i:changevillage|(?:i|we)(?:have|ve)?movedto(?:another|adifferent|anew)village|ilivein(?:another|adifferent)villagenow)"
)


_KEEPS = pattern_of(
    "(?:算了|那|我|俺|还是|就|先|暂时|想了想|点错了|按错了)*"
    "(?:(?:不|先不|不用|不要|不想)(?:换|改|搬)(?:村(?:子|居)?)?|(?:用|留|在)?原来(?:的|那个)?(?:村(?:子|居)?)?|照旧|照原来|不变|算了|不用|取消)(?:了|吧|啊|的)*"
)
_GROUP = pattern_of("第?[一二三四五六七八九十\\d]{1,3}(?:组|队|社)$")


def moved_to(text: str) -> str:
    """The place a whole message says its writer lives in now; empty for other words."""
    said = letters(simplified(text[:100]))
    found = _MOVED.fullmatch(said) if len(said) <= LONGEST else None
    return "" if found is None else _GROUP.sub("", next(filter(None, found.groups()), ""))


def changes_village(text: str) -> bool:
    """Whether a whole message only says that he wants another village: 换村, 我想换个村, Change village."""
    said = letters(simplified(text[:100]))
    return len(said) <= LONGEST and _CHANGES.fullmatch(said) is not None


def keeps_village(text: str) -> bool:
    """Whether somebody who was asked which village it shall be says that it stays: 算了，不换了, 还是原来的."""
    said = letters(simplified(text[:100]))
    return len(said) <= LONGEST and _KEEPS.fullmatch(said) is not None
