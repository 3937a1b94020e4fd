"""Words, names and notes may hold what no office file may: the files are made without it (docs/spec.md section 11)."""

from collections.abc import Iterable
from xml.etree import ElementTree

import pytest

from reports.bulletin import bulletin
from reports.documents import letter, script, slip
from reports.paper import Appendix, Letter, Paper, Section, Slip, Table
from reports.printed import Across, Column, Sheet
from reports.tables_workbook import workbook
from reports.town_sheets import read_workbook
from reports.town_workbook import write_workbook
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.roster_file import current_workbook
from tests import hostile
from tests.conversations.test_desk import document_in
from tests.town import Town

WORDS = "".join(map(chr, [*range(32), 0x7F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF])) + "路坏了\U0001f600\U0001fffe"
KEPT = "路坏了\U0001f600\U0001fffe"


def texts(content: bytes) -> Iterable[str]:
    """All text of every part; raises ParseError where a part is no XML."""
    for name, part in hostile.unzipped(content).items():
        if name.endswith((".xml", ".rels")):
            yield "".join(ElementTree.fromstring(part).itertext())


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(lambda: slip(Slip(WORDS, WORDS, WORDS, WORDS, [(WORDS, WORDS)], (WORDS, WORDS), WORDS, [(WORDS, "")])), id="slip"),
        pytest.param(lambda: script([WORDS], [WORDS]), id="script"),
        pytest.param(lambda: letter(Letter(WORDS, [(WORDS, WORDS)], [WORDS], [(WORDS, WORDS)])), id="letter"),
        pytest.param(
            lambda: bulletin(
                Paper(
                    [Section(WORDS, [WORDS])],
                    [WORDS],
                    WORDS,
                    (WORDS, WORDS),
                    (WORDS, WORDS),
                    (WORDS, WORDS, WORDS, WORDS),
                    [WORDS],
                    [Appendix(WORDS, WORDS, [Table(WORDS, [WORDS], [[WORDS]], note=WORDS)])],
                    (WORDS, WORDS),
                )
            ),
            id="bulletin",
        ),
        pytest.param(lambda: workbook([Sheet(WORDS, [Column(WORDS)], [[WORDS], Across(WORDS)], WORDS, WORDS, WORDS, WORDS)]), id="tables"),
        pytest.param(lambda: write_workbook({"villages": [{"id": "v1", "name": WORDS}]}, {"referrals": {WORDS: WORDS}}), id="roster"),
    ],
)
def test_a_file_is_made_without_what_it_may_not_hold(content: object) -> None:
    assert callable(content)
    found = list(texts(content()))
    assert any(KEPT in text for text in found)
    assert not any(ch in text for text in found for ch in "\ufffe\uffff")


def test_the_rosters_workbook_is_read_again(database: DatabaseThread) -> None:
    def name(work: Work) -> None:
        row = work.rows.section("deputies")["d003"]
        work.rows.revise("deputies", "d003", data=dict(row.data) | {"name": "吕\ufffe春\uffff敏", "note": "备\x0b注\x1f"})

    database.do_now(name)
    file = read_workbook("x.xlsx", database.do_now(current_workbook))
    row = next(r.data for r in file.sections["deputies"] if r.data["id"] == "d003")
    assert (row["name"], row["note"], file.problems) == ("吕春敏", "备注", [])


async def test_a_voters_words_come_through_to_the_slip(town: Town) -> None:
    leader, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", leader)
    await voter.writes("自来水\ufffe停了\uffff三天了\x0b")
    await group.presses(leader, "认领")
    await group.presses(leader, "转办")
    for button in ("镇自来水厂", "forward_due", "不写附言，直接转办"):
        await group.presses(leader, button)
    assert "自来水停了三天了" in document_in(town, group)
