"""One reminder that cannot be handled holds up nobody (docs/spec.md section 6)."""

from domain.values.ids import Handle, PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch.due import send_due

SECRETARY, VOTER = 801, 901


def test_reminders_that_cannot_be_handled_are_undone_alone_and_the_others_come(database: DatabaseThread) -> None:
    def put(work: Work) -> None:
        work.rows.link(PersonId("u01"), "许文静", Handle(SECRETARY), work.now)
        voter = work.voters.meet(Handle(VOTER), "zh-Hans", work.now)
        for kind in ("rate_close", "idle", "nag_answer"):
            work.reminders.put({"kind": kind, "case_id": 999, "due_at": work.now})
        for kind in ("visit_day", "broadcast", "roster_change"):
            work.reminders.put({"kind": kind, "due_at": work.now, "data": {"day": "never"}})
        work.reminders.put({"kind": "held_remind", "voter_id": voter.id, "due_at": work.now})

    database.do_now(put)
    done = 0
    while handled := database.do_now(send_due):
        done += handled
    assert done == 7
    owed = database.do_now(lambda work: [(r.chat_id, r.arguments["text"]) for r in work.sending.next(work.now, 20, spaced=True)])
    assert any(chat == VOTER and "同意" in words for chat, words in owed)
    assert any(chat == SECRETARY for chat, _ in owed), "staff hear of what failed"
