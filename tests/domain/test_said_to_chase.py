"""What staff say of those who have no visit record (docs/spec.md section 5)."""

import pytest

from domain.at_work.said_deeds import numbered_deed
from domain.at_work.said_to_chase import chases_missing, chases_them
from domain.days.moved_to import day_moved_to


@pytest.mark.parametrize(
    "text", ["通知没交记录的人赶紧交", "叫还没交的抓紧补", "提醒没交走访记录的代表", "喊那几个没交的快点交", "通知没填的尽快填"]
)
def test_of_the_missing(text: str) -> None:
    assert chases_missing(text)


@pytest.mark.parametrize("text", ["催一下他们", "催催他们几个", "让他们赶紧交记录", "提醒那几个人"])
def test_of_them(text: str) -> None:
    assert chases_them(text)


@pytest.mark.parametrize(
    "text",
    ["通知大家开会", "催一下水厂", "叫他们来看看", "没交记录的有哪些", "谁没交记录", "催他们修路", "通知他们明天开会", "告诉他们水来了"],
)
def test_other_words(text: str) -> None:
    assert not chases_missing(text)
    assert not chases_them(text)


@pytest.mark.parametrize("text", ["0001和0002是同一件", "0001、0002说的是一回事", "0001和0002是同一个事，并案", "0001跟0002重复了"])
def test_two_matters_are_one(text: str) -> None:
    named = numbered_deed(text)
    assert named is not None
    assert (named.numbers, named.deed.kind, named.deed.whom) == (("0002",), "merge", "0001")


@pytest.mark.parametrize("text", ["0001和0002是不是同一件", "0001和0002都办好了", "0001和0002是同一个村的"])
def test_two_matters_are_two(text: str) -> None:
    named = numbered_deed(text)
    assert named is None or named.deed.kind != "merge"


@pytest.mark.parametrize(
    ("text", "to"), [("12月的走访日改到27号", (0, 27)), ("走访日推迟到12月3日", (12, 3)), ("走访日改到什么时候", None)]
)
def test_to_which_day(text: str, to: tuple[int, int] | None) -> None:
    assert day_moved_to(text) == to
