"""What the readers of hints are fitted on: labelled lines, each with the hints and signs that are in it (tests/samples)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.tips import tip_weight
from domain.tips.likely_tips import rules_in
from domain.words.signs import signs_in
from domain.words.simplified import simplified
from tests.likely_tips import of_half
from tests.samples_of import lines

SEEN, ASIDE = ("tuned", "others_tuned", "more_tuned", "strangers"), ("kept", "aside", "more_kept")
"""Halves that weights may be fitted on, and those of which the score alone is looked at."""
SIGN = "sign "
"""Before a sign among the hints."""
AFFAIRS = "village_affairs"
BESIDE = 100_000
"""The number of the first line that is of no half."""
HALF_SENTENCES = (
    "fragments",
    "half_sentences",
    "first_words",
    "run_pairs",
    "near_danger",
    "everyday_danger",
    "false_alarms",
    "asks_after",
    "consents",
)
REPLIES = ("more_ratings", "later_ratings", "rating_kinds", "rating_lines", "english_lines", "own_name_or_door")
"""Whole messages that no tip is made of: ratings, plain matters in English, who somebody is."""
ORDINARY = ("fifth", "seventh", "ninth", "eleventh")
"""Halves of `spoken_of` whose ordinary lines, which name somebody, are read beside."""
SHORT = 14
"""Signs of a wish for secrecy that tells nothing beside."""
Hints = frozenset[str]


@dataclass(frozen=True)
class Case:
    """Something that is so or not. `places`: the hints of each place that may say so; the one that says most decides. `pair`: of a pair."""

    places: tuple[Hints, ...]
    true: bool
    line: int
    pair: bool = False


def _as_hints(signs: Iterable[str]) -> Iterator[str]:
    return (SIGN + sign for sign in signs if " " not in sign)


def tips(half: str) -> list[Case]:
    own = [(line["text"], line["tip"], "pair" in line) for line in of_half(half)]
    found = own + [(text, False, False) for text in ordinary() if half == SEEN[0]]
    cases = (
        Case(tuple(_of_stretch(*part) for part in rules_in(simplified(text))), tip, n, pair) for n, (text, tip, pair) in enumerate(found)
    )
    return [case for case in cases if case.places]


def ordinary() -> list[str]:
    """Matters of other samples; what the village does and threats are left out, as nobody said there whether they are tips."""
    chat = [x["text"] for n, x in enumerate(lines("category_lines")) if x["category"] != AFFAIRS and n % 2]
    danger = [x["text"] for x in lines("danger") if not x["kind"].endswith(("threat", "violence"))]
    matters = [x["text"] for x in lines("voter_messages") if x["kind"] != "tip" and x["expected_category"] != AFFAIRS]
    return [*chat, *danger, *matters, *(x["text"] for x in lines("no_matter"))]


def beside() -> list[Case]:
    """Matters in the words of many authors, letters, and half sentences about a matter told before, that are no tips or so few that they do not
    count. No half is counted by them."""
    passing = [x for name in ("passing_matters", "more_matters", "plain_matters") for x in lines(name, SEEN[0])]
    texts = [x["text"] for x in passing if AFFAIRS not in (x["category"], *x.get("also", ()))]
    texts += [x.get("then") or x["text"] for name in HALF_SENTENCES for x in lines(name, SEEN[0])]
    texts += [x["text"] for name in REPLIES for x in lines(name, SEEN[0])]
    texts += [
        x["text"]
        for name in ("more_no_matter", "later_no_matter", "passing_no_matter")
        for x in lines(name, SEEN[0])
        if x["kind"] != "matter"
    ]
    texts += [
        x["text"] for name in ("passing_secrecy", "secrecy_lines") for x in lines(name, SEEN[0]) if x["asks"] and len(x["text"]) <= SHORT
    ]
    texts += [x["text"] for x in lines("letters", SEEN[0])]
    texts += [x["text"] for half in ORDINARY for x in lines("spoken_of", half) if not x["spoken_of"]]
    cases = (Case(tuple(_of_stretch(*part) for part in rules_in(simplified(text))), False, n) for n, text in enumerate(texts, BESIDE))
    return [case for case in cases if case.places]


def _of_stretch(text: str, rules: Iterable[str]) -> Hints:
    return frozenset({*rules, *tip_weight.hints(text), *_as_hints(signs_in(text))})
