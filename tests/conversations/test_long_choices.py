"""What there is a lot of can all be chosen: a county has 100 groups, 80 units, 1,000 deputies, 120 of them in one group."""

import pytest

from services.deed.work import Work
from talk.asking.choices import CHOICES
from tests.conversations.test_desk import claimed_case
from tests.town import Somebody, Town

GROUPS, UNITS, DEPUTIES, VILLAGES = 100, 80, 120, 200
ELSEWHERE = 880
"""Deputies of the other groups."""


MANY = {
    "groups": ("g1", "远{}组", GROUPS),
    "handling_units": ("h01", "单位{}", UNITS),
    "deputies": ("d003", "代表{}", DEPUTIES),
    "villages": ("v05", "远村{}", VILLAGES),
}
"""Of what, like which row of the sample town, called what, how many."""


def grown(work: Work) -> None:
    for section, (like, name, many) in MANY.items():
        pattern = dict(work.rows.section(section)[like].data)
        pattern |= {"villages": []} if section == "groups" else {"code": "", "aliases": []} if section == "villages" else {}
        made = [pattern | {"id": f"x{section[0]}{n}", "name": name.format(n)} for n in range(many)]
        work.rows.put(section, {row["id"]: (500 + n, row) for n, row in enumerate(made)})
    deputy = dict(work.rows.section("deputies")["d003"].data)
    far = [deputy | {"id": f"y{n}", "name": f"别处{n}", "group": f"xg{n % GROUPS}"} for n in range(ELSEWHERE)]
    work.rows.put("deputies", {row["id"]: (2_000 + n, row) for n, row in enumerate(far)})
    work.rows.moved()
    work.roster_changed()


async def to_the_last(who: Somebody, last: str, kind: str) -> int:
    """Turn pages until a button bears that name; how often."""
    for turns in range(12):
        if who.sees_button(last):
            return turns
        await who.presses(f"{kind}:{CHOICES * (turns + 1)}")
    raise AssertionError(f"no way leads to {last}")


@pytest.mark.parametrize(
    ("menu", "last", "kind"),
    [
        ("转给别的小组", "远99组", "groups_on"),
        ("转办", "单位79", "units_on"),
        ("指派", "代表119 果园主（手机没连上，由您代办）", "claimers_on"),
        ("说的是谁", "代表119", "people_on"),
    ],
)
async def test_the_last_of_a_long_choice_can_be_taken(town: Town, menu: str, last: str, kind: str) -> None:
    await claimed_case(town)
    await town.ask(grown)
    secretary = await town.secretary()
    await secretary.writes("/case QX-2611-0001")
    if not secretary.sees_button(menu):
        await secretary.presses("更多")
    if not secretary.sees_button(menu):
        await secretary.presses("其余的 ▸")
    await secretary.presses(menu)
    assert f"第 1–{CHOICES} 个，共 " in secretary.last
    assert await to_the_last(secretary, last, kind) >= 2
    assert secretary.sees_button("上一页")
    assert not secretary.sees_button("下一页")
    assert secretary.sees_button("返回")


async def test_a_notice_reaches_the_last_of_200_villages(town: Town) -> None:
    await town.ask(grown)
    secretary = await town.secretary()
    await secretary.writes("/broadcast")
    await secretary.writes("明天停电")
    for _turn in range(6):
        if secretary.sees_button("远村199"):
            break
        await secretary.presses("下一页")
    await secretary.presses("远村199")
    assert secretary.sees_button("✓ 远村199"), "the page stays"
    assert secretary.sees_button("上一页")
    await secretary.presses("上一页")
    assert not secretary.sees_button("✓ 远村199")
    await secretary.presses("下一页")
    assert secretary.sees_button("✓ 远村199")
