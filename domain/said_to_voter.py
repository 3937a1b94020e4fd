"""Words that a deputy types for the voter of a matter: 告诉选民明天去看, 跟她说明天来, 回他：明天去, 问王大娘在家不 (docs/spec.md section 4, Typed acts).

That he has told him already (告诉她了, 跟他说过), and what the voter himself says (问他，他说在家), is none.
"""

import re

from domain.plain_text import letters

SOME = 3
"""Letters from which on words may follow 告诉选民 without a sign between."""
_ELDER = "(?:[大老]?(?:娘|爷|妈|叔|伯|婶|嫂|哥|姐)|婆婆|奶奶|爷爷|阿姨|嫂子|老人家|孃孃|老师傅)"
VOTER = (
    "(?:选民|老乡|群众|村民|对方|人家|户主|住户|反映人|当事人|[那这](?:户|家)(?:人家|人)?"
    rf"|[他她](?!们)(?:家(?:里人?|人|属|的)?(?![具庭电乡畜禽常访长]))?|[^\W\d_我你您他她们,，]{{0,2}}?{_ELDER})"
)
"""Who has written, as he is called below a card."""
_ASKED = "(?:请|帮我|帮忙|麻烦)?"
_SOON = "(?:一下|一声|下|声)?"
_OVER = "(?!(?:说|讲|回)?(?:[了过的没们]|清楚|明白|[好妥定通]了|不[通清动拢到]|个?电话))"
"""What stands behind 告诉她 where he was told before, or where it says how."""
_GAP = r"(?P<{0}>[\s,，:：]*)"
_TOLD = re.compile(
    rf"{_ASKED}(?:(?:回复|告诉|告知|转告|通知|发给|回){_SOON}{VOTER}(?:说|讲)?|[跟和同对给向]{VOTER}(?:说|讲|回话|回个话|回信|回|带句话|带个话|发个?消息)){_SOON}"
    rf"{_GAP.format('gap')}(?P<told>{_OVER}[^\s,，:：].*)",
    re.DOTALL,
)
_ASK = re.compile(
    rf"{_ASKED}(?:问问|问{_SOON}){VOTER}{_SOON}{_GAP.format('gap')}(?P<told>(?![他她]?[说讲]|[他她]们){_OVER}[^\s,，:：].*)",
    re.DOTALL,
)
_AT = re.compile(r"[@＠]\s*选民[\s,，:：]*(?P<told>\S.*)", re.DOTALL)
_ANSWER = re.compile(r"(?:答复|回复)(?:选民)?[\s,，:：]+(?P<told>\S.*)", re.DOTALL)
_GREETS = re.compile(
    rf"(?:(?:{_ELDER}|[^\W\d_我你您他她们]{{1,2}}?{_ELDER})[,，\s]*)?[您你]好[,，。.!！:：~～\s啊]*(?P<told>\S.*)", re.DOTALL
)
_CALLED = re.compile(
    rf"(?:[^\W\d_我你您他她们]{{0,2}}?{_ELDER})[,，:：]\s*(?=.*(?:您|你家|来|去|到|好了)).{{{SOME},}}(?<![?？吗呢])", re.DOTALL
)
_COLLEAGUE = re.compile("代表|书记|组长|主任|秘书|站长|主席|同志|镇长|所长|各位|大家")
"""Who is greeted so is no voter."""


def words_for_voter(plain: str) -> tuple[str, str]:
    """The act (`reply_with`; `ask_with`: he is to answer; `answer_with`: likely the answer) and the words; both empty for any others."""
    text = plain.strip()
    for kind, pattern in (("reply_with", _AT), ("answer_with", _ANSWER), ("ask_with", _ASK), ("reply_with", _TOLD)):
        if (found := pattern.fullmatch(text)) and (found.groupdict().get("gap", " ") != "" or len(letters(found["told"])) >= SOME):
            return kind, found["told"]
    return ("reply_with", text) if greets(text) else ("", "")


def greets(text: str) -> bool:
    """Whether he speaks to the voter himself: 您好，明天去看; 王大娘，明天来给您修. Below a card alone that is for him."""
    found = _GREETS.fullmatch(text.strip())
    said = (found is not None and len(letters(found["told"])) >= SOME) or _CALLED.fullmatch(text.strip()) is not None
    return said and _COLLEAGUE.search(text[:12]) is None
