"""A question about a matter of his own that no table of words knows (水厂回话没, 钱几号能到): told by the signs it is written with, words of the matter
standing as one (docs/spec.md section 3, A question about his own matter). The table is made by bench/fit_asked.py.
"""

from domain.matters.subjects import named_in
from domain.no_matter.likely_none import as_weighed
from domain.weights.asked_weights import BASE, SIGNS
from domain.words.kinds import Kinds, in_words, shares
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from domain.words.weighed import in_chinese

KINDS = ("", "when", "state")
"""In the order of the table: no such question; when it is done or somebody comes; how it stands."""
LIKELY, MAY = 0.55, 0.3
"""How likely it must be that he asks; how likely before it is known of which matter."""
LONGEST, SHORTEST = 26, 4
"""Letters of a message that is weighed."""
OF_IT = "Q"
"""What stands for words of the matter."""
_THINGS, _OF_MONEY = pattern_of("钱|款|证|巴士|班车|卡(?!住)|户口"), pattern_of("[钱款补贴保资账费赔罚租]|低保|养老")
_MONEY = ("钱", "款")
_BY_SIGNS = Kinds(BASE, SIGNS)


def likely_asked(text: str, matter: str = "", least: float = LIKELY) -> str:
    """The kind of question a whole message likely is; empty: none, or in doubt. `matter`: its words."""
    if not SHORTEST <= len(letters(text)) <= LONGEST or not in_chinese(text):
        return ""
    if matter and _of_its_own(simplified(text), simplified(matter)):
        return ""
    none, *kinds = shares(_BY_SIGNS.scores(in_words(beside_it(text, matter)))) or [1.0]
    return KINDS[1 + kinds.index(max(kinds))] if 1 - none >= least else ""


def _of_its_own(plain: str, matter: str) -> bool:
    """Whether it names a thing that the matter does not."""
    if named_in(plain) - named_in(matter):
        return True
    named = (hit.group() for hit in _THINGS.finditer(plain))
    return any(thing not in matter and not (thing in _MONEY and _OF_MONEY.search(matter)) for thing in named)


def beside_it(text: str, matter: str) -> str:
    """As it is weighed: each run of signs that the matter has as well, two by two, as one."""
    plain, known = as_weighed(text), simplified(matter)
    pairs = {known[n : n + 2] for n in range(len(known) - 1)}
    own = [False] * len(plain)
    for n in range(len(plain) - 1):
        if plain[n : n + 2] in pairs:
            own[n] = own[n + 1] = True
    return "".join(
        OF_IT if is_own else sign for n, (sign, is_own) in enumerate(zip(plain, own, strict=True)) if not (is_own and n and own[n - 1])
    )
