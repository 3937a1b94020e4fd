"""Another's danger and his own despair in one message, also where one verb is said of both (domain/danger/danger_apart.py)."""

import pytest

from domain.danger.danger_apart import own_apart


@pytest.mark.parametrize(
    ("text", "others", "his"),
    [
        ("婆婆喝了百草枯，我也不想活了", "婆婆喝了百草枯", "我也不想活了"),
        ("我喝了农药，婆婆也喝了", "婆婆也喝了（农药）", "我喝了农药"),
        ("婆婆喝了百草枯，我也喝了", "婆婆喝了百草枯", "我也喝了（百草枯）"),
        ("我喝了敌敌畏，娃也喝了", "娃也喝了（敌敌畏）", "我喝了敌敌畏"),
    ],
)
def test_each_is_said_apart(text: str, others: str, his: str) -> None:
    assert own_apart(text) == (others, his)


@pytest.mark.parametrize(
    "text",
    ["我喝了酒，他也喝了", "我喝了农药", "娃喝了农药，孙女也喝了", "我吃了饭，婆婆也吃了", "我喝了农药，狗也喝了水", "路灯坏了，水也停了"],
)
def test_one_matter_stays_one(text: str) -> None:
    assert own_apart(text) is None
