"""What somebody sent, as others read it: his words, and what he sent beside them by name (图片, 投票：…)."""

from collections.abc import Iterable
from typing import NamedTuple

from domain.values.forwarded import is_forwarded, without_mark
from domain.values.heard import MARK, unmarked
from domain.values.message import FILES, WORDED, Earlier, Incoming, Media
from locales import contents, hearing
from locales.common import T
from services.deed.by import Said
from storage.case_messages import CaseMessage

SEEN = FILES | {"location"}
"""What is plain to see below a card; anything else is named on it too."""
Message = CaseMessage | Incoming | Earlier | Said


class Edited(NamedTuple):
    """A message of a case as it stood before an edit, and as it stands."""

    was: CaseMessage
    now: CaseMessage


def on_card(t: T, message: Message) -> str:
    """Where what can be shown stands below: words, and by name only what cannot."""
    return _with_names(t, message, unshown_only=True)


def whole(t: T, message: Message) -> str:
    """Where nothing stands below, as in a list or on paper: everything else by name too."""
    return _with_names(t, message, unshown_only=False)


def kinds(t: T, message: Message) -> str:
    """What was sent, by name."""
    return contents.names(t, [m.kind for m in media_of(message)])


def about_message(message: CaseMessage) -> str:
    """By this what waits to be shown of a message is found again."""
    return f"message:{message.id}"


def media_of(message: Message) -> tuple[Media, ...]:
    return message.attached if isinstance(message, CaseMessage) else message.media


def by_voter(messages: Iterable[CaseMessage]) -> list[CaseMessage]:
    """What a case's voter said, in order; reasons and typed ratings aside."""
    return [m for m in messages if m.author == "voter" and m.kind == "words"]


def everything(t: T, messages: Iterable[CaseMessage]) -> str:
    """All that a case's voter said, as on paper."""
    return "\n".join(filter(None, (whole(t, m) for m in by_voter(messages))))


def plain(messages: Iterable[CaseMessage]) -> str:
    """His words alone, for comparing them."""
    return unmarked("\n".join(m.text for m in by_voter(messages) if m.text))


def unshowable(message: Message) -> list[str]:
    """The kinds in it of which nobody can be shown anything, in words or otherwise."""
    return [m.kind for m in media_of(message) if not m.way and (m.kind not in WORDED or not message.text)]


def _with_names(t: T, message: Message, *, unshown_only: bool) -> str:
    media = media_of(message)
    own = next((m.kind for m in media if m.kind in WORDED), "") if message.text else ""
    text = message.text.replace(MARK, t(hearing.mark))
    text = t(contents.forwarded) + without_mark(text) if is_forwarded(text) else text
    lines = [contents.worded(t, own, text) if own else text]
    if any(m.forwarded for m in media):
        lines.append(t(contents.forwarded) + kinds(t, message))
    if hidden := unshowable(message):
        lines.append(contents.unshown(t, hidden))
    if unshown_only and any(m.renamed for m in media):
        lines.append(t(contents.claimer_reads))
    shown = [m.kind for m in media if m.way and m.kind != own and not (unshown_only and m.kind in SEEN)]
    if shown:
        lines.append(contents.bare(t, shown))
    return "\n".join(filter(None, lines))
