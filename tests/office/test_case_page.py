"""What a case's page shows: its timeline in words, versions, files, what is masked and for whom, and what a tap opens."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, Extended, Sealed
from domain.values.errors import NoSuchCaseError, NotAllowedError, RefusedError
from domain.values.ids import CaseId, Handle, VoterId
from domain.values.message import Media
from services.case import card
from services.deed.work import Work
from services.desk import answer, consult, correct, forward, give_back, join, key_follow_up, note, recuse
from services.desk.answer import Answer
from services.office import do_act, taps
from services.office.case_page import Asked, CasePage, page
from services.office.do_act import Wanted
from services.office.timeline import AT_ONCE
from services.run.database_thread import DatabaseThread
from tests.services import test_desk_deeds as desk
from tests.services.called import by
from tests.services.test_desk_deeds import CHAIR, DAY, LEADER, MEMBER, SECRETARY, as_opened, claimed, house, said
from tests.storage.plan_of import asked

__all__ = ["house"]
NUMBER = "13800000123"


def shown(work: Work, account: Handle, case: Case, asked: Asked = Asked()) -> CasePage:  # noqa: B008
    return page(work, by(work, account), case.number, asked)


def lines(shown: CasePage) -> str:
    return "\n".join(f"{e.who} {e.what} {e.fact} {e.said} {' '.join(e.earlier)}" for e in shown.timeline.entries)


def kept_from_all_but_two(work: Work) -> Case:
    case = claimed(work)
    note.note(work, by(work, LEADER), case, said(work, "他家在老槐树边"))
    case = forward.forward(work, by(work, LEADER), work.cases.get(case.id), forward.Order("h02", DAY, "老槐树那户"))
    return work.cases.record(case, work.event("changed", "voter", Changed(marks=("confidential",))))


def test_a_talk_is_called_once_and_by_which_it_was(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = consult.log_talk(work, by(work, LEADER), claimed(work), "phone")
        case = answer.answer(work, by(work, LEADER), case, Answer(said(work, "水管换好了"), "solved", None))
        case = consult.log_talk(work, by(work, LEADER), case, "phone")
        talks = [(e.what, e.fact) for e in shown(work, MEMBER, case).timeline.entries if "面商" in e.what]
        assert talks == [("面商", "打电话谈"), ("二次面商", "打电话谈")]

    house.do_now(play)


def test_the_timeline_says_in_words_what_was_done_and_said(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = forward.forward(work, by(work, LEADER), claimed(work), forward.Order("h02", DAY, "老人多"))
        case = answer.answer(work, by(work, LEADER), case, Answer(said(work, "下月换管子"), "planned", DAY))
        seen = shown(work, MEMBER, case)
        told = lines(seen)
        for words in ("选民 来件", "村口水管坏了", "周启明 认领", "镇自来水厂", "11月20日", "老人多", "列入计划", "下月换管子"):
            assert words in told, words
        assert [e.whose for e in seen.timeline.entries if e.said] == ["voter", "told"]
        assert dict(seen.fields)["村（居）"] == "上坪村"
        assert list(seen.facts) == card.facts(work, case, MEMBER)
        assert "村口水管坏了" in seen.title

    house.do_now(play)


def test_what_joined_and_was_parted_again_says_so(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        other = desk.merged(work)
        main = work.cases.get(CaseId(1))
        assert f"并进来一件 {other.number} " in lines(shown(work, MEMBER, main)) + " "
        join.unmerge(work, by(work, LEADER), other)
        assert f"并进来一件 {other.number}（后来又分开了）" in lines(shown(work, MEMBER, main))

    house.do_now(play)


def test_the_same_is_said_once(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = key_follow_up.set_lead(work, by(work, CHAIR), claimed(work), "d072")
        seen = shown(work, LEADER, case)
        assert sum("重点督办" in words for words in (*seen.marks, *seen.facts)) == 1
        assert case.due_on == case.voter_due_on
        assert "答复期限" in dict(seen.fields)
        assert not any("最迟答复" in fact for fact in seen.facts)

    house.do_now(play)


def test_a_corrected_word_keeps_how_it_stood(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = desk.noted(work)
        correct.correct(work, by(work, LEADER), desk.newest(work), said(work, "后天来看"))
        (entry,) = [e for e in shown(work, MEMBER, case).timeline.entries if e.what == "备注"]
        assert entry.said == "后天来看"
        assert "明天来看" in "".join(entry.earlier)

    house.do_now(play)


def test_of_a_confidential_case_the_claimer_and_the_secretary_alone_read_words(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = kept_from_all_but_two(work)
        for account in (LEADER, SECRETARY):
            told = shown(work, account, case)
            assert not told.hidden
            assert "村口水管坏了" in lines(told)
            assert "老槐树那户" in lines(told)
        for account in (MEMBER, CHAIR):
            told = shown(work, account, case)
            assert told.hidden
            for words in ("水管", "老槐树"):
                assert words not in lines(told) + told.title + told.abstract
            assert "认领" in lines(told)
            assert "镇自来水厂" not in lines(told)

    house.do_now(play)


def test_a_sealed_case_is_nobodys_but_the_secretarys_and_her_forms_open_it(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = as_opened(work)
        case = work.cases.record(case, work.event("sealed", "system", Sealed(how="due", group_before=case.group)))
        for account in (LEADER, MEMBER, CHAIR):
            with pytest.raises(NoSuchCaseError):
                shown(work, account, case)
        seen = shown(work, SECRETARY, case)
        assert {"q_keep", "q_give"} <= {form.act for form in seen.forms}
        do_act.do(work, by(work, SECRETARY), Wanted(case.number, "q_keep", seen.seen, {}))
        assert work.cases.get(case.id).seal == "held"

    house.do_now(play)


def test_why_somebody_steps_aside_or_gives_back_stands_on_nobodys_page(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = recuse.recuse(work, by(work, LEADER), claimed(work), "是我表弟家")
        case = give_back.give_back(work, by(work, desk.SECOND), work.cases.get(case.id), "归县里管")
        for account in (MEMBER, SECRETARY):
            told = lines(shown(work, account, case)) if account == SECRETARY else ""
            assert "表弟" not in told
            assert "归县里" not in told

    house.do_now(play)


def test_a_masked_number_opens_by_a_noted_tap_of_the_secretary_alone(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = desk.opened(work, Handle(509), f"水管坏了，请打{NUMBER}")
        seen = shown(work, SECRETARY, case)
        assert NUMBER not in lines(seen)
        assert "spans" in dict(seen.taps)
        assert "spans" not in dict(shown(work, LEADER, case).taps)
        with pytest.raises(NotAllowedError):
            taps.open_words(work, by(work, LEADER), case, seen.timeline.masked)
        opened = taps.open_words(work, by(work, SECRETARY), case, seen.timeline.masked)
        whole = shown(work, SECRETARY, case, Asked(opened=opened.rows))
        assert NUMBER in lines(whole)
        assert "看了遮住的号码" in lines(shown(work, CHAIR, case))
        assert "看了遮住的号码" not in lines(shown(work, MEMBER, case))
        with pytest.raises(RefusedError):
            taps.open_words(work, by(work, SECRETARY), case, [])
        other = as_opened(work)
        with pytest.raises(RefusedError):
            taps.open_words(work, by(work, SECRETARY), other, seen.timeline.masked)

    house.do_now(play)


def test_contact_data_open_by_a_noted_tap(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        work.voters.set_contact(VoterId(1), "王大娘", NUMBER)
        assert NUMBER not in str(shown(work, SECRETARY, case))
        assert "contact" not in dict(shown(work, LEADER, case).taps)
        with pytest.raises(NotAllowedError):
            taps.open_contact(work, by(work, LEADER), case)
        events = work.histories.newest_id(case.id)
        assert taps.open_contact(work, by(work, SECRETARY), case).contact == f"王大娘 {NUMBER}"
        assert work.histories.newest_id(case.id) > events

    house.do_now(play)


def test_files_stand_beside_the_words_and_too_large_ones_say_where_they_open(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        photo = Media("photo", "F1", 400_000, "U1")
        film, renamed = Media("video", "F2", 30_000_000, "U2"), Media("document", "F3", 9_000, "U3", "", renamed="文件.pdf")
        note.note(work, by(work, LEADER), case, said(work, "照片", media=(photo, film, renamed)))
        (entry,) = [e for e in shown(work, MEMBER, case).timeline.entries if e.files]
        assert [(f.nth, bool(f.why_not)) for f in entry.files] == [(0, False), (1, True), (2, True)]
        assert "0.4 MB" in entry.files[0].name
        assert "手机" in entry.files[1].why_not
        (own,) = [e for e in shown(work, LEADER, case).timeline.entries if e.files]
        assert [bool(f.why_not) for f in own.files] == [False, True, False]

    house.do_now(play)


def test_a_long_timeline_is_read_on(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        for n in range(AT_ONCE):
            note.note(work, by(work, LEADER), work.cases.get(case.id), said(work, f"第{n}句"))
        newest = shown(work, MEMBER, case)
        assert newest.timeline.entries[-1].said == f"第{AT_ONCE - 1}句"
        assert newest.timeline.older
        older = shown(work, MEMBER, case, Asked(before=newest.timeline.older))
        assert "来件" in older.timeline.entries[0].what
        assert not older.timeline.older

    house.do_now(play)


def test_the_page_says_where_words_reach_nobody_now(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        assert not any("收不到消息" in fact for fact in shown(work, LEADER, case).facts)
        work.voters.change(VoterId(1), unreachable_since=work.now)
        assert any("收不到消息" in fact for fact in shown(work, LEADER, case).facts)

    house.do_now(play)


def test_a_long_case_costs_no_more_statements_than_a_short_one(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)

        def cost() -> int:
            with asked(work) as heard:
                shown(work, SECRETARY, case)
            return len(heard)

        few = cost()
        assert few < 160
        for n in range(3 * AT_ONCE):
            note.note(work, by(work, LEADER), work.cases.get(case.id), said(work, f"第{n}句"))
        assert cost() <= few + 1

    house.do_now(play)


def test_an_unseen_sign_in_words_is_not_shown(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        note.note(work, by(work, LEADER), case, said(work, "水管\u202e坏了\u200b"))
        assert [e.said for e in shown(work, MEMBER, case).timeline.entries][-1] == "水管坏了"
        assert replace(case).number in shown(work, MEMBER, case).number

    house.do_now(play)


def test_a_limit_that_is_over_says_so_beside_its_day(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        assert "逾期" not in dict(shown(work, MEMBER, case).fields)["答复期限"]
        over = work.today - timedelta(days=1)
        case = work.cases.record(case, work.event("extended", "d001", Extended(due_on=over, reason="等材料")))
        assert dict(shown(work, MEMBER, case).fields)["答复期限"] == "11月3日（逾期）"
        case = answer.answer(work, by(work, LEADER), case, Answer(said(work, "好了"), "solved"))
        assert "逾期" not in "".join(dict(shown(work, MEMBER, case).fields).values())

    house.do_now(play)
