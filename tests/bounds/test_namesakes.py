"""Two of one name never look alike: every deed is played in a town in which everybody is called 李建国, and what people read is looked at."""

import ast
import json
import logging
import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, func, select, update

from domain.values.errors import LianxinError
from locales.catalogue import translator
from services.deed.calendar import calendar_of
from services.deed.work import Work
from storage import roster, tables
from storage.database import open_engine
from tests.bounds.crowded_town import NOW, Made, database_in
from tests.bounds.plays import Play, of_people
from tests.bounds.plays_of_activities import of_activities
from tests.bounds.plays_of_progress import of_progress
from tests.bounds.plays_of_promises import of_promises
from tests.bounds.plays_of_states import of_states
from tests.bounds.plays_of_suggestions import of_suggestions
from tests.bounds.plays_of_the_clock import of_the_clock

NAME = "李建国"
ALIKE = re.compile(rf"{NAME}(?:[、，; ]*{NAME})+(?!（)|{NAME}、|{NAME}（[^（）]*）、{NAME}(?!（)")
"""Several of the name in one list, one of them without what tells him apart."""
ROW = tables.roster_row.c

Read = dict[str, list[dict[str, Any]]]
"""By play: what was put into the outbox."""


def plays(made: Made) -> Iterator[Play]:
    for of in (of_people, of_the_clock, of_progress, of_activities, of_promises, of_suggestions, of_states):
        yield from of(made)


def all_one_name(connection: Connection) -> None:
    for row in connection.execute(select(ROW.section, ROW.id, ROW.data).where(ROW.section.in_(("deputies", "staff")))).all():
        named = update(tables.roster_row).where(ROW.section == row.section, ROW.id == row.id)
        connection.execute(named.values(data=dict(row.data) | {"name": NAME}))
    _work(connection).rows.moved()


def _work(connection: Connection) -> Work:
    return Work(connection, NOW, NOW, translator, calendar_of)


@pytest.fixture(scope="module")
def read(filled_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Read:
    logging.disable(logging.CRITICAL)
    url, made = database_in(tmp_path_factory.mktemp("namesakes"), filled_database, 3)
    engine, found = open_engine(url), Read()
    with engine.begin() as connection:
        all_one_name(connection)
    roster.forget()
    with engine.connect() as connection, connection.begin() as everything:
        for play in plays(made):
            with connection.begin_nested() as one:
                found[play.name] = _said_in(connection, play)
                one.rollback()
            roster.forget()
        everything.rollback()
    engine.dispose()
    roster.forget()
    logging.disable(logging.NOTSET)
    return found


def _said_in(connection: Connection, play: Play) -> list[dict[str, Any]]:
    before = connection.execute(select(func.max(tables.outbox.c.id))).scalar_one()
    for deed in (*play.before, play.deed):
        with suppress(LianxinError):
            deed(_work(connection))
    rows = connection.execute(select(tables.outbox.c.arguments).where(tables.outbox.c.id > before)).scalars()
    return [json.loads(arguments) for arguments in rows if arguments]


def test_no_two_buttons_of_a_message_read_alike(read: Read) -> None:
    alike = set()
    for play, messages in read.items():
        for message in messages:
            called = defaultdict(set)
            for button in (button for row in (message.get("reply_markup") or {}).get("inline_keyboard", ()) for button in row):
                called[button["text"]].add(button.get("callback_data"))
            alike |= {(play, label) for label, data in called.items() if NAME in label and len(data) > 1}
    assert alike == set()


def test_no_list_in_words_has_two_that_read_alike(read: Read) -> None:
    alike = {
        (play, found.group())
        for play, said in read.items()
        for m in said
        if (found := ALIKE.search(str(m.get("text", m.get("caption", "")))))
    }
    assert alike == set()


def test_lists_of_people_were_among_what_was_read(read: Read) -> None:
    buttons = {
        button["callback_data"].split("|")[0]
        for messages in read.values()
        for message in messages
        for row in (message.get("reply_markup") or {}).get("inline_keyboard", ())
        for button in row
        if NAME in button["text"] and "callback_data" in button
    }
    assert buttons >= {
        "ac_who",
        "vr_who",
        "suggest_seconds",
        "nl_set",
        "pf_show",
        "rd_filled",
        "ro_added",
        "ro_swapped",
        "stands_in",
        "named",
        "person",
    }


PEOPLE = frozenset({"p", "person", "deputy", "member", "leader", "colleague"})
SOUGHT = {
    "services/desk/typed_search.py": "one alone, whose cases are sought",
    "services/office/register.py": "a filter by name finds all of the name",
    "talk/desk/slip.py": "chats that got a paper, each named once",
    "talk/staff/people.py": "what a group is found by",
    "talk/typed_name.py": "what a typed name is looked for among",
    "talk/typed_leave.py": "what a typed name is looked for among",
    "talk/typed_notice.py": "what a typed name is looked for among",
}
"""Where bare names are right, and why."""


def _bare(tree: ast.AST) -> bool:
    """Whether a list is made of the bare names of people: a comprehension of `person.name`, alone or at the head of what it makes."""
    return any(isinstance(node, ast.ListComp | ast.GeneratorExp | ast.SetComp) and _is_name(node.elt) for node in ast.walk(tree))


def _is_name(made: ast.expr) -> bool:
    if isinstance(made, ast.Call) and made.args:
        made = made.args[0]
    if isinstance(made, ast.List | ast.Tuple) and made.elts:
        return _is_name(made.elts[0])
    return isinstance(made, ast.Attribute) and made.attr == "name" and isinstance(made.value, ast.Name) and made.value.id in PEOPLE


def test_lists_of_people_take_their_names_from_where_namesakes_are_told_apart() -> None:
    top = Path(__file__).parents[2]
    files = [path for room in ("services", "talk", "web") for path in sorted((top / room).rglob("*.py"))]
    found = {str(path.relative_to(top)) for path in files if _bare(ast.parse(path.read_text(encoding="utf-8")))}
    assert found == set(SOUGHT)
