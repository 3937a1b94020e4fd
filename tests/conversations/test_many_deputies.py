"""「我的代表」 of a large group: every deputy is named, whatever his roster line says (docs/spec.md section 3)."""

import copy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from domain.values.ids import PersonId
from reports.town_reader import read_town_file
from services.deed.work import Work
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from storage.portraits import Portraits
from talk.voter.look_around import CARDS
from tests import town_file
from tests.conversations.test_deputy_card import picture
from tests.town import Town
from tests.town_file import written

MANY = 70
JOB = "村委会委员，兼水利员、护林员、网格员、防汛信息员，" * 6


def crowded() -> dict[str, Any]:
    raw = town_file.sample()
    pattern = next(row for row in raw["deputies"] if row["id"] == "d005")
    more = [
        {**copy.deepcopy(pattern), "id": f"e{n:03}", "name": f"赵钱{chr(0x5000 + n)}", "job": JOB, "phone": f"1380001{n:04}"}
        for n in range(MANY)
    ]
    raw["deputies"] += more
    raw["groups"][0]["members"] += MANY
    return raw


def imported(work: Work, path: Path) -> list[str]:
    file = read_town_file(path)
    errors, _ = check_with_stored(work, file)
    assert errors == []
    import_town(work, file)
    return [p.name for p in work.roster.members(next(iter(work.roster.groups)))]


async def test_all_are_named_in_messages_that_fit_with_the_days_below(town: Town, tmp_path: Path) -> None:
    voter = await town.voter()
    names = await town.ask(imported, written(tmp_path / "town.yaml", crowded()))
    assert len(names) > MANY

    def photos(work: Work) -> None:
        for n in range(CARDS + 5):
            Portraits(work.connection).put(PersonId(f"e{n:03}"), picture(300, 400), datetime(2026, 11, 4, tzinfo=UTC))

    await town.ask(photos)
    voter.forgets()
    await voter.writes("/deputies")
    assert all(len(text) <= 4096 for text in voter.reads)
    read = "\n".join(voter.reads)
    assert [name for name in names if name not in read] == []
    assert "下一个走访选民日" in voter.last
    assert JOB not in read
    buttons = voter.messages[-1]["reply_markup"]["inline_keyboard"]
    assert sum(len(row) for row in buttons) == CARDS + 1
