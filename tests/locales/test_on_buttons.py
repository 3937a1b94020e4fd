"""A matter's own words on a button: as much as it has room for (docs/spec.md section 3, Which case)."""

import pytest

from locales.further import BUTTON_ROOM, b_goes_on, short


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("路灯坏了", "路灯坏了"),
        ("村口那条路又烂了，三组没人修", "村口那条路又烂了，三组…"),
        ("村口那条路又烂了没人修", "村口那条路又烂了没人修"),
        ("The street lamp is out", "The street lamp is out"),
        ("The street lamp at our gate is broken", "The street lamp at our…"),
        ("Street lights out again", "Street lights out again"),
        ("Nobody collects rubbish here since Monday", "Nobody collects…"),
        ("Our neighbour's dog bites the children", "Our neighbour's dog…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrts…"),
        ("No Donaudampfschifffahrtsgesellschaft", "No Donaudampfschifffah…"),
        ("3组的路灯坏了5盏，天天黑得很怕人", "3组的路灯坏了5盏，天天…"),
        ("Wi-Fi村部的网连不上，娃上不了课", "Wi-Fi村部的网连不上，…"),
        ("у нас во дворе нет света уже неделю", "у нас во дворе нет…"),
        ("", ""),
        ("路灯\n坏了", "路灯 坏了"),
    ],
)
def test_words_are_cut_by_their_width_and_letters_at_the_end_of_a_word(words: str, shown: str) -> None:
    assert short(words) == shown
    assert sum(2 if sign > "⺀" else 1 for sign in short(words)) <= BUTTON_ROOM


def test_an_english_button_says_more_than_two_words() -> None:
    assert "The street lamp at our…" in b_goes_on(str, "The street lamp at our gate is broken")
