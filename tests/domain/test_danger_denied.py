"""Who only denies a danger, or takes it back, is in none; whatever else stands beside it is read as ever (domain/danger/denied.py)."""

import pytest

from domain.danger.danger import danger
from domain.danger.denied import denies
from tests.samples_of import lines


@pytest.mark.parametrize(
    "text",
    [
        "没着火 弄错了",
        "没着火，弄错了",
        "弄错了，没着火",
        "没有着火",
        "不是着火",
        "我家没着火，看错了",
        "沒著火，弄錯了",
        "冇着火，听错了",
        "没有着火，虚惊一场",
        "没起火，是烧荒",
        "不是着火，是烟囱冒烟",
        "对不起，刚才那条发错了，没着火",
        "没着火，你们别来了，不好意思",
        "着火是假的",
        "着火了是开玩笑的",
        "没人落水，误会了",
        "没人喝农药，弄错了",
        "我没想不开，放心",
        "没跳河，人找到了",
        "没煤气泄漏，是下水道的味",
        "没触电",
        "没有人被困",
        "房子没塌，看错了",
        "没有杀人，瞎说的",
        "没人受伤",
    ],
)
def test_it_is_no_danger(text: str) -> None:
    assert not danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "着火了 没人来",
        "没灭火，着火了",
        "着火了，没弄错",
        "不是弄错，真着火了",
        "着火了不是假的",
        "没着火，是煤气漏了",
        "没着火，是隔壁",
        "我家没着火，是隔壁",
        "不是我家着火，是隔壁着火",
        "没着火 但是有人掉井里了",
        "没着火，人晕倒了",
        "上次没着火，这次着火了",
        "说没着火，其实着火了",
        "没有着火才怪",
        "没着火吧，烟好大，人出不来",
        "没着火？那烟哪来的，快来",
        "还没着火，快了，电线在冒火花",
        "没人跳楼，是掉下去的",
        "我没想不开，是活够了",
        "我不是想不开，是不想活了",
        "没喝农药，喝的是洗厕所的",
        "他没打我，他拿刀砍我",
        "没有人救 人被困了",
        "房子没塌，树压着人",
        "他没死，喝了农药还有气",
        "弄错了，是三组着火",
    ],
)
def test_what_says_more_than_that_is(text: str) -> None:
    assert danger(text).alarms


@pytest.mark.parametrize(
    "name", ["danger", "everyday_danger", "few_words_of_danger", "hinted_danger", "more_danger", "near_danger", "passing_danger"]
)
def test_no_labelled_line_of_danger_is_a_denial(name: str) -> None:
    told = [line["text"] for line in lines(name) if line.get("danger")]
    assert [text for text in told if denies(text)] == []
