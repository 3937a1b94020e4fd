"""That a note just written is for the voter too: 把上面这句也给老乡看, 把这句发给他 (docs/spec.md section 4, Talk)."""

from domain.at_work.said_to_voter import VOTER
from domain.typed.chosen_button import says_send
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which words say more than that."""
_IT = "(?:把|将|我|刚才|刚刚|上面|前面|上边|那|这|上|一)*(?:说|写|记|发)?(?:的|那|这|一)*(?:[句条段张个]话?|话|备注|照片|语音)?"
_PASSED = pattern_of(
    f"(?:请|帮我|麻烦|再|就)*{_IT}(?:也|再|一起|一并|直接)*(?:(?:转?发|转|拿)给?{VOTER}|给{VOTER}也?(?:看|听|瞧|知道|晓得|发|转)|也告诉{VOTER})"
    "(?:过去|看|听|瞧|知道|晓得|一下|一份|吧|了|啊)*"
)


def passes_on(text: str) -> bool:
    """Whether a whole message says that; 「发」 too."""
    said = letters(squeezed(simplified(text)))
    return says_send(text) or (len(said) <= LONGEST and _PASSED.fullmatch(said) is not None)
