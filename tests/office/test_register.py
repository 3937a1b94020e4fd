"""登记簿: what each filter finds, for whom; several done at once; files of what is filtered; ways of looking up that are kept."""

import csv
import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from io import BytesIO, StringIO
from urllib.parse import parse_qsl, urlencode

import docx
import openpyxl
import pytest
from sqlalchemy import update

from domain.cases.details_in_hand import Changed, SpokenOf
from domain.cases.details_of_promises import PromiseMoved
from domain.rights.rights import may
from domain.values.errors import FieldError, LianxinError, NoSuchCaseError, NotAllowedError, RefusedError
from domain.values.ids import GroupId, Handle, PersonId
from locales import watch as watch_words
from locales.refusals import refusal
from services.deed.by import By
from services.deed.work import Work
from services.desk import answer, forward, suggest, suggestion_paper
from services.desk import suggestion_steps as steps
from services.office import papers, register, several
from services.office.case_forms import offers
from services.privacy.erase_voter import erase_voter
from services.run.database_thread import DatabaseThread
from services.summaries import topics
from services.summaries.filtered import file_of, keep_office_file, office_file
from services.watch import papers as watch_papers
from storage.tables import office_paper
from tests.office.browsers import Browser, Office
from tests.office.filled import CHAIR, LEADER, MEMBER, OTHER_OFFICER, PEOPLE, SECRETARY, opened
from tests.office.test_case_web import begun as begun_matter
from tests.office.test_case_web import number_of, sends
from tests.services.called import by, heard_since, last_row, said
from tests.town import Town

BOTH = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)


def found(work: Work, account: Handle, query: str = "") -> list[str]:
    """The first three signs of each, the newest first."""
    register.catch_up(work, by(work, account), {"words": "*"})
    shelf = register.shelf(work, by(work, account), dict(parse_qsl(query)))
    assert shelf.total == len(shelf.rows)
    return [row.words[:3] for row in shelf.rows]


FILTERS = {
    "words=路灯": ["路灯不"],
    "words=水 三天": ["自来水"],
    "words=QX-2611-0004": ["村口的"],
    "words=qx-2611-0004": ["村口的"],
    "words=0004": ["村口的"],
    "words=4": ["村口的"],
    "words=2611-4": ["村口的"],
    "words=ＱＸ－２６１１－４": ["村口的"],
    "words=4号": ["村口的"],
    "words=2610-4": [],
    "words=0": [],
    "month=2026-11&village=v02": ["路灯不"],
    "month=2026-10": [],
    "month=nonsense&group=g5": ["承包地"],
    "group=g2": ["水渠堵"],
    "village=v09&mark=key": ["承包地"],
    "mark=tip": ["检举村"],
    "category=medical": ["卫生院"],
    "status=open&claimer=吕春敏": ["自来水"],
    "claimer=没有这个人": [],
    "status=open&claimer=春敏": ["自来水"],
    "overdue=1&village=v03": ["水渠堵"],
    "promise=open": ["卫生院"],
    "promise=late": [],
    "reached=town": ["学校门"],
    "reached=above": [],
    "reached=none&mark=key": ["承包地"],
    "rating=satisfied": [],
    "unit=水务站": [],
    "words=%25": [],
    "words='": [],
}


@BOTH
@pytest.mark.parametrize("query", FILTERS)
def test_a_filter_finds_what_it_says(query: str, filled: DatabaseThread) -> None:
    assert filled.do_now(found, SECRETARY, query) == FILTERS[query]


@BOTH
@pytest.mark.parametrize(
    ("typed", "there"), [("水务", True), ("鎮水務站", True), ("镇水务站 老李", True), ("自来水厂", False), ("水务局", False)]
)
def test_a_unit_is_found_by_a_part_of_its_name(typed: str, there: bool, filled: DatabaseThread) -> None:
    def play(work: Work) -> None:
        case = work.cases.numbered(["QX-2611-0001"])[0]
        forward.forward(work, by(work, MEMBER), case, forward.Order("", work.today + timedelta(days=9), "", "镇水务站 老李"))
        work.facts.catch_up(work.roster.congress, 50)
        assert bool(found(work, SECRETARY, urlencode({"unit": typed}))) == there

    filled.do_now(play)


