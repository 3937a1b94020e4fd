"""Whether a voter leaves a number by which he is reached (我换电话了 打这个 139…, 139… 我儿的), or wants to be called (我眼睛看不清 你们打电话行不): docs/spec.md section 4."""

from domain.which_matter.goes_on import only_goes_on
from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.phone_said import phone_said, phone_spans, without
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified
from domain.words.worked_out import OF_A_MESSAGE, kept

BESIDE = 20
"""Letters beside a number beyond which the words say more."""
_REACHES = pattern_of("电话|手机|号码|联系|打|找我|换|我儿|我女|我娃|我孙|老伴|老公|老婆|媳妇|儿子|女儿|姑娘|爱人|我的|接得到")
_OTHERS = pattern_of(
    "[漏坏断堵欠偷骗骂诈贪告说写讲名]|(?<!有)事|反映|晓得|知道|老板|收钱|村长|书记|主任|村委|镇上|骚扰|广告|打人|打不通|不接|没人接|停机|空号|[他她]叫|厂|店|公司|12345|热线|推销"
)
_CALL = pattern_of(
    "(?:你们?|您们?|代表|喊人|叫人|让人|麻烦|请|那|能不能|可不可以|可以|就|还是|直接)*(?:给我|跟我|跟到我)?(?:打|拨)(?:个)?电话(?:给我|来|过来|跟我说|跟我讲|问我|说|讲)?"
    "(?:嘛|吧|哈|行不行|行不|要得不|要不要得|可以不|好不好|好不|行吗|可以吗|得行不|得不得行|要得|算了)?"
)
_WHY = pattern_of(
    "(?:我|俺|老了|老人家|人老了|年纪大|就|又|也|的)*(?:眼睛|眼|字|手机|耳朵)?(?:都|又|也|实在)*(?:看不清|看不见|看不到|不好|花|瞎|不行|不识字|认不得字|认不到字|不认字|不认得字|不会写|写不来|写不好|不会打字|打不来字|打字慢|不会打|不会用|不会发)(?:字|楚|了|手机|得很)*"
)
_CUT = pattern_of(r"[\s,，。.!！?？;；、~～]+")


@kept(OF_A_MESSAGE)
def leaves_number(text: str) -> bool:
    """Whether a whole message is a number by which its writer is reached, or says no more than that and whose it is."""
    said = phone_said(text)
    return bool(said.numbers) and (not said.words or only_goes_on(text) or _reaches(text))


def _reaches(text: str) -> bool:
    beside = letters(simplified(without(text, phone_spans(text))))
    return len(beside) <= BESIDE and _REACHES.search(beside) is not None and _OTHERS.search(beside) is None


def wants_call(text: str) -> bool:
    """Whether a whole message asks to be called, and says at most why he does not write."""
    return len(text) <= 2 * BESIDE and either_way(_wants, simplified(text))


def _wants(plain: str) -> bool:
    clauses = [letters(squeezed(clause)) for clause in _CUT.split(plain) if letters(clause)]
    calls = [clause for clause in clauses if _CALL.fullmatch(clause)]
    return len(calls) == 1 and all(_WHY.fullmatch(clause) for clause in clauses if clause not in calls)
