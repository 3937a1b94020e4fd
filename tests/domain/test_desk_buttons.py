"""What the buttons of the desk carry is the text that those already shown in chats have."""

from datetime import date
from typing import Any

import pytest

from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.ids import CaseId
from services.case.digest import Alike
from services.case.sheet import Listed
from services.case.twins import Into
from services.desk.look_up import Further
from services.desk.suggestion_readers import Chosen
from talk.desk.answer import Shape
from talk.desk.below_note import Noted
from talk.desk.canned import Kept, Use
from talk.desk.describe import Described
from talk.desk.key_in import Came, Place
from talk.desk.look_up import After
from talk.desk.offer_canned import Taken
from talk.desk.pick_day import OtherDay, Until
from talk.desk.preview import Shown

DAY = date(2026, 11, 20)
SHOWN = [
    ("7", Shown(7)),
    ("7:solved:", Shape(7, "solved")),
    ("7:planned:2026-11-20", Shape(7, "planned", DAY)),
    ("7", Noted(7)),
    ("reply:7", Taken("reply", 7)),
    ("7", Kept(7)),
    ("water:", Use("water")),
    ("water:solved", Use("water", "solved")),
    ("water:2026-11-20", Until("water", DAY)),
    ("#7:2026-11-20", Until("#7", DAY)),
    ("forward_due:#7", OtherDay("forward_due", "#7")),
    ("7", Into(CaseId(7))),
    ("7", Alike(7)),
    ("category:", Described("category")),
    ("mark:urgent", Described("mark", "urgent")),
    (":v01", Place("", "v01")),
    ("7:v01:phone", Came("7", "v01", "phone")),
    ("7", Chosen(7)),
    ("7:99", Further(7, 99)),
    ("7:99", After(7, 99)),
    ("queue:20", Listed("queue", 20)),
]


@pytest.mark.parametrize(("text", "value"), SHOWN)
def test_a_button_shown_before_is_read_and_a_new_one_says_the_same(text: str, value: Any) -> None:
    assert packed(value) == text
    assert parsed(type(value), text) == value


@pytest.mark.parametrize("kind", [Shown, Shape, Noted, Taken, Kept, Until, Into, Alike, Came, Chosen, Further, After, Listed])
def test_what_none_of_them_carries_is_an_old_button(kind: type[Any]) -> None:
    for text in ("", "x", "x:y", "7:x:y:z"):
        with pytest.raises(OldButtonError):
            parsed(kind, text)
