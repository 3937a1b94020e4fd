"""Patterns: no run of words in one can be read in two ways, or a few dozen signs hold up everybody (docs/design.md, Costs).

`(?:求求|求|…)*` reads 求求求求 in as many ways as there are partitions, and a pattern that fails at the end tries them all.
"""

import re

import pytest

from tests.patterns import modules, patterns_of
from tests.two_readings import read_twice

PACKAGES = ("domain", "locales", "reports", "storage", "services", "talk", "handlers", "web", "scheduler", "bot", "demo")


@pytest.mark.parametrize("package", PACKAGES)
def test_no_run_of_words_is_read_in_two_ways(package: str) -> None:
    places = {one: f"{module.__name__} {name}" for module, text in modules(package) for one, name in patterns_of(module, text).items()}
    assert {name: text for one, name in places.items() if (text := read_twice(*one))} == {}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(?:求求|求)*", "求求"),
        ("(?:打|请问|打)*", "打打"),
        ("(?:a*)*", "a"),
        ("(?:嗯+|好)*", "嗯"),
        ("(?:甲|甲乙|乙丙|丙)*", "甲乙丙甲"),
        ("(?:a|ab|b)+c", "aba"),
        ("(?:请问|问一下|请|一下)*", "请问一下请"),
        ("(?:的里?|里)*", "里的"),
    ],
)
def test_a_text_that_is_read_in_two_ways_is_found(pattern: str, text: str) -> None:
    assert read_twice(pattern) == text


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:请|请问)*",
        "(?:不|要不)*",
        "(?:求求|求)?",
        "(?:a{0,3}b)*",
        "(?:请问|(?<!请)问一下|请|一下)*",
        "(?>求求|求)*",
        "[了啊]*",
        "(?:ab?)*b*",
    ],
)
def test_runs_that_are_read_in_one_way_pass(pattern: str) -> None:
    assert read_twice(pattern) == ""


def test_capitals_are_the_same_word_where_a_pattern_says_so() -> None:
    assert (read_twice("(?:A|bc|a)*", re.IGNORECASE), read_twice("(?:A|bc|a)*")) == ("aa", "")
