"""Words by which a voter takes back that another matter follows (还有个事 … 算了没事了, 不告了): nothing follows (docs/spec.md section 3)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 14
"""Letters beyond which the words say more than that."""
_BEFORE = "(?:哎呀?|唉|嗯|哦|噢|那|我|还是|就|也|先|暂时|今天|现在)*"
_SAYS = "(?:告|说|讲|报|提|问|反映|举报|投诉|检举|麻烦你们|写)"
_NOTHING = (
    f"(?:算了|算球了|罢了|不(?:想|要|敢|打算|准备)?{_SAYS}(?:他们?|她们?|它|这个|那个|啥|什么)*了"
    "|没(?:有|得)?(?:啥|什么|别的|其他的?|其它的?)*(?:事情?|问题)?了|莫得(?:别的|啥)?(?:事情?)?了"
    f"|(?:下回|下次|回头|以后|改天|二天|等下|明天|晚点)再{_SAYS}|再想想|想不起来?了|搞忘了|忘了)"
)
_AFTER = "(?:吧|嘛|哈|啊|哦|咯|谢谢|你们|您|麻烦了)*"
_SAID = pattern_of(f"{_BEFORE}(?:{_NOTHING}{_AFTER})+")
_IN_ENGLISH = pattern_of(
    "(?:oh|ok|no|sorry|well)*(?:nevermind|forgetit|nothing(?:more|else)?|nomore|thatsall|iforgot|later)(?:thanks|thankyou|sorry)*"
)


def nothing_more(text: str) -> bool:
    """Whether a whole message says no more than that, after another matter or an accusation was announced."""
    said = letters(squeezed(simplified(text))).lower()
    if not 1 < len(said) <= (LONGEST * 2 if said.isascii() else LONGEST) or "?" in text or "？" in text:
        return False
    return (_SAID.fullmatch(said) or _IN_ENGLISH.fullmatch(said)) is not None
