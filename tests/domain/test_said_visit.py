"""A visit as a deputy tells it (docs/spec.md section 5, Visit record)."""

from datetime import date

import pytest

from domain.at_work.said_today import tells_of_visits
from domain.at_work.said_visit import SaidVisit, said_visit

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("走访完了 5户 12个人", SaidVisit(households=5, people=12)),
        ("走访回来了，5户12人", SaidVisit(households=5, people=12)),
        ("我25号走访了三户，2户有意见", SaidVisit(date(2026, 11, 25), households=3, rest="2户有意见")),
        ("昨天走访了5户", SaidVisit(date(2026, 11, 30), households=5)),
        ("补记上个月走访", SaidVisit(of_last_month=True)),
        ("补记10月25号的走访", SaidVisit(date(2026, 10, 25))),
        ("上个月走访了4户", SaidVisit(of_last_month=True, households=4)),
        ("我们今天入户8家，见了20个人", SaidVisit(TODAY, households=8, people=20)),
    ],
)
def test_a_visit(text: str, said: SaidVisit) -> None:
    assert said_visit(text, TODAY) == said


@pytest.mark.parametrize(
    "text",
    [
        *(
            "走访完了吗",
            "走访5户的路都坏了",
            "于发走访了几户",
            "走访日改到27号",
            "上个月走访了几户",
            "村干部走访了三户就走了",
            "走访记录",
            "补路",
        ),
        *("入户路5户没修", "王大娘家走访了没"),
    ],
)
def test_other_words(text: str) -> None:
    assert said_visit(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "households", "people", "rest"),
    [
        ("补录走了五户十二个人没得啥子问题", 5, 12, "没得啥子问题"),
        ("补录昨天走访三户", 3, None, ""),
        ("补交走访记录 走了四户", 4, None, ""),
        ("我来补报走访了六户九个人", 6, 9, ""),
        ("今天走访了三户五个人都没意见", 3, 5, "都没意见"),
        ("走访完了三户老彭家的沟要盖板", 3, None, "老彭家的沟要盖板"),
    ],
)
def test_what_is_told_in_one_breath_or_made_up_for(text: str, households: int, people: int | None, rest: str) -> None:
    said = said_visit(text, TODAY)
    assert said is not None
    assert (said.households, said.people, said.rest) == (households, people, rest)


@pytest.mark.parametrize("text", ["补交材料三户", "补录一下三户的材料", "补贴走了三户", "补录了几户"])
def test_what_is_made_up_for_otherwise_is_no_visit(text: str) -> None:
    assert said_visit(text, TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "今天我去了三组老彭家老彭说他家门口那个沟臭得很要盖板然后去了王婆婆家她屋头没得啥子事",
        "先去了老彭家他说路烂后来又去了李家没得人",
        "上午到王大娘家她说低保没到，接着到了刘四家",
        "我们去了陈家他反映水黄还有一户说路灯不亮",
    ],
)
def test_a_visit_is_told_from_house_to_house(text: str) -> None:
    assert tells_of_visits(text)


@pytest.mark.parametrize(
    "text",
    [
        "我今天去了老彭家看路灯换好了",
        "去了水厂他们说明天来然后又去了镇上",
        "今天去了老彭家他说水还是黄的",
        "老彭家说然后又去了王家",
        "到了家再说",
    ],
)
def test_one_house_or_another_errand_is_no_such_tale(text: str) -> None:
    assert not tells_of_visits(text)
