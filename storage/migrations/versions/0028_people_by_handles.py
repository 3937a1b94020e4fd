"""People by handles: accounts lie sealed in one table, and every other table refers to its number"""

import json
import secrets
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from cryptography.exceptions import InvalidTag

import storage.columns
from storage.faults import DatabaseFaultError
from storage.seal import MARK, Seal

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

COLUMNS = (
    ("account_link", "telegram_user_id"),
    ("step", "telegram_user_id"),
    ("step", "chat_id"),
    ("outbox", "chat_id"),
    ("outbox", "asked_by"),
    ("chat_message", "chat_id"),
    ("case_message", "chat_id"),
    ("case_card", "chat_id"),
    ("draft", "chat_id"),
    ("inbox", "chat_key"),
    ("invite", "used_by"),
    ("visit_record", "chat_id"),
    ("digest", "chat_id"),
    ("broadcast", "chat_id"),
)
"""Where a number above 0 is somebody's account."""
IN_JSON = (("outbox", "arguments"), ("reminder", "data"))
SAID = (("draft", "message"), ("visit_matter", "message"))
"""Where messages are kept as JSON; those of voters beside them are sealed."""
NAMES = frozenset({"chat", "chats", "account", "chat_id", "from_chat_id", "user_id"})
"""Fields of the JSON of calls and reminders that are accounts, where they are above 0."""
IN_UPDATES = frozenset({"user_id", "user_ids", "chat_id", "chat_ids", "user_chat_id", "from_chat_id"})
"""The same in Telegram's updates."""
AT_ONCE = 5_000
FAR = 2**60
"""Beyond every group's id: there a handle is set apart while accounts, which may be the same numbers, come into its place."""
LONG_AGO = "2000-01-01 00:00:00.000000"
Number = Callable[[int], int]


def _seal() -> Seal:
    given = op.get_context().config.attributes.get("seal")  # type: ignore[union-attr]
    return given if isinstance(given, Seal) else Seal()


def _opened(opens: Callable[[str, str], str], text: str, place: str) -> str:
    """Raises DatabaseFaultError when the key is not the one this was sealed with."""
    try:
        found = opens(text, place)
    except InvalidTag as error:
        raise DatabaseFaultError("wrong_key") from error
    if found.startswith(("1:", MARK)):
        raise DatabaseFaultError("wrong_key")
    return found


def _portions(connection: sa.Connection, columns: str, table: str, key: str, rows: str = "1 = 1") -> Iterator[list[Any]]:
    """Rows in the order of a number, so many at once."""
    last = -(2**62)
    asked = sa.text(f"SELECT {key} AS key_, {columns} FROM {table} WHERE {key} > :last AND {rows} ORDER BY {key} LIMIT {AT_ONCE}")
    while found := list(connection.execute(asked, {"last": last})):
        last = found[-1].key_
        yield found


