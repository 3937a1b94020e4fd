"""What a voter types where a button stood for it, as a whole message: a yes or no to the notice (`domain/typed/consent.py`), an appointment, a time that suits or does not, no number
(docs/spec.md section 3). Words that say more are none of these."""

import re

from domain.no_matter.no_matter import is_assent
from domain.typed.button_words import NO
from domain.typed.chosen_button import says_yes
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_WITH_LISTS, letters, squeezed
from domain.words.simplified import simplified
from domain.words.worked_out import OF_A_MESSAGE, kept

LONGEST = 60
"""Letters beyond which words are none of these."""
_GO_ON = pattern_of(
    "(?:好|那|就|行|我)*(?:继续|允许|许可|准许|准|接受|答应|授权|点了|来嘛|好啊|好嘛|赞成|赞同|认可|统一|同一|同义|同议|同益|通意|童意|痛意|铜艺)(?:吧|了|嘛|啊|呀|呗|哈|的)*"
    "|(?:yes)?continue|allow|yes|goahead|accept"
)
"""Also what sounds like 同意: who speaks to his keyboard reads how it is written."""
_BUTTON = "(?:那个|这个)?(?:同意|按[钮键])(?:按[钮键])?"
_FINDS_NO_BUTTON = pattern_of(
    f"(?:我|俺)?(?:{_BUTTON})?(?:点|按)(?:不来|不了|不动|不到|不上|不开|了没反应|了没用|了没得用)(?:{_BUTTON})?[了啊呀嘛哦咯]*"
    f"|(?:我|俺)?(?:{_BUTTON})?(?:不会|不晓得|不知道|晓不得)?(?:咋个?|怎么|怎样|哪样|在?哪里?|在?哪儿)?(?:点|按)(?:{_BUTTON})[了啊呀嘛哦咯]*"
    f"|(?:我|俺)?(?:{_BUTTON})?(?:不会|不晓得咋个?|不知道怎么)(?:点|按)[了啊呀嘛哦咯]*"
    f"|(?:我|俺)?(?:找|看)不(?:到|见)(?:{_BUTTON})[了啊呀嘛哦咯]*|(?:我|俺)?没(?:看到|看见|找到)(?:{_BUTTON})[了啊呀嘛哦咯]*"
    f"|(?:{_BUTTON})(?:在|是)?哪(?:里|儿|个|点)?(?:点|按)?[了啊呀嘛哦咯呢]*"
)
"""不会点同意, 同意点不了: a way to say that he agrees is wanted, and he has not said it."""
_REFUSES = pattern_of(
    "(?:我|俺|那|还是|暂时|先|就)*(?:不同意|不愿意?|不想|拒绝|不接受|不答应|不授权|不许|不准|不可以|不行|撤回同意|取消同意|不反映|不想反映|不说|不写)"
    "(?:同意|继续|点|说|写|填|告诉|你们|你|保存|存|收集|留|记|登记|用|看|处理|转|转给代表|把|给|我|的|个人|信息|资料|话|号码|电话|隐私|说明|条款|协议|这个)*[了的吧啊呀呢嘛哈啦哦]*"
    "|i(?:do)?(?:not|dont)agree|disagree|irefuse|refuse|idecline|decline|notagreed?"
)
_APPOINTMENT = pattern_of(
    "(?:我|俺|想|要|请|麻烦|帮我|可以|能不能)*(?:约访|预约)(?:一下|代表|接待|接待日|个时间|时间|吧|啊|呀|吗|么|行吗|可以吗)*"
)
_SUITS = pattern_of(
    "(?:好|可以|行|没问题|要得|中|成|同意|来|去|没事|有空|方便|ok|okay|yes|fine|sure|agree)+(?:的|了|吧|啊|呀|哈|呢|嘛|嘞|谢谢|谢了|见|准时到)*"
    "(?:(?:明天|后天|到时候?|那天)(?:我)?(?:一定|准时)?(?:见|来|去|到)(?:啊|哈|嘛|呀)?)?"
    "|(?:明天|后天|到时候?|那天)(?:我)?(?:一定|准时)?(?:见|来|去|到)(?:啊|哈|嘛|呀)?"
)
_OTHER_TIME = pattern_of(
    "(?:那天|到时|我)?(?:换(?:个|一个)?时间|改(?:个|一个)?时间|不行|太[早晚迟]|没空|没有空|没时间|不方便|不得空|来不了|去不了|no|another time)(?:了|啊|呀|吧|哦)*"
)
_WHEN = "(?:今天|明天|后天|大后天|今儿|明儿|那天|那一天|这天|当天|上午|下午|早上|晚上|中午|到时候?|周[一二三四五六日天]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|\\d{1,2}号|\\d{1,2}月\\d{1,2}[日号]|这次|那次|接待日|的?约访|那个?约|约的那天|约好的那天)"
_CANNOT_COME = pattern_of(
    f"(?:不好意思|对不起|抱歉|代表|你好|您好|我|俺|家里|临时|突然|可能|恐怕|怕是|估计)*{_WHEN}*(?:的)*(?:我|俺|家里|临时|突然|又|有点|要|可能|恐怕|还有|有)*(?:有事|有急事|有别的事|没空|没有空|没时间|没得空|不得空|不方便|不行|走不开|来不了|去不了|过不来|过不去|来不成|去不成|不能来|不能去|不来了|不去了|不见了|赶不上|赶不到|不在家|取消|下雨)"
    "(?:[，,]*(?:有事|来不了|去不了|不来了|不去了|没空|改天|改日|下次|换个?时间|另约|再约|再说|算了)(?:再去|再来|见|吧)?|[，,]*取消(?:吧?(?:再去|再来|见)|吧{0,2}))*(?:了|啊|呀|吧|哦|哈|呢|啦)*"
    f"|(?:不好意思|对不起|抱歉|我|那|那就|要不|还是|能不能|可不可以)*{_WHEN}*(?:改天|改日|改期|换一?天|换个?日子|换个?时间|改个?时间|改个?日子|下次|另约|重新约|推迟|往后推|取消约访|取消预约|不约了|过几天)(?:再约|再说|再去|再来|见|一下|几天|一天|可以吗|行吗|好吗)*(?:了|啊|呀|吧|哦|哈|呢|啦|吗)*"
    "|(?:sorry)?(?:ican(?:not|t)(?:come|makeit)|anotherday|anothertime|notfree|cancelthemeeting|cancelmyappointment)",
    re.IGNORECASE,
)
_NO_NUMBER = pattern_of(r"(?:我)?(?:不用|不方便|不想|不愿意|不留|不给|算了|不要)(?:留|给|说)?(?:电话|号码)?(?:了|吧)?[。.!！]?|no")


