"""「更新名册」: what is decided on a roster's file that waits: who somebody is, whether it is applied or left (docs/spec.md section 2).

What the file would do is said before (services/staff/roster_file.py); nothing changes until it is applied.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.town_file.town_json import from_data
from domain.values.errors import FieldError, RefusedError
from services.case.act import allowed_in_congress
from services.deed.by import By
from services.deed.work import Work
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town

Found = Mapping[str, Any]
"""What a file says (domain/town_file/town_json.py), with what was answered about it."""


@dataclass(frozen=True)
class KeptFile:
    """A file that waits; 0: none was kept."""

    file: int = 0


@dataclass(frozen=True)
class Answer:
    """`said`: seen, or of the one who is asked about: same, new; rest: new, and so are all that are left."""

    file: int
    said: str


@dataclass(frozen=True)
class Applied:
    """So many changes; none while somebody is to be asked about in `asks` first, because the roster moved meanwhile."""

    changes: int
    asks: Found | None = None


def waiting(work: Work, by: By, file_id: int) -> Found:
    """What the file says. Raises NotAllowedError, and RefusedError for one that waits no longer."""
    allowed_in_congress(work, by, "people")
    content = work.files.find(file_id)
    if content is None or not content.startswith(b"{"):  # a workbook kept by a program before this one is sent again
        raise RefusedError("already_so")
    found: Found = json.loads(content)
    return found


def answer(work: Work, by: By, given: Answer) -> Found:
    """The file with the answer; it is kept anew when the next thing is said of it."""
    found = dict(waiting(work, by, given.file))
    if given.said == "seen":
        found["seen"] = True
    elif given.said in ("same", "new") and found.get("asking"):
        found["answers"] = {**found["answers"], found["asking"]: given.said}
    elif given.said == "rest":
        file = from_data("", found)
        check_with_stored(work, file)
        found["answers"] = {**found["answers"], **{question.key: "new" for question in file.asked}}
    else:
        raise FieldError("said", "no_choice")
    work.files.drop(given.file)
    return found


def apply_roster(work: Work, by: By, file_id: int) -> Applied:
    """The same import as on the command line. Raises NotAllowedError, and RefusedError for a file with mistakes."""
    found = waiting(work, by, file_id)
    file = from_data("", found)
    errors, _ = check_with_stored(work, file)
    if errors:
        raise RefusedError("roster_wrong", count=len(errors))
    if file.asked:
        return Applied(0, found)
    applied = Applied(len(import_town(work, file).changes))
    work.files.drop(file_id)
    return applied


def leave_roster(work: Work, by: By, file_id: int) -> None:
    """Nothing of it is done."""
    allowed_in_congress(work, by, "people")
    if file_id:
        work.files.drop(file_id)
