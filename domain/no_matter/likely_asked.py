"""A question about a matter of his own that no table of words knows (水厂回话没, 钱几号能到): told by the signs it is written with, words of the matter
standing as one (docs/spec.md section 3, A question about his own matter). The table is made by bench/fit_asked.py.
"""

from domain.matters.subjects import words_naming
from domain.no_matter.likely_none import as_weighed
from domain.words.kinds import in_words, shares
from domain.words.late_weights import kinds_of
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from domain.words.weighed import in_chinese

KINDS = ("", "when", "state")
"""In the order of the table: no such question; when it is done or somebody comes; how it stands."""
LIKELY, MAY, HARDLY = 0.68, 0.3, 0.15
"""How likely it must be that he asks; how likely before it is known of which matter; how likely where words that ask are known (低保一年审几回)."""
LONGEST, SHORTEST = 26, 4
"""Letters of a message that is weighed."""
OF_IT = "Q"
"""What stands for words of the matter."""
_BODIES = pattern_of(
    "(?:水[管利务]|社保|派出|司法|国土|供电|财政|林业|环卫|文化|农技|兽医|民政|交管|运管)(?:所|站|局|办)|[一-鿿]{1,3}局|(?:电力|供电|水务|自来水|燃气|公交|移动|电信|联通|保险)公司"
    "|民政|消防(?![栓车通器水])|物业(?!费)|[交民刑网]警|城管|合作社|信用社|居委会?|村委会?|(?:村|镇|乡|县|市|区|队)(?:里|上|头|政府|干部)|街道办?|兽医|护林员|保洁员|施工队"
)
"""Who is to do something about a matter (跟合作社说了没得, 消防晓得了不): no thing of another one."""
_THINGS = pattern_of("钱|款|证|巴士|班车|卡(?!住|在|到哪)|户口")
_MONEY = ("钱", "款")
_OF_MONEY = pattern_of("[钱款补贴保资账费赔罚租奖助救扣偷]|养老|征|冲[走没毁]|淹|烧|刮|[压毒病咬撞]死|死了|丢了|贫困|申请")
"""What a matter tells that money is owed for or asked."""
_BY_SIGNS = kinds_of("asked_weights")


def likely_asked(text: str, matter: str = "", least: float = LIKELY) -> str:
    """The kind of question a whole message likely is; empty: none, or in doubt. `matter`: its words."""
    if not _is_weighed(text) or (matter and _of_its_own(simplified(text), simplified(matter))):
        return ""
    none, *kinds = _shares(text, matter)
    return KINDS[1 + kinds.index(max(kinds))] if 1 - none >= least else ""


def hardly_asked(text: str, matter: str) -> bool:
    """Whether words that could ask of the matter hardly do, by all they say: a question about something else, or news."""
    return _is_weighed(text) and 1 - _shares(text, matter)[0] < HARDLY


def _is_weighed(text: str) -> bool:
    return SHORTEST <= len(letters(text)) <= LONGEST and in_chinese(text)


def _shares(text: str, matter: str) -> list[float]:
    """How likely each of KINDS is, in their order."""
    return shares(_BY_SIGNS().scores(in_words(beside_it(text, matter)))) or [1.0]


def _of_its_own(plain: str, matter: str) -> bool:
    """Whether it names a thing that the matter does not."""
    asked, known = _BODIES.sub("·", plain), words_naming(matter)
    if any(name not in known and not set(matter).issuperset(word) for name, word in words_naming(asked).items()):
        return True
    return any(
        hit.group() not in matter and not (hit.group() in _MONEY and _for(asked, hit.start(), matter)) for hit in _THINGS.finditer(asked)
    )


def _for(plain: str, at: int, matter: str) -> bool:
    """Whether money is of the matter: it tells of money or a loss, or it is money for its thing (修桥的钱)."""
    return bool(_OF_MONEY.search(matter)) or (plain[at - 1 : at] == "的" and plain[at - 2 : at - 1] in matter)


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
