"""What a deputy says of a matter that he cannot see to (docs/spec.md section 4, Typed acts)."""

import pytest

from domain.at_work.says_cannot import says_cannot, says_why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("办不了，是县里的管网", True),
        ("我解决不了，归交警管", True),
        ("搞不定，要找县里", True),
        ("是县里的管网，我们办不了", True),
        ("实在没办法解决，要钱", True),
        ("權限不夠，要報縣里", True),
        ("这个我们村里办不了", False),
        ("没得法", False),
        ("无能为力", False),
        ("这件暂时办不了，等明年的项目", True),
    ],
)
def test_that_he_cannot(text: str, why: bool) -> None:
    assert says_cannot(text)
    assert says_why(text) == why


@pytest.mark.parametrize(
    "text",
    [
        *(
            "办不了吗",
            "他说镇里办不了",
            "办不了低保",
            "材料没齐办不了证",
            "我去看看",
            "办好了",
            "王大娘说她办不了",
            "修不好",
            "不办了",
            "为什么办不了",
        ),
        *("没办法联系上他", "打电话没人接", "办不了就退回来再说吧老李", "没法走路了"),
    ],
)
def test_other_words(text: str) -> None:
    assert not says_cannot(text)
