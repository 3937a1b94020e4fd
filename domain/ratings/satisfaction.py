"""What a typed reply to "are you satisfied?" says. Unclear words are never counted (docs/spec.md section 3, Rating).

Only a whole message that means one thing counts: each of its clauses has to be the words of one rating, or such as may stand beside
it (domain/ratings/rating_words.py), or the whole of it, by its signs (domain/ratings/rating_signs.py, weights made by bench/fit_ratings.py), almost surely
the same rating. Who was asked may also say it in words that are none by themselves (水还是浑的): they are weighed alone, and only where they
name nothing but what was complained of. Anything else, mixed, ironic, comparing, about something else, is asked again.
"""

from collections.abc import Mapping, Sequence

from domain.cases.life_cycle import RATINGS
from domain.matters.subjects import named_in
from domain.ratings.rating_open import OPEN, never_counted
from domain.ratings.rating_points import are_five_stars, of_points, said_thrice
from domain.ratings.rating_polite import without_politeness
from domain.ratings.rating_signs import signs_of
from domain.ratings.rating_spelt import in_plain, respelt, with_faces
from domain.ratings.rating_tags import mocks, tags_of, tone
from domain.ratings.rating_vague import LONGEST, judges_vaguely
from domain.ratings.rating_words import BESIDE
from domain.ratings.rating_words import RATINGS as WORDS
from domain.words.kinds import shares
from domain.words.late_weights import kinds_of
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified
from domain.words.worked_out import OF_A_MESSAGE, kept

RESOLVED = ("yes", "partly", "no")
KINDS = (None, *RATINGS)
"""In the order of the table of signs."""
SURE, SURE_ALONE = 0.85, 0.94
"""How likely words that stand beside a rating have to make it, and words that are none by themselves."""
UNLIKELY = 0.2
"""How likely a rating has to be at the least beside words that may stand there."""
FEWEST = 4
"""Chinese characters of words that are weighed alone."""
A_REASON_AT_MOST = 12
"""Letters of a clause whose words may be a reason for the rating beside it."""
TONES: Mapping[str, frozenset[str]] = {
    "satisfied": frozenset({"good", "polite"}),
    "mostly": frozenset({"good", "small", "polite"}),
    "unsatisfied": frozenset({"bad"}),
}

_BY_SIGNS = kinds_of("rating_weights")
_WHOLE = {value: pattern_of("|".join(patterns)) for value, patterns in WORDS.items()}
_BESIDE = {value: pattern_of("|".join(patterns)) for value, patterns in BESIDE.items()}
_EMOJI = {
    "satisfied": "👍👏💯😊😄😀🥰😍🌹❤💐🎉😁🙂☺💖🌟⭐👌",
    "unsatisfied": "👎😡😠🤬💢😤😒🖕",
}
_ALONE = {"satisfied": "👍💯", "unsatisfied": "👎😡😠🤬"}
"""Those that are a rating by themselves."""
_HOW_MET = pattern_of(
    "满意|你们|还是|还在|仍|照样|照旧|样子|糊弄|敷衍|忽悠|皮球|白[跑等说修忙弄搞]|没[变改修弄解办管]|没人[管理]|不[服认中]|说[了得]|光[说打]|办[事了的个]"
)
_EVERYWHERE = frozenset("的了人个一是我有里家不没都说在看死大小上下来去到得要天两三年月多少好也就还又把被给子老头")
_TWICE = pattern_of(r"^([^0-9]{1,4}|[123][吧嘛啊呀哈])\1+$")
"""二号二号, 3吧3吧."""
_HAN = pattern_of("[一-鿿]")
_ENGLISH_CLAUSES = pattern_of(r"[,.!;:]+")
_CLAUSES = pattern_of(r"[\s,，。.!！;；、~～:：…()（）\-—+/|]+")


