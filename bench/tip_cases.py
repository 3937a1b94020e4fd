"""What the readers of hints are fitted on: labelled lines, each with the hints and signs that are in it (tests/samples)."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from bench.margin import Case, Place
from domain.tips import tip_weight
from domain.tips.likely_tips import rules_in
from domain.words.signs import with_threes
from domain.words.simplified import simplified
from tests.likely_tips import of_half
from tests.samples_of import lines
from tests.spoken_of import roster_of

SEEN, ASIDE = ("tuned", "others_tuned", "more_tuned", "strangers"), ("kept", "aside", "more_kept")
"""Halves that weights may be fitted on, and those of which the score alone is looked at."""
AFFAIRS = "village_affairs"
OF_PAIR, OF_HALF = 0.5, 2.0
"""For how many lines one counts that was written in a pair of two that differ in little, as people seldom do; a half sentence, of which there are
few here and many in a talk."""
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
    "few_words_of_danger",
    "asks_after",
    "later_asks",
    "strangers_asks",
    "consents",
)
REPLIES = ("more_ratings", "later_ratings", "rating_kinds", "rating_lines", "english_lines", "own_name_or_door")
"""Whole messages that no tip is made of: ratings, plain matters in English, who somebody is."""
ORDINARY = ("fifth", "seventh", "ninth", "eleventh")
IN_PASSING = ("mentions", "chat_mentions", "said_in_passing", "village_talk", "by_work")
"""Halves of `spoken_of`, and samples, whose ordinary lines, which name somebody, are read beside."""
SECRECY = ("passing_secrecy", "secrecy_lines", "later_secrecy", "strangers_secrecy")
SHORT = 14
"""Signs of a wish for secrecy that tells nothing beside, where nobody said whether it does."""
OFFICES = "(?=代表|书记|支书|主任|会计|主席|组长|村长|委员|秘书|医生|老师|哥|姐|叔|婶|伯)"


def tips(half: str) -> list[Case]:
    own = [(line["text"], line["tip"], OF_PAIR if "pair" in line else 1.0) for line in of_half(half)]
    found = own + [(text, False, 1.0) for text in ordinary() if half == SEEN[0]]
    cases = (
        Case(tuple(_of_stretch(*part) for part in rules_in(simplified(text))), tip, n, counts)
        for n, (text, tip, counts) in enumerate(found)
    )
    return [case for case in cases if case.places]


def ordinary() -> list[str]:
    """Matters of other samples; what the village does and threats are left out, as nobody said there whether they are tips, and what two readers
    later said is one or may be (tests/samples/tips_in_passing.jsonl)."""
    doubted = in_passing()
    chat = [x["text"] for n, x in enumerate(lines("category_lines")) if x["category"] != AFFAIRS and n % 2]
    danger = [x["text"] for x in lines("danger") if not x["kind"].endswith(("threat", "violence"))]
    matters = [x["text"] for x in lines("voter_messages") if x["kind"] != "tip" and x["expected_category"] != AFFAIRS]
    return [text for text in (*chat, *danger, *matters, *(x["text"] for x in lines("no_matter"))) if text not in doubted]


@cache
def in_passing() -> Mapping[str, bool]:
    """Lines of other samples that are a tip (true) or that a fair reader may take for one."""
    return {x["text"]: bool(x["tip"]) for x in lines("tips_in_passing")}


def beside() -> list[Case]:
    """Matters in the words of many authors, letters, and half sentences about a matter told before, that are no tips or so few that they do not
    count. No half is counted by them."""
    passing = [x for name in ("passing_matters", "more_matters", "plain_matters") for x in lines(name, SEEN[0])]
    texts = [x["text"] for x in passing if AFFAIRS not in (x["category"], *x.get("also", ()))]
    texts += [x["text"] for name in REPLIES for x in lines(name, SEEN[0])]
    texts += [
        x["text"]
        for name in ("more_no_matter", "later_no_matter", "passing_no_matter")
        for x in lines(name, SEEN[0])
        if x["kind"] != "matter"
    ]
    texts += [x["text"] for name in SECRECY for x in lines(name, SEEN[0]) if x["asks"] and x.get("alone", len(x["text"]) <= SHORT)]
    texts += [nameless(x["text"], "qingxi") for x in lines("wishes") if len(x["text"]) <= SHORT]
    texts += [x["text"] for name in ("letters", "strangers_plain") for x in lines(name, SEEN[0])]
    named = [x for half in ORDINARY for x in lines("spoken_of", half)] + [x for name in IN_PASSING for x in lines(name, SEEN[0])]
    texts += [nameless(x["text"], x["town"]) for x in named if not x["spoken_of"]]
    halves = [x.get("then") or x["text"] for name in HALF_SENTENCES for x in lines(name, SEEN[0])]
    doubted, of_halves = in_passing(), frozenset(halves)
    told = [text for text in (*texts, *halves) if text not in doubted or doubted[text]]
    cases = (_beside(text, n, doubted.get(text, False), OF_HALF if text in of_halves else 1.0) for n, text in enumerate(told, BESIDE))
    return [case for case in cases if case.places]


def _beside(text: str, line: int, tip: bool, counts: float) -> Case:  # noqa: FBT001
    return Case(tuple(_of_stretch(*part) for part in rules_in(simplified(text))), tip, line, counts)


def nameless(text: str, town: str) -> str:
    """Without the names of the town's people and places: no sign of theirs is learned as one of ordinary lines, since no tip of the samples has them."""
    return _names(town).sub(" ", text)


@cache
def _names(town: str) -> re.Pattern[str]:
    roster = roster_of(town)
    names = {person.name for person in roster.people.values()}
    given = {name[1:] for name in names if len(name) > 2}
    first = {name[0] + OFFICES for name in names}
    places = {village.name.removesuffix("村") for village in roster.villages.values()}
    known = {part for part in (roster.congress.name[:2], *names, *given, *places) if part}
    return re.compile("|".join(sorted((*map(re.escape, known), *first), key=len, reverse=True)))


def _of_stretch(text: str, rules: Iterable[str]) -> Place:
    return Place(frozenset({*rules, *tip_weight.hints(text)}), with_threes(text))
