"""Numbers in an answer to 「留个电话」: each whole, none with an hour or a house in it; what more is said, and what lacks a number."""

import pytest

from domain.values.voter import contact_in
from domain.words.phone_said import corrected, is_of_the_call, phone_said


@pytest.mark.parametrize(
    ("text", "numbers", "says_more"),
    [
        ("13800005678", ("13800005678",), False),
        ("电话 138-0000-5678", ("13800005678",), False),
        ("我的电话是13800005678。", ("13800005678",), False),
        ("13800005678，晚上7点后打", ("13800005678",), True),
        ("13800005678 7点以后打", ("13800005678",), True),
        ("我家3组5号，电话13800005678", ("13800005678",), True),
        ("3-5号 13800005678", ("13800005678",), True),
        ("13800005678或者13900001111", ("13800005678", "13900001111"), True),
        ("13800005678 13900001111", ("13800005678", "13900001111"), False),
        ("13800005678，让我儿子接，他叫王强", ("13800005678",), True),
        ("一三八零零零零五六七八", ("13800005678",), False),
        ("８６１３８００００５６７８", ("8613800005678",), False),
        ("6212345", ("6212345",), False),
        ("我家座机62123456，白天没人", ("62123456",), True),
        ("0536-6212345", ("05366212345",), False),
        ("+1 212 555 0100", ("+12125550100",), False),
        ("+8613800005678", ("+8613800005678",), False),
        ("让我儿子接，他叫王强", (), False),
        ("1380000567", (), False),
        ("138000056787", (), False),
        ("水费交了1200元", (), False),
    ],
)
def test_the_numbers_are_read(text: str, numbers: tuple[str, ...], says_more: bool) -> None:
    said = phone_said(text)
    assert said.numbers == numbers
    assert bool(said.words) is says_more


def test_what_else_leads_to_a_person_stays_covered() -> None:
    said = phone_said("13800005678，身份证110101199003074514")
    assert "13800005678" in said.words
    assert "199003074514" not in said.words


@pytest.mark.parametrize(
    "text",
    [
        "让我儿子接，他叫王强",
        "晚上7点后打",
        "打我老伴的",
        "我儿子叫王强",
        "号码我忘了",
        "1380000567",
        "电话138000056787",
        "打我手机",
        "下午再打",
        "晚上打~让我儿子接",
        "晚上八点打～我儿子叫李强",
    ],
)
def test_words_about_the_call_are_known(text: str) -> None:
    assert is_of_the_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "水还是没来",
        "昨天打了没人接",
        "找我儿子的麻烦",
        "路灯坏了一个月",
        "交了12000元还没给我们修",
        "你们什么时候来",
        "他打人",
        "晚上没有水",
        "路烂了~让我儿子接",
        "下午打…水停了",
    ],
)
def test_a_matter_is_not_taken_for_them(text: str) -> None:
    assert not is_of_the_call(text)


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("王大娘 13800000321", ("王大娘", "13800000321")),
        ("王大娘，电话：13800000321", ("王大娘", "13800000321")),
        ("王大娘 3组5号 13800000321", ("王大娘 3组5号", "13800000321")),
        ("王大娘 13800000321，13900001111", ("王大娘", "13800000321、13900001111")),
        ("王大娘 13800000321 或 13900001111", ("王大娘", "13800000321、13900001111")),
        ("13800000321 13800000321", ("", "13800000321")),
        ("661234 662345", ("", "661234、662345")),
        ("黄阿婆 7栋2单元 661234、662345", ("黄阿婆 7栋2单元", "661234、662345")),
        ("John Smith-Lee +4415212345678", ("John Smith-Lee", "+4415212345678")),
        ("王大娘 13800000321 转8001", ("王大娘 转8001", "13800000321")),
        ("661234", ("", "661234")),
        ("王大娘", ("王大娘", "")),
    ],
)
def test_name_and_number_of_a_line(text: str, contact: tuple[str, str]) -> None:
    assert contact_in(text) == contact


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("改成13900001111", "13900001111"),
        ("说错了，是…5679", "13800005679"),
        ("尾号错了，应该是5679", "13800005679"),
        ("13900001111", "13900001111"),
        ("不是13800005678，是13900001111", "13900001111"),
        ("sorry, wrong number, it should be 13900001111", "13900001111"),
        ("水费改成5679元了", ""),
        ("村主任的电话是13900001111，打了没人接", ""),
        ("5679", ""),
        ("说错了", ""),
    ],
)
def test_a_number_is_put_right(text: str, number: str) -> None:
    assert corrected(text, "13800005678") == number
