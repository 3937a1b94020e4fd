"""A name below a list, whatever stands around it (domain/typed/said_name.py)."""

import pytest

from domain.typed.said_name import name_said, names_said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("秘书", "秘书"),
        ("交给秘书", "秘书"),
        ("上报给许秘书吧", "许秘书"),
        ("就报给县里", "县里"),
        ("让于发去", "于发"),
        ("请于发代办", "于发"),
        ("还是转给水利站吧", "水利站"),
        ("史树华。", "史树华"),
        ("給許祕書", "许秘书"),
        ("由江庆刚来办", "江庆刚"),
        ("选第二小学", "第二小学"),
    ],
)
def test_what_stands_around_a_name_is_left_out(text: str, name: str) -> None:
    assert name_said(text) == name


def test_several_are_taken_apart() -> None:
    assert names_said("于发和史树华") == ("于发", "史树华")
    assert names_said("于发、史树华，还有段开东") == ("于发", "史树华", "段开东")


@pytest.mark.parametrize("text", ["路灯已经修好了，明天我再去看一下，请他放心，电线也换了新的", ""])
def test_more_than_names_is_no_name(text: str) -> None:
    assert name_said(text) == ""
