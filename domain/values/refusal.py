"""What a refusal of Telegram's means (400 and 403), told by its code and its words: one table, one meaning each.

Sources: `Client.cpp` of github.com/tdlib/telegram-bot-api (`fail_query_with_error`, `check_chat_access`,
`check_message_topic`), `MessageContent.cpp` and `MessagesManager.cpp` of github.com/tdlib/td, the errors of
https://core.telegram.org/api/errors, which the Bot API hands through in capitals. The libraries change the case of words,
so case does not count. Services tell what follows from a meaning (`services/watch/refusals.py`).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.words.pattern import pattern_of


class Meaning(StrEnum):
    UNCHANGED = "unchanged"
    """The edit would change nothing: as good as done."""
    READER_GONE = "reader_gone"
    """A private chat whose person cannot be written to: he blocked the bot, left Telegram, or never wrote."""
    PUT_OUT = "put_out"
    """The bot is no member of the group any more."""
    SHUT = "shut"
    """The group takes nothing of the bot's, wherever it stands and whatever it says; `cure` names what helps."""
    KIND_SHUT = "kind_shut"
    """Only this kind of content is not taken there."""
    REPLY_GONE = "reply_gone"
    """What was replied to is not there any more."""
    SOURCE_GONE = "source_gone"
    """What was to be copied is not there any more, or may not be copied."""
    MESSAGE_GONE = "message_gone"
    """What was to be edited or deleted is not there any more."""
    FIXED = "fixed"
    """It is there but cannot be edited or deleted (any more)."""
    WORDS = "words"
    """The words themselves are at fault."""
    FILE = "file"
    """The file itself is at fault."""
    UNKNOWN = "unknown"


TO_WRITE, TOPIC_CLOSED, TOPIC_GONE, NEW_LINK, BE_ADMIN, BE_PRIVATE = "write", "topic_closed", "topic_gone", "link", "admin", "public"
"""Cures of a group that takes nothing: give the right to write back, open the topic, use the group link again (in another
topic, or for another chat), make the bot administrator. `public` is no refusal: it takes everything, and so everybody reads it."""

CURES = (TO_WRITE, BE_ADMIN, TOPIC_CLOSED, TOPIC_GONE, NEW_LINK, BE_PRIVATE)


@dataclass(frozen=True)
class Refusal:
    """`words` are Telegram's own; `ours`: the name of an error of our own, which says nothing to anybody who waits."""

    meaning: Meaning
    words: str
    cure: str = ""
    ours: bool = False


@dataclass(frozen=True)
class _Row:
    """A pattern of Telegram's words. `chat`: only in a private chat or a group; `methods`: only of these; `code`: only with it."""

    pattern: str
    meaning: Meaning
    cure: str = ""
    chat: str = ""
    methods: str = ""
    code: int = 0


_GONE = (
    r"chat not found|peer_id_invalid|chat_id_invalid|user not found|user_id_invalid|user is deactivated|user_deactivated|"
    r"user_deleted|user_is_blocked|blocked by the user|you_blocked_user|initiate conversation|user_is_bot|messages to (the )?bots?\b|"
    r"no access to the (chat|user)|can't access the (chat|user)|channel_(invalid|private|public_group_na)|chat_forbidden|chat was (deactivated|deleted)"
)
_TABLE = (
    _Row(r"not[ _]modified", Meaning.UNCHANGED),
    _Row(r"to (be replied|reply) not found|reply message not found|reply_(message_)?id_invalid|quote_text_invalid", Meaning.REPLY_GONE),
    _Row(r"(message|chat) to (copy|forward)|can't be (copied|forwarded)|protected content|forwards_restricted", Meaning.SOURCE_GONE),
    _Row(r"message(_id_invalid| not found)|msg_id_invalid|chat not found|can't access the chat", Meaning.SOURCE_GONE, methods="copy"),
    _Row(r"can't be (edited|deleted)|edit_time_expired|delete_forbidden|author_required|message to edit$", Meaning.FIXED),
    _Row(r"rights to (edit|delete)|delete messages administrator right", Meaning.FIXED),
    _Row(r"message to (edit|delete) not found|message_id_invalid|msg_id_invalid|message not found", Meaning.MESSAGE_GONE),
    _Row(r"topic_(id_invalid|deleted|not_found)|thread not found|topic not found|access the topic", Meaning.SHUT, TOPIC_GONE, "group"),
    _Row(r"forum topic identifier|thread_id_invalid|top_msg_id_invalid", Meaning.SHUT, TOPIC_GONE, "group"),
    _Row(r"topic_(closed|hidden)|topic is closed", Meaning.SHUT, TOPIC_CLOSED, "group"),
    _Row(r"restricted receiving of|(voice|video|round)_\w*forbidden", Meaning.KIND_SHUT),
    _Row(r"chat_send_(?!plain)\w+_forbidden", Meaning.KIND_SHUT),
    _Row(r"rights? to send (?!a message|messages|text)[\w -]+", Meaning.KIND_SHUT),
    _Row(r"bot was kicked|not a member|group chat was deleted", Meaning.PUT_OUT, chat="group", code=403),
    _Row(r"bot was kicked|not a member|user_not_participant|upgraded to|group migrated", Meaning.SHUT, NEW_LINK, "group"),
    _Row(r"admin(istrator)? rights|chat_admin_required|right_forbidden", Meaning.SHUT, BE_ADMIN, "group"),
    _Row(r"write_forbidden|send_plain|guest_send|chat_restricted|user_banned_in_channel", Meaning.SHUT, TO_WRITE, "group"),
    _Row(r"no write access|\brights\b|user_restricted|allow_payment_required", Meaning.SHUT, TO_WRITE, "group"),
    _Row(_GONE, Meaning.SHUT, NEW_LINK, "group"),
    _Row(_GONE, Meaning.READER_GONE, chat="private"),
    _Row(r"write_forbidden|no write access|chat_restricted|privacy_(restricted|premium)", Meaning.READER_GONE, chat="private"),
    _Row(r"too[ _]long|too much|can't parse|must be (non-empty|encoded)|text is empty|message_empty|entit(y|ies)_", Meaning.WORDS),
    _Row(r"button|reply[ _]markup|keyboard", Meaning.WORDS),
    _Row(r"file|photo|video|image|media|document|voice|audio|sticker|animation|web ?page|http url", Meaning.FILE),
)
_FOUND = tuple((pattern_of(row.pattern, re.IGNORECASE), row) for row in _TABLE)


def meaning_of(code: int, words: str, *, private: bool, method: str = "") -> Refusal:
    """The meaning of one refusal. A 403 without known words is about the chat: its person is gone, or the group takes nothing."""
    for pattern, row in _FOUND:
        fits = (not row.code or row.code == code) and (not row.chat or (row.chat == "private") == private)
        if fits and method.startswith(row.methods) and pattern.search(words):
            return Refusal(row.meaning, words, row.cure)
    if code == 403:
        return Refusal(Meaning.READER_GONE, words) if private else Refusal(Meaning.SHUT, words, NEW_LINK)
    return Refusal(Meaning.UNKNOWN, words)
