"""A town file on the command line: YAML or workbook, whatever its name says; a workbook is read by a process of its own."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot import clock, private_files
from bot.readings import read_now
from bot.settings import load
from domain.rights.roster_changes import EMPTY, Change, grave_changes, section_of
from domain.town_file.roster_rows import simple_language
from domain.town_file.town_json import from_data
from domain.town_file.town_rows import TownFile
from domain.town_file.town_values import Problem
from domain.values.errors import LianxinError
from locales import cell_mistakes, files, imports, rosters, terminal, town_files
from reports.file_kinds import what_is
from reports.package import MOST_BYTES
from reports.town_reader import read_town_file
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff import roster_mistakes
from services.staff.changes_in_words import told_in_words
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from services.watch.examine import key_fits
from storage.database import Engine, open_engine, patient
from storage.faults import DatabaseFaultError, look, refuse_other_schema
from storage.faults import told as faults_told
from storage.schema import upgrade
from storage.seal import Seal

TABLES = frozenset(
    [
        ".xlsx",
        ".xlsm",
        ".xltx",
        ".xls",
        ".xlsb",
        ".et",
        ".ett",
        ".csv",
        ".tsv",
        ".ods",
        ".html",
        ".htm",
        ".mht",
        ".doc",
        ".docx",
        ".wps",
        ".pdf",
    ]
)
"""Names of what is meant to be a workbook, though it may be none."""
OF_SETTINGS = (*imports.SHEETS, *imports.DAYS)
"""What stands in the settings and is told by its own name."""


def read_any(path: Path) -> TownFile:
    """The file with everything readable in it; `unreadable` says why nothing was."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        return TownFile(str(path), unreadable=Problem(1, "", "not_readable", {"value": error.strerror or type(error).__name__}))
    if path.suffix.lower() not in TABLES and what_is(content) in ("text_table", "other", "empty"):
        return read_town_file(path)
    found = read_now("roster", content)
    if "found" in found:
        return from_data(str(path), found["found"])
    return TownFile(str(path), partial=True, unreadable=Problem(1, "", str(found["reason"]), found["facts"]))


def language_of(file: TownFile) -> str:
    """In which its town is spoken to; empty where it could not be read."""
    return "" if file.unreadable is not None else simple_language(next(iter(file.top.get("languages") or ()), "zh-Hans"))


def wording(t: Any, file: TownFile, problem: Problem) -> str:
    """One line: where it is, and what is wrong."""
    if problem is file.unreadable and files.knows(problem.reason) and (file.partial or problem.reason == "empty"):
        return terminal.at(t, file.path, files.refusal(t, problem.reason, problem.facts, "sheet"))
    if file.partial and problem is file.unreadable:
        return terminal.at(t, file.path, town_files.of_reason(t, problem.reason, problem.facts))
    place = f"{problem.file or file.path}:{problem.line}" + (f": {problem.field}" if problem.field else "")
    return town_files.problem(t, place, problem.reason, problem.facts)


def told(t: Any, file: TownFile, errors: Sequence[Problem], warnings: Sequence[Problem], *, marked: bool = False) -> list[tuple[str, bool]]:
    """A line each, with whether it is a mistake; of a workbook in the order of its sheets, and no more than a person reads at once.

    `marked`: a workbook with all the mistakes is written.
    """
    found = [(line, True) for line in _lines(t, file, errors, cell_mistakes.more_in_copy if marked else cell_mistakes.more_on_disk)]
    return found + [(line, False) for line in _lines(t, file, warnings, cell_mistakes.more_of_them)]


def _lines(t: Any, file: TownFile, problems: Sequence[Problem], more: Callable[[Any, int], str]) -> list[str]:
    if not file.partial:
        return [wording(t, file, problem) for problem in problems]
    found = roster_mistakes.in_order(file, problems)
    lines = [f"{file.path} {roster_mistakes.line(t, mistake)}" for mistake in found[: roster_mistakes.LINES]]
    return [*lines, more(t, len(found) - len(lines))] if len(found) > len(lines) else lines


