"""Numbers that lead to a person, and those that do not: ways of writing one by one, labelled lines by their score."""

import pytest

from domain.words.masks import masked, private_spans
from domain.words.private_numbers import checked, luhn
from tests.private_numbers import figures, score


@pytest.mark.parametrize("half", ["tuned", "kept", "others"])
def test_the_labelled_lines_are_read_well(half: str) -> None:
    own, leaking, ordinary, touched = score(half)
    assert own >= 80
    assert leaking <= own / 50
    assert ordinary >= 80
    assert touched <= ordinary / 200


@pytest.mark.parametrize(
    "text",
    [
        "138/0000/5678",
        "138,0000,5678",
        "138、0000、5678",
        "138   0000   5678",
        "138\n0000\n5678",
        "(138)0000-5678",
        "+86(138)00005678",
        "138\u00a00000\u00a05678",
        "138\u200b0000\u200b5678",
        "138\u202e0000\u202c5678",
        "138 - 0000 - 5678",
        "138~0000~5678",
        "138一0000一5678",
        "一三八零零零零五六七八",
        "1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣5️⃣6️⃣7️⃣8️⃣",
        "1380000567813900001234",
        "(0712)8812345",
        "0712—8812345",
        "０７１２－８８１２３４５",
        "家里电话 8812345",
        "ID420000199001010007",
        "身份证:420000/19900101/0007",
        "420000:19900101:0007",
        "420000199001010007420000199001010008",
        "老证 420000 900101 007",
        "6222   0000   0000   0000",
        "6222,0000,0000,0000",
        "622200000000000000012",
    ],
)
def test_no_five_figures_of_a_number_can_be_read(text: str) -> None:
    shown = masked(text)
    assert len(figures(shown)) < 5, shown
    assert masked(shown) == shown


@pytest.mark.parametrize(
    "text",
    [
        "去年12月3日到今年11月25日，路坏了 3 公里，花了 128000 元，影响 2300 人",
        "编号 QX-2611-0007，12345 打过 3 次",
        "从2026-11-20到2026-11-25",
        "2021,2022,2023,2024",
        "138、1200、5600元三笔钱",
        "",
    ],
)
def test_what_leads_to_nobody_stays_as_typed(text: str) -> None:
    assert masked(text) == text


def test_the_words_around_a_number_stay_and_it_is_told_what_stood_where() -> None:
    text = "找我13800005678一直打不通，卡6222 0000 0000 0000"
    assert masked(text) == "找我138********一直打不通，卡622************"
    spans = private_spans(text)
    assert [(span.kind, text[span.start : span.end]) for span in spans] == [("mobile", "13800005678"), ("card", "6222 0000 0000 0000")]


def test_addresses_of_other_services_are_masked() -> None:
    shown = masked("邮箱 zhang.san@example.com，QQ 12345678，微信号 zhang_san88")
    assert shown == "邮箱 z****@****，QQ 12********，微信号 z****"


def test_check_digits() -> None:
    assert checked("11010519491231002", "X")  # the example of GB 11643-1999
    assert not checked("11010519491231002", "1")
    assert luhn("79927398713")
    assert not luhn("79927398714")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@wang_daniang 找我", "@**** 找我"),
        ("我的是 t.me/wangdaniang", "我的是 t.me/****"),
        ("https://t.me/wangdaniang，加我", "https://t.me/****，加我"),
        ("点 tg://user?id=6120050001", "点 tg://****"),
        ("抖音号 wangda123", "抖音号 w****"),
        ("快手：laowang888", "快手：l****"),
        ("支付宝账号wanglaoda88", "支付宝账号w****"),
    ],
)
def test_names_and_links_of_services_are_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize(
    "text", ["@选民 明天去", "发到@all", "抖音上都看到了", "快手视频里有", "微博都在说这事", "电报局旁边", "@ABC公司 修路"]
)
def test_what_names_a_service_alone_stays(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "number", ["l38l2345678", "I3812345678", "l38 l234 5678", "低保证号5107230012345", "户口本号 012345678", "医保卡 3301234567"]
)
def test_a_letter_for_a_figure_and_the_number_of_a_paper_are_masked(number: str) -> None:
    shown = masked(f"路灯坏了，{number}")
    assert len(figures(shown)) < 5
    assert masked(shown) == shown


@pytest.mark.parametrize("text", ["电表 l3 号", "医保卡交了380元", "低保证办了2024年到2026年", "HILLO38 Ill", "护照要 12345678 元"])
def test_words_like_these_that_lead_to_nobody_stay(text: str) -> None:
    assert masked(text) == text
