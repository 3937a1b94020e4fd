"""A town in which everything is there many times: real deeds make one of each kind, the database multiplies it.

One group with many open cases, one deputy who has many of them in hand, one voter with many cases, many joined to one,
a full queue, words held in masses, a chat with a long past. `n` says how many of each.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select, text

from domain.values.ids import ChatId, GroupId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Press, Sender, as_json
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff import menus
from services.watch import outbox, tidy
from services.watch.due import AT_ONCE
from services.watch.go_on import go_on
from storage import tables as t
from storage.columns import as_number
from storage.database import open_engine, transaction
from storage.reminders import Reminder
from talk.press import press_button
from talk.private import receive_private_message

NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
"""A Wednesday, 10:00 in Shanghai."""
SECRETARY, OFFICER, LEADER, MEMBER, CHAIR, DEPUTY_LEADER = 9001, 9002, 9003, 9004, 9005, 9006
PEOPLE = {"u01": SECRETARY, "u02": OFFICER, "d001": LEADER, "d003": MEMBER, "d072": CHAIR, "d002": DEPUTY_LEADER}
GROUP = -1001
VOTER, TALKER, HOLDER, FLOODER, BLOCKED, STRANGER, GONE = 7001, 7002, 7003, 7004, 7005, 7006, 7007
"""Voters: one with many cases, one with many words on one case, three with held words (consent, rate, block), one nobody knows,
one who cannot be reached and has missed much."""
BLOCK = 1_000_000
"""Ids of copies begin at multiples of this."""
STATE = "2026-11-02"
LONG_AGO = datetime(2023, 5, 4, 2, tzinfo=UTC)
Made = dict[str, int]


def moment(**ago: float) -> int | None:
    """As SQLite keeps it."""
    return as_number(NOW - timedelta(**ago))


def message(account: int, text_: str, message_id: int = 1, chat: int = 0, **more: Any) -> Incoming:
    return Incoming(ChatId(chat or account), MessageId(message_id), NOW, Sender(Handle(account)), text_, **more)


def sender(account: int) -> Sender:
    return Sender(Handle(account))


def press(account: int, data: str, message_id: int = 3, chat: int = 0) -> Press:
    return Press(ChatId(chat or account), MessageId(message_id), Sender(Handle(account)), "1", data, NOW)


class Builder:
    """Plays what makes one of each kind."""

    def __init__(self, url: str) -> None:
        self.database = DatabaseThread(open_engine(url), lambda: NOW)
        self.message_id = 100

    def does(self, deed: Callable[..., Any], *args: Any) -> Any:
        result = self.database.do_now(deed, *args)
        self.database.do_now(self._deliver)
        return result

    def _deliver(self, work: Work) -> None:
        while rows := work.sending.next(work.now + timedelta(hours=1), 50, spaced=True):
            for row in rows:
                self.message_id += 1
                outbox.delivered(work, row, [self.message_id] if row.method.startswith(("send", "copy")) else [])

    def voter(self, account: int) -> None:
        self.does(receive_private_message, message(account, "/start d_QXv01"))
        self.does(press_button, press(account, "agree|0|"))

    def matter(self, account: int, words: str) -> int:
        self.does(receive_private_message, message(account, words, self.message_id + 1))
        found: int = self.database.do_now(lambda work: work.connection.execute(text("SELECT max(id) FROM case_")).scalar_one())
        return found

    def presses(self, account: int, data: str) -> None:
        self.does(press_button, press(account, data))

    def writes(self, account: int, words: str) -> None:
        self.does(receive_private_message, message(account, words, self.message_id + 1))


def build(url: str, n: int) -> Made:
    """Fill a migrated town with `n` of each kind; returns the ids the plays need."""
    builder = Builder(url)
    builder.does(_link)
    for account in (VOTER, TALKER, FLOODER, BLOCKED, GONE):
        builder.voter(account)
    made = _one_of_each(builder)
    with transaction(builder.database.engine) as connection:
        _multiply_all(connection, made, n)
    builder.database.close()
    return made


def _link(work: Work) -> None:
    for person, account in PEOPLE.items():
        row = work.roster.people[PersonId(person)]
        work.rows.link(row.id, row.name, Handle(account), NOW)
    work.rows.bind_chat(GroupId("g1"), ChatId(GROUP), PersonId("u01"), NOW)
    work.rows.moved()
    work.roster_changed()
    tidy.tidy(work)
    go_on(work, (menus.NAME,))


def _one_of_each(b: Builder) -> Made:
    made: Made = {}
    made["unclaimed"] = b.matter(VOTER, "村口的路灯坏了三天")
    b.writes(TALKER, "我家门口的水渠堵了")
    made["talk"] = b.matter(TALKER, "还是那件事")
    made["main"] = b.matter(GONE, "自来水停了两天了")
    made["in_hand"] = _new(b, "v01", "桥栏杆断了一截")
    b.presses(MEMBER, f"claim|{made['in_hand']}|")
    made["queued"] = _new(b, "v01", "村主任收了我两千块钱才给办低保")
    made["answered"] = _new(b, "v01", "门前的沟渠堵了")
    b.presses(MEMBER, f"claim|{made['answered']}|")
    b.presses(MEMBER, f"outcome|{made['answered']}|solved")
    b.writes(MEMBER, "已经清好了")
    draft = b.database.do_now(lambda work: work.connection.execute(text("SELECT max(id) FROM draft")).scalar_one())
    b.presses(MEMBER, f"send_answer|{made['answered']}|{draft}:solved:")
    made["joined"] = _new(b, "v01", "自来水停了两天了，做饭都没水")
    b.presses(LEADER, f"merge_into|{made['joined']}|{made['main']}")
    b.does(_long_ago)
    for n in range(8):
        made["folded"] = _new(b, "v02", f"停电了，第{n + 1}家")
    made["digest"] = b.database.do_now(lambda work: work.connection.execute(text("SELECT max(id) FROM digest")).scalar_one())
    return made


def _long_ago(work: Work) -> None:
    """What was handed over until now came long ago: a burst begins with what comes next."""
    work.connection.execute(
        t.case.update().where(t.case.c.assigned_at.is_not(None)).values(assigned_at=datetime(2026, 11, 1, 2, tzinfo=UTC))
    )


def _new(b: Builder, village: str, words: str) -> int:
    """A case keyed in by a deputy for somebody without an account."""
    b.writes(LEADER, "/new")
    b.presses(LEADER, f"new_channel|0|:{village}:phone")
    return b.matter(LEADER, words)


# Multiplying


def copies(c: Connection, table: Table, where: str, n: int, **changed: str) -> None:
    """`n` copies of the rows that meet `where`; `changed` gives columns as SQL over `i` (1 to n) and the row `r`."""
    names = [column.name for column in table.columns if column.name != "id" or "id" in changed]
    values = ", ".join(changed.get(name, f'r."{name}"') for name in names)
    columns = ", ".join(f'"{name}"' for name in names)
    numbers = f"WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {n})"
    sql = f'{numbers} INSERT INTO "{table.name}" ({columns}) SELECT {values} FROM "{table.name}" r CROSS JOIN numbers WHERE {where}'
    c.execute(text(sql.replace(":", r"\:")))


def many_cases(c: Connection, template: int, block: int, n: int, **changed: str) -> None:
    """Copies of a case with its events, words, cards and what is due of it."""
    first = block * BLOCK
    case_id = f"{first} + i"
    copies(c, t.case, f"r.id = {template}", n, **{"id": case_id, "number": f"'QX-{block}-' || i", "facts_due": "0", **changed})
    copies(c, t.case_event, f"r.case_id = {template}", n, case_id=case_id)
    copies(c, t.case_message, f"r.case_id = {template}", n, case_id=case_id, message_id=case_id)
    copies(c, t.reminder, f"r.case_id = {template} AND r.done_at IS NULL", n, case_id=case_id)
    card = f"SELECT outbox_id FROM case_card WHERE case_id = {template} AND live"
    row = f"{first} * 10 + i * 10 + r.id % 10"
    copies(c, t.outbox, f"r.id IN ({card})", n, id=row, case_id=case_id)
    copies(c, t.chat_message, f"r.outbox_id IN ({card})", n, message_id=f"{first} * 10 + i * 10 + r.message_id % 10", case_id=case_id,
           outbox_id=f"{first} * 10 + i * 10 + r.outbox_id % 10")  # fmt: skip
    copies(c, t.case_card, f"r.case_id = {template} AND r.live", n, case_id=case_id, outbox_id=f"{first} * 10 + i * 10 + r.outbox_id % 10")


def _multiply_all(c: Connection, made: Made, n: int) -> None:
    voters = {a: _voter_id(c, a) for a in (VOTER, TALKER, FLOODER, BLOCKED, GONE)}
    made.update({f"voter_{a}": v for a, v in voters.items()})
    own = str(voters[VOTER])
    many_cases(c, made["unclaimed"], 1, n, voter_id=own)
    many_cases(c, made["in_hand"], 2, n, voter_id=own, due_on=f"'{STATE}'", unit_due_on=f"'{STATE}'")
    many_cases(c, made["queued"], 3, n)
    many_cases(c, made["answered"], 4, n, status="'closed'")
    first = 50 * BLOCK
    copies(c, t.voter, f"r.id = {own}", n, id=f"{first} + i", visit_reminder_at=str(moment()))
    copies(c, t.voter_identity, f"r.voter_id = {own}", n, voter_id=f"{first} + i", handle=f"{first} + i")
    many_cases(c, made["joined"], 5, n, voter_id=f"{first} + i")
    many_cases(c, made["unclaimed"], 6, n, voter_id=own, status="'archived'", closed_at=str(moment()))
    many_cases(c, made["answered"], 7, n, status="'closed'", outcome="'planned'", promise="'open'", promise_on=f"'{NOW:%Y-%m-%d}'",
               claimer="CASE WHEN i % 2 THEN 'd003' ELSE 'd004' END")  # fmt: skip
    c.execute(t.case_event.update().where(t.case_event.c.case_id > BLOCK, t.case_event.c.actor == "d003").values(at=LONG_AGO))
    _much_talk(c, made, n)
    _held(c, made, n)
    _queues(c, made, n)
    _desk(c, made, n)
    _activities(c, made, n)
    c.execute(text("DELETE FROM chat_height"))


def _voter_id(c: Connection, account: int) -> int:
    found = select(t.voter_identity.c.voter_id).where(t.voter_identity.c.handle == account)
    return int(c.execute(found).scalar_one())


def _much_talk(c: Connection, made: Made, n: int) -> None:
    """One case with many words, events and messages below its card; a chat with many open questions."""
    talk, case_id = f"r.case_id = {made['talk']}", made["talk"]
    last = f"r.id = (SELECT max(id) FROM case_message WHERE case_id = {case_id})"
    copies(c, t.case_message, last, n, message_id="1000000 + i")
    c.execute(text(f"INSERT INTO masked_number (lookup, message_id) SELECT 'l' || id, id FROM case_message WHERE case_id = {case_id}"))
    for kind in ("spoke", "noted", "sent"):
        c.execute(
            text(
                f"INSERT INTO case_event (case_id, kind, actor, at, learned_at, data) SELECT case_id, '{kind}', 'voter', at, learned_at, '{{}}' FROM case_event r WHERE {talk} LIMIT 1"
            )
        )
        copies(c, t.case_event, f"{talk} AND r.kind = '{kind}' AND r.id = (SELECT max(id) FROM case_event WHERE kind = '{kind}')", n)
    below = f"r.id = (SELECT min(outbox_id) FROM case_card WHERE case_id = {case_id})"
    copies(c, t.outbox, below, n, id=f"{80 * BLOCK} + i")
    copies(c, t.chat_message, f"r.outbox_id = (SELECT min(outbox_id) FROM case_card WHERE case_id = {case_id})", n,
           message_id=f"{80 * BLOCK} + i", outbox_id=f"{80 * BLOCK} + i")  # fmt: skip
    copies(c, t.outbox, "r.id = (SELECT max(id) FROM outbox WHERE chat_id = 7001)", n, id=f"{85 * BLOCK} + i")


def _held(c: Connection, made: Made, n: int) -> None:
    stored = as_json(message(HOLDER, "还有一件事，请你们也看看"))
    voter = t.voter.insert().values(village="v01", language="zh-Hans", language_chosen=False, met_at=NOW, tokens=0, tokens_at=NOW)
    holder = int(c.execute(voter.returning(t.voter.c.id)).scalar_one())
    made["holder"] = holder
    identity = {"voter_id": holder, "handle": HOLDER, "name": "", "phone": ""}
    c.execute(t.voter_identity.insert().values(identity))
    flooder, blocked = made[f"voter_{FLOODER}"], made[f"voter_{BLOCKED}"]
    for voter_id, reason in ((holder, "consent"), (flooder, "rate"), (flooder, "edit"), (blocked, "block")):
        row = {"voter_id": voter_id, "message": stored, "reason": reason, "at": NOW}
        c.execute(t.held_words.insert().values(row))
        newest = f"r.voter_id = {voter_id} AND r.reason = '{reason}'"
        copies(c, t.held_words, newest, n - 1, message="json_set(r.message, '$.message_id', 1000 + i)", message_id="1000 + i")
    c.execute(t.voter.update().where(t.voter.c.id == flooder).values(tokens=0, tokens_at=NOW))
    c.execute(t.voter.update().where(t.voter.c.id == blocked).values(blocked_until=NOW + timedelta(days=3)))
    draft = {"chat_id": VOTER, "kind": "words", "message": as_json(message(VOTER, "你好")), "at": NOW}
    c.execute(t.draft.insert().values(draft))
    copies(c, t.draft, f"r.chat_id = {VOTER} AND r.kind = 'words'", n)
    copies(c, t.draft, f"r.chat_id = {VOTER} AND r.id = (SELECT max(id) FROM draft)", n, done_at=str(moment()))


def _queues(c: Connection, made: Made, n: int) -> None:
    """What waits, is done or failed in inbox, outbox and among the reminders."""
    past = str(moment(minutes=1))
    sent = "r.id = (SELECT max(id) FROM outbox WHERE status = 'sent' AND chat_id = 7001)"
    for block, status in enumerate(("sent", "failed", "waiting")):
        copies(c, t.outbox, sent, 3 * n, id=f"{(90 + block) * BLOCK} + i", chat_id=f"{90 + block} * 1000000 + i / 3", status=f"'{status}'",
               arguments="'{}'", priority=f"CASE WHEN '{status}' = 'waiting' AND i >= 600 THEN 1 ELSE i % 3 END", case_id="NULL", purpose=f"CASE WHEN i % 3 = 2 AND ('{status}' <> 'waiting' OR i < 600) THEN 'bc:1' ELSE '' END")  # fmt: skip
    c.execute(t.inbox.insert().values(update_id=1, chat_key=1, received_at=NOW, payload="{}", status="new", tries=0, error=""))
    for block, status in enumerate(("done", "failed", "new")):
        copies(c, t.inbox, "r.update_id = 1", n, update_id=f"{block + 1} * {BLOCK} + i", chat_key="7100000 + i / 2", status=f"'{status}'")
    c.execute(text("DELETE FROM inbox WHERE update_id = 1"))
    base: dict[str, Any] = {"case_id": None, "voter_id": None, "data": {}, "key": None, "done_at": None}
    c.execute(t.reminder.insert().values(base | {"kind": "done", "due_at": NOW, "done_at": NOW, "voter_id": made[f"voter_{FLOODER}"]}))
    copies(c, t.reminder, "r.kind = 'done'", n)
    c.execute(t.reminder.insert().values(base | {"kind": "nag_claim", "due_at": NOW, "case_id": made["unclaimed"]}))
    newest = "r.id = (SELECT max(id) FROM reminder)"
    copies(c, t.reminder, newest, max(n, 2 * AT_ONCE), due_at=past, case_id=f"{BLOCK} + 1 + i % {n}")


def _desk(c: Connection, made: Made, n: int) -> None:
    """Suggestions, canned answers, appointments, records and invitations in masses."""
    suggestion = t.suggestion_doc.insert().values(title="修路\n请修", status="draft", made_by="d003", made_at=NOW, year=2026, number=1)
    made["suggestion"] = int(c.execute(suggestion.returning(t.suggestion_doc.c.id)).scalar_one())
    copies(c, t.suggestion_doc, f"r.id = {made['suggestion']}", n, made_at=str(as_number(LONG_AGO)), year="2023", number="i")
    numbers = f"WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {n})"
    c.execute(text(f"{numbers} INSERT INTO suggestion_case (suggestion_id, case_id) SELECT {made['suggestion']}, {BLOCK} + i FROM numbers"))
    canned = t.canned_answer.insert().values(category="road", words="请拨打热线", made_by="u01", made_at=NOW)
    made["canned"] = int(c.execute(canned.returning(t.canned_answer.c.id)).scalar_one())
    copies(c, t.canned_answer, f"r.id = {made['canned']}", n)
    meeting = t.meeting.insert().values(
        voter_id=made[f"voter_{VOTER}"], at=NOW, place="老街", status="cancelled", made_by="voter", made_at=NOW
    )
    c.execute(meeting)
    copies(c, t.meeting, "r.status = 'cancelled'", n)
    invite = t.invite.insert().values(token_hash="used", kind="person", subject="d004", created_at=NOW, expires_at=NOW, used_at=NOW)
    c.execute(invite)
    copies(c, t.invite, "r.token_hash = 'used'", n, token_hash="'used' || i")
    record = {"month": "2026-10", "visit_on": NOW.date(), "group_id": "g1", "village": "v01", "mode": "home", "refs": [], "deputies": ["d003"],
              "media": [], "chat_id": MEMBER, "recorded_by": "d003", "made_at": NOW, "filed_at": NOW}  # fmt: skip
    made["record"] = int(c.execute(t.visit_record.insert().values(record).returning(t.visit_record.c.id)).scalar_one())
    matter = t.visit_matter.insert().values(record_id=made["record"], message=as_json(message(MEMBER, "路坏了")), at=NOW, result="case")
    c.execute(matter)
    copies(
        c,
        t.visit_record,
        f"r.id = {made['record']}",
        n,
        month="'2025-' || substr('0' || (1 + i % 12), -2)",
        visit_on="date('2025-01-01', '+' || (i % 300) || ' days')",
    )
    copies(c, t.visit_matter, f"r.record_id = {made['record']}", n, record_id="(SELECT max(id) FROM visit_record) - i + 1")
    broadcast = t.broadcast.insert().values(
        words="停电通知", audience={"all": True}, made_by="u01", made_at=NOW, status="running", reached=0, chat_id=SECRETARY
    )
    made["broadcast"] = int(c.execute(broadcast.returning(t.broadcast.c.id)).scalar_one())
    made["notice"] = int(c.execute(broadcast.values(status="draft").returning(t.broadcast.c.id)).scalar_one())
    of_group = {"on": "2026-11-30", "group": "g1"}
    made["gathering"] = int(c.execute(broadcast.values(status="draft", audience=of_group).returning(t.broadcast.c.id)).scalar_one())
    told = broadcast.values(status="done", audience={**of_group, "sent": NOW.isoformat()})
    made["gathering_told"] = int(c.execute(told.returning(t.broadcast.c.id)).scalar_one())


def _activities(c: Connection, made: Made, n: int) -> None:
    held = {
        "group_id": "g1",
        "kind": "report",
        "held_on": NOW.date(),
        "words": "述职",
        "media": [],
        "recorded_by": "d001",
        "recorded_at": NOW,
    }
    made["held"] = int(c.execute(t.activity.insert().values(held).returning(t.activity.c.id)).scalar_one())
    c.execute(t.activity_person.insert().values(activity_id=made["held"], person_id="d003"))
    seen = held | {"kind": "inspection", "words": "看了水厂"}
    made["inspected"] = int(c.execute(t.activity.insert().values(seen).returning(t.activity.c.id)).scalar_one())
    plan = {"group_id": "g1", "year": NOW.year, "words": "12月10日 视察灌渠", "written_by": "d001", "at": NOW}
    made["plan"] = int(c.execute(t.group_plan.insert().values(plan).returning(t.group_plan.c.id)).scalar_one())
    plan |= {"group_id": "", "station_id": "s01"}
    made["station_plan"] = int(c.execute(t.group_plan.insert().values(plan).returning(t.group_plan.c.id)).scalar_one())
    made["training"] = int(
        c.execute(
            t.deputy_record.insert()
            .values(person_id="d003", kind="training", held_on=NOW.date(), words="培训班", recorded_by="d001", recorded_at=NOW)
            .returning(t.deputy_record.c.id)
        ).scalar_one()
    )
    copies(c, t.deputy_record, f"r.id = {made['training']}", n, person_id="'d9' || i")
    copies(c, t.activity, f"r.id = {made['held']}", n, held_on="'2023-05-04'")


def due(kind: str, **more: Any) -> Reminder:
    return Reminder(1, kind, more.pop("case_id", None), more.pop("voter_id", None), NOW, json.loads(json.dumps(more)))


def database_in(folder: Path, template: Path, n: int) -> tuple[str, Made]:
    path = folder / f"crowded{n}.db"
    path.write_bytes(template.read_bytes())
    url = f"sqlite:///{path}"
    return url, build(url, n)
