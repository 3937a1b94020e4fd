"""Words that put right what was just shown and has not left: 等哈，改成后天; 不对，是后天换 (docs/spec.md section 4, Typed acts)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 30
"""Letters beyond which the words say more than that."""
_STOP = "(?:等等|等下|等一下|等哈|等会儿?|慢点|慢着|先莫|先别|先不忙|莫忙|哎呀?|哦豁?|唉|不好意思|对不起)"
_WRONG = "(?:不对|错了|错咯|(?:写|打|说|讲|搞|弄)错(?:了|咯|哒|字了?)?|不是)"
_OTHER = "(?:改成|改为|改到|换成|换为|改一下|改改|应该是|应该写|应当是|是|加一句|加上|补一句|去掉|删掉|漏了)"
_SAYS = pattern_of(
    f"{_STOP}*不是.{{1,10}}(?:而是|是|应该是).{{1,12}}|{_STOP}+{_WRONG}?(?:{_OTHER}.{{0,20}})?|{_STOP}*{_WRONG}(?:{_OTHER}.{{1,20}})?|{_STOP}*(?:要|还要|给我|帮我)?(?:改成|改为|改到|换成|改一下|加一句|补一句|去掉|漏了).{{0,20}}"
)


def puts_words_right(text: str) -> bool:
    """Whether a whole message stops or corrects what stands above; a question is none."""
    said = letters(squeezed(simplified(text)))
    return 0 < len(said) <= LONGEST and "?" not in text and "？" not in text and _SAYS.fullmatch(said) is not None
