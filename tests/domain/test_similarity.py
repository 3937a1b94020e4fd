"""Likely twins: measured on pairs of voters' words that were labelled by hand (docs/spec.md section 4, Same matter)."""

from domain.similarity import ALIKE, SURE, alike, clusters, pairs, twins
from tests.samples_of import lines, precision_recall

PAIRS = lines("twins")


def measured(least: float) -> tuple[float, float]:
    said = [alike(pairs(p["one"]), pairs(p["other"])) >= least for p in PAIRS]
    return precision_recall(said, [p["same"] for p in PAIRS])


def test_most_twins_are_offered_and_few_others() -> None:
    precision, recall = measured(ALIKE)
    assert precision >= 0.9
    assert recall >= 0.9


def test_what_is_joined_at_one_tap_is_surely_the_same() -> None:
    assert measured(SURE)[0] >= 0.95


def test_the_most_alike_comes_first() -> None:
    others = {1: "自来水费太贵", 2: "自来水停了三天", 3: "路灯不亮"}
    assert twins("我们组自来水停了三天了", others)[0] == 2
    assert 3 not in twins("我们组自来水停了三天了", others)


def test_clusters_keep_the_order_they_came_in() -> None:
    found = clusters({1: "自来水停了三天", 2: "桥栏杆断了", 3: "自来水停了三天没水用", 4: "桥的栏杆断了"})
    assert found == [[1, 3], [2, 4]]


def test_nothing_said_is_like_nothing() -> None:
    assert alike(pairs(""), pairs("自来水停了")) == 0
    assert alike(pairs("您好，谢谢！"), pairs("您好，谢谢！")) == 0
    assert twins("", {1: "自来水停了"}) == []
