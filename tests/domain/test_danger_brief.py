"""The key by which danger is told once stays within its column, however many kinds a letter tells (storage/tables.py)."""

from sqlalchemy import String

from domain.danger.danger import KINDS
from domain.danger.danger_found import Danger
from storage.tables import outbox

LONGEST_ID = 16


def test_each_kind_has_a_sign_of_its_own() -> None:
    assert len({Danger((kind,)).brief for kind in KINDS}) == len(KINDS)


def test_all_kinds_at_once_leave_room_for_who_and_when() -> None:
    key = f"house:{'p' * LONGEST_ID}:{Danger(KINDS).brief}:2611-0001:call:15000000:{'p' * LONGEST_ID}"
    room = outbox.c.dedupe_key.type
    assert isinstance(room, String)
    assert room.length is not None
    assert len(key) <= room.length
