"""What a deputy types when an answer has gone to the wrong matter: 错了 那是0001的, 发错人了, 收回答复, 撤回; and a button that
was not meant: 点错了, 手滑 (docs/spec.md section 4, Typed acts)."""

from dataclasses import dataclass

from domain.days.reckoned_days import number
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 40
_SORRY = "(?:不好意思|对不起|哎呀|哎|糟了|糟糕|坏了|等等|等下|等哈|等一下|哦豁)*"
_WHICH = "(?:刚才|刚刚|上面|上一)?(?:那|这)?(?:条|个|句)?(?:发的|写的|答的)?(?:答复|回复|话|消息)?(?:我|是我)?"
_WRONG = "(?:(?:发|答|写|回|搞|弄|答复|回复)?错(?:了|人了|地方了|件了|事项了|对象了)+|(?:发|答|回|答复|回复)(?:串|混|岔)了|答非所问了|不对(?=那?(?:应该|该|才|其实)?是))"
_OF = r"(?:(?:那|这)?(?:应该|该|才|其实)?是)(?:编号)?(?P<nth>[a-z]{1,6}\d{8}|\d{1,4}|[一二三四五六七八九十]{1,3})号?(?:那件|件)?(?:事)?的?"
_NOT_THIS = "(?:那|这)?(?:答复|话)?不是(?:这件|这个|这家|他|她|这条)(?:事)?的?"
_BACK = "(?:请|帮我|我要|要)?(?:撤回|收回|撤销|取消(?=.*答复))(?:一下)?(?:刚才|刚刚)?(?:的|我的|这件的|那件的)?(?:这条|那条|上一条|这个|那个)?(?P<what>答复|回复)?(?:来|吧|了)?"
_BACK_AFTER = (
    "(?:把)?(?:刚才|刚刚|上面)?(?:的|我的)?(?:这条|那条|这个|那个)?(?P<of>答复|回复)(?:帮我|请)?(?:撤回|收回|撤销)(?:来|去|一下|吧|了)?"
)
_HARSH = "(?:我?(?:话|语气|口气)?(?:说|讲|写)?(?:得|的)?(?:太|有点)?(?:重|冲|硬|难听|过头|过)了点?)?"
_WORD_BACK = "(?:把)?(?:刚才|刚刚|上面)?(?:的)?(?:那|这)?(?:句|条)?话?(?:帮我|请)?(?:撤回|收回)(?:来|去|一下)?"
_SLIP = pattern_of(
    f"{_SORRY}(?:{_WHICH}{_WRONG}(?P<wrong>)(?:{_OF}|{_NOT_THIS})?(?:{_NOT_THIS})?(?:(?:先)?(?:撤回|收回)(?:来|吧)?)?|(?:{_BACK}|{_BACK_AFTER}|{_WORD_BACK}){_HARSH})[吧啊哦呀哈]?"
)

_PRESSED = pattern_of(
    "(?:不好意思|对不起|哎呀|哎哟|哎|哦|糟了|糟糕|等等|等下|等哈|哈|嘿)*(?:我|刚才|刚刚)*(?:(?:点|按|摁|戳|碰|选)(?:错|岔)|误(?:点|触|按|碰|操作)|手(?:滑|抖|快|误|滑点错|快点错|抖点错|滑按错))[了咯啦哒的着]*"
    "(?:不是(?:这件|这个|它)|(?:撤回|收回|取消)(?:一下)?|不算|(?:还是)?我(?:来|接着)?办)?[吧啊哈嘛哦噻]*"
)
"""A tap that was not meant."""


@dataclass(frozen=True)
class Slip:
    """`plainly`: whether it says that the answer is to be taken back; `number`: the last figures of the matter it belongs to, where it says so."""

    plainly: bool
    number: str = ""


def slip(text: str) -> Slip | None:
    """None for any other words."""
    plain = letters(simplified(text)).lower()
    found = _SLIP.fullmatch(plain) if 0 < len(plain) <= LONGEST else None
    if found is None:
        return None
    nth = found["nth"] or ""
    digits = nth[-4:] if nth[-4:].isdigit() and len(nth) >= 4 else (f"{number(nth):04d}" if nth else "")
    plainly = bool(digits or found["what"] or found["of"] or (found["wrong"] is not None and ("撤回" in plain or "收回" in plain)))
    return Slip(plainly, digits)


def pressed_wrong(text: str) -> bool:
    """点错了, 手滑, 误点: a button was not meant; that something written was wrong is another thing (`slip`)."""
    plain = letters(simplified(text)).lower()
    return 0 < len(plain) <= LONGEST and _PRESSED.fullmatch(plain) is not None
