"""Claims of several matters in one line, and talk that looks like them (domain/at_work/said_claims.py)."""

import pytest

from domain.at_work.claimed_runs import count_claimed, run_claimed
from domain.at_work.said_claims import all_claimed, bare_topics, may_be_a_claim, shares, topics_claimed


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
    ("text", "numbers"),
    [
        ("1和5我跑", "1 5"),
        ("一、三归我", "1 3"),
        ("1 2 3我跑，4和5也给我", "1 2 3 4 5"),
        ("0001-0005我认领", "1 2 3 4 5"),
        ("QX-2611-0001到0003归我", "1 2 3"),
        ("1到3我的", "1 2 3"),
        ("1，2，3我跑", "1 2 3"),
        ("第1和第3件我来", "1 3"),
        ("0001~0003我領", "1 2 3"),
        ("5我跑", ""),
        ("3和4点我来接你", ""),
        ("14到18号我去县里", ""),
        ("5到3我来", ""),
        ("1到100我来", ""),
        ("10块8块我来出", ""),
        ("8点到9点我来", ""),
        ("3和5路车我坐", ""),
    ],
)
def test_numbers_side_by_side(text: str, numbers: str) -> None:
    run = run_claimed(text)
    assert (run.numbers if run is not None else ()) == tuple(f"{int(nth):04d}" for nth in numbers.split())


def test_numbers_that_may_be_days_are_no_plain_claim_and_what_follows_is_left() -> None:
    days, more = run_claimed("1到3号我来"), run_claimed("1和2我跑，3给我们")
    assert days is not None
    assert more is not None
    assert (days.plainly, more.plainly, more.rest) == (False, True, "3给我们")


@pytest.mark.parametrize(
    ("text", "numbers", "handed"),
    [
        ("1和2我跑，3给春敏", "1 2", "3春敏"),
        ("1号2号我跑，3号给吕春敏", "1 2", "3吕春敏"),
        ("5号给于发，1号我跑", "1", "5于发"),
        ("1、2我办，3和4交给吕春敏办，5归于发", "1 2", "3 4吕春敏;5于发"),
        ("3号给吕春敏", "", ""),
        ("1号我去县里，3号给孩子过生日", "", ""),
        ("1号2号我来开会，3号给老张", "", ""),
    ],
)
def test_what_is_left_to_a_colleague_beside_them(text: str, numbers: str, handed: str) -> None:
    run = run_claimed(text)
    found = run.handed if run is not None else ()
    assert (run.numbers if run is not None else ()) == tuple(f"{int(nth):04d}" for nth in numbers.split())
    assert ";".join(f"{' '.join(str(int(nth)) for nth in one.numbers)}{one.who}" for one in found) == handed


@pytest.mark.parametrize(
    ("text", "many"),
    [("前面五件都我来", 5), ("头两件我办", 2), ("最后一件我来", 1), ("这5件归我", 5), ("上面几件我包了", 0), ("都我来吧", 0)],
)
def test_a_count_or_a_place_alone(text: str, many: int) -> None:
    assert count_claimed(text) == many


@pytest.mark.parametrize(
    "text", ["两件都给我", "前面三个给我", "前面的车我来开", "都我来买单", "我都要吃", "5件给我", "最后一趟我来", "后面我来说"]
)
def test_other_counts_claim_nothing(text: str) -> None:
    assert count_claimed(text) is None


def test_a_thing_that_is_named_alone_has_two_signs_at_least() -> None:
    assert (bare_topics("粮补我来"), bare_topics("粮补、医保我来跑")) == (("粮补",), ("粮补", "医保"))
    assert not any(map(bare_topics, ("菜我来", "我来", "水给我", "酒我来买", "学校我去")))


def test_a_line_that_shares_out_says_so_in_each_clause() -> None:
    assert [(one.topics, one.who) for one in shares("水和路归我，灯归老于")] == [(("水", "路"), ""), (("灯",), "老于")]
    assert shares("水归我，下午去看") == []
    assert shares("灯归老于，路归老段") == [], "nobody claims"


def test_what_does_not_say_which_and_what_may_claim() -> None:
    assert all(map(all_claimed, ("没人领的我包圆", "剩下的都给我", "两件都归我", "其余的我包了")))
    assert not any(map(all_claimed, ("两件都给我", "别的不用管", "剩下的菜给我留着")))
    assert all(map(may_be_a_claim, ("我跑一趟", "我去看看", "这个我要", "我明天去看一眼")))
    assert not any(map(may_be_a_claim, ("我看不行", "我去年去过", "我要请假")))
