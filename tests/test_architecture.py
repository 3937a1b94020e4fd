"""The picture of docs/design.md is enforced, and commands stay light."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from locales.refusals import REASONS
from talk import house

ROOT = Path(__file__).parents[1]
TOP = {"bot", "handlers", "web", "scheduler", "talk", "services", "storage", "locales", "reports", "domain", "demo"}


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def test_import_contracts_hold() -> None:
    done = subprocess.run([str(Path(sys.executable).parent / "lint-imports")], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


def test_every_top_level_package_is_in_the_picture() -> None:
    packages = {p.parent.name for p in ROOT.glob("*/__init__.py")}
    assert packages == TOP | {"tests", "bench"}


def test_commands_that_need_no_aiogram_do_not_import_it() -> None:
    heavy = python(
        "import sys, bot.__main__, bot.doctor, bot.app, bot.settings, services.staff.import_town, services.staff.invites, reports.town_reader;"
        "print([m for m in ('aiogram', 'matplotlib', 'docx') if m in sys.modules])"
    )
    assert heavy.strip() == "[]"
    sender = python("import sys, bot.sender; print('aiogram' in sys.modules)")
    assert sender.strip() == "False"


def test_a_running_process_loads_no_documents() -> None:
    loaded = python(
        "import sys, bot.app, bot.worker, bot.sender, bot.receiver; print([m for m in ('matplotlib', 'docx', 'PIL', 'openpyxl', 'xlsxwriter') if m in sys.modules])"
    )
    assert loaded.strip() == "[]"


def test_an_office_on_sqlite_loads_no_driver_of_postgresql() -> None:
    loaded = python("import sys, bot.app, bot.worker, bot.handling, bot.sender, bot.receiver; print('psycopg' in sys.modules)")
    assert loaded.strip() == "False"


def test_lock_files_name_no_host() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "http://" not in text
        assert "https://" not in text
        assert "--hash=sha256:" in text


def test_one_place_puts_what_is_owed_and_asks_whether_its_reader_may_see_it() -> None:
    """Rows of the outbox come from `Outbox.put` alone, which asks; a row whose case may not be seen is withheld there."""
    writes = {
        str(path.relative_to(ROOT))
        for folder in TOP
        for path in (ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts and "insert(outbox" in path.read_text(encoding="utf-8")
    }
    assert writes == {"storage/outbox.py"}


def test_accounts_are_known_at_the_edge_alone() -> None:
    """Everything inside means people by handles: who asks for an account, or gives one, is named here (docs/design.md, State and history)."""
    asks = re.compile(r"\.chats\.(address|of|several|known)\(|bot\.accounts|telegram_user_id")
    found = {
        str(path.relative_to(ROOT))
        for folder in TOP - {"demo"}
        for path in (ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts and asks.search(path.read_text(encoding="utf-8"))
    }
    assert found == {
        "bot/outgoing.py",  # to the account behind a handle
        "bot/receiver.py",  # from the accounts of an update
        "services/run/updates.py",  # which stores them
        "services/privacy/my_data.py",  # what is kept of a voter, for himself
    }


SPEAKS = re.compile(r"work\.(?:tell|take_buttons|answers)\(|\bwork\.popup\b|\bwork\.steps\.put\(|\bPress\b|\bAct\b")
STILL_SPEAK = {
    "services/deed/ask.py",  # a file was read, long after: its sender is asked again
    "services/deed/open_questions.py",  # what was asked follows its chat or its right
    "services/run/deeds.py",  # a popup is handed to who pressed
}


def test_no_deed_speaks_to_who_asked() -> None:
    """A deed tells voters, groups and leaders; who asked for it is told by talk, or by a page (docs/design.md, Deeds and talk)."""
    speaks = {str(path.relative_to(ROOT)) for path in (ROOT / "services").rglob("*.py") if SPEAKS.search(path.read_text(encoding="utf-8"))}
    assert speaks == STILL_SPEAK


STILL_SPLIT = {
    "talk/privacy/erase.py",
    "talk/privacy/erase_for.py",
}


def test_what_buttons_carry_is_read_in_one_place() -> None:
    """domain/values/carried.py reads it: nobody takes it apart by hand."""
    by_hand = re.compile(r"""\.(?:r?partition|r?split)\("[:|]\"""")
    found = {str(path.relative_to(ROOT)) for path in (ROOT / "talk").rglob("*.py") if by_hand.search(path.read_text(encoding="utf-8"))}
    assert found <= STILL_SPLIT


