"""Questions in their own words in a county: each reader's number is that of the cases he may see, and a town's officer has his town's (docs/spec.md section 4)."""

import re

import pytest

from domain.rights.rights import may, may_in_congress
from domain.values.ids import Handle
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from tests.services.test_by_town import asked
from tests.services.test_rights_table import ACCOUNTS, county

__all__ = ["county"]
NUMBER = re.compile("[共：] ?([0-9]+) 件")


def counted(text: str) -> int:
    found = NUMBER.search(text)
    return int(found[1]) if found is not None else 0


def seen_by(work: Work, account: int) -> int:
    persons = work.roster.persons_of(Handle(account))
    return sum(may(work.roster, persons, "see", work.cases.get(number)) for number in (1, 2, 3))


def has_find(work: Work, account: int) -> bool:
    return may_in_congress(work.roster, work.roster.persons_of(Handle(account)), "find")


@pytest.mark.parametrize("words", ["还有几件没办完", "有几件没办结的", "饮水供水的有几件"])
def test_everybody_counts_what_he_may_see(county: DatabaseThread, words: str) -> None:
    for who, account in ACCOUNTS.items():
        shown = asked(county, who, words)
        if county.do_now(has_find, account):
            assert counted(shown[0][0]) == county.do_now(seen_by, account), who
        else:
            assert "SH-2611" not in "".join(text for text, _ in shown), who


@pytest.mark.parametrize(
    ("who", "words", "count"),
    [
        ("secretary", "东河镇有几件", 2),
        ("secretary", "西山镇还有几件没办完", 1),
        ("chair", "东河镇有几件", 2),
        ("chair", "西山镇有几件", 0),
        ("chair elsewhere", "西山镇有几件", 1),
        ("officer of the town", "东河镇有几件", 2),
        ("officer of the town", "西山镇有几件", 0),
        ("officer of a group", "松林村有几件", 1),
        ("officer of a group", "柳树村有几件", 0),
        ("deputy", "石桥村有几件", 0),
        ("leader", "东代表手上几件", 1),
        ("leader elsewhere", "东代表手上几件", 0),
    ],
)
def test_a_town_a_village_a_person(county: DatabaseThread, who: str, words: str, count: int) -> None:
    assert counted(asked(county, who, words)[0][0]) == count


def test_figures_of_a_period_are_of_the_groups_he_leads(county: DatabaseThread) -> None:
    def said(who: str, words: str = "这个月几件") -> str:
        return "".join(text for text, _ in asked(county, who, words))

    assert "山河县" in said("secretary")
    assert "收到 3 件" in said("secretary")
    assert "收到 3 件" in said("county chair")
    assert "您看得到的 2 个组合起来" in said("chair")
    assert "收到 2 件" in said("chair")
    assert "收到 1 件" in said("chair elsewhere")
    assert "柳树代表小组" in said("leader")
    assert "东河镇" in said("secretary", "东河镇办结率多少")
    assert "SH-2611" not in said("chair", "西山镇办结率多少")
    assert "小结给" in said("chair", "西山镇办结率多少") or "这是" in said("chair", "西山镇办结率多少")
    assert "松林" not in said("leader", "松林代表小组办结率多少").replace("松林代表小组办结率", "")
