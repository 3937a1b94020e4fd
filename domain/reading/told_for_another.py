"""What somebody writes down for another who told him of it: that she wishes it kept quiet (她怕人晓得, 莫说是她讲的; docs/spec.md section 5)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

LOOKED_AT = 2000
"""Characters of a text that are looked at."""
_NOT = "(?:(?<!要)不要|(?<!能)不能|不许|不准|不得|(?<!想)不想|不希望|(?<!愿)不愿意?|不敢|不便|请勿|切勿|(?<![特分区])别(?!的)|莫|勿|甭)"
_OTHERS = "(?:(?:她|他|自己)的?)?(?:人家?|别人|旁人|外人|别个|人些|哪个|谁|任何人|村里(?:的?人)?|屋里人?|家里人?|邻居|隔壁|大家|群里|他们?|她们?|男人|老公|儿子|媳妇|婆婆|干部)"
_KNOW = "(?:知道|晓得|知(?!识)|听到|听见|听说|看到|看见|看出|认出)"
_SAY = "(?:讲|说|写|报|提|露|留|登|透露|泄露|供|传)"
_HER = "(?:她|他|人家|别个|老人家?|本人)"
_SECRECY = pattern_of(
    rf"(?:怕|担心)(?:被|给|让|叫)?{_OTHERS}(?!不|没)(?:会|都)?{_KNOW}(?!得?[晚迟])"
    rf"|{_NOT}(?:再)?(?:让|给|叫|使|被|畀){_OTHERS}(?:都|也)?{_KNOW}"
    rf"|{_NOT}(?:再)?(?:把)?(?:跟|和|对|同|向|给){_OTHERS}(?:们)?{_SAY}(?![法清明])"
    rf"|{_NOT}(?:再)?(?:往外|到处|在群里|对外)?{_SAY}(?:出)?(?:是)?{_HER}(?:(?:的)?(?:名字?|姓名|身份)|{_SAY}的?|反映的?|(?=$|[，。；！,.;!]))"
    rf"|{_NOT}(?:再)?(?:把|将)?(?:{_HER}|自己)?(?:的)?(?:名字|姓名|身份){_SAY}"
    rf"|{_HER}?(?:的)?(?:名字|姓名)(?:也|就)?(?:{_HER})?(?:也|就)?{_NOT}{_SAY}"
    rf"|{_NOT}(?:{_SAY}|写)(?:自己的?)?(?:名字|姓名)"
)
"""What is forbidden is that others learn of it, or of who told it: 怕人家不晓得, 不要给他们说法 forbid nothing."""


def another_asks_secrecy(text: str) -> bool:
    """Whether the words say that somebody else wishes that people shall not learn of it, or that it was she who told it."""
    return _SECRECY.search(_plain(text)) is not None


def _plain(text: str) -> str:
    return squeezed(simplified(text[:LOOKED_AT]))
