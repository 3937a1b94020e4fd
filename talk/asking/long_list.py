"""A long choice, a page at a time, narrowed by what is typed while it stands (docs/spec.md section 8, Lists).

What turns it over is a press that carries the place and, once something was typed, where those words are kept: the list is made anew
at each turn, so that it shows what is so and asks the right again. Typed words are such a press too (`talk/house.narrow`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.congress.congress import Village
from domain.values.buttons import Button
from domain.values.ids import CaseId, Handle
from domain.values.list_places import At, value_of
from domain.values.message import Incoming, Press, as_json, from_json
from domain.words.part_of_a_name import names_it
from locales import common, long_lists
from locales.common import T
from services.deed import pages, screens
from services.deed.message import Rows
from services.deed.work import Work
from storage.steps import Step
from talk.asking import kept_aside
from talk.asking.ask import Question, wait

CHOICES = 30
"""Buttons of a choice on one page; Telegram takes 100 in all."""
NAMES = 60
"""The same where the names are short and stand side by side."""
NARROW = "narrow"
"""What a list asks for that is too long for one page: part of a name."""
LONGEST_NAME = 12
"""Characters of what may be part of a name: longer words that name nothing here are no search."""
KEPT = "typed"
"""The kind of the draft that keeps what was typed."""


@dataclass(frozen=True)
class Item:
    """One button; `names`: what it is found by, where that is not its label."""

    label: str
    button: Button
    names: tuple[str, ...] = ()


def village_names(village: Village) -> tuple[str, ...]:
    """What a village is found by."""
    return (village.name, *village.aliases, *village.hamlets)


@dataclass(frozen=True)
class Choice:
    """`kind` turns it over and carries `of` besides the place; `below` stands on every page; `width`: buttons in a row.

    `case`: whose choice it is, of one on a case. `search`: what is typed narrows it; not where it is asked for otherwise.
    """

    words: str
    items: Sequence[Item]
    kind: str
    of: str = ""
    below: Rows = ()
    size: int = CHOICES
    width: int = 1
    case: CaseId | None = None
    search: bool = True


def page_of(work: Work, where: Press | Incoming, choice: Choice, at: At) -> tuple[str, Rows]:
    """Words and buttons of that page. Words that name nothing in the list may be meant for something else: nothing is lost."""
    t, typed = work.staff_words(), typed_before(work, where.chat_id, at.typed)
    items = [item for item in choice.items if names_it(typed, item.names or (item.label,))] if typed else list(choice.items)
    first = pages.within(at.first, len(items), choice.size)
    shown = [(item.label, item.button) for item in items[first : first + choice.size]]
    lines = [long_lists.narrowed(t, typed, len(items))] if typed else []
    rows = [shown[n : n + choice.width] for n in range(0, len(shown), choice.width)]
    rows += _turns(t, choice, first, len(items), at.typed)
    if typed:
        rows.append([(t(long_lists.b_whole), _turn(choice, At()))])
    if typed and not items and where.chat_id > 0:
        return "\n".join([*lines, t(long_lists.or_else)]), [*rows, *_other_purposes(work, where.chat_id, at.typed), *choice.below]
    return "\n".join([*lines, choice.words, *_where(t, where, choice, (first, len(shown), len(items)))]), [*rows, *choice.below]


def _other_purposes(work: Work, chat_id: int, draft_id: int) -> Rows:
    """What those words may be for, as if no list had stood there."""
    kept = work.drafts.get(str(draft_id), KEPT)
    return kept_aside.choices(work, Handle(chat_id), str(work.drafts.put("mine", chat_id, kept.message, kept.at))) if kept else ()


def _where(t: T, where: Press | Incoming, choice: Choice, shown: tuple[int, int, int]) -> list[str]:
    first, count, total = shown
    if len(choice.items) <= choice.size:
        return []
    hint = [t(long_lists.type_here) if where.chat_id > 0 else t(long_lists.type_as_a_reply)] if choice.search else []
    return [*([common.place_among(t, first + 1, first + count, total)] if total > choice.size else []), *hint]


def _turns(t: T, choice: Choice, first: int, total: int, typed: int) -> list[list[tuple[str, Button]]]:
    """The buttons that turn it over."""
    row = []
    if first > 0:
        row.append((t(common.b_page_back), _turn(choice, At(max(first - choice.size, 0), typed))))
    if first + choice.size < total:
        row.append((t(common.b_page_on), _turn(choice, At(first + choice.size, typed))))
    return [row] if row else []


def _turn(choice: Choice, at: At) -> Button:
    return Button(choice.kind, choice.case or 0, value_of(choice.of, at))


def stands(work: Work, where: Press | Incoming, choice: Choice, row: int) -> None:
    """The list is shown in that row of the outbox: what is typed from now on narrows it, where it is too long for one page."""
    if choice.search and len(choice.items) > choice.size:
        wait(work, where, Question(NARROW, choice.case), row, list=choice.kind, of=choice.of)


def show(work: Work, where: Press | Incoming, choice: Choice, at: At | None = None, row: int | None = None) -> int:
    """In a message of its own; turned over (`at`), in the one it stands in. `row`: whose place it takes. Returns the row of the outbox."""
    words, rows = page_of(work, where, choice, at or At())
    if row is None and at is not None and isinstance(where, Press):
        row = screens.row_at(work, where.chat_id, where.message_id)
    if row is not None:
        work.revise(where.chat_id, row, words, rows, case_id=choice.case)
    else:
        row = work.say(where.chat_id, words, rows, case_id=choice.case, reply_to=where.message_id if choice.case is not None else None)
        screens.put(work, (where.chat_id, where.sender.handle, row), choice.case)
    stands(work, where, choice, row)
    return row


# What was typed


def keep_typed(work: Work, message: Incoming) -> int:
    """The words by which a list is narrowed, for the buttons that turn it over; those of before are not kept any longer."""
    for old in work.drafts.newest(message.chat_id, KEPT, 5):
        work.drafts.close(old.id, work.now)
    return work.drafts.put(KEPT, message.chat_id, as_json(message), message.at)


def typed_before(work: Work, chat_id: int, draft_id: int) -> str:
    draft = work.drafts.get(str(draft_id), KEPT) if draft_id else None
    return from_json(draft.message).text.strip() if draft is not None and draft.chat_id == chat_id else ""


def narrows(work: Work, message: Incoming, step: Step) -> bool:
    """Whether these words can be meant for the list that stands: nothing but a few characters, in reply to nothing else."""
    if step.kind != NARROW:
        return True
    elsewhere = message.reply_to is not None and screens.row_at(work, message.chat_id, message.reply_to) != step.data.get("prompt")
    return not elsewhere and not message.media and 0 < len(message.text.strip()) <= LONGEST_NAME