def said(text: str) -> str | None:
    """The rating these words clearly give: `satisfied`, `mostly`, `unsatisfied`; None when they settle nothing."""
    text = with_faces(text)
    plain = in_plain(text)
    if are_five_stars(text):
        return "satisfied"
    if found := said_thrice(text):
        return found
    if found := of_points(plain):
        return _unless_denied(text, plain, found)
    if not letters(plain):
        shown, alone = _shown(text, _EMOJI), _shown(text, _ALONE)
        return alone.pop() if len(alone) == 1 and shown <= alone else None
    found = "unsatisfied" if _BAD.fullmatch(letters(plain).lower()) else _of_clauses(plain)
    return _unless_denied(text, plain, found)


_BAD = pattern_of("(?:it(?:i|wa)?s)?(?:(?:very|too|so|really)*bad|not(?:very|so)?good)")
"""As a whole message only: beside other words (not bad, bad road) it may say anything."""


def said_when_asked(text: str, matter: str = "") -> str | None:
    """The same of who was just asked for nothing else: how it is now, or what he thinks of it, says it too. `matter`: the words it is about."""
    plain = in_plain(text)
    if found := said(text):
        return found
    return None if _praises(plain) or _of_two_minds(plain) else _unless_denied(text, plain, _alone(plain, matter))


def _unless_denied(text: str, plain: str, value: str | None) -> str | None:
    """None where it is asked, or a face, a quotation mark or the length says that it may be meant otherwise."""
    rest = without_politeness(plain)
    if value is None or never_counted(plain) or never_counted(rest) or len(letters(rest)) > LONGEST or _other_signs(text):
        return None
    return value if value == "mostly" or not _shown(text, _EMOJI) - {value} else None


def _alone(plain: str, matter: str) -> str | None:
    """What words that name no other thing almost surely are; a few signs or words of another language are not weighed."""
    said_of, known = named_in(plain), named_in(simplified(matter))
    han = len(_HAN.findall(plain))
    if han < FEWEST or 2 * han < len(letters(plain)) or len(letters(plain)) > LONGEST:
        return None
    if OPEN.search(plain) or judges_vaguely(plain) or (matter and said_of - known):
        return None
    likely = _likely(plain)
    most = max(RATINGS, key=lambda value: likely[KINDS.index(value)])
    if most == "unsatisfied" and matter and not _speaks_of(plain, simplified(matter)):
        return None
    return most if likely[KINDS.index(most)] >= SURE_ALONE else None


def _speaks_of(plain: str, matter: str) -> bool:
    """Whether a trouble is that of the matter, or with how it was met: another one may be told just now."""
    return _HOW_MET.search(plain) is not None or bool(set(_HAN.findall(plain)) & set(_HAN.findall(matter)) - _EVERYWHERE)


def _shown(text: str, faces: Mapping[str, str]) -> set[str]:
    return {value for value, signs in faces.items() if any(sign in text for sign in signs)}


def is_figure(text: str) -> bool:
    """Whether it is a bare number, or 第二个, which is as good an answer to any other question; politeness beside it is none (2，辛苦了)."""
    plain = letters(without_politeness(squeezed(simplified(text))))
    return plain.isdigit() or plain in ("一", "二", "三") or _NTH.fullmatch(plain) is not None


_NTH = pattern_of("第[一二三1-3](?:[个项条种件])?|最后(?:那)?一?个|头一个|中间(?:那)?一?个")


LEANS = 0.7
"""How likely words have to be a bad rating where that is only asked about."""


def leans_bad(text: str) -> bool:
    """Whether words are rather 不满意 than anything else, by their signs: enough to ask, never to count."""
    plain = in_plain(text[: 8 * LONGEST])
    return _likely(plain)[KINDS.index("unsatisfied")] >= LEANS and not _shown(text, _EMOJI) & {"satisfied"}


def says_why(text: str) -> bool:
    """Whether words that give a rating say its reason too (不满意，桥还是断的): a clause beyond the rating and politeness."""
    plain = without_politeness(in_plain(text))
    clauses = [respelt(letters(clause)) for clause in _CLAUSES.split(plain) if letters(clause)]
    return any(len(clause) >= _A_REASON and _rating(clause) is None and not _BESIDE["any"].fullmatch(clause) for clause in clauses)


_A_REASON = 3
"""Letters of a clause that may be a reason."""


