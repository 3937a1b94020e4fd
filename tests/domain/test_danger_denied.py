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
        "没有人落水",
        "没人落水，是塑料袋",
        "没人落水，那是鸭子",
        "不是煤气漏",
        "不是煤气漏，是下水道的臭味",
        "不是燃气泄漏，是猪圈的味道",
        "没喝农药，误会了",
        "没人喝农药",
        "不是山火，是烧田坎",
        "没着火，原来是在烧纸",
        "不是爆炸，是放炮",
        "没爆炸，是打雷",
        "没起火，是晚霞",
        "着火了是误报",
        "没着火，谢谢",
        "没打架，是在拍戏",
        "没有人跳楼，弄错了",
        "没人自杀，谣言",
        "他没打我，误会了",
        "没昏迷，听错了，放心",
        "没死人，看错了",
        "路灯满意，水满意，没着火 弄错了",
        "都满意，没着火，看错了",
        "没着火，打错字了",
        "没着火，可能看错了",
        "没着火，开玩笑的",
        "没着火，看错人了",
        "没跳河，认错人了",
        "路灯满意，水不满意，没人落水，误会了",
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
        "我都没想活",
        "路灯满意，水满意，着火了",
        "都满意，没着火，是煤气漏了",
        "我妈没想活了",
        "别管我 我没想活",
        "不是着火 是爆燃",
        "没着火，是变压器在放电",
        "没着火，是灯笼点燃了窗帘",
        "没爆炸，是罐子在响",
        "没被困，就是出口堵起了",
        "没人跳下去",
        "我没自杀",
        "没自杀，打错字了",
        "没自杀，可能是看错了",
        "没自杀，开玩笑的",
        "没跳河，没事",
        "没跳楼，还在楼顶",
        "没跳楼，谢谢你们",
        "他没打我",
        "没昏迷，就是瘫在地上",
        "没中毒，是吐得厉害",
        "没打架，就是拿棍棒围着我",
        "没死人，就是三个还喊不应",
        "没落水，是沉下去了",
        "没触电，是线落在水田里",
    ],
)
def test_what_says_more_than_that_is(text: str) -> None:
    assert danger(text).alarms


@pytest.mark.parametrize(
    "text",
    [
        "我没想活",
        "我没想活了",
        "真的没想活了",
        "没想活了，谢谢你们",
        "没什么想活的",
        "不用来 没想活",
        "没打我，是我自己割的",
        "没人打我，是我自己割的",
        "没伤到人，就是山垮了",
        "没家暴，就是他喝醉了",
        "没伤到人",
        "没出事",
        "我妈没漏气",
    ],
)
def test_what_may_be_none_brings_the_numbers(text: str) -> None:
    assert danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "会计收了钱才给放水，没着火 弄错了",
        "会计收了钱才给放水，没着火，看错了",
        "没着火，弄错了，会计收了钱才给放水",
        "会计收了钱，没人落水，误会了",
        "三组水渠堵了，没着火，看错了",
        "路修了半截停工了，没着火，虚惊一场",
        "出纳也收了红包，没着火，弄错了，不好意思",
        "低保没批下来，没有着火，搞错了",
        "账从来不公开，着火是假的",
    ],
)
def test_what_is_told_beside_a_mistake_is_read_by_itself(text: str) -> None:
    assert not danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "会计收了钱才给放水，没着火",
        "灶屋冒烟，没着火，弄错了",
        "变压器响得很，没着火，看错了",
        "墙都烫手，没着火，看错了",
        "没着火，弄错了，是娃儿掉水里了",
        "没着火，看错了，电线在冒火花",
        "塘里浮起一件衣裳，没人落水，看错了",
        "没着火 弄错了 老人喊不应",
        "会计收了钱，着火了，没弄错",
        "会计收了钱，没着火，弄错了，快来人，屋塌了",
        "会计收了钱，没着火，看错了，后来真的着火了",
        "他打我，没着火，弄错了",
    ],
)
def test_what_may_be_of_the_danger_beside_it_is_read_as_ever(text: str) -> None:
    assert danger(text)


@pytest.mark.parametrize(
    "name", ["danger", "everyday_danger", "few_words_of_danger", "hinted_danger", "more_danger", "near_danger", "passing_danger"]
)
def test_no_labelled_line_of_danger_is_a_denial(name: str) -> None:
    told = [line["text"] for line in lines(name) if line.get("danger")]
    assert [text for text in told if denies(text)] == []
