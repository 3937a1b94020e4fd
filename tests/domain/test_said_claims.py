"""Claims of several matters in one line, and talk that looks like them (domain/said_claims.py)."""

import pytest

from domain.said_claims import all_claimed, may_be_a_claim, numbers_claimed, shares, topics_claimed


@pytest.mark.parametrize(
    ("text", "topics", "count"),
    [
        ("井和便桥算我的", ("井", "便桥"), 0),
        ("垃圾池那个也给我吧", ("垃圾池",), 0),
        ("医保宽带两件我包了", ("医保宽带",), 2),
        ("井的事我也管", ("井",), 0),
        ("塌方那个我领了", ("塌方",), 0),
    ],
)
def test_what_each_is_named_by(text: str, topics: tuple[str, ...], count: int) -> None:
    found = topics_claimed(text)
    assert found is not None
    assert (found.topics, found.count) == (topics, count)


@pytest.mark.parametrize("text", ["水给我", "酒我来买", "路灯我来", "钥匙我拿着", "车我开"])
def test_what_is_not_pointed_at_is_not_claimed_by_a_loose_word(text: str) -> None:
    assert topics_claimed(text) is None


@pytest.mark.parametrize(
    ("text", "numbers"), [("1和5我跑", ("0001", "0005")), ("一、三归我", ("0001", "0003")), ("5我跑", ()), ("3和4点我来接你", ())]
)
def test_numbers_side_by_side(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_claimed(text) == numbers


def test_a_line_that_shares_out_says_so_in_each_clause() -> None:
    assert [(one.topics, one.who) for one in shares("水和路归我，灯归老于")] == [(("水", "路"), ""), (("灯",), "老于")]
    assert shares("水归我，下午去看") == []
    assert shares("灯归老于，路归老段") == [], "nobody claims"


def test_what_does_not_say_which_and_what_may_claim() -> None:
    assert all(map(all_claimed, ("没人领的我包圆", "剩下的都给我", "两件都归我", "其余的我包了")))
    assert not any(map(all_claimed, ("两件都给我", "别的不用管", "剩下的菜给我留着")))
    assert all(map(may_be_a_claim, ("我跑一趟", "我去看看", "这个我要", "我明天去看一眼")))
    assert not any(map(may_be_a_claim, ("我看不行", "我去年去过", "我要请假")))
