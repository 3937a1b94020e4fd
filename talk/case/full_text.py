"""「全文」: a voter's words, masked, a page at a time; and behind 「看遮住的号码」 as he wrote them, by a tap that is logged (docs/spec.md section 3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.rights.rights import may, reads_confidential
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import RefusedError
from domain.words.masks import masked
from locales import case as case_words
from locales import masks
from services.case import abstracts, renamed_files, shown_masked, words_of
from services.case.act import allowed_to
from services.case.open_spans import open_spans
from services.deed import screens, tell
from services.deed.message import Rows
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.outbox import ANSWER
from storage.said import OPENING
from talk.asking.act import Act

FULL_PAGE = 8_000
"""Characters after which 「全文」 asks whether one wants to read on."""


@dataclass(frozen=True)
class After:
    """The message after which one reads on."""

    message: int = 0


def show_full(work: Work, act: Act) -> None:
    """A confidential case is read by its claimer, and only in private."""
    allowed_to(work, act.by, "see", act.case)
    t, case, after = work.staff_words(), act.case, parsed(After, act.value).message
    if case.confidential and not _may_read_confidential(work, act):
        work.tell(t(case_words.only_claimer_reads), alert=True)
        return
    page, left = _page(work, act, after)
    words = masked(words_of.everything(t, page)) or t(case_words.card_erased)
    rows: list[Sequence[tuple[str, Button]]] = []
    if left:
        rows.append([(t(case_words.b_read_on), Button("full", case.id, packed(After(page[-1].id))))])
    if act.chat_id > 0 and any(m.masked_spans for m in page) and may(work.roster, act.persons, "contact_data", case):
        rows.append([(t(masks.b_spans), Button("spans", case.id, packed(After(after))))])
    if not after and (told := abstracts.on_card(work, case)):
        _show(work, act, told, ())
    _say(work, act, case_words.full_words(t, case.number, words), rows, shown_masked.FULL)
    renamed_files.fetch(work, case, page, act.chat_id)


def show_spans(work: Work, act: Act) -> None:
    """The same page as he wrote it, to him alone who tapped."""
    t, case = work.staff_words(), act.case
    page, _ = _page(work, act, parsed(After, act.value).message)
    if act.chat_id < 0:
        raise RefusedError("nothing_masked")
    opened = open_spans(work, act.by, case, page)
    _say(work, act, masks.spans_opened(t, case.number, words_of.everything(t, opened)), ())


def _say(work: Work, act: Act, words: str, rows: Rows, purpose: str = "") -> None:
    *first, last = tell.pieces(words)
    for piece in first:
        _show(work, act, piece, (), purpose)
    _show(work, act, last, rows, purpose)


def _show(work: Work, act: Act, words: str, rows: Rows, purpose: str = "") -> None:
    """To be read, not to be kept: in a group it goes after a while."""
    row = work.say(act.chat_id, words, rows, case_id=act.case.id, priority=ANSWER, purpose=purpose)
    screens.put(work, (act.chat_id, act.account, row), act.case.id, screens.TO_READ)


def _page(work: Work, act: Act, after: int) -> tuple[list[CaseMessage], bool]:
    """As many of his next messages as one reads at once, and whether there may be more."""
    messages, length = work.said.by_voter(act.case.id, after, OPENING), 0
    for n, message in enumerate(messages):
        length += len(message.text)
        if length > FULL_PAGE:
            return messages[: n + 1], n + 1 < len(messages) or len(messages) == OPENING
    return messages, len(messages) == OPENING


def _may_read_confidential(work: Work, act: Act) -> bool:
    if act.chat_id < 0:
        return False
    return reads_confidential(work.roster, act.persons, act.case)