def upgrade() -> None:
    op.create_table(
        "chat",
        sa.Column("id", storage.columns.BigId, nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("lookup", sa.String(length=64), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("look_at", storage.columns.UtcDateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat")),
        sa.UniqueConstraint("lookup", "channel", name=op.f("uq_chat_lookup")),
        sqlite_autoincrement=True,
    )
    where = sa.text("look_at IS NOT NULL")
    op.create_index("ix_chat_look_at", "chat", ["look_at"], sqlite_where=where, postgresql_where=where)
    connection, seal = op.get_bind(), _seal()
    _gather(connection, seal)
    _give(connection, seal)
    _replace(connection)
    _in_words(connection, seal, lambda account: _handle(connection, account), _said_by_handle)
    with op.batch_alter_table("voter_identity", schema=None) as batch_op:
        batch_op.add_column(sa.Column("handle", sa.BigInteger()))
    connection.execute(
        sa.text("UPDATE voter_identity SET handle = (SELECT handle FROM handle_of WHERE handle_of.voter_id = voter_identity.voter_id)")
    )
    with op.batch_alter_table("voter_identity", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("uq_voter_identity_lookup"), type_="unique")
        batch_op.drop_column("lookup")
        batch_op.drop_column("telegram_user_id")
        batch_op.create_unique_constraint(op.f("uq_voter_identity_handle"), ["handle"])
    _rename("telegram_user_id", "handle")
    connection.execute(
        sa.text(
            "UPDATE chat SET look_at = NULL WHERE id IN (SELECT handle FROM voter_identity WHERE handle IS NOT NULL) "
            "OR id IN (SELECT handle FROM account_link)"
        )
    )
    connection.execute(sa.text("DROP TABLE handle_of"))


def _rename(old: str, new: str) -> None:
    op.drop_index(f"ix_step_{old}", table_name="step")
    op.drop_index(f"ix_account_link_{old}", table_name="account_link")
    for table in ("account_link", "step"):
        op.alter_column(table, old, new_column_name=new)
    op.create_index(f"ix_step_{new}", "step", [new])
    op.create_index(f"ix_account_link_{new}", "account_link", [new])


def _gather(connection: sa.Connection, seal: Seal) -> None:
    """Every account there is, in a table of this connection's own, which lies in memory (env.py)."""
    connection.execute(sa.text("CREATE TEMPORARY TABLE found (account BIGINT NOT NULL, voter_id BIGINT)"))
    for table, column in COLUMNS:
        connection.execute(sa.text(f"INSERT INTO found (account) SELECT DISTINCT {column} FROM {table} WHERE {column} > 0"))
    for rows in _portions(connection, "telegram_user_id", "voter_identity", "voter_id"):
        read = [(int(_opened(seal.open, row.telegram_user_id, f"voter_identity:{row.key_}")), row.key_) for row in rows]
        if values := [{"account": account, "voter": voter} for account, voter in read if account > 0]:
            connection.execute(sa.text("INSERT INTO found VALUES (:account, :voter)"), values)
    connection.execute(sa.text("CREATE TEMPORARY TABLE handle_of (account BIGINT PRIMARY KEY, handle BIGINT NOT NULL, voter_id BIGINT)"))
    # in the order of the accounts, so that what goes on after one of them goes on there; never a number that is also an account
    many, least, most = connection.execute(sa.text("SELECT count(DISTINCT account), min(account), max(account) FROM found")).one()
    before = 0 if not many or least > many else most
    connection.execute(
        sa.text(
            "INSERT INTO handle_of SELECT account, row_number() OVER (ORDER BY account) + :before, max(voter_id) FROM found GROUP BY account"
        ),
        {"before": before},
    )
    connection.execute(sa.text("DROP TABLE found"))
    connection.execute(sa.text("CREATE INDEX ix_handle_of_voter ON handle_of (voter_id)"))  # each identity is given its handle by this


def _give(connection: sa.Connection, seal: Seal) -> None:
    """A row for each account; those of nobody are due to be looked at."""
    put = sa.text("INSERT INTO chat (id, channel, lookup, address, look_at) VALUES (:id, 'telegram', :lookup, :address, :look_at)")
    for rows in _portions(connection, "handle", "handle_of", "account"):
        made = []
        for row in rows:
            lookup = seal.lookup(row.key_)
            made.append({"id": row.handle, "lookup": lookup, "address": seal.close(str(row.key_), f"chat:{lookup}"), "look_at": LONG_AGO})
        connection.execute(put, made)
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT setval(pg_get_serial_sequence('chat', 'id'), (SELECT max(id) FROM chat))"))


def _replace(connection: sa.Connection) -> None:
    for table, column in COLUMNS:
        connection.execute(
            sa.text(
                f"UPDATE {table} SET {column} = (SELECT handle FROM handle_of WHERE account = {table}.{column}) "
                f"WHERE {column} IN (SELECT account FROM handle_of)"
            )
        )
    _keys(connection)


def _keys(connection: sa.Connection) -> None:
    """What a row of the outbox is not to be put twice by names a chat."""
    text = sa.text("UPDATE outbox SET dedupe_key = purpose || ':' || CAST(chat_id AS TEXT) WHERE dedupe_key LIKE 'bc:%' AND chat_id > 0")
    connection.execute(text)
    connection.execute(sa.text("UPDATE outbox SET dedupe_key = NULL WHERE dedupe_key LIKE 'ended:%'"))


def _handle(connection: sa.Connection, account: int) -> int:
    found = connection.execute(sa.text("SELECT handle FROM handle_of WHERE account = :account"), {"account": account}).scalar()
    return int(found or 0)


def _in_words(connection: sa.Connection, seal: Seal, number: Number, said: Callable[[Any, Number], Any]) -> None:
    """Numbers inside of JSON."""
    for table, column in IN_JSON:
        _each(connection, seal, (table, column), lambda data: _mapped(data, number))
    for table, column in SAID:
        _each(connection, seal, (table, column), lambda data: said(data, number))
    _each(connection, seal, ("inbox", "payload"), lambda data: _received(data, number))
    _go_on(connection, seal, number)
    change = sa.text("UPDATE held_words SET message = :value WHERE id = :id")
    for rows in _portions(connection, "voter_id, message", "held_words", "id"):
        made = []
        for row in rows:
            place = f"held:{row.voter_id}"
            words = said(json.loads(_opened(seal.open, row.message, place)), number)
            made.append({"id": row.key_, "value": seal.close(json.dumps(words), place)})
        connection.execute(change, made)


def _each(connection: sa.Connection, seal: Seal, where: tuple[str, str], change: Callable[[Any], Any]) -> None:
    """Rewrite what is an object, sealed or not."""
    table, column = where
    value = f"CAST({column} AS TEXT)"
    written = sa.text(f"UPDATE {table} SET {column} = {_new(connection, column)} WHERE id = :id")
    for rows in _portions(connection, f"{value} AS value", table, "id", f"{value} NOT IN ('', '{{}}', '[]', 'null')"):
        read = [(row.key_, _object(seal, row.value, f"{table}.{column}")) for row in rows]
        changed = [(key, now) for key, was in read if was is not None and (now := change(was)) != was]
        if changed:
            connection.execute(written, [{"id": key, "value": _kept(seal, now, table, column)} for key, now in changed])


def _new(connection: sa.Connection, column: str) -> str:
    return "CAST(:value AS JSON)" if connection.dialect.name == "postgresql" and column == "data" else ":value"


def _object(seal: Seal, value: str, place: str) -> Any:
    """What a column holds; None for words that are no object. Sealed JSON is one string."""
    held = json.loads(value) if value.startswith('"') else value
    opened = _opened(seal.unwrap, held, place)
    try:
        found = json.loads(opened)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _kept(seal: Seal, value: Any, table: str, column: str) -> str:
    plain = json.dumps(value, separators=(",", ":"))
    held = seal.wrap(plain, f"{table}.{column}")
    return json.dumps(held) if column == "data" and held != plain else held


def _mapped(data: Any, number: Number) -> Any:
    if not isinstance(data, dict):
        return data
    return {name: _number_in(value, number) if name in NAMES else value for name, value in data.items()}


def _number_in(value: Any, number: Number) -> Any:
    if isinstance(value, list):
        return [_number_in(one, number) for one in value]
    return number(value) if type(value) is int and value > 0 else value


def _said_by_handle(data: Any, number: Number) -> Any:
    """A message as it is kept: its sender had Telegram's name and the chat its title, which nobody used."""
    if not isinstance(data, dict) or "sender" not in data:
        return data
    sender = {name: value for name, value in data["sender"].items() if name not in ("name", "telegram_user_id")}
    sender = {"handle": _number_in(data["sender"]["telegram_user_id"], number), **sender}
    kept = {name: value for name, value in data.items() if name != "chat_title"}
    return {**_mapped(kept, number), "sender": sender}


def _said_by_account(data: Any, number: Number) -> Any:
    if not isinstance(data, dict) or "sender" not in data:
        return data
    sender = {name: value for name, value in data["sender"].items() if name != "handle"}
    sender = {"telegram_user_id": _number_in(data["sender"]["handle"], number), "name": "", **sender}
    return {**_mapped(data, number), "sender": sender, "chat_title": ""}


def _received(value: Any, number: Number) -> Any:
    """An update that nobody has worked on, or that failed: whoever is in it by the number of a person."""
    if isinstance(value, list):
        return [_received(part, number) for part in value]
    if not isinstance(value, dict):
        return value
    if "is_bot" in value and type(value.get("id")) is int:
        kept = {name: value[name] for name in ("is_bot", "language_code") if name in value}
        return {"id": 0 if value["is_bot"] else _number_in(value["id"], number), "first_name": "", **kept}
    if value.get("type") == "private" and type(value.get("id")) is int:
        return {"id": _number_in(value["id"], number), "type": "private"}
    return {name: _number_in(part, number) if name in IN_UPDATES else _received(part, number) for name, part in value.items()}


def _go_on(connection: sa.Connection, seal: Seal, number: Number) -> None:
    """A notice to the deputies goes on after the account that it came to last."""
    running = sa.text("SELECT id, CAST(data AS TEXT) AS data FROM reminder WHERE kind = 'broadcast' AND done_at IS NULL")
    written = sa.text(f"UPDATE reminder SET data = {_new(connection, 'data')} WHERE id = :id")
    for row in connection.execute(running).all():
        data = _object(seal, row.data, "reminder.data") or {}
        asked = sa.text("SELECT CAST(audience AS TEXT) FROM broadcast WHERE id = :id")
        audience = json.loads(connection.execute(asked, {"id": data.get("id", 0)}).scalar() or "{}")
        if audience.get("deputies") and data["after"]:
            moved = {**data, "after": number(data["after"])}
            connection.execute(written, {"id": row.id, "value": _kept(seal, moved, "reminder", "data")})


def downgrade() -> None:
    connection, seal = op.get_bind(), _seal()
    _take(connection, seal)
    with op.batch_alter_table("voter_identity", schema=None) as batch_op:
        batch_op.add_column(sa.Column("lookup", sa.String(length=64)))
        batch_op.add_column(sa.Column("telegram_user_id", sa.Text()))
    _identities(connection, seal)
    with op.batch_alter_table("voter_identity", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("uq_voter_identity_handle"), type_="unique")
        batch_op.drop_column("handle")
        batch_op.alter_column("lookup", existing_type=sa.String(length=64), nullable=False)
        batch_op.alter_column("telegram_user_id", existing_type=sa.Text(), nullable=False)
        batch_op.create_unique_constraint(op.f("uq_voter_identity_lookup"), ["lookup"])
    _rename("handle", "telegram_user_id")
    _put_back(connection)
    _in_words(connection, seal, lambda handle: _account(connection, handle), _said_by_account)
    connection.execute(sa.text("DROP TABLE account_of"))
    op.drop_index("ix_chat_look_at", table_name="chat")
    op.drop_table("chat")


def _take(connection: sa.Connection, seal: Seal) -> None:
    connection.execute(sa.text("CREATE TEMPORARY TABLE account_of (handle BIGINT PRIMARY KEY, account BIGINT NOT NULL)"))
    for rows in _portions(connection, "lookup, address", "chat", "id"):
        values = [{"handle": row.key_, "account": int(_opened(seal.open, row.address, f"chat:{row.lookup}"))} for row in rows]
        connection.execute(sa.text("INSERT INTO account_of VALUES (:handle, :account)"), values)


def _identities(connection: sa.Connection, seal: Seal) -> None:
    written = sa.text("UPDATE voter_identity SET lookup = :lookup, telegram_user_id = :sealed WHERE voter_id = :id")
    for rows in _portions(connection, "handle", "voter_identity", "voter_id"):
        made = []
        for row in rows:
            account = _account(connection, row.handle or 0)
            lookup = seal.lookup(account) if account else f"offline:{secrets.token_hex(16)}"
            made.append({"id": row.key_, "lookup": lookup, "sealed": seal.close(str(account), f"voter_identity:{row.key_}")})
        connection.execute(written, made)


def _put_back(connection: sa.Connection) -> None:
    """A handle behind which nobody is any more leads to nobody; where it is part of a key the row goes."""
    gone = "> 0 AND {column} NOT IN (SELECT handle FROM account_of)"
    for table, column in COLUMNS:
        left = gone.format(column=column)
        if table in ("step", "chat_message", "account_link"):
            connection.execute(sa.text(f"DELETE FROM {table} WHERE {column} {left}"))
        else:
            connection.execute(sa.text(f"UPDATE {table} SET {column} = 0 WHERE {column} {left}"))
        connection.execute(sa.text(f"UPDATE {table} SET {column} = -1 - {column} - {FAR} WHERE {column} > 0"))
    for table, column in COLUMNS:
        connection.execute(
            sa.text(
                f"UPDATE {table} SET {column} = (SELECT account FROM account_of WHERE handle = -1 - {table}.{column} - {FAR}) "
                f"WHERE {column} < -{FAR}"
            )
        )
    _keys(connection)


def _account(connection: sa.Connection, handle: int) -> int:
    return int(connection.execute(sa.text("SELECT account FROM account_of WHERE handle = :handle"), {"handle": handle}).scalar() or 0)
