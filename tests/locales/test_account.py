"""Figures said as sentences: zeros and what there is too little of are not said (docs/spec.md section 7)."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from domain.congress.leading import leading
from domain.figures.statistics import Figures
from domain.values.ids import VillageId
from domain.visits.activities import ActivityFigures, Grades
from domain.visits.visits import VisitFigures, added
from locales import account, activities, case, compared, group_papers, in_brief, leaders_meeting, read_aloud
from locales.catalogue import languages, translator

t = translator("zh-Hans")
FULL = Figures(
    incoming=222, accepted=200, declined=12, merged=10, answered=120, closed=97, closed_in_period=207, rated=57, unaskable=3, satisfied=40,
    mostly=15, unsatisfied=2, first_satisfied=30, first_rated=57, resolved=30, resolved_asked=40, self_resolved=80, returned=5,
    responded=(190, 198), on_time=(157, 220), on_time_earlier=25, days=((8, 2), (9, 1)), overdue=73, repeats=4,
)  # fmt: skip
SMALL = Figures(incoming=3, accepted=2, pending=1, answered=1, closed=1, on_time=(1, 2), responded=(1, 2))


def said(f: Figures) -> str:
    return account.basics(t, "2026年12月", f) + "".join(account.handling(t, f, "month"))


def test_a_full_month_is_said_in_sentences() -> None:
    words = said(FULL)
    for part in (
        "2026年12月共收到选民意见 222 件，受理 200 件，不予受理 12 件，并入同类事项 10 件。其中 4 件是重复反映的。",
        "受理的 200 件中，已答复 120 件，答复率 60.0%，办结 97 件，办结率 48.5%。",
        "答复期限在本月的 220 件（其中以前受理的 25 件），按时答复 157 件，按时答复率 71.4%。",
        "连同以前受理的，本月共办结 207 件。",
        "其中满意 40 件，占 70.2%；基本满意 15 件，占 26.3%；不满意 2 件，占 3.5%。满意和基本满意合计占 96.5%。",
        "因选民不满意退回重办 5 件。",
    ):
        assert part in words
    assert "/" not in words
    assert "—" not in words


def test_the_overdue_that_are_not_accepted_ones_without_an_answer_are_said() -> None:
    late = Figures(accepted=30, answered=6, pending=1, overdue=25, overdue_again=2, overdue_earlier=3)
    assert account.overdue(t, late, []) == (
        "过了期限还没有答复选民的有 25 件。分开看，新受理、从没答复过的 20 件，答复过、退回重办的 2 件，"
        "以前受理或者等待受理的 3 件。请有关小组抓紧答复。"
    )
    assert account.overdue(t, Figures(overdue=2), [], own=True) == "过了期限还没有答复选民的有 2 件。请抓紧答复。", (
        "to a group about itself"
    )
    assert "分开看" not in account.overdue(t, Figures(overdue=25), [])
    assert account.counted_with_late(t, Figures(overdue=25)) == "单位：件"


def test_the_broadcast_says_why_more_was_accepted_than_came() -> None:
    assert read_aloud.came(t, Figures(incoming=3, carried=2, accepted=4)).endswith("反映了 3 件事，连同以前转来的，代表小组受理了 4 件。")


def test_of_categories_that_are_alike_none_is_left_out_unsaid() -> None:
    """Five categories with one matter each: three were named as the most frequent."""

    def hot(*counts: int) -> str:
        return account.hot(t, leading(zip("abcdefgh", counts, strict=False)), str.upper)

    assert hot(1, 1, 1, 1, 1) == "反映的是A、B、C、D、E，各 1 件。"
    assert hot(1, 1, 1, 1, 1, 1) == "反映的事分在 6 类，每类 1 件。"
    assert hot(2, 2, 2, 2, 2, 2, 1) == "反映的事分在 7 类，每类不超过 2 件。"
    assert hot(4, 3, 2, 2, 1) == "反映较多的是A（4 件）、B（3 件）、C（2 件）、D（2 件）。"
    assert hot(4, 3, 1, 1, 1, 1, 1) == "反映较多的是A（4 件）、B（3 件）。"
    assert hot(4, 3, 2, 1) == "反映较多的是A（4 件）、B（3 件）、C（2 件）。"
    assert hot(2) == "反映较多的是A（2 件）。"
    assert hot(0, 0) == ""
    assert read_aloud.most(t, ["道路交通", "饮水供水"], alike=True) == "反映的是道路交通、饮水供水。"


def test_more_votes_than_listeners_are_said_to_be_several_deputies() -> None:
    """「到会听述职 231 人，评议满意 1648」."""
    several = [ActivityFigures("report", held=1, audience=20, grades=Grades(55, 4, 1))]
    assert activities.of_period(t, several).endswith("到会听述职 20 人，逐位评议共 60 票：满意 55、基本满意 4、不满意 1。")
    one = [ActivityFigures("report", held=1, audience=20, grades=Grades(15, 4, 1))]
    assert activities.of_period(t, one).endswith("到会听述职 20 人，评议满意 15、基本满意 4、不满意 1。")


def test_where_nothing_was_in_time_no_zero_is_said() -> None:
    words = "".join(account.handling(t, Figures(accepted=12, responded=(0, 12), on_time=(0, 12)), "month"))
    assert "应在本月内响应的 12 件，没有一件按时响应。答复期限在本月的 12 件，没有一件按时答复。" in words
    assert " 0 " not in words


def test_more_limits_than_accepted_matters_are_explained() -> None:
    """「受理的 7 件中，已答复 5 件」 was followed by 「应在本月内响应的 8 件」, and nothing said where the eighth came from."""

    def said_of(**figures: Any) -> str:
        return "".join(account.handling(t, Figures(accepted=7, answered=5, **figures), "month"))

    assert "应在本月内响应的 8 件（其中以前受理的 1 件），按时响应 8 件。" in said_of(responded=(8, 8), responded_earlier=1)
    assert "答复期限在本月的 2 件（都是以前受理的），按时答复 1 件。" in said_of(on_time=(1, 2), on_time_earlier=2)
    assert "应在本月内响应的 8 件（有的先后交给过不同小组，期限分别算），" in said_of(responded=(8, 8))
    both = said_of(responded=(8, 9), responded_earlier=1)
    assert "应在本月内响应的 9 件（其中以前受理的 1 件；有的先后交给过不同小组，期限分别算），按时响应 8 件。" in both
    assert "应在本月内响应的 6 件，按时响应 6 件。" in said_of(responded=(6, 6))
    assert account.counted_with_late(t, Figures(on_time=(1, 2), on_time_earlier=2)) == "单位：件。应到期答复里有以前受理的 2 件"
    line = leaders_meeting.line(t, "上坪组", (1, 1, 2, 1), (2, 2), (0, 0))
    assert line == "· 上坪组：受理 1 件，答复 1 件，到期 2 件（其中以前受理的 1 件），按时答复 2 件，活动 2 次"


def test_what_an_account_asks_of_deputies_is_said_so_that_they_can_do_it() -> None:
    """「办结而没有第二次面商的 5 件」 named a rule that nobody had been told of."""
    words = "".join(account.handling(t, Figures(accepted=7, answered=5, closed=5, no_second_talk=5, self_resolved=2), "month"))
    assert "答复以后没有再和选民谈一次（二次面商）就办结的 5 件。" in words
    assert "更多" not in words, "a paper has no buttons"
    brief = "".join(in_brief.lines(t, Figures(accepted=7, answered=5, closed=5, no_second_talk=5), few=False))
    assert "「更多」「面商」" in brief, "the chat message has"
    assert "答复时自报已经解决 2 件。" in words
    assert "承办方" not in words, "a deputy answers, whoever did it"
    public = "".join(account.handling(t, Figures(accepted=7, answered=5, closed=5, no_second_talk=5), "month", public=True))
    assert "面商" not in public


def test_solved_in_part_is_not_unsolved() -> None:
    """「都说还没有解决」 was said of one who had tapped 部分解决."""

    def both(solved: int, partly: int, asked: int) -> tuple[str, str]:
        f = Figures(accepted=20, answered=20, rated=asked, satisfied=asked, resolved=solved, partly_resolved=partly, resolved_asked=asked)
        return "".join(account.handling(t, f, "month")), "".join(in_brief.lines(t, f, few=False))

    for words in both(0, 1, 1):
        assert "说部分解决的 1 件。" in words
        assert "没有解决" not in words
    for words in both(0, 0, 2):
        assert "说还没有解决的 2 件。" in words
        assert "部分" not in words
    for words in both(2, 1, 6):
        assert "说部分解决的 1 件，说还没有解决的 3 件" in words.replace("、", "，")


def test_nothing_lasts_no_working_days() -> None:
    def lasted(*days: tuple[int, int]) -> str:
        return "".join(account.handling(t, Figures(closed_in_period=1, days=days), "month"))

    assert lasted((0, 4)).endswith("受理当天就首次办结。")
    assert lasted((0, 3), (2, 1)).endswith("从受理到首次办结平均用 0.5 个工作日，一半的事项当天办结。")
    assert lasted((8, 2), (9, 1)).endswith("从受理到首次办结平均用 8.3 个工作日，一半的事项不超过 8 个工作日。")


def test_a_round_that_nobody_has_in_hand_asks_for_somebody() -> None:
    assert case.new_round(t, "QX-2611-0001", 2, date(2026, 11, 9), "").endswith("再答复。现在没有人经办，请哪位认领。")
    assert case.new_round(t, "QX-2611-0001", 2, date(2026, 11, 9), "周启明").endswith("再答复。经办：周启明")


def test_what_is_nothing_is_not_said_and_two_cases_have_no_rate() -> None:
    words = said(SMALL)
    assert words.startswith("2026年12月共收到选民意见 3 件，受理 2 件，等待受理 1 件。受理的 2 件中，已答复 1 件，办结 1 件。")
    assert "0 件" not in words.replace("10 件", "")
    assert "%" not in words
    assert said(Figures()) == "2026年12月没有收到选民意见。"


def test_how_far_the_figures_reach_and_that_few_have_no_rate_is_said_once() -> None:
    at = datetime(2027, 1, 1, 9)
    assert account.counted_until(t, at, few=False, running=False) == "文中数字统计到2027年1月1日9时，此后的答复和评价计入下一期。"
    assert account.counted_until(t, at, few=True, running=True).count("样本少") == 1


def test_villages_are_counted_as_villages_however_many_months() -> None:
    places = frozenset(VillageId(f"v{n:02d}") for n in range(1, 16))
    month = VisitFigures(due=77, visited=70, valid=70, households=300, household_visits=312, people_met=415, villages=places, seen=places,
                         village_visits=15, filing=(60, 70))  # fmt: skip
    year = added([month] * 12)
    assert year.coverage == (15, 15)
    words = account.visits(t, year, months=12, missed=[])
    assert "15 个村（居）都走到了，平均每村 12 次。" in words
    assert "应走访的代表 924 人次，已走访 840 人次，走访率 90.9%。" in words
    partly = VisitFigures(due=77, visited=3, villages=places, seen=frozenset({VillageId("v01")}), village_visits=1)
    assert "15 个村（居）中走到了 1 个，还没有走到的是石门村。" in account.visits(t, partly, months=1, missed=["石门村"])
    assert account.visits(t, VisitFigures(due=77), months=1, missed=[]) == "应走访的代表 77 位，还没有走访记录。"


def test_two_periods_are_compared_in_words() -> None:
    words = account.compared(
        t, "2026年11月", Figures(incoming=200, accepted=190, closed=90), Figures(incoming=222, accepted=190, closed=80)
    )
    assert words == "与2026年11月同一时点相比，收到的意见由 200 件增至 222 件，受理的同为 190 件，已办结的由 90 件降至 80 件。"


def test_papers_have_a_number_of_the_day_of_issue_and_a_chinese_name() -> None:
    assert account.paper_number(t, "清溪镇", "month", date(2027, 1, 1)) == "清溪镇人大通〔2027〕1号"
    assert account.paper_number(t, "清溪镇", "quarter", date(2026, 10, 1)) == "清溪镇人大季通〔2026〕4号"
    assert account.paper_number(t, "清溪镇", "year", date(2027, 1, 1)) == "清溪镇人大年通〔2027〕1号"
    assert account.paper_number(t, "清溪镇", "half", date(2026, 7, 1)) == "清溪镇人大上半年通〔2026〕1号"
    late = date(2026, 11, 28)
    assert account.paper_number(t, "清溪镇", "month", date(2026, 12, 1), late) == "清溪镇人大通〔2026〕1号", "its first paper"
    assert account.paper_number(t, "清溪镇", "month", date(2026, 11, 1), late) == "", "made by hand, of a month before it began"
    assert account.paper_number(t, "清溪镇", "month", date(2027, 2, 1), late) == "清溪镇人大通〔2027〕2号"
    assert account.paper_number(t, "清溪镇", "quarter", date(2026, 10, 1), date(2026, 5, 2)) == "清溪镇人大季通〔2026〕2号"
    assert account.paper_number(t, "清溪镇", "half", date(2027, 1, 1)) == "清溪镇人大下半年通〔2027〕1号"
    assert account.organ(t, "云溪县", "county") == "云溪县人民代表大会常务委员会"
    assert account.file_name(t, "清溪镇", "2026-H1", "word") == "清溪镇_2026年上半年_半年通报.docx"
    assert [account.issue_number(t, name) for name in ("2026-Q2", "2026-H1", "2026-H2")] == ["2026年第2季", "2026年上半年", "2026年下半年"]
    names = [account.file_name(t, "清溪镇", name, "word") for name in ("2026-12", "2026-Q4", "2026")]
    assert names == ["清溪镇_2026年12月_月度通报.docx", "清溪镇_2026年第4季度_季度通报.docx", "清溪镇_2026年_年度通报.docx"]
    assert account.file_name(t, '云/溪:镇 "东"', "2026-12", "excel") == "云_溪_镇_东__2026年12月_统计表.xlsx"


@pytest.mark.parametrize("language", languages())
def test_every_sentence_is_there_in_every_language(language: str) -> None:
    _ = translator(language)
    month = VisitFigures(due=77, visited=70, valid=70, households=3, household_visits=4, people_met=5, matters=2, cases=1,
                         villages=frozenset({VillageId("v01")}), seen=frozenset({VillageId("v01")}), village_visits=1)  # fmt: skip
    for f in (FULL, SMALL, Figures()):
        lines = [
            account.basics(_, "X", f),
            *account.handling(_, f, "year"),
            read_aloud.came(_, f),
            read_aloud.done(_, f),
            *(read_aloud.rated(_, f, again) for again in (0, 1, f.returned)),
        ]
        assert not [line for line in lines if "{" in line]
    assert "{" not in account.visits(_, month, months=1, missed=[]) + read_aloud.visits(_, month)
    assert "{" not in "".join(read_aloud.come(_, date(2026, 12, 25), date(2026, 12, 10), ("老街", "09:00-11:30")))


def test_what_is_read_aloud_has_no_brackets_and_no_signs() -> None:
    words = "".join(
        [
            read_aloud.came(t, FULL),
            read_aloud.done(t, FULL),
            read_aloud.rated(t, FULL, 1),
            *read_aloud.come(t, None, date(2026, 12, 10), ("老街", "09:00-11:30")),
        ]
    )
    assert not [sign for sign in "（）/%→—" if sign in words]
    assert "9点到11点30分，老街。" in words
    assert "不满意的有 2 件" in words


def test_one_that_is_late_is_not_said_to_be_all() -> None:
    assert account.overdue(t, Figures(overdue=1), [("上下坪代表小组", 1)]).startswith("过了期限还没有答复选民的有 1 件，在上下坪代表小组。")
    assert account.overdue(t, Figures(overdue=2), [("上下坪代表小组", 1)]).startswith(
        "过了期限还没有答复选民的有 2 件，其中上下坪代表小组 1 件。"
    ), "the other stands under no group"
    assert account.overdue(t, Figures(overdue=2), [("上下坪代表小组", 2)]).startswith(
        "过了期限还没有答复选民的有 2 件，都在上下坪代表小组。"
    )


def test_of_several_months_visits_are_counted_and_not_homes() -> None:
    """A year said 共走访选民 3211 户, whoever was visited in March and in May being two of them."""
    months = VisitFigures(due=154, visited=140, valid=140, households=600, household_visits=612, people_met=830)
    assert "共走访选民 612 户次，与 830 人次见面。" in account.visits(t, months, months=2, missed=[])
    assert read_aloud.visits(t, months, 2).startswith("代表走访了 612 户次")
    assert read_aloud.visits(t, months).startswith("代表走访了 600 户")


def test_english_sentences_begin_with_a_great_letter_and_have_their_own_signs() -> None:
    """「promises kept: 9. promises still followed」, 「visited: 59, Visit rate 75.6%」 and 「Study 6×、Meeting 3×」 stood in a report."""
    en = translator("en")
    handled = "".join(account.handling(en, FULL, "month"))
    assert "answered: 120, answer rate 60.0%" in handled
    assert "Of these satisfied: 40" in handled
    assert account.sentence(en, ["promises kept: 9", "given up: 1"]).startswith("Promises kept: 9, given up: 1.")
    held = activities.of_period(en, [ActivityFigures("study", 6, 30), ActivityFigures("talk", 3, 20)])
    assert "Study 6×, " in held
    assert group_papers.who(en, "周启明", "于发", "").startswith("Leader 周启明, deputy leader 于发.")
    for words in (handled, held, group_papers.group(en, "Riverside", "10", ["上坪村", "下坪村"]), compared.cell(en, (20, 27))):
        assert not set("、，。（）") & set(words), words
    assert compared.behind(en, "Closed: up from 27 to 30. ", "2026-02", "voters satisfied fell").startswith(
        "Closed: up from 27 to 30. Voters"
    )
    assert compared.cell(t, (20, 27)) == "20/27（74.1%）"


@pytest.mark.parametrize("say", [account.not_yet_out, account.not_out_of])
def test_a_groups_own_paper_does_not_ask_all_groups(say: Callable[..., str]) -> None:
    """In the 小结 of one group stood 请各小组问明情况."""
    assert say(t, 3, own=True).endswith("，请问明情况，及时补走补记。")
    assert say(t, 3).endswith("，请各小组问明情况，及时补走补记。")


def test_of_one_that_was_answered_anew_it_is_not_said_that_all_were() -> None:
    assert read_aloud.rated(t, Figures(rated=5, returned=1), 0).endswith("有 1 件，已经重新答复。")
    assert read_aloud.rated(t, Figures(rated=5, returned=2), 0).endswith("有 2 件，都已经重新答复。")
