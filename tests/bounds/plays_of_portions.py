"""What goes on by itself in portions, begun where there is more than one: by its deed, or as its deed begins it."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import text

from domain.values.ids import CaseId, ChatId, Handle, PersonId, VoterId
from services.case import let_see, many_cards, shared_answer
from services.case.act import keep_words
from services.deed import nags, portions
from services.deed.by import By, Said
from services.deed.outages import Outage
from services.deed.work import Work
from services.meetings import missed_offers
from services.privacy import old_lists
from services.privacy.erase_voter import erase_voter
from services.staff import end_person, reorganise
from services.summaries import issue, quarter_pack, session_topics, show, show_units
from services.watch import out_of_reach
from services.watch.due import OF_CASE
from services.watch.go_on import PORTIONS
from storage.learned import Learned
from storage.masked_spans import FIRST_PLACE
from storage.named_in import CASE
from tests.bounds import crowded_town as town
from tests.bounds.crowded_town import BLOCK, CHAIR, GROUP, MEMBER, NOW, SECRETARY, Made, due, message, moment
from tests.bounds.plays import Deed, Play, presses, writes
from tests.bounds.plays_of_states import has


def begun(name: str, **data: Any) -> Deed:
    """The first portion, and what it leaves."""
    return lambda work: portions.begin(work, name, PORTIONS[name], **data)


def owed(name: str, **data: Any) -> Deed:
    """Where the first portion is full in the larger town alone."""
    return lambda work: portions.put(work, name, portions.Left(data))


def changed(sql: str, **values: Any) -> Deed:
    def change(work: Work) -> None:
        work.connection.execute(text(sql), values)
        work.cases.forget_known()

    return change


def by(account: int, work: Work) -> By:
    return By(work.roster.persons_of(Handle(account)), Handle(account))


def left(name: str, deed: Deed, *before: Deed) -> Play:
    return Play(f"{name} goes on", deed, before, portion=name)


def of_joined(made: Made) -> Iterator[Play]:
    """What those hear whose cases joined one."""
    main = made["main"]
    promised = has(
        main, status="answered", outcome="solved", claimer="d003", promise="open", promise_on=f"{NOW:%Y-%m-%d}", answered_at=moment(days=9)
    )

    def promise(work: Work) -> None:
        OF_CASE["promise"](work, work.cases.get(CaseId(main)), due("promise", case_id=main), nags.Nags())

    def share(work: Work) -> None:
        shared_answer.begin(work, work.cases.get(CaseId(main)), PersonId("d003"), message(MEMBER, "已经修好了"))

    def corrected(work: Work) -> None:
        keep_words(work, work.cases.get(CaseId(main)), work.roster.people[PersonId("d003")], Said("已经修好了", NOW), "answer")
        newest = work.said.last_answer(CaseId(main))
        assert newest is not None
        portions.begin(work, "correct_shared", PORTIONS["correct_shared"], case=main, message=newest.id, files=False, after=0)

    def words(name: str, **more: Any) -> Deed:
        def said(work: Work) -> None:
            stored = keep_words(work, work.cases.get(CaseId(main)), work.roster.people[PersonId("d003")], Said("周五来修", NOW), "to_voter")
            portions.begin(work, name, PORTIONS[name], case=main, message=stored, after=0, **more)

        return said

    def speaks_of(work: Work) -> None:
        let_see.correct(work, by(SECRETARY, work), work.cases.get(CaseId(main)), PersonId("d004"))

    yield left("ask_joined", promise, promised)
    yield left("share_answer", share, promised)
    yield left("correct_shared", corrected, promised)
    yield left("share_words", words("share_words"))
    yield left("correct_words", words("correct_words", files=False))
    yield left("speaks_too", speaks_of)
    yield left("read_joined", begun("read_joined", people=["d001", "u01"], main=main, after=0))
    declined = changed("UPDATE case_ SET status = 'declined' WHERE id = :main", main=main)
    yield left("decline_joined", begun("decline_joined", main=main, by="u01", reason="请找法院", after=0), declined)
    others = changed("UPDATE case_ SET status = 'declined' WHERE main_case = :main", main=main)
    yield left("look_again_joined", begun("look_again_joined", main=main, after=0), others)


def of_cards(made: Made) -> Iterator[Play]:
    yield left("empty_chat", lambda work: many_cards.empty(work, ChatId(GROUP)))
    yield left(
        "show_queue", many_cards.of_queue, changed("DELETE FROM outbox WHERE status = 'waiting' AND chat_id = :chat", chat=SECRETARY)
    )
    about = changed(f"UPDATE case_ SET spoken_of = '[\"u01\"]', kept_from_somebody = 1 WHERE id BETWEEN {BLOCK} AND {2 * BLOCK}")
    yield left("show_about", many_cards.of_stand_in, about)
    yield left("read_anew", begun("read_anew", people=["d001", "u01"], after=0))
    of_leader = changed(f"UPDATE case_ SET spoken_of = '[\"d001\"]', kept_from_somebody = 1 WHERE id BETWEEN {BLOCK} AND {2 * BLOCK}")
    yield left("read_on", begun("read_on", case=made["talk"], people=["d001", "u01"], after=0))
    yield left("read_there", begun("read_there", case=made["talk"], after=1))
    yield left("leave_groups", begun("leave_groups", people=["d001"], after=0), of_leader)
    of_office = changed(f"UPDATE case_ SET category = 'village_affairs', kept_from_somebody = 1 WHERE id BETWEEN {BLOCK} AND {2 * BLOCK}")
    free = changed("DELETE FROM outbox WHERE status = 'waiting' AND chat_id = :chat", chat=GROUP)
    rows = "INSERT INTO named_in (outbox_id, what, number, chat_id) SELECT id, 'owed', id, :chat FROM outbox ORDER BY id LIMIT 4000"
    yield left("take_owed", begun("take_owed", chat=GROUP, after=0), free, changed(rows, chat=GROUP))
    bursts = "INSERT INTO digest (chat_id, outbox_id, opened_at) SELECT :chat, -id, put_at FROM outbox ORDER BY id LIMIT 20"
    yield left("show_digests", begun("show_digests", chat=GROUP, after=0), changed(bursts, chat=GROUP))
    yield left("stay_kept", begun("stay_kept", person="d004", villages=["v01"], after=0), of_office)


def of_voters(made: Made) -> Iterator[Play]:
    voter, talk = made[f"voter_{town.VOTER}"], made["talk"]
    erased = partial(erase_voter, voter_id=voter, words=True, withdraw=True)
    yield left("erase_cases", erased)
    yield left("erase_words", begun("erase_words", case=talk, after=0))
    yield left("erase_spans", begun("erase_spans", case=talk, after=FIRST_PLACE))
    yield left("delete_held", begun("delete_held", voter=made["holder"], until=(NOW + timedelta(hours=1)).isoformat()))
    settled = {"voter": voter, "row": 1, "after": 6 * BLOCK, "last": ""}
    yield left("look_settled", begun("look_settled", **settled))

    def newcomer_goes(work: Work) -> None:
        found = work.voters.of_account(Handle(town.STRANGER))
        assert found is not None
        erase_voter(work, VoterId(found.id), words=True)

    yield left("forget_account", newcomer_goes, writes(town.STRANGER, "/start d_QXv02"))
    as_written = changed("UPDATE case_message SET masked_spans = NULL WHERE case_id = :case", case=talk)
    gathering = {"begun": "now", "step": "gather", "before": 2**31 - 1, "seen": 0}
    fitting = {"begun": "now", "labels": [], "weights": {}}
    yield left(
        "fit_categories",
        begun("fit_categories", **gathering),
        lambda work: Learned(work.connection, work.now).keep("categories_next", fitting),
    )
    counting = begun("count_pairs", begun="now", before=2**31 - 1, left=2_000)
    yield left(
        "count_pairs",
        counting,
        lambda work: Learned(work.connection, work.now).keep("pairs_next", {"begun": "now", "documents": 0, "counts": {}}),
    )
    yield left("merge_words", owed("merge_words", begins=True))
    yield left("left_joined", owed("left_joined", after=0))
    yield left("mask_words", begun("mask_words"), as_written)


def of_lists(made: Made) -> Iterator[Play]:
    """Old lists of one reader, more than are looked at in one go."""
    rows = "INSERT INTO named_in (outbox_id, what, number, chat_id) SELECT id, 'case', :case, :chat FROM outbox ORDER BY id LIMIT 4000"
    listed = changed(rows, case=made["main"], chat=MEMBER)
    yield left("lists_naming", lambda work: old_lists.gone(work, (CASE, made["main"])), listed)
    yield left("lists_of_chat", lambda work: old_lists.leave_chat(work, MEMBER), listed)


def of_staff(made: Made) -> Iterator[Play]:
    away = partial(_unreachable, MEMBER)
    for name in ("missed_in_hand", "show_in_hand"):
        yield left(name, partial(out_of_reach.back, account=Handle(MEMBER)), away)
    yield left("move_cases", reorganise.move_cases)
    led = changed(f"UPDATE case_ SET key_lead = 'd072' WHERE id BETWEEN {BLOCK} AND {2 * BLOCK}")
    yield left("tell_led", partial(end_person.tell_led, left={PersonId("d072"): "主席"}), led)
    notice = {"id": made["notice"], "audience": {"all": True}, "after": 0, "count": 0}
    yield left("count_audience", owed("count_audience", **notice), partial(_aimed, made["notice"]))


def _aimed(notice: int, work: Work) -> None:
    work.broadcasts.change(notice, audience={"all": True})


def _unreachable(account: int, work: Work) -> None:
    work.rows.mark_reach(Handle(account), NOW - timedelta(days=2))
    work.roster_changed()


def of_time(made: Made) -> Iterator[Play]:
    nothing_due = changed("UPDATE reminder SET done_at = due_at WHERE done_at IS NULL AND due_at <= :now", now=moment())

    def gathered(work: Work) -> None:
        nags.keep(work, nags.Nags(people={"d003": [f"第 {n} 件" for n in range(60)]}))
        nags.gathered(work)

    yield left("nags", gathered, nothing_due)
    yield left("quota", begun("quota", month="2026-11", reads=11, read=11, visits={}, after=0))
    uncounted = changed(f"UPDATE case_ SET facts_due = 1 WHERE id BETWEEN {BLOCK} AND {2 * BLOCK}")
    yield left("menus", lambda work: portions.put(work, "menus", portions.Left({"after": 0})))
    yield left("issue", partial(issue.issue, due=due("month_summary", period="2026-10")), uncounted)
    yield left("quarter_pack", partial(quarter_pack.come, due=due("quarter_pack", period="2026-Q4")), uncounted)
    yield left(session_topics.PORTION, partial(session_topics.come, due=due("session", day=1, held_on="2026-11-25")), uncounted)
    yield left("summary", lambda work: show.show_when_counted(work, by(CHAIR, work), "2026-10"), uncounted)
    yield left(show_units.PORTION, lambda work: show_units.show_when_counted(work, by(CHAIR, work), "2026"), uncounted)


def of_outages(made: Made) -> Iterator[Play]:
    def was_away(work: Work) -> None:
        work.reminders.keep_outage({"first": (NOW - timedelta(days=9)).isoformat(), "last": NOW.isoformat()})

    told = presses(SECRETARY, "outage_tell", value=str(int(NOW.timestamp())))
    yield Play("outage_voters goes on", told, (was_away,), "outage_tell", "outage_voters")
    asked = changed("UPDATE meeting SET status = 'asked' WHERE id IN (SELECT id FROM meeting ORDER BY id DESC LIMIT 120)")
    yield left("outage_offers", lambda work: missed_offers.give_back(work, Outage(NOW - timedelta(days=9), NOW)), asked)


def of_portions(made: Made) -> Iterator[Play]:
    for part in (of_joined, of_cards, of_voters, of_lists, of_staff, of_time, of_outages):
        yield from part(made)