LOOKED_AWAY = re.compile(r"#\s*type: ignore")
IGNORED = {
    "bench/cost.py",  # the loop's own executor, counted
    "domain/figures/counting.py",  # figures by their names
    "domain/people/roster_names.py",  # what was worked out of a roster
    "services/summaries/files.py",  # parts of a paper by their names
    "storage/database.py",  # a hook of SQLAlchemy's dialects
    "storage/fact_counts.py",  # figures by their names
    "storage/facts.py",  # figures by their names
}


def test_ids_are_what_they_are() -> None:
    """A number that is somebody's id says so (domain/values/ids.py): nowhere is the check of types told to look away for it."""
    looked_away = {
        str(path.relative_to(ROOT))
        for folder in ("domain", "storage", "services", "talk", "tests", "bench")
        for path in (ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts and LOOKED_AWAY.search(path.read_text(encoding="utf-8"))
    }
    assert looked_away == IGNORED


def test_every_button_and_question_has_an_answer_and_every_answer_is_made() -> None:
    """Names in the code: `Button("claim", …)` leads somewhere, and what a room answers to is put on a button or asked somewhere."""
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("talk", "services", "locales", "storage")
        for path in (ROOT / folder).rglob("*.py")
        if path.name not in ("ways.py", "house.py")
    )
    made = set(re.findall(r'\bButton\(\s*"(\w+)"', sources))
    asked = set(re.findall(r'\b(?:ask|ask_words|ask_again|wait|wait_for)\(\s*(?:[^"()]|\([^"()]*\))*"(\w+)"', sources))
    asked |= set(re.findall(r'\b(?:Step|Question)\(\s*"(\w+)"', sources))
    assert made - house.BUTTONS == set(), "buttons that lead nowhere"
    quoted = set(re.findall(r'"(\w+)"', sources))
    assert set(house.BUTTONS) - quoted == set(), "answers to buttons that nobody makes"
    assert {*house.ASKED, *house.ASKED_VOTER} - quoted == set(), "answers to questions that nobody asks"
    assert asked - {*house.ASKED, *house.ASKED_VOTER} == {"over", "moved"} & asked, "questions whose answer nobody takes"


def test_every_refusal_has_its_words() -> None:
    """A reason without a sentence would fail the update instead of telling who asked."""
    sources = "\n".join(
        path.read_text(encoding="utf-8") for folder in ("domain", "services", "talk") for path in (ROOT / folder).rglob("*.py")
    )
    given = {*re.findall(r'(?<!Link)RefusedError\(\s*"(\w+)"', sources), *re.findall(r'FieldError\(\s*[^,()]+,\s*"(\w+)"', sources)}
    assert len(given) > 50
    assert given <= set(REASONS)


BROAD = {
    "bot/worker.py": "the worker: an update whose handler made a mistake is set aside, and the chat goes on",
    "bot/receiver.py": "the worker: an update that will not be stored blocks none after it",
    "bot/papers.py": "the worker of files that were ordered: one that cannot be made is given up",
    "bot/readings.py": "the worker of files that came: what it said and cannot be worked with is given up",
    "bot/ears.py": "the worker of voices: what was heard and cannot be worked with is given up",
    "bot/read_file.py": "the same, in a process of its own: what a library raises may quote the file",
    "services/run/commit.py": "the worker of deeds: what a deed raises is told to that deed alone",
    "services/run/database_thread.py": "the same thread, which nothing ends",
    "services/run/reading_thread.py": "the thread of looks: what a look raises is told to that look alone",
    "storage/glance.py": "reads one moment and raises what it was, an outage in our words",
    "services/run/jobs.py": "the same: one who cannot be told leaves nobody else asleep",
    "web/office/guard.py": "a page that fails is said to whoever asked for it, in words; what failed stands in the log",
    "bot/sender.py": "the sender: a call that cannot be made holds up no other",
    "bot/marks.py": "the sender: a mark whose consequences fail is written without them",
    "services/watch/due.py": "the scheduler: a due row that fails holds up no other",
    "services/watch/go_on.py": "the scheduler: a portion that fails is undone, told and tried again",
    "services/deed/portions.py": "the same: one item of a portion that fails is undone alone",
    "storage/outages.py": "asks an error what it was, which may raise itself: then it says nothing",
    "storage/database.py": "undoes a part of a transaction, and raises what it was",
    "reports/bulletin.py": "raises in its own words what a document library raises, which may be anything",
    "reports/template_reader.py": "the same",
}
"""Who catches whatever is raised: worker, sender and scheduler, who run what others wrote; or it is raised again (docs/style.md, Deeds)."""


