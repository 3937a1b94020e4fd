"""What a refusal of Telegram's means: its words as they really come (docs/spec.md section 11)."""

import pytest

from domain.values.refusal import BE_ADMIN, NEW_LINK, TO_WRITE, TOPIC_CLOSED, TOPIC_GONE, Meaning, meaning_of

READERS = (
    (400, "Bad Request: chat not found"),
    (400, "Bad Request: private chat not found"),
    (400, "Bad Request: user not found"),
    (400, "Bad Request: PEER_ID_INVALID"),
    (400, "Bad Request: USER_ID_INVALID"),
    (400, "Bad Request: INPUT_USER_DEACTIVATED"),
    (400, "Bad Request: USER_IS_BLOCKED"),
    (400, "Bad Request: have no write access to the chat"),
    (403, "Forbidden: user is deactivated"),
    (403, "Forbidden: bot was blocked by the user"),
    (403, "Forbidden: bot can't initiate conversation with a user"),
    (403, "Forbidden: the bot can't send messages to the bot"),
    (403, "Forbidden: words that nobody has seen yet"),
)
SHUT = (
    (400, "Bad Request: TOPIC_CLOSED", TOPIC_CLOSED),
    (400, "Bad Request: TOPIC_DELETED", TOPIC_GONE),
    (400, "Bad Request: TOPIC_ID_INVALID", TOPIC_GONE),
    (400, "Bad Request: message thread not found", TOPIC_GONE),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", TO_WRITE),
    (403, "Forbidden: CHAT_WRITE_FORBIDDEN", TO_WRITE),
    (400, "Bad Request: not enough rights to send text messages to the chat", TO_WRITE),
    (400, "Bad Request: have no rights to send a message", TO_WRITE),
    (400, "Bad Request: have no write access to the chat", TO_WRITE),
    (400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", TO_WRITE),
    (400, "Bad Request: CHAT_RESTRICTED", TO_WRITE),
    (400, "Bad Request: CHAT_GUEST_SEND_FORBIDDEN", TO_WRITE),
    (400, "Bad Request: USER_BANNED_IN_CHANNEL", TO_WRITE),
    (400, "Bad Request: need administrator rights in the channel chat", BE_ADMIN),
    (400, "Bad Request: CHAT_ADMIN_REQUIRED", BE_ADMIN),
    (400, "Bad Request: chat not found", NEW_LINK),
    (400, "Bad Request: PEER_ID_INVALID", NEW_LINK),
    (400, "Bad Request: CHANNEL_PRIVATE", NEW_LINK),
    (400, "Bad Request: group chat was deactivated", NEW_LINK),
    (400, "Bad Request: bot is not a member of the supergroup chat", NEW_LINK),
    (400, "Bad Request: bot was kicked from the group chat", NEW_LINK),
    (400, "Bad Request: group chat was upgraded to a supergroup chat", NEW_LINK),
    (403, "Forbidden: words that nobody has seen yet", NEW_LINK),
)
PUT_OUT = (
    "Forbidden: bot was kicked from the supergroup chat",
    "Forbidden: bot was kicked from the group chat",
    "Forbidden: bot is not a member of the channel chat",
    "Forbidden: bot is not a member of the supergroup chat",
    "Forbidden: the group chat was deleted",
)
OTHERS = (
    ("message is not modified: specified new message content and reply markup are exactly the same", Meaning.UNCHANGED),
    ("CHAT_SEND_PHOTOS_FORBIDDEN", Meaning.KIND_SHUT),
    ("CHAT_SEND_DOCS_FORBIDDEN", Meaning.KIND_SHUT),
    ("CHAT_SEND_MEDIA_FORBIDDEN", Meaning.KIND_SHUT),
    ("not enough rights to send photos to the chat", Meaning.KIND_SHUT),
    ("not enough rights to send voice notes to the chat", Meaning.KIND_SHUT),
    ("VOICE_MESSAGES_FORBIDDEN", Meaning.KIND_SHUT),
    ("user restricted receiving of voice note messages", Meaning.KIND_SHUT),
    ("message to be replied not found", Meaning.REPLY_GONE),
    ("REPLY_MESSAGE_ID_INVALID", Meaning.REPLY_GONE),
    ("message to copy not found", Meaning.SOURCE_GONE),
    ("message can't be copied", Meaning.SOURCE_GONE),
    ("message has protected content and can't be forwarded", Meaning.SOURCE_GONE),
    ("message to edit not found", Meaning.MESSAGE_GONE),
    ("message to delete not found", Meaning.MESSAGE_GONE),
    ("MESSAGE_ID_INVALID", Meaning.MESSAGE_GONE),
    ("message can't be edited", Meaning.FIXED),
    ("MESSAGE_EDIT_TIME_EXPIRED", Meaning.FIXED),
    ("message can't be deleted", Meaning.FIXED),
    ("there is no text in the message to edit", Meaning.FIXED),
    ("message is too long", Meaning.WORDS),
    ("message caption is too long", Meaning.WORDS),
    ("MESSAGE_TOO_LONG", Meaning.WORDS),
    ('can\'t parse entities: Unsupported start tag "x" at byte offset 3', Meaning.WORDS),
    ("text must be non-empty", Meaning.WORDS),
    ("message text is empty", Meaning.WORDS),
    ("text must be encoded in UTF-8", Meaning.WORDS),
    ("ENTITY_BOUNDS_INVALID", Meaning.WORDS),
    ("BUTTON_DATA_INVALID", Meaning.WORDS),
    ("reply markup is too long", Meaning.WORDS),
    ("wrong file identifier/HTTP URL specified", Meaning.FILE),
    ("wrong remote file identifier specified: Wrong string length", Meaning.FILE),
    ("wrong file_id or the file is temporarily unavailable", Meaning.FILE),
    ("file is too big", Meaning.FILE),
    ("PHOTO_INVALID_DIMENSIONS", Meaning.FILE),
    ("IMAGE_PROCESS_FAILED", Meaning.FILE),
    ("MEDIA_EMPTY", Meaning.FILE),
    ("a kind of trouble that does not exist yet", Meaning.UNKNOWN),
)


@pytest.mark.parametrize(("code", "words"), READERS)
def test_a_person_who_cannot_be_written_to_is_gone(code: int, words: str) -> None:
    for said in (words, words.lower(), words.upper()):
        assert meaning_of(code, said, private=True, method="sendMessage").meaning is Meaning.READER_GONE


@pytest.mark.parametrize(("code", "words", "cure"), SHUT)
def test_a_group_that_takes_nothing_is_told_with_its_cure(code: int, words: str, cure: str) -> None:
    for said in (words, words.lower(), words.removeprefix("Bad Request: ").capitalize()):
        found = meaning_of(code, said, private=False, method="sendMessage")
        assert (found.meaning, found.cure, found.words) == (Meaning.SHUT, cure, said)


@pytest.mark.parametrize("words", PUT_OUT)
def test_a_group_that_put_the_bot_out(words: str) -> None:
    assert meaning_of(403, words, private=False).meaning is Meaning.PUT_OUT


@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize(("words", "meaning"), OTHERS)
def test_what_the_words_of_a_400_mean(words: str, meaning: Meaning, private: bool) -> None:
    for said in (f"Bad Request: {words}", words.capitalize()):
        assert meaning_of(400, said, private=private, method="sendMessage").meaning is meaning


def test_a_copy_whose_chat_is_not_found_may_lack_its_source() -> None:
    assert meaning_of(400, "Bad Request: chat not found", private=False, method="copyMessage").meaning is Meaning.SOURCE_GONE
    assert meaning_of(400, "Bad Request: MESSAGE_ID_INVALID", private=True, method="copyMessage").meaning is Meaning.SOURCE_GONE
