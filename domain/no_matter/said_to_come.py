"""Words that say no more than that somebody was to come or to see to it by a day, and that he has not (吕代表说周五来的 咋没来, 说好今天修的): they ask after
the matter that he has in hand (docs/spec.md section 3, A question about his own matter)."""

from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 30
"""Letters beyond which the words say more than that."""
_DAY = (
    "(?:[今明后昨前][天晚早日]|今年|上午|下午|早上|早晨|晚上|中午|[这上下本]?个?(?:周|星期|礼拜)[一二三四五六天日末]|[这上下本]个?(?:周|星期|礼拜|月)"
    "|(?:[0-9一二三四五六七八九十]{1,3}月)?(?:初|[0-9一二三四五六七八九十]{1,3}[号日])|月[初底中]|年[前底]|过年前?|国庆[前节后]?|[这过][两几]天|[两几三五]天(?:内|之内|后|以后|里头))"
)
_WHO = "(?:[一-鿿]{0,3}(?:代表|师傅|书记|主任|镇长|村长|组长|干部|同志|老师|经理|电工|水工|老板|站长|所长)|[你您他她]们?|人家|村里头?|镇上|镇里|供电所|水厂|电力|上头|上面|工人|施工队)"
_SAID = "(?:(?:说|讲|约|定|谈)(?:好|定|妥)|答应|应承|承诺|许诺|保证|说|讲|喊)(?:了|过|的是|的|是|得好好的)?"
_DEED = "(?:[要会就再去人]|一定|派|叫|师傅|电工|过来|上门|动工|开工|动手|处理|解决|落实|回话|答复|回复|发[钱放]?|来|看|修|装|弄|办|换|补|拆|搞|疏通|清|到|好|完|给)"
_THEN = "(?:不是|明明|当时|上次|上回|那天|原先|之前|亲口)"
_WAS_TO = f"(?:{_WHO}{_THEN}?|{_THEN}{_WHO}?)?{_SAID}(?:{_WHO})?{_DAY}{{1,2}}{_DEED}{{0,5}}(?:的|了)?(?:吗|嘛|呢|啊|哈|么)?"
_HAS_NOT = (
    "(?:但是?|可是?|结果|到头来)?(?:人|他|她|咋个?|怎么|为啥|为什么|又|还|都|也|就|现在|到现在|今天|硬是|一直|根本|还是|到今天|鬼)*"
    "(?:没有?|没得|冇得?|莫得|不)(?:见|看到|看见|等到)?(?:人(?:影子?)?|动静|(?<!人)影子|来|到|修|弄|动|装|办|换|看|搞|信|消息)*(?:了|的|啊|呀|嘛|呢|喃|哦|咧|唦|吗)*"
    "|(?:人影子?|影子|动静)(?:都|也)?(?:没有?|没得|冇得?|莫得|不)(?:看?见|看到)?(?:了|的)?|人呢|人在哪里?|人哪去了|人去哪了|咋回事|怎么回事|咋的了?|(?:还)?(?:来不来|修不修|算不算数)(?:了|啊|嘛|哦|呢)?|(?:咋|怎么)(?:又)?(?:变卦|不作数|不算数)了?|(?:又)?(?:等|白等)了?(?:我)?(?:一天|半天|一上午|一下午|一早上)"
)
_WHOLE = pattern_of(f"{_WAS_TO}(?:{_HAS_NOT})?|(?:{_HAS_NOT}){_WAS_TO}")
_MISSES = pattern_of(_HAS_NOT)
_CUT = pattern_of(r"[\s,，。.!！?？;；、~～…]+")
_HELLO = pattern_of("(?:代表|领导|您|你|请问|哎|唉|喂|那|哦|噢)*(?:好)?")


def said_to_come(text: str) -> bool:
    """Whether each clause of a whole message says one of both, and one of them that he was to come."""
    return len(text) <= 2 * LONGEST and either_way(_says, simplified(text))


def _says(plain: str) -> bool:
    clauses = [letters(squeezed(clause)) for clause in _CUT.split(plain)]
    clauses = [clause for clause in clauses if clause and not _HELLO.fullmatch(clause)]
    if not clauses or sum(map(len, clauses)) > LONGEST:
        return False
    was = [clause for clause in clauses if _WHOLE.fullmatch(clause)]
    return bool(was) and all(_MISSES.fullmatch(clause) for clause in clauses if clause not in was)