def test_whatever_is_raised_is_caught_by_worker_sender_and_scheduler_alone() -> None:
    broad = re.compile(r"except(?:\s+\(?[\w, .]*\b(?:Exception|BaseException)\b|\s*:)|suppress\([^)]*\b(?:Exception|BaseException)\b")
    found = {
        str(path.relative_to(ROOT))
        for folder in (*TOP, "bench")
        for path in (ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts and broad.search(path.read_text(encoding="utf-8"))
    }
    assert found == set(BROAD)


PATCHED = re.compile(r"unittest\.mock|\bmock\w*\.|\bmocker\b|\bpatch\.(?:object|dict|multiple)\b|\bpatch\(")
PUT = re.compile(r"\.(?:setattr|delattr|setitem|delitem)\(\s*([\w.]+)")
NOT_OURS = {"os"}
"""What a test may stand in for: this machine's own calls."""


def test_tests_patch_nothing_of_ours() -> None:
    """Neither by a library of mocks, nor by pytest's, nor by hand: what a test needs otherwise is given to what it starts (docs/style.md, Tests)."""
    patched = set()
    for path in (ROOT / "tests").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if path != Path(__file__) and (PATCHED.search(source) or set(PUT.findall(source)) - NOT_OURS):
            patched.add(str(path.relative_to(ROOT)))
        patched |= {f"{path.relative_to(ROOT)}:{line}" for line in _set_by_hand(ast.parse(source))}
    assert patched == set()


def _set_by_hand(tree: ast.Module) -> Iterator[int]:
    """Lines that give a module, class or function of ours another attribute."""
    ours = {
        name.asname or name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in TOP
        for name in node.names
    }
    for node in (node for node in ast.walk(tree) if isinstance(node, ast.Assign | ast.Delete | ast.AugAssign)):
        targets: list[ast.expr] = [node.target] if isinstance(node, ast.AugAssign) else node.targets
        for target in targets:
            while isinstance(target, ast.Attribute | ast.Subscript):
                target = target.value
                if isinstance(target, ast.Name) and target.id in ours:
                    yield node.lineno


def test_a_stranger_finds_an_act_from_the_page_on() -> None:
    """The act that docs/design.md follows from its button to its tests stands where the page says."""
    page = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    (line,) = [line for line in page.splitlines() if line.startswith("One act from its button to its tests")]
    places = re.findall(r"`(\w[\w/]*\.py)`(?: \(`(\w+)`\))?", line)
    assert len(places) > 8
    for path, name in places:
        source = (ROOT / path).read_text(encoding="utf-8")
        assert "延期" in source or "extend" in source.lower(), path
        assert not name or re.search(rf"\b{name}\b", source), (path, name)


def named(body: list[ast.stmt]) -> Iterator[str]:
    """What a module gives a value of its own, at its outermost level."""
    for node in body:
        if isinstance(node, ast.Assign):
            yield from (
                part.id
                for target in node.targets
                for part in ast.walk(target)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store) and part.id != "_"
            )
        elif isinstance(node, ast.AnnAssign) and node.value is not None and isinstance(node.target, ast.Name):
            yield node.target.id


def test_no_module_gives_one_name_two_values() -> None:
    """The first reader of the name would find the second's value."""
    for path in sorted(path for room in TOP for path in (ROOT / room).rglob("*.py")):
        names = list(named(ast.parse(path.read_text("utf-8")).body))
        assert len(names) == len(set(names)), f"{path}: {sorted({name for name in names if names.count(name) > 1})}"
