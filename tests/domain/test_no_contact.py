"""What is nobody's name and telephone where both are asked for (domain/typed/no_contact.py)."""

import pytest

from domain.typed.no_contact import leaves_it, tells_something


@pytest.mark.parametrize(
    "text",
    [
        "王大娘 3组5号 13800005555",
        "我叫王大娘，13800005555，晚上打13800006666",
        "电话换了，13800005555",
        "原来的号码不用了 13800005555",
        "晚上打我电话 13800005555",
        "我是下坪村的李强 13800005555",
        "我姓马 叫马老三 三组",
        "下坪村四组 刘翠兰 0855-661234",
        "我家住桥头 王二",
        "张不凡",
        "孙打铁",
        "My name is Wang",
    ],
)
def test_names_and_numbers(text: str) -> None:
    assert not tells_something(text)
    assert not leaves_it(text)


@pytest.mark.parametrize(
    "text", ["着火了 快来人", "周启明又来骂我", "我喝农药了", "路灯又不亮了", "要填真名吗", "水管漏了 13800005555", "他打我 13800005555"]
)
def test_what_tells_something(text: str) -> None:
    assert tells_something(text)


@pytest.mark.parametrize("text", ["算了 不公开了", "还是不要写我名字", "算了", "不用了", "不写了", "匿名吧"])
def test_who_lets_it_be(text: str) -> None:
    assert leaves_it(text)