def test_a_short_number_is_none_of_what_he_may_not_see(filled: DatabaseThread) -> None:
    def play(work: Work) -> None:
        hidden = next(
            case for case in work.cases.several(list(range(1, 20))) if not may(work.roster, by(work, LEADER).persons, "see", case)
        )
        assert found(work, LEADER, urlencode({"words": hidden.number})) == []
        assert found(work, LEADER, urlencode({"words": hidden.number[-4:]})) == []

    filled.do_now(play)


@BOTH
def test_everybody_finds_what_he_may_see_and_nothing_else(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        everything = work.cases.several(range(1, 20))
        for account in PEOPLE.values():
            rows = register.shelf(work, by(work, account), {}).rows
            seen = {case.id for case in everything if may(work.roster, by(work, account).persons, "see", case)}
            assert {row.id for row in rows} == seen, account
        for account in (LEADER, MEMBER):
            assert "家里的" not in found(work, account), "confidential words are not his"
            assert found(work, account, "words=代表一个人") == [], "and not found either"

    filled.do_now(look)


def test_pages_follow_each_other_without_a_gap(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        for n in range(70):
            opened(work, 600 + n, f"第{n}号电线杆歪了", "v11")
        first = register.shelf(work, by(work, SECRETARY), {"village": "v11"})
        assert (len(first.rows), first.total) == (50, 70)
        assert first.after is not None
        second = register.shelf(work, by(work, SECRETARY), {"village": "v11"}, first.after)
        assert (len(second.rows), second.after) == (20, None)
        ids = [row.id for row in (*first.rows, *second.rows)]
        assert ids == sorted(set(ids), reverse=True)

    filled.do_now(look)


def test_a_table_holds_what_was_filtered_and_no_contact_data(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        opened(work, 700, "=1+1 请打13800001234找我，路灯坏了", "v11")
        name, content, held = file_of(work, by(work, SECRETARY), "csv", "village=v11")
        rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
        assert (held.count, len(rows), name) == (1, 2, "清溪镇登记簿2026年11月4日.csv")
        assert rows[1][6].startswith("'=1+1")
        assert "13800001234" not in content.decode("utf-8-sig")
        name, content, held = file_of(work, by(work, LEADER), "excel", "group=g1")
        book = openpyxl.load_workbook(BytesIO(content))
        numbers = {str(row[0].value) for row in book.worksheets[0].iter_rows()} & {f"QX-2611-{n:04d}" for n in range(1, 13)}
        assert len(numbers) == held.count
        assert [number for case in work.cases.several(held.named) for number in [case.number]] == ["QX-2611-0008"], "confidential"
        assert "QX-2611-0005" not in numbers, "a tip is the secretary's"
        assert "QX-2611-0006" not in numbers, "it speaks of him"
        assert all("家里的事" not in str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row)

    filled.do_now(look)


def _ordered(work: Work, account: Handle, order: Callable[[By], int]) -> int:
    """A file that he ordered, as the process that makes files hands it in."""
    paper = order(by(work, account))
    keep_office_file(work, paper, office_file(work, paper))
    return paper


def _not_his_any_more(work: Work, number: str) -> None:
    spoken = work.cases.by_number(number)
    assert spoken is not None
    work.cases.record(spoken, work.event("spoken_of", "voter", SpokenOf(spoken_of=(PersonId("d001"),), asked_of=(), cleared=())))


def _confidential(work: Work, number: str) -> None:
    told = work.cases.by_number(number)
    assert told is not None
    work.cases.record(told, work.event("changed", "u01", Changed(marks=(*told.marks, "confidential"))))


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
@pytest.mark.parametrize("ends", [_not_his_any_more, _confidential])
def test_a_file_is_handed_out_as_long_as_all_of_it_is_his(ends: Callable[[Work, str], None], filled: DatabaseThread) -> None:
    """The first case is claimed by another of his group; the 8th was confidential when the files were made, and its words stand in none."""
    orders: Sequence[Callable[[Work], Callable[[By], int]]] = (
        lambda work: lambda who: papers.order_table(work, who, "csv", "group=g1"),
        lambda work: lambda who: papers.order_table(work, who, "excel", "village=v01"),
        lambda work: lambda who: papers.order_sheets(work, who, ["QX-2611-0001", "QX-2611-0002"]),
    )

    def look(work: Work) -> None:
        for order in orders:
            with work.connection.begin_nested() as point:
                paper = _ordered(work, LEADER, order(work))
                name, content = papers.fetched(work, by(work, LEADER), paper)
                assert (bool(name), content[:2] in (b"PK", b"\xef\xbb")) == (True, True), "the file alone"
                ends(work, "QX-2611-0001")
                with pytest.raises(RefusedError) as refused:
                    papers.fetched(work, by(work, LEADER), paper)
                assert refused.value.reason == "paper_old"
                anew = _ordered(work, LEADER, order(work))
                assert "自来水停了" not in papers.fetched(work, by(work, LEADER), anew)[1].decode("utf-8", "ignore")
                with pytest.raises(NoSuchCaseError):
                    papers.fetched(work, by(work, SECRETARY), anew)
                point.rollback()
            work.cases.forget_known()

    filled.do_now(look)


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_a_file_made_before_an_erasure_is_handed_out_no_more(filled: DatabaseThread) -> None:
    """Nor one that was ordered before and made meanwhile."""

    def look(work: Work) -> None:
        case = work.cases.by_number("QX-2611-0001")
        assert case is not None
        assert case.voter_id is not None
        paper = _ordered(work, LEADER, lambda who: papers.order_table(work, who, "csv", "group=g1"))
        late = papers.order_sheets(work, by(work, LEADER), ["QX-2611-0001"])
        made = office_file(work, late)
        assert papers.fetched(work, by(work, LEADER), paper)
        work.connection.execute(update(office_paper).values(asked_at=work.now - timedelta(seconds=1)))
        erase_voter(work, voter_id=case.voter_id, words=True, withdraw=False)
        keep_office_file(work, late, made)
        for one in (paper, late):
            with pytest.raises(RefusedError) as refused:
                papers.fetched(work, by(work, LEADER), one)
            assert refused.value.reason == "paper_gone"
        anew = _ordered(work, LEADER, lambda who: papers.order_table(work, who, "csv", "group=g1"))
        assert "自来水停了" not in papers.fetched(work, by(work, LEADER), anew)[1].decode("utf-8", "ignore")

    filled.do_now(look)


def test_whoever_ordered_a_file_stays_known_and_is_held_to_some_a_day(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        paper = papers.order_table(work, by(work, LEADER), "excel", "village=v01&words=13800001234&nonsense=1")
        assert papers.listed(work, by(work, SECRETARY))[0].who == "周启明"
        assert "13800001234" not in papers.listed(work, by(work, LEADER))[0].query
        assert "nonsense" not in papers.listed(work, by(work, LEADER))[0].query
        assert papers.listed(work, by(work, MEMBER)) == ()
        with pytest.raises(NoSuchCaseError):
            papers.fetched(work, by(work, SECRETARY), paper)
        with pytest.raises(RefusedError):
            papers.fetched(work, by(work, LEADER), paper)
        with pytest.raises(FieldError):
            papers.order_table(work, by(work, LEADER), "exe", "")
        with pytest.raises(FieldError):
            papers.order_sheets(work, by(work, LEADER), ["QX-2611-0005"])
        with pytest.raises(NotAllowedError):
            papers.order_table(work, by(work, Handle(999)), "excel", "")
        for _ in range(papers.A_DAY - 1):
            papers.order_table(work, by(work, LEADER), "csv", "")
        with pytest.raises(RefusedError):
            papers.order_table(work, by(work, LEADER), "csv", "")

    filled.do_now(look)


def test_what_others_ordered_says_nothing_of_what_they_looked_for(filled: DatabaseThread) -> None:
    """A chair may look for what is kept from the secretary, as a complaint against herself is."""

    def look(work: Work) -> None:
        papers.order_table(work, by(work, CHAIR), "csv", urlencode({"words": "许文静"}))
        papers.order_sheets(work, by(work, CHAIR), ["QX-2611-0001"])
        for paper in range(1, 3):
            work.web.papers.made(paper, 1, "许文静QX-2611-0001.csv", None)
        for shown in papers.listed(work, by(work, SECRETARY)):
            assert (shown.who, shown.query, shown.cases, shown.name, shown.own) == ("贺正平", "", None, "", False)
        mine = papers.listed(work, by(work, CHAIR))
        assert [(shown.query, shown.cases) for shown in mine] == [("QX-2611-0001", 1), (urlencode({"words": "许文静"}), 1)]

    filled.do_now(look)


def test_only_what_may_be_done_with_a_case_of_the_page_is_offered(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        ids = [case.id for case in work.cases.several(range(1, 20))]
        assert several.offered(work, by(work, SECRETARY), ids) == {"assign", "chase", "suggest"}
        assert several.offered(work, by(work, LEADER), ids) == {"suggest"}
        assert several.offered(work, by(work, SECRETARY), []) == frozenset()

    filled.do_now(look)


def test_a_way_of_looking_up_is_kept_by_and_for_who_keeps_it(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        papers.keep_view(work, by(work, LEADER), "逾期的", "overdue=1&after=7&group=g1")
        (view,) = papers.views(work, by(work, LEADER))
        assert (view.name, view.query) == ("逾期的", "group=g1&overdue=1")
        assert papers.views(work, by(work, SECRETARY)) == ()
        with pytest.raises(FieldError):
            papers.drop_view(work, by(work, SECRETARY), view.id)
        papers.drop_view(work, by(work, LEADER), view.id)
        assert papers.views(work, by(work, LEADER)) == ()
        with pytest.raises(FieldError):
            papers.keep_view(work, by(work, LEADER), " ", "")

    filled.do_now(look)


def test_choices_are_those_of_his_part(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        officer, secretary = (register.choices(work, by(work, one)) for one in (OTHER_OFFICER, SECRETARY))
        assert [value for value, _ in officer.groups] == ["g5", "g6", "g7", "g8"]
        assert len(secretary.groups) == 8
        assert "吕春敏" in secretary.claimers
        assert "吕春敏" not in officer.claimers
        assert secretary.months == ("2026-11",)
        with pytest.raises(NotAllowedError):
            register.choices(work, by(work, Handle(999)))

    filled.do_now(look)


@pytest.fixture
async def secretary(office: Office, town: Town) -> Browser:
    browser = await office.enter(await town.secretary())
    for village, words in (("上坪", "自来水停了三天"), ("柳湾", "水渠堵了，田里没有水"), ("双桥", "路灯不亮")):
        await browser.sends("/new", {"village": village, "channel": "letter", "words": words})
    return browser


NUMBERS = ("QX-2611-0001", "QX-2611-0002", "QX-2611-0003")


async def test_the_page_filters_without_a_script(secretary: Browser) -> None:
    page = await secretary.gets("/cases?words=水")
    assert "查到 2 件" in page.words
    assert [number in page.words for number in NUMBERS] == [True, True, False]
    narrower = await secretary.gets("/cases?words=水&village=v01&status=open&month=2026-11")
    assert "查到 1 件" in narrower.words
    assert '<option value="v01" selected>' in narrower.text
    nothing = await secretary.gets("/cases?words=<script>alert(1)</script>")
    assert (nothing.status, "<script>alert" in nothing.text) == (200, False)
    assert (await secretary.gets("/cases?after=99999999999999999999")).status == 200


async def test_several_are_assigned_at_once_and_each_says_what_came_of_it(secretary: Browser, town: Town) -> None:
    page = await secretary.gets("/cases")
    fields = [("key", page.key), ("act", "assign"), ("to", "g8"), *(("case", number) for number in (*NUMBERS[:2], "QX-2611-0999"))]
    done = await secretary.posts("/cases", fields)
    assert [done.words.count(f"{number}：办好了") for number in NUMBERS] == [1, 1, 0]
    assert "QX-2611-0999：没有办，没有这件事，或不归您看。" in done.words
    assert [case.group for case in await town.cases()] == ["g8", "g8", "g5"]
    again = await secretary.posts("/cases", fields)
    assert again.words.count("办好了") == 2
    assert (await secretary.posts("/cases", [("act", "chase"), ("case", NUMBERS[0])])).status == 403
    key = (await secretary.gets("/cases")).key
    for act, why in (("assign", "请先选「交给小组」"), ("suggest", "请先写建议的案由")):
        assert why in (await secretary.posts("/cases", [("key", key), ("act", act), ("case", NUMBERS[0])])).words
    assert (await secretary.posts("/cases", [("key", key), ("act", "chase")])).status == 422
    assert (await secretary.posts("/cases", [("key", key), ("act", "dream"), ("case", NUMBERS[0])])).status == 422


async def test_a_key_spent_for_one_deed_is_not_spent_for_another(secretary: Browser, town: Town) -> None:
    key = (await secretary.gets("/cases")).key
    ticked = [("key", key), *(("case", number) for number in NUMBERS[:2])]
    assert (await secretary.posts("/cases", [*ticked, ("act", "assign"), ("to", "g8")])).words.count("办好了") == 2
    assert (await secretary.posts("/cases", [*ticked, ("act", "assign"), ("to", "g7")])).words.count("办好了") == 2
    assert [case.group for case in await town.cases()][:2] == ["g7", "g7"]
    lead = await town.ask(lambda work: str(next(p.id for p in work.roster.members(GroupId("g7")) if p.kind == "deputy")))
    assert (await secretary.posts("/cases", [*ticked, ("act", "suggest"), ("title", "关于修水管的建议"), ("lead", lead)])).words.count(
        "办好了"
    ) == 2
    assert await town.ask(lambda work: len(work.suggestions.cases(1, 0, 10))) == 2
    for name in ("水", "路"):
        await secretary.posts("/cases", [("key", key), ("act", "keep_view"), ("view", name), ("query", "village=v03")])
    assert (await secretary.posts("/cases", [("key", key), ("act", "csv"), ("query", "village=v03")])).path == "/office/papers"
    assert "CSV 表" in (await secretary.gets("/papers")).words


async def test_what_will_not_do_is_said_on_the_page_and_what_was_typed_stays(secretary: Browser, town: Town) -> None:
    key = (await secretary.gets("/cases")).key
    wrong = {"title": "题" * 201, "lead": "题", "to": "", "none": ""}
    for name, fields in {
        "title": [("act", "suggest"), ("title", wrong["title"]), ("case", NUMBERS[1])],
        "lead": [("act", "suggest"), ("title", wrong["lead"]), ("case", NUMBERS[1])],
        "to": [("act", "assign"), ("to", ""), ("case", NUMBERS[1])],
        "none": [("act", "chase")],
    }.items():
        page = await secretary.posts("/cases", [("key", key), ("query", "village=v03"), *fields])
        assert page.status == 422
        assert "查到 1 件" in page.words, "the page that he came from stands"
        assert 'role="alert"' in page.text
        assert (f'value="{NUMBERS[1]}" checked' in page.text) == (name != "none")
        assert f'name="title" value="{wrong[name]}"' in page.text
    assert [case.group for case in await town.cases()] == ["g1", "g2", "g5"]


TIP, UNCLAIMED = "QX-2611-0005", "QX-2611-0001"


def _tried(work: Work, act: str, number: str, value: str = "", suggestion: int = 0) -> str:
    """What stands beside the number; nothing where it was done."""
    point = work.connection.begin_nested()
    try:
        several.act_on(work, by(work, SECRETARY), number, several.Wanted(act, value, suggestion))
    except LianxinError as error:
        return refusal(work.staff_words(), error)
    finally:
        point.rollback()
        work.cases.forget_known()
    return ""


def test_a_sealed_tip_gets_into_no_suggestion_whichever_way(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        tip = work.cases.by_number(TIP)
        assert tip is not None
        own = suggest.suggest(work, by(work, MEMBER), work.cases.numbered([UNCLAIMED])[0], "关于供水的建议")
        for suggestion in (0, own):
            assert _tried(work, "suggest", TIP, "关于治理的建议", suggestion) == "像是检举控告，还没有交给小组。"
        with pytest.raises(RefusedError):
            suggest.suggest(work, by(work, SECRETARY), tip, "关于治理的建议", "d001")
        topics.make(work, by(work, LEADER), f"关于治理的建议\n{TIP}、{UNCLAIMED}")
        assert work.suggestions.with_case(tip.id, 0, 9) == []

    filled.do_now(look)


def test_a_suggestion_is_a_deputys_and_its_voters_hear_when_it_is_put_forward(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case, who, last = work.cases.numbered([UNCLAIMED])[0], by(work, SECRETARY), last_row(work)
        with pytest.raises(FieldError) as caught:
            suggest.suggest(work, who, case, "关于供水的建议")
        assert (caught.value.field, caught.value.reason) == ("lead", "lead_needed")
        for nobody in ("u01", "d011", "no one"):
            with pytest.raises(FieldError, match="lead_may_not"):
                suggest.suggest(work, who, case, "关于供水的建议", nobody)
        row = suggest.suggest(work, who, case, "关于供水的建议", "d001")
        made = work.suggestions.get(row)
        assert made is not None
        assert made.made_by == "d001"
        heard = heard_since(work, last)
        assert 501 not in heard
        assert "由您领衔" in heard[LEADER]
        steps.hand_over(work, by(work, LEADER), row, steps.To("", "镇水务站"))
        assert "镇水务站办理" in heard_since(work, last)[501]

    filled.do_now(look)


def test_several_into_one_are_led_by_one_deputy_who_may_take_up_each(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        who = by(work, SECRETARY)
        first = several.act_on(work, who, UNCLAIMED, several.Wanted("suggest", "关于治理的建议", lead="d001"))
        several.act_on(work, who, "QX-2611-0011", first)
        with pytest.raises(FieldError, match="lead_may_not"):
            several.act_on(work, who, "QX-2611-0010", first)
        assert len(work.suggestions.cases(first.suggestion, 0, 9)) == 2
        assert several.gone_on(work, who, UNCLAIMED, several.Wanted("suggest", "关于治理的建议", lead="d001")) == first
        assert several.leads(work, by(work, LEADER)) == []

    filled.do_now(look)


def test_a_matter_that_became_a_tip_later_is_left_out_of_the_paper(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = work.cases.numbered([UNCLAIMED])[0]
        row = suggest.suggest(work, by(work, MEMBER), case, "关于供水的建议")
        before = suggestion_paper.paper(work, row)
        work.cases.record(case, work.event("changed", "u01", Changed(marks=(*case.marks, "tip"))))
        after = suggestion_paper.paper(work, row)
        assert before is not None
        assert after is not None
        read = [docx.Document(BytesIO(content)) for _, content in (before, after)]
        said = ["\n".join([p.text for p in one.paragraphs] + [c.text for t in one.tables for c in t._cells]) for one in read]
        assert [("自来水停了三天" in text, UNCLAIMED in text) for text in said] == [(True, True), (False, False)]

    filled.do_now(look)


def test_a_confidential_matter_is_taken_up_by_who_reads_its_words(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = work.cases.by_number("QX-2611-0008")
        assert case is not None
        with pytest.raises(NotAllowedError):
            suggest.suggest(work, by(work, MEMBER), case, "关于治理的建议")
        assert not offers(work, by(work, MEMBER), case, "suggest")
        assert offers(work, by(work, SECRETARY), case, "suggest")

    filled.do_now(look)


def test_what_a_matter_has_no_place_for_is_refused_with_where_it_stands(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        done = work.cases.numbered([UNCLAIMED])[0]
        answer.answer(work, by(work, MEMBER), done, answer.Answer(said(work, "修好了"), "solved"))
        work.cases.record(work.cases.get(done.id), work.event("closed", "system"))
        assert _tried(work, "assign", UNCLAIMED, "g8") == "已经办结。"
        assert _tried(work, "chase", UNCLAIMED) == "已经办结。"
        assert _tried(work, "chase", TIP) == "像是检举控告，还没有交给小组。"
        assert _tried(work, "chase", "QX-2611-0004") == "还没有交给小组。"
        assert _tried(work, "chase", "QX-2611-0011") == "已经答复了。"
        assert _tried(work, "chase", "QX-2611-0003") == ""

    filled.do_now(look)


async def test_a_promise_past_its_day_is_not_called_an_answer_overdue(secretary: Browser, town: Town) -> None:
    def promises(work: Work) -> None:
        account = next(one.handle for one in work.roster.people.values() if one.name == "许文静")
        assert account is not None
        case = work.cases.numbered([NUMBERS[0]])[0]
        case = answer.answer(work, by(work, account), case, answer.Answer(said(work, "下个月来人"), "planned", work.today))
        late = PromiseMoved(promise_on=work.today - timedelta(days=1), before_on=work.today, reason="等料")
        work.cases.record(case, work.event("promise_moved", "u01", late))

    await town.ask(promises)
    page = await secretary.gets("/cases")
    assert "承诺过了日子" in page.words
    assert "逾期</strong>" not in page.text


async def test_several_become_one_suggestion(office: Office, town: Town, secretary: Browser) -> None:
    member = await office.enter(await town.deputy("周启明"))
    await secretary.sends("/new", {"village": "上坪", "channel": "letter", "words": "学校门口没有减速带"})
    key = (await member.gets("/cases")).key
    fields = [("key", key), ("act", "suggest"), ("title", "关于修水管的建议"), ("case", "QX-2611-0001"), ("case", "QX-2611-0004")]
    done = await member.posts("/cases", fields)
    assert done.words.count("办好了") == 2
    assert await town.ask(lambda work: len(work.suggestions.cases(1, 0, 10))) == 2


async def test_a_form_that_comes_back_half_done_goes_on_with_the_same_suggestion(office: Office, town: Town, secretary: Browser) -> None:
    """Its first case was done when the process ended; the browser sends all of it again."""
    member = await office.enter(await town.deputy("周启明"))
    await secretary.sends("/new", {"village": "上坪", "channel": "letter", "words": "学校门口没有减速带"})
    first = [("key", (await member.gets("/cases")).key), ("act", "suggest"), ("title", "关于修水管的建议"), ("case", "QX-2611-0001")]
    await member.posts("/cases", first)
    again = await member.posts("/cases", [*first, ("case", "QX-2611-0004")])
    assert again.words.count("办好了") == 2
    assert await town.ask(lambda work: (work.suggestions.get(2), len(work.suggestions.cases(1, 0, 10)))) == (None, 2)


async def test_a_file_is_made_fetched_here_and_sent_to_the_phone(secretary: Browser, town: Town) -> None:
    ordered = await secretary.sends("/cases", {"act": "csv", "query": "village=v03"})
    assert ordered.path == "/office/papers"
    await town.settled()

    async def made() -> bool:
        return "/office/papers/1" in (await secretary.gets("/papers")).text

    await town.until(made)
    file = await secretary.gets("/papers/1")
    assert "水渠堵了" in file.text
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert "村居：柳湾" in (await secretary.gets("/papers")).words
    sheets = await secretary.sends("/cases", {"act": "sheets", "case": NUMBERS[0]}, on="/cases")
    assert "事项办理单" in sheets.words


async def test_a_file_that_cannot_be_made_is_known_as_that(secretary: Browser, town: Town) -> None:
    def fails(work: Work) -> str:
        account = next(one.handle for one in work.roster.people.values() if one.name == "许文静")
        assert account is not None
        paper = papers.order_table(work, By(work.roster.persons_of(account), account), "csv", "mark=confidential&overdue=1&status=open")
        wanted = work.aside.next_paper()
        assert wanted is not None
        watch_papers.give_up(work, wanted)
        return str(paper)

    await town.ask(fails)
    page = await secretary.gets("/papers")
    assert "没有做成，请再做一次" in page.words
    assert (
        await town.ask(lambda work: watch_words.no_file(work.staff_words(), ""))
        == "文件没有做成，登记都在。请再做一次；还不行，就告诉管机器的人。"
    )
    assert "现在：没有了结的；记号：🔒保密；逾期" in page.words


async def test_a_way_of_looking_up_is_kept_on_the_page(secretary: Browser) -> None:
    page = await secretary.sends("/cases", {"act": "keep_view", "view": "柳湾的", "query": "village=v03"})
    assert page.path == "/office/cases?village=v03"
    assert re.search(r'name="act" value="view-\d+">柳湾的<', page.text)
    number = re.search(r'<select[^>]*id="old_view"[^>]*><option value="(\d+)"', page.text)
    assert number is not None
    gone = await secretary.sends("/cases", {"act": "drop_view", "old_view": number[1]})
    assert "柳湾的" not in gone.words


async def test_the_register_is_for_whoever_may_look_up(office: Office, town: Town) -> None:
    leader = await office.enter(await town.deputy("李春生"))
    secretary = await office.enter(await town.secretary())
    await secretary.sends("/new", {"village": "上坪", "channel": "letter", "words": "自来水停了三天"})
    assert "查到 0 件" in (await leader.gets("/cases")).words
    assert (await leader.gets("/papers/1")).words == (await leader.gets("/cases/QX-2611-9999")).words
    for _ in range(2):
        town.clock.add(timedelta(seconds=1))
    assert (await leader.gets("/papers")).status == 200


@BOTH
async def test_a_unit_that_got_a_matter_a_moment_ago_is_found_on_the_page(office: Office, town: Town) -> None:
    _, _, secretary = await begun_matter(town)
    browser, number = await office.enter(secretary), await number_of(town)
    sent = await sends(browser, number, "forward", other_unit="县水利局 王股长", due_on="2026-11-20", step="send")
    assert sent.status == 200, sent.words
    page = await browser.gets(f"/cases?{urlencode({'unit': '水利局'})}")
    assert ("查到 1 件" in page.words, number in page.words) == (True, True)


@BOTH
async def test_a_bare_number_finds_its_case_and_says_in_how_many_words_it_stands(office: Office, town: Town) -> None:
    _, _, secretary = await begun_matter(town)
    other = await town.voter()
    await other.writes("1路车好久没来了，老人进城不方便")
    await town.settled()
    browser = await office.enter(secretary)
    page = await browser.gets("/cases?words=1")
    first, second = [case.number for case in await town.cases()]
    assert ("查到 1 件" in page.words, first in page.words, second in page.words) == (True, True, False)
    assert "原话里有「1」的有 1 件" in page.words
    assert re.search(r'value="as_words">只按原话找', page.text)
    said_in = await browser.posts("/cases", {"act": "as_words", "query": "words=1"})
    assert (first in said_in.words, second in said_in.words) == (False, True)
    assert "只按原话找" not in said_in.words