def _of_clauses(plain: str) -> str | None:
    if found := _rating(letters(plain)) or _politely(plain):
        return found
    clauses = _clauses(plain)
    ratings = {found for clause in clauses if (found := _rating(clause)) is not None}
    if len(ratings) != 1:
        return None
    value = ratings.pop()
    rest = [clause for clause in clauses if _rating(clause) is None]
    if any(_speaks_against(clause, value) for clause in rest):
        return None
    fit = all(_agrees(clause, value) for clause in rest)
    if not fit and value == "satisfied" and not any(_rating(clause) and _OUTRIGHT.search(clause) for clause in clauses):
        return None
    if fit and plain.isascii():
        return value
    return value if _likely(plain)[KINDS.index(value)] >= (UNLIKELY if fit else SURE) else None


def _politely(plain: str) -> str | None:
    """What is less than 满意, said outright beside nothing but politeness (谢谢代表，但是不满意); a good word is weighed with what stands beside it."""
    rest = without_politeness(plain)
    if rest == plain or OPEN.search(rest):
        return None
    said_so = {_rating(clause) if _SAID_SO.search(clause) else None for clause in _clauses(rest)}
    value = said_so.pop() if len(said_so) == 1 else None
    return value if value == "unsatisfied" or (value == "mostly" and "mocks" not in tags_of(plain)) else None


def _clauses(plain: str) -> list[str]:
    parts = (_ENGLISH_CLAUSES if plain.isascii() else _CLAUSES).split(plain)
    return [respelt(letters(clause)).lower() for clause in parts if letters(clause)]


def _praises(plain: str) -> bool:
    """Whether a clause of several is praise that was not counted for what stands beside it."""
    clauses = _clauses(plain)
    return len(clauses) > 1 and any(_rating(clause) == "satisfied" and not _OUTRIGHT.search(clause) for clause in clauses)


def _of_two_minds(plain: str) -> bool:
    """大伙不满意，我满意."""
    clauses = _clauses(plain)
    values = {found for clause in clauses if (found := _rating(clause)) is not None}
    return any(_rating(clause) is None and _speaks_against(clause, value) for value in values for clause in clauses)


def _speaks_against(clause: str, value: str) -> bool:
    """Whether words beside the rating say that they do not go with it."""
    tags = frozenset(tags_of(clause))
    return value == "satisfied" and ("denied" in tags or mocks(tags))


_SAID_SO = pattern_of("满意|satisf|happy|差评|^[23二三两]$|第[二三23]")
_OUTRIGHT = pattern_of("满意|[1一①]|satisf")
"""What is no mere praise: that may mock what stands beside it (好得很，一天熏三回)."""
_AGAIN = pattern_of("又|再[次三]|[两三四五六七八九十几]回")


def _agrees(clause: str, value: str) -> bool:
    """Whether it may stand beside the rating: words known for it, or what they do is no more than a reason for it (修得快)."""
    known = _BESIDE["any"].fullmatch(clause) or _BESIDE[value].fullmatch(clause)
    return known is not None or (
        not _AGAIN.search(clause) and len(clause) <= A_REASON_AT_MOST and tone(frozenset(tags_of(clause))) in TONES[value]
    )


def signs(text: str) -> set[str]:
    """By which a reply is weighed."""
    return _signs(in_plain(text))


def _signs(plain: str) -> set[str]:
    known = respelt(plain)
    clauses = [clause for clause in _CLAUSES.split(known) if letters(clause)]
    return signs_of(known, letters(known), [(clause, _rating(letters(clause)) or "") for clause in clauses])


def _likely(plain: str) -> Sequence[float]:
    """How likely each of KINDS is."""
    return shares(_BY_SIGNS().scores(_signs(plain))) or [1.0, 0.0, 0.0, 0.0]


@kept(OF_A_MESSAGE)
def _rating(clause: str) -> str | None:
    once = _TWICE.sub(r"\1", respelt(clause))
    values = {value for value, pattern in _WHOLE.items() if pattern.fullmatch(once)} | ({of_points(once)} - {None})
    return values.pop() if len(values) == 1 else None


def _other_signs(text: str) -> bool:
    """A face that may mock."""
    return any(sign in text for sign in "😂🤣🙄😅😏🤡😓😭🙃😑🤔😐😢💩")
