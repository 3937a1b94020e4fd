"""The process that makes files: what it is to make, and who gets it or reads that it cannot be made.

An order is a `reminder` row of kind `paper` (docs/design.md, Costs that shape the code); `bot/papers.py` runs the process.
"""

from collections.abc import Sequence
from datetime import datetime

from domain.values.ids import CaseId, Handle
from locales import books, case_sheet
from locales import watch as watch_words
from services.case import sheet
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.privacy import my_data
from services.staff import guides, roster_papers
from services.summaries import office_papers, registers
from services.summaries.account import account
from services.summaries.files import file_of, unfit_template
from services.summaries.filtered import held_of, keep_office_file, office_file
from services.summaries.kept_paper import Held, Made
from services.summaries.papers import OneOfTheOffice
from services.summaries.show import WITH_WORDS
from storage.named_in import CASE, MOST, Named
from storage.outbox import ANSWER
from storage.reminders import Reminder

__all__ = ("Made", "deliver", "give_up", "make", "next_order")


def next_order(work: Work) -> Reminder | None:
    """The oldest order nobody has carried out."""
    return work.aside.next_paper()


def make(work: Work, wanted: Reminder) -> Made:
    """Figures, tables, charts, what is filtered in the register, or what is kept of a voter; reads only."""
    if wanted.data.get("export"):
        voter = work.voters.get(wanted.voter_id)
        return Made(my_data.export_files(work, voter) if voter is not None else [])
    if "filtered" in wanted.data:
        return office_file(work, int(wanted.data["filtered"]))
    if ids := wanted.data.get("sheets"):
        return _sheets(work, Handle(wanted.data["chats"][0]), ids)
    if name := wanted.data.get("office"):
        said = OneOfTheOffice(str(name), str(wanted.data.get("of", "")), str(wanted.data.get("period", "")))
        made = _of_office(work, int(wanted.data["chats"][0]), said)
        return made if made is not None else Made([], work.staff_words()(books.not_yours))
    found = account(
        work,
        str(wanted.data["period"]),
        datetime.fromisoformat(wanted.data["cut_off"]),
        readers=tuple(wanted.data["chats"]),
    )
    kinds, note = wanted.data["kinds"], unfit_template(work) if "word" in wanted.data["kinds"] else ""
    files = {kind: file_of(found, kind) for kind in kinds}
    held = registers.held(found) if WITH_WORDS.intersection(kinds) else Held(())
    return Made(list(files.values()), note, held, frozenset(files[kind][0] for kind in set(kinds) - WITH_WORDS))


def _sheets(work: Work, account: Handle, ids: Sequence[int]) -> Made:
    made = sheet.sheets(work, account, ids)
    if made is None:
        return Made([], work.staff_words()(case_sheet.gone))
    return Made([made], held=held_of(work, By(work.roster.persons_of(account), account), work.cases.several([CaseId(i) for i in ids])))


def _of_office(work: Work, account: int, wanted: OneOfTheOffice) -> Made | None:
    if wanted.name in office_papers.PAPERS:
        return office_papers.make(work, account, wanted)
    if wanted.name in roster_papers.PAPERS:
        made = roster_papers.made(work, Handle(account), wanted.name, wanted.of)
    else:
        made = guides.manual(work, Handle(account), wanted.name)
    return Made([made]) if made is not None else None


def deliver(work: Work, wanted: Reminder, made: Made) -> bool:
    """Owe the files to those who wait for them; False when another process was quicker."""
    if not work.reminders.finish(wanted.id, work.now):
        return False
    if "filtered" in wanted.data:
        keep_office_file(work, int(wanted.data["filtered"]), made)
    for chat in _chats(work, wanted):
        priority, case_id = int(wanted.data.get("priority", ANSWER)), _only_case(wanted)
        named = _named(work, chat, made) if case_id is None else []
        for name, content in made.files:
            names = () if name in made.plain else named
            work.send_file(chat, name, content, priority=priority, case_id=case_id, names=names)
        if made.note:
            work.say(chat, made.note, priority=priority)
    return True


def _only_case(wanted: Reminder) -> int | None:
    """The case a file is about, where it is about one alone: it goes where its words go, and no farther."""
    ids: list[int] = wanted.data.get("sheets") or []
    return ids[0] if len(ids) == 1 else None


def _named(work: Work, chat: int, made: Made) -> list[Named]:
    """The cases in it that whoever gets it may see, so that it goes with his right to one of them, or with its words (services/privacy/old_lists.py);
    of more than a message names the newest."""
    ids = sorted((*made.held.read, *made.held.named))[-MOST:]
    return [(CASE, case.id) for case in work.cases.several([CaseId(i) for i in ids]) if work.may_read(chat, case)]


def _chats(work: Work, wanted: Reminder) -> Sequence[int]:
    """Whom the files are for; a voter who deleted his data meanwhile gets none."""
    if not wanted.data.get("export"):
        return list(wanted.data["chats"])
    voter = work.voters.get(wanted.voter_id)
    return [voter.chat_id] if voter is not None and voter.chat_id else []


def give_up(work: Work, wanted: Reminder) -> None:
    """A file that cannot be made is said, once, to those who wait and to the secretary."""
    if work.reminders.finish(wanted.id, work.now):
        if "filtered" in wanted.data:
            work.web.papers.made(int(wanted.data["filtered"]), 0, "", None)
        words = watch_words.no_file(work.staff_words(), str(wanted.data.get("period", "")))
        for chat in _chats(work, wanted):
            work.say(chat, words)
        tell.to_secretary(work, words, dedupe_key=f"paper-failed:{wanted.id}")