_AS = "(?:咋个?|怎么|咋样|啥子?|什么|哪样)(?:样|办|弄|搞|整)?"
_LEAVES_IT = pattern_of(
    "(?:要得|好|行|得行|可以|嗯|哦|那|就|也|反正|的|嘛|噻|吧|啊|呀|哈)*"
    f"(?:随便(?:你们?|您们?)?(?:{_AS}|安排|处理)?|(?:你们?|您们?|代表|公家|政府)?(?:说|讲|喊|要){_AS}就{_AS}|{_AS}都(?:行|好|要得|得行|可以)"
    "|(?:都|全)?(?:听|由|依|凭|按|随)(?:你们?|您们?|代表)(?:的|安排|办)?|(?:你们?|您们?|代表)(?:说了算|看着办|安排|做主|定)|(?:我|俺)?(?:没得|没有?|冇)(?:啥子?|什么)?意见)"
    "(?:的|嘛|噻|吧|啊|呀|哈|就是了?|就行了?|得了)*"
)
"""要得嘛 你说咋个就咋个: he leaves it to us, which is no 同意 and no matter."""


def agrees_plainly(text: str) -> bool:
    """Whether a whole message is a yes that does not say to what (好, 要得, 继续), or says that he finds no button: consent is asked for in
    so many words."""
    said = _said(text).lower()
    return says_yes(text) or is_assent(text) or any(plain.fullmatch(said) for plain in (_GO_ON, _FINDS_NO_BUTTON, _LEAVES_IT))


def refuses(text: str, *, asked: bool) -> bool:
    """Whether a whole message says that he does not agree. `asked`: consent is what was asked last, so that a plain no says it too."""
    said = _said(text).lower()
    return _REFUSES.fullmatch(said) is not None or (asked and NO.fullmatch(said) is not None)


def wants_an_appointment(text: str) -> bool:
    """「约访」."""
    return _APPOINTMENT.fullmatch(_said(text)) is not None


def suits(text: str) -> bool | None:
    """Whether the proposed time suits him; None for words that say neither."""
    said = _said(text)
    if _SUITS.fullmatch(said):
        return True
    return False if _OTHER_TIME.fullmatch(said) or cannot_come(text) else None


def cannot_come(text: str) -> bool:
    """Whether a whole message says that an appointment does not suit after all: 那天没空, 改天吧, 来不了."""
    return _CANNOT_COME.fullmatch(_said(text)) is not None


def gives_no_number(text: str) -> bool:
    said = text.strip()
    return len(said) <= LONGEST and _NO_NUMBER.fullmatch(said) is not None


@kept(OF_A_MESSAGE)
def _said(text: str) -> str:
    """The letters alone; none of them where they are too many."""
    said = letters(squeezed(simplified(text)))
    return said if len(said) <= LONGEST else ""


_JUST_IT = pattern_of(
    "(?:嗯|哦|对|是|好)*(?:就|正|便)?是(?:它|他|这个村?|那个村?|这里|这儿|那里|这|那)(?:了|的|嘛|噻|哈|咯|哒|呀)*|(?:那)?就同意(?:了|嘛|噻|吧)*"
)


def accepts(text: str) -> bool:
    """Whether each clause of a whole message is a yes to the only thing that is offered (嗯嗯 晓得了, 就是它, 对)."""
    clauses = [clause for clause in CLAUSES_WITH_LISTS.split(text.strip()) if letters(clause)]
    return bool(clauses) and all(says_yes(clause) or is_assent(clause) or _JUST_IT.fullmatch(letters(clause)) for clause in clauses)
