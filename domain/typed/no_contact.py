"""What a voter writes where he is asked for name and telephone, and is neither: he lets it be (算了 不公开了), or tells something (周启明又来骂我, 我喝农药了).

Nothing of it may stand as his name (docs/spec.md section 3, The receipt)."""

from domain.danger.danger import alarms
from domain.words.pattern import pattern_of
from domain.words.phone_said import phone_said
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_TAIL = "(?:了|吧|嘛|啊|呀|哈|咯|哦|算了|就好|就行)*"
_LEAVES = pattern_of(
    f"(?:算了|那|就|还是|先|我|俺|唉|哎)*(?:不要?|别|莫|不想|不愿意?|不用|不敢|不能)(?:公开|写|留|填|给|说|露|改|登|报)?(?:我|俺)?的?(?:名字|姓名|真名|名|身份|电话|号码)?{_TAIL}"
    f"|(?:那|就|还是|先|我|俺|要)*匿名{_TAIL}|(?:那|就|还是)*(?:算了|取消){_TAIL}"
)
_ALONE = pattern_of(
    "[了吗呢么？?]|怎么|咋|为啥|为什么|什么|啥|哪|谁(?!家)|(?<!叫)(?<!喊)[我俺](?!叫|是|姓|名|的?(?:名|姓|电话|号码|手机|微信)|家(?:住|在)?|住|在)|还没|不(?!凡|悔|二)|没(?!有?名)|别(?!名)|莫(?!老)"
)
"""In words without a number; beside one they may say when to call, or that it is another now."""
_HARM = pattern_of(
    "又来[骂打闹吵]|快(?:来|去救)|救[命人我火]|着火|[打骂](?:(?:我|俺|他|她)(?!们?(?:的|这个?)?(?:电话|手机|号码?|座机|微信))|人|架|了|断|伤)|被?偷|霸?占|坏|堵|塌|漏|停[水电]"
)


def leaves_it(text: str) -> bool:
    """Whether he lets it be, in so many words."""
    return _LEAVES.fullmatch(letters(simplified(text))) is not None


def tells_something(text: str) -> bool:
    """Whether these words tell of something, whatever else stands beside: no name is made of them."""
    plain = simplified(text)
    alone = not phone_said(text).numbers and _ALONE.search(plain) is not None
    return alone or _HARM.search(plain) is not None or alarms(text)
