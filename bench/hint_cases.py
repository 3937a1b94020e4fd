"""What the readers of hints are fitted on: labelled lines, each with the hints and signs that are in it (tests/samples)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from domain import said_of_him, tip_weight
from domain.ids import VillageId
from domain.likely_tips import rules_in
from domain.signs import signs_in
from domain.simplified import simplified
from domain.spoken_of import by_rules, named_in
from tests.samples_of import lines
from tests.spoken_of import roster_of

SEEN, ASIDE = ("tuned", "others_tuned"), ("kept", "aside")
"""Halves that weights may be fitted on, and those of which the score alone is looked at."""
SIGN = "sign "
"""Before a sign among the hints."""
Hints = frozenset[str]


@dataclass(frozen=True)
class Case:
    """Something that is so or not. `places`: the hints of each place that may say so; the one that says most decides. `pair`: of a pair."""

    places: tuple[Hints, ...]
    true: bool
    line: int
    pair: bool = False


def complaints(half: str) -> list[Case]:
    """Of each line of the half: each person named in it, complained of or not."""
    return [case for n, line in enumerate(lines("spoken_of")) if line["half"] == half for case in _people(line, n)]


def _people(line: Mapping[str, str], n: int) -> Iterator[Case]:
    village = VillageId(line["village"]) if line["village"] else None
    words, named = named_in(line["text"], roster_of(line["town"]), village)
    found = by_rules(words, named)
    to_weigh = said_of_him.to_weigh(words)
    for people in dict.fromkeys(mention.people for mention in named):
        rule = {"rule sure"} if people & found.of else {"rule doubt"} if people & found.doubt else set()
        own = [at for at, mention in enumerate(named) if mention.people == people]
        places = tuple(
            frozenset({*rule, *said_of_him.hints(to_weigh, named, at), *_as_hints(said_of_him.signs(to_weigh, named, at))}) for at in own
        )
        yield Case(places, bool(people & set(line["spoken_of"])), n, "pair" in line)


def _as_hints(signs: Iterable[str]) -> Iterator[str]:
    return (SIGN + sign for sign in signs if " " not in sign)


def tips(half: str) -> list[Case]:
    own = [(line["text"], line["tip"], "pair" in line) for line in lines("likely_tips") if line["half"] == half]
    found = own + [(text, False, False) for text in ordinary() if half == SEEN[0]]
    cases = (
        Case(tuple(_of_stretch(*part) for part in rules_in(simplified(text))), tip, n, pair) for n, (text, tip, pair) in enumerate(found)
    )
    return [case for case in cases if case.places]


def ordinary() -> list[str]:
    """Matters of other samples; what the village does and threats are left out, as nobody said there whether they are tips."""
    chat = [x["text"] for n, x in enumerate(lines("category_lines")) if x["category"] != "village_affairs" and n % 2]
    danger = [x["text"] for x in lines("danger") if not x["kind"].endswith(("threat", "violence"))]
    matters = [x["text"] for x in lines("voter_messages") if x["kind"] != "tip" and x["expected_category"] != "village_affairs"]
    return [*chat, *danger, *matters, *(x["text"] for x in lines("no_matter"))]


def _of_stretch(text: str, rules: Iterable[str]) -> Hints:
    return frozenset({*rules, *tip_weight.hints(text), *_as_hints(signs_in(text))})
