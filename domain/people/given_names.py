"""Where a given name that stands without surname and office is somebody's (打我的就是启明, 我家的地启明占了), and no word (docs/spec.md section 3)."""

from domain.words.pattern import pattern_of

BEFORE_GIVEN = pattern_of(r"(?:^|[^\u3400-\u9fff]|那个|这个|还有|都怪|[和跟被找让叫喊派请]|除了?|不是|莫给)$")
_KIN = pattern_of(
    "婆娘|老婆|媳妇|堂客|老公|儿子|女儿|闺女|女婿|老娘|他[爹妈娘爸]|小?舅子|侄[儿子女]|丈母娘|老?丈人|屋[头里]|家(?![长具电门装])"
)
"""Behind a given name, wherever it stands: 在国春婆娘手头."""
_TITLE = "(?:支?书记?|主任|组长|代表|会计|电工|师傅|老板|哥|叔|伯|爷|姐|嫂|婶|那个人|这个人|那人|这人|屋头|家里|家的|家那|他们家)"
DEED = (
    "(?:又|就|还|也|都|他|她|天天|老是|总是|居然|硬是|上回|昨天|今天|前天|昨晚|喝醉(?:了|酒)?|无缘无故)*(?:带人|叫人|喊人|喝酒)?(?:来|跑来)?"
    "(?:把我|打[了我人过](?!电话)|骂[了我人过]|占[了我着用](?!时间)|收[了我](?![^,]{0,3}材料)|偷[了我走]|砍[了我伤]|抢[了我走]|骗[了我走]|拿了我|拿走|领走|霸占|欺负|欺我|摸[了我]|推[了我]|踢[了我]|威胁|吓我|堵[了我]|砸[了我]|拆[了我]|挖[了我]|赶[我走]|欠我|贪)"
)
BEHIND = pattern_of(f"{_TITLE}|{DEED}")
"""What is said of a person, and of no word that sounds like his name (给娃起名要找谁)."""
_DOES = pattern_of(DEED)
_IS_HE = pattern_of("(?:(?<![但可要只])就?是|叫|名叫?|肯定是|怪|恨)$")
_STOPS = pattern_of("(?:啊|呀|嘛|哦|噻|吧|没错|他们家|的|那个|这个人|搞的|干的|弄的)?(?:$|[^\\u3400-\\u9fff])")
_NO_HARM = pattern_of("(?:[帮救修送谢来管找请](?:[^,.!?，。 ]{0,6})的|主任|书记|组长|代表|会计|老师|医生|队长)(?:就|也)?是$")
"""帮我的是启明, 我们组长是启明."""
_AGAINST = pattern_of("对$")
_MINDS = pattern_of("(?:很|非常|特别)?(?:有(?:意见|看法|气|怨气|怨言)|不满意?|不服)")


def is_somebodys(text: str, start: int, end: int) -> bool:
    """By what stands right before it and behind."""
    before = max(0, start - 4)
    if _KIN.match(text, end) or BEFORE_GIVEN.search(text, before, start) or _DOES.match(text, end):
        return True
    if _AGAINST.search(text, before, start):
        return _MINDS.match(text, end) is not None
    said = _IS_HE.search(text, before, start) is not None and _STOPS.match(text, end) is not None
    return said and _NO_HARM.search(text, max(0, start - 12), start) is None