def imported(work: Work, file: TownFile, *, details: bool) -> list[str]:
    """Import it: what it ends or empties, then what it did in three lines; with `details` every change before. In the town's language."""
    first, before = not work.rows.section("congress"), work.roster
    changes = import_town(work, file).changes
    t, named = work.staff_words(), told_in_words(work, file, changes)
    grave = grave_changes(changes, before)
    lines = [rosters.grave(t, code, facts) for code, facts in (told_in_words(work, file, grave) if file.partial else grave)]
    lines += [rosters.taken_as_new(t, question.old, question.new, question.id) for question in file.asked]
    if details:
        lines += [town_files.change(t, code, facts) for code, facts in (named if file.partial else changes)]
    return lines + imports.told(t, _done(work, first, changes, named))


def _done(work: Work, first: bool, changes: Sequence[Change], named: Sequence[Change]) -> imports.Done:
    added, changed, kept, waits = [], [], [], ""
    for (code, facts), (_, shown) in zip(changes, named, strict=True):
        part = facts.get("field", "")
        row = (
            (part, "")
            if part in OF_SETTINGS
            else (section_of(work.roster, facts), f"{shown.get('id', '')} {facts.get('name', '')}".strip())
        )
        if code == "unlisted":
            kept.append(row)
        elif code == "term_waits":
            waits = facts["date"]
        elif new := _new(work, code, row[0], facts):
            added += new
        elif code != "added":
            changed.append(row)
    return imports.Done(work.roster.congress.name, first, added, changed, kept, waits)


def _new(work: Work, code: str, part: str, facts: Mapping[str, str]) -> list[str]:
    """What came by a change, once for each row; empty where something was changed that was there."""
    if code == "text_added":
        return ["texts"]
    if code == "added":
        return [each for name in OF_SETTINGS for each in _of_settings(work, name)] if part == "congress" else [part]
    return _of_settings(work, part) if part in OF_SETTINGS and facts.get("old") in EMPTY else []


def _of_settings(work: Work, part: str) -> list[str]:
    """A sheet of the settings once for each of its rows, a setting that makes days once; of nothing none."""
    found = next(iter(work.rows.section("congress").values())).data.get(part) or ()
    return [part] * (len(found) if part in imports.SHEETS else bool(found))


def write_marked(t: Any, file: TownFile, problems: Sequence[Problem], out: Path | None) -> str:
    """The workbook with its wrong cells marked, where one is wanted. Where it is; empty: nowhere."""
    if out is None or not file.partial:
        return ""
    private_files.put(private_files.named(out), roster_mistakes.marked_copy(t, file, roster_mistakes.in_order(file, problems)))
    return str(out)


def check_alone(file: TownFile) -> tuple[list[Problem], list[Problem]]:
    """What an import would say, with nothing written: beside what is stored, where there is a database to ask, else beside nothing."""
    return _with_stored(file) or _with_nothing(file)


def _with_stored(file: TownFile) -> tuple[list[Problem], list[Problem]] | None:
    """None where there is no database, or none that can be asked."""
    try:
        given = load()
        url = given.database_url
        look(url, reading=True)
        with faults_told(url):
            engine = open_engine(url)
            patient(engine)
            refuse_other_schema(engine, url)
            return _checked(engine, file, Seal.of(given.data_key.get_secret_value()))
    except LianxinError as error:
        if isinstance(error, DatabaseFaultError) and error.kind == "busy":
            raise  # beside nothing it would find other mistakes
        return None


def _with_nothing(file: TownFile) -> tuple[list[Problem], list[Problem]]:
    """As by the first import, in a database that is gone again afterwards."""
    with TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/empty.db")
        upgrade(engine)
        return _checked(engine, file, Seal())


def _checked(engine: Engine, file: TownFile, seal: Seal) -> tuple[list[Problem], list[Problem]]:
    """Raises DatabaseFaultError where it was sealed with another key: what waits for its day could not be read."""
    thread = DatabaseThread(engine, clock.real, seal)
    try:
        if not thread.do_now(key_fits):
            raise DatabaseFaultError("wrong_key")
        return thread.do_now(check_with_stored, file)
    finally:
        thread.close()
