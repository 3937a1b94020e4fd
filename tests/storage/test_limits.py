"""Whoever reads several rows says how many at most, or goes through them a page at a time: no statement grows with the town or the years."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

STORAGE = Path(__file__).parents[2] / "storage"
ONE = {"first", "one", "one_or_none", "scalar", "scalar_one", "scalar_one_or_none", "rowcount", "close", "fetchone"}
"""Of what a statement gives, its first row or their number."""
LIMITED = re.compile(r"\.limit\(|\bLIMIT\b|\byield_per\b")
BOUNDED_BY_ITSELF = {
    "backup._refuse_unusable": "the names of the tables",
    "case_cards.Cards.of": "a card a chat that shows the case",
    "chat_places.Places.message_ids": "the messages of one call: an album has ten",
    "case_messages.Messages.all_at": "a message is part of two cases at most, and of one note a chat",
    "digests.Digests.listing": "a line of the case a chat that shows it",
    "digests.Digests._whole": "a digest takes 40 lines (services/case/digest.LINES)",
    "histories.Histories.acts_of": "counted by kind: some fifty",
    "inbox.Inbox.store": "the rows that were handed in",
    "outbox.Outbox._supersede": "one edit of a message waits: the next takes its place",
    "outbox.Outbox.shown_anew": "one edit of a message waits: the next takes its place",
    "pages._pages": "a page: what it is given has its limit",
    "plain_rows.batches": "rows stream: AT_ONCE are in hand",
    "roster._build": "the roster, which is held in memory as a whole",
    "roster.RosterRows.section": "the roster, which is held in memory as a whole",
    "roster.RosterRows.drop_foreign_links": "the roster, which is held in memory as a whole",
    "suggestions.Suggestions.kinds": "of those handed over in one period",
    "suggestions.Suggestions.made_by": "of those handed over in one period",
    "suggestions.Suggestions.rounds": "one suggestion's: each takes a month at least",
    "suggestions.Suggestions.seconders": "one suggestion's: deputies of its town",
    "server_line._Cursor.execute": "what its caller asks, who states the limit",
    "server_line._StreamingCursor.execute": "the same, in portions",
    "schema.schema_state": "the one schema a database has",
}
"""Readers of several rows without a limit, and why there are never many."""


def functions(tree: ast.AST, name: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield f"{name}{node.name}", node
        elif isinstance(node, ast.ClassDef):
            yield from functions(node, f"{node.name}.")


def assigned(tree: ast.AST) -> dict[str, str]:
    """What the names of a module or function are made of, all that is assigned to one together."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for name in [one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)]:
                found[name] = f"{found.get(name, '')} {ast.unparse(node.value)}"
    return found


def whole(words: str, names: Mapping[str, str]) -> str:
    """An expression with what its names are made of."""
    seen: set[str] = set()
    while new := {name for name in re.findall(r"\b[a-zA-Z_]\w*\b", words) if name in names} - seen:
        seen |= new
        words = " ".join([words, *(names[name] for name in sorted(new))])
    return words


def statements_of_several(function: ast.FunctionDef) -> Iterator[str]:
    """What is run for more than the first row of what it gives, as it is written."""
    above = {child: node for node in ast.walk(function) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(function):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("execute", "rows")):
            continue
        over = above[node]
        if not (isinstance(over, ast.Expr) or (isinstance(over, ast.Attribute) and over.attr in ONE)):
            yield ast.unparse(node.func.value if node.func.attr == "rows" else node.args[0])


def changes_alone(words: str) -> bool:
    return re.match(r"\(*(?:insert|update|delete|make)\(|f?['\"](?:PRAGMA|BEGIN|VACUUM)", words) is not None and "returning(" not in words


def readers_without_limit() -> set[str]:
    found = set()
    for path in sorted(STORAGE.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        module = assigned(ast.Module([node for node in tree.body if isinstance(node, ast.Assign)], []))
        for name, function in functions(tree):
            names = {**module, **assigned(function)}
            for written in statements_of_several(function):
                first = names.get(written, written).strip()
                if not changes_alone(first) and not LIMITED.search(whole(written, names)):
                    found.add(f"{path.stem}.{name}")
    return found


def test_whoever_reads_several_rows_states_a_limit() -> None:
    assert readers_without_limit() == set(BOUNDED_BY_ITSELF)
