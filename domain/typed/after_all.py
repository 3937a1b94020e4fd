"""Words by which a voter wants a matter that he withdrew done after all: 还是要修, 算了还是修吧, 不撤了 (docs/spec.md section 3)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 20
"""Letters beyond which the words say more than that."""
_BEFORE = "(?:唉|哎呀?|嗯|那就?|我们?|俺|咱|想了想|想想|想来想去|不对|不行|等等|后悔了?|反悔了?|算了|不撤回?了?|麻烦|请|你们|您|代表|不好意思|这件?事|这个|它|上面的?|刚才的?|上次的?)*"
_DONE = "(?:修|办理?|管|处理|解决|弄|搞|反映|查|换|补|装|接着办|继续办|来人?|去|有人(?:修|管|办))"
_END = "(?:一修|一下|下|吧|的|了|啊|呀|哈|啦|嘛|它|这件?事|这个|好)*"
_SAYS = pattern_of(
    f"{_BEFORE}(?:"
    f"(?:还是|还|仍然|仍|依然)+(?:得|要|想|请|麻烦|需要|应该|帮我|给我|你们|您|再)+(?:{_DONE})?"
    f"|还是(?:再|给|帮|帮我|给我)*{_DONE}"
    f"|(?:接着|继续|重新|再|照样)+(?:帮我|给我)*{_DONE}"
    "|(?:不|别|先别|不要|不想|不用)撤(?:回|销)?了?|撤错了|撤回错了|(?:恢复|取消撤回)"
    f"){_END}"
)


def wants_it_after_all(text: str) -> bool:
    """Whether a whole message says no more than that."""
    said = letters(squeezed(simplified(text)))
    return 0 < len(said) <= LONGEST and _SAYS.fullmatch(said) is not None
