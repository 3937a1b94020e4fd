"""What was held beside what a plan had meant: near its day, and of the kind it names (docs/glossary.md, 联络站计划)."""

from datetime import date

import pytest

from domain.visits.plan_items import Done, PlanItem, beside_done

DAY = date(2026, 6, 12)


def held(words: str, *kinds: str, apart: int = 1) -> list[str | None]:
    """The kind that stands beside the item, of what was held so many days after it, each a day later than the one before."""
    done = [Done(date(2026, 6, 12 + apart + n), kind) for n, kind in enumerate(kinds)]
    return [one.kind if one else None for _item, one in beside_done([PlanItem(DAY, words)], done)]


@pytest.mark.parametrize(
    ("words", "there", "stands"),
    [
        ("2月10日 接待选民", ("study", "inspection"), None),
        ("2月10日 接待选民", ("study", "reception"), "reception"),
        ("6月12日 座谈人居环境", ("study", "talk"), "talk"),
        ("11月20日 集中述职", ("study",), None),
        ("11月20日 集中述职", ("report",), "report"),
        ("5月12日 视察中心小学食堂", ("talk", "inspection"), "inspection"),
        ("3月10日 视察灌渠，座谈", ("talk",), "talk"),
        ("7月10日 组织代表学习", ("report", "other"), "other"),
        ("8月1日 走访军属", ("study",), "study"),
    ],
)
def test_beside_an_item_stands_what_was_held_of_the_kind_it_names(words: str, there: tuple[str, ...], stands: str | None) -> None:
    """A study three days later stood as the reception that had been planned."""
    assert held(words, *there) == [stands]


def test_nothing_stands_for_two_items_or_beside_one_that_is_further_off_than_a_week() -> None:
    items = [PlanItem(DAY, "6月12日 座谈水渠"), PlanItem(date(2026, 6, 13), "6月13日 座谈道路")]
    assert [one and one.on for _item, one in beside_done(items, [Done(DAY, "talk")])] == [DAY, None]
    assert held("6月12日 座谈水渠", "talk", apart=8) == [None]
