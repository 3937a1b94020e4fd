"""Words of something else than what was told before them, and what only goes on (docs/spec.md section 3, Which case a message joins)."""

import re

import pytest

from domain.another_matter import plainly_of_another
from domain.categories import CATEGORIES
from domain.category_of import likely_shares
from domain.congress import Category
from domain.points_at import points_at, thing_in
from tests.samples_of import lines, precision_recall

KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]


def another(before: str, text: str) -> bool:
    return plainly_of_another(before, text, lambda plain: likely_shares(plain, KNOWN))


@pytest.mark.parametrize(("half", "least"), [("tuned", 0.8), ("kept", 0.7)])
def test_most_of_what_is_another_matter_is_known_and_hardly_anything_that_goes_on(half: str, least: float) -> None:
    pairs = lines("run_pairs", half)
    precision, recall = precision_recall([another(x["before"], x["then"]) for x in pairs], [x["another"] for x in pairs])
    assert recall >= least
    assert precision >= 0.95


def test_what_goes_on_in_one_message_is_not_another_matter() -> None:
    """The clauses of single matters, one after the other."""
    told = [x["text"] for x in lines("passing_matters", "kept") if re.search("[一-鿿]", x["text"])]
    clauses = [[clause for clause in re.split("[，。；！？\\s]+", text) if clause] for text in told]
    pairs = [("，".join(row[:n]), row[n]) for row in clauses if row and len(row[0]) > 3 for n in range(1, len(row))]
    assert len(pairs) > 500
    assert sum(another(*pair) for pair in pairs) <= len(pairs) * 0.02


@pytest.mark.parametrize(
    "words", ["就在村口", "三天了", "求你们快点", "孩子都摔了", "照片我发给你们看", "老人出门看不见", "😡", "", "1", "我姓王", "你们管不管"]
)
def test_words_that_only_go_on_are_none(words: str) -> None:
    assert not another("村口路灯不亮", words)


@pytest.mark.parametrize(
    ("before", "then"),
    [("路灯不亮", "垃圾没人收"), ("公厕没水", "路灯坏了"), ("桥断了", "自来水停了"), ("停电三天", "井盖没了")],
)
def test_another_thing_of_the_same_category_is_another_matter(before: str, then: str) -> None:
    assert another(before, then)


@pytest.mark.parametrize("before", ["", "你好", "我是二组的老王", "有个事", "😡😡"])
def test_what_follows_words_that_say_nothing_is_the_matter_itself(before: str) -> None:
    assert not another(before, "我妈的低保停了")


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("路灯是三组那个", "lamp"),
        ("那个路灯急", "lamp"),
        ("路灯那个急", "lamp"),
        ("低保那件事", "aid"),
        ("垃圾在学校后头", "rubbish"),
        ("路就是桥头那段", "road"),
        ("路灯坏了", ""),
        ("三组那个", ""),
        ("公交什么时候来", ""),
    ],
)
def test_words_that_point_at_a_matter_by_its_thing(words: str, thing: str) -> None:
    assert points_at(words) == thing


@pytest.mark.parametrize(("words", "thing"), [("路修得好", "road"), ("灯还是不亮", "lamp"), ("他说路要明年修", ""), ("修好了", "")])
def test_of_which_thing_words_say_something(words: str, thing: str) -> None:
    assert thing_in(words) == thing
