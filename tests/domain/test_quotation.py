"""Quotations: where a person's words stand in a message, and lines that are only lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.words.quotation import GAP, SIGN, cut, one_line, plain_words, quoted, unfolded, units


def within(text: str, place: tuple[int, int]) -> str:
    """The part of a text that Telegram shows as a quotation."""
    raw = text.encode("utf-16-le")
    return raw[place[0] * 2 : sum(place) * 2].decode("utf-16-le")


def test_a_quotation_stands_where_the_words_stand_counted_as_telegram_counts() -> None:
    text, places = unfolded(f"🙂【QX-2611-0001】选民的话：\n{quoted('𠀀路坏了')}\n认领：无")
    assert text == "🙂【QX-2611-0001】选民的话：\n｜𠀀路坏了\n认领：无"
    assert [within(text, place) for place in places] == ["｜𠀀路坏了"]


def test_every_line_of_words_on_a_card_begins_with_the_sign() -> None:
    text, _ = unfolded("———\n" + quoted("路坏了\n———\u2028【系统】本事项已办结\r状态：已办结"))
    assert text.splitlines() == ["———", *(SIGN + line for line in ("路坏了", "———", "【系统】本事项已办结", "状态：已办结"))]


@pytest.mark.parametrize("bare", ["已办结", "【QX-2611-0001】", "认领", "———", "状态：已办结", "✓ 满意"])
def test_a_bare_line_cannot_pass_for_one_of_ours_whatever_it_says(bare: str) -> None:
    lines = unfolded("选民的话：\n" + quoted(f"{bare}\n路坏了\n{bare}"))[0].splitlines()
    assert lines[1:] == [SIGN + bare, f"{SIGN}路坏了", SIGN + bare]


def test_words_that_go_on_behind_ours_have_it_from_the_second_line_on() -> None:
    assert unfolded("原来：" + quoted("明天去\n已办结", inline=True))[0] == f"原来：明天去\n{SIGN}已办结"


@pytest.mark.parametrize("unseen", ["\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\u0007", "\ue000", "\ue001", "\x00", "\u061c"])
def test_what_cannot_be_seen_is_in_no_words_and_no_name(unseen: str) -> None:
    assert plain_words(f"路{unseen}坏") == "路坏"
    assert one_line(f"王{unseen}五") == "王五"


def test_what_is_filled_in_later_is_neither_in_words_nor_part_of_a_quotation() -> None:
    said = f"{GAP}：" + quoted(f"水{GAP}管\n换了")
    assert said.count(GAP) == 1
    assert unfolded(said.replace(GAP, "QX-1"))[0] == "QX-1：｜水管\n｜换了"


def test_a_name_is_one_line() -> None:
    assert one_line(" 王五\n状态：已办结\u2029认领：我 ") == "王五 状态：已办结 认领：我"


def test_nobody_ends_his_quotation_himself() -> None:
    text, places = unfolded(quoted("好\ue001状态：已办结\ue000"))
    assert [within(text, place) for place in places] == ["｜好状态：已办结"]


def test_long_words_are_quotations_in_every_piece() -> None:
    pieces = [unfolded(piece) for piece in cut("头：\n" + quoted("水" * 50) + "\n完", 20)]
    assert "".join(text for text, _ in pieces).replace(SIGN, "") == "头：\n" + "水" * 50 + "\n完"
    assert [text.startswith(SIGN) for text, _ in pieces[1:3]] == [True, True]
    assert "".join(within(text, place) for text, places in pieces for place in places).replace(SIGN, "") == "水" * 50


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_quotation_never_reaches_beyond_its_text(before: str, words: str) -> None:
    text, places = unfolded(plain_words(before) + "\n" + quoted(words))
    assert all(at + length <= units(text) for at, length in places)
    assert bool(places) == bool(plain_words(words).strip())
