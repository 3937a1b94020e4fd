"""A file whose name holds what is masked: its claimer reads it in private under the masked name (docs/spec.md section 3).

Telegram keeps a file's name with every copy of it, so that it has to be fetched and sent anew. It is fetched by a call that is owed like
any other, and may be read neither longer nor by more people than the words of a confidential case: its claimer's and the secretary's.
"""

from collections.abc import Iterable

from domain.cases.case import Case
from domain.rights.rights import reads_confidential
from domain.values.ids import Handle
from locales import contents
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.outbox import ANSWER, Call, OutboxRow

RENAMED = "renamed"
"""Purpose of the call that fetches one."""
AT_ONCE = 5
"""Files that one tap fetches."""


def fetch(work: Work, case: Case, messages: Iterable[CaseMessage], chat_id: int) -> None:
    """What of these is such a file is owed to who reads the case in his private chat."""
    if chat_id < 0 or not _reads(work, case, chat_id):
        return
    files = [media for message in messages for media in message.attached if media.renamed]
    for media in files[:AT_ONCE]:
        asked = {"chat_id": chat_id, "file_id": media.file_id, "_name": media.renamed}
        work.outbox.put(Call(chat_id, "getFile", asked, ANSWER, case.id, purpose=RENAMED))


def fetched(work: Work, row: OutboxRow, content: bytes) -> None:
    """It has come; whose right ended meanwhile gets nothing."""
    case = work.cases.known(row.case_id or 0)
    if case is not None and _reads(work, case, row.chat_id):
        work.send_file(row.chat_id, str(row.arguments["_name"]), content, case_id=case.id)


def not_fetched(work: Work, row: OutboxRow) -> None:
    work.say(row.chat_id, work.staff_words()(contents.not_fetched), case_id=row.case_id)


def _reads(work: Work, case: Case, chat_id: int) -> bool:
    return reads_confidential(work.roster, work.roster.persons_of(Handle(chat_id)), case)
