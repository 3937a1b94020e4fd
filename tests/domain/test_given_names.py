"""Given names without a surname, wherever in a clause they stand (domain/people/given_names.py)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import VillageId
from tests.spoken_of import roster_of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("收我钱的是启明", "d001"),
        ("打我的就是启明", "d001"),
        ("骂我的人姓周 名启明", "d001"),
        ("图里左边那个人是启明 就是他打的", "d001"),
        ("照片里那个就是启明 打了我", "d001"),
        ("他老婆在村里到处骂我 他就是启明", "d001"),
        ("占我家地的是开东", "d005"),
        ("我对启明有看法", "d001"),
        ("大启明打我", "d001"),
        ("狗日的启明打我", "d001"),
        ("昨天启明打我", "d001"),
        ("在村口启明骂我", "d001"),
        ("启明昨天喝醉了打我", "d001"),
        ("我家的地启明占了", "d001"),
        ("我的低保启明拿走了", "d001"),
        ("昨天国春骂了我婆婆", "d007"),
    ],
)
def test_he_is_asked_about(text: str, who: str) -> None:
    assert who in spoken_of(text, roster_of("qingxi"), VillageId("v01")).doubt


@pytest.mark.parametrize(
    "text",
    [
        "对启明学校有意见",
        "我儿子叫启明，被人打了",
        "我是启明，有人打我",
        "来修路的是启明，谢谢他",
        "帮我的是启明",
        "我们组长是启明",
        "那盏灯在启明家对面，不亮",
        "昨天启明来看过了",
        "今天启明帮我打了电话",
        "昨天启明打了电话来",
        "我的低保是启明帮我领的",
        "去年启明收了我的材料，还没办",
    ],
)
def test_where_nothing_is_complained_of_nobody_is(text: str) -> None:
    assert not spoken_of(text, roster_of("qingxi"), VillageId("v01")).all
