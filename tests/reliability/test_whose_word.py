"""Whose word an answer is: only Telegram's envelope is Telegram's, everything else is the way (docs/spec.md section 11)."""

import json

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.answers import fits
from bot.delivery import FileGoneError, NotTelegramError, TooLargeError, as_delivery_error, telegrams_answer

PAGE = b"<html><head><title>403 Forbidden</title></head><body>blocked by the gateway</body></html>"
FOREIGN = [
    PAGE,
    b"",
    b"OK",
    b"null",
    b"[]",
    b'"ok"',
    b"{}",
    b'{"ok": "yes"}',
    b'{"ok": 1, "result": 1}',
    b'{"ok": true}',
    b'{"error": "denied"}',
    b'{"ok": false}',
    b'{"ok": false, "error": "Forbidden by policy"}',
    b'{"ok": false, "error": "bad", "code": 400}',
    b'{"ok": false, "error_code": "400", "description": "words"}',
    b'{"ok": false, "error_code": true, "description": "words"}',
    b'{"ok": false, "error_code": 200, "description": "words"}',
    b'{"ok": false, "error_code": 400}',
    b'{"ok": false, "error_code": 502, "description": ["x"]}',
    b'{"ok": false, "error_code": 500, "description": null}',
    b'{"ok": true, "result": NaN}',
    b'\xef\xbb\xbf{"ok": true, "result": []}',
    '{"ok": true, "result": []}'.encode("utf-16"),
    '{"ok": false, "error_code": 400, "description": "words"}'.encode("utf-16-le"),
    '{"ok": true, "result": []}'.encode("utf-32"),
]
ODD_PARAMETERS: list[object] = [
    "oops",
    [1],
    *[{"retry_after": "abc"}, {"retry_after": [1]}, {"retry_after": {}}, {"retry_after": None}, {"retry_after": True}],
    *[{"retry_after": -1}, {"retry_after": 10**12}, {"retry_after": 1.5}],
    *[{"migrate_to_chat_id": "abc"}, {"migrate_to_chat_id": None}, {"migrate_to_chat_id": 0}, {"migrate_to_chat_id": 7}],
    *[{"migrate_to_chat_id": 10**30}, {"migrate_to_chat_id": -(10**30)}, {"migrate_to_chat_id": False}],
]
"""Beside an envelope that is otherwise Telegram's."""


def refusal(code: int, **more: object) -> bytes:
    return json.dumps({"ok": False, "error_code": code, "description": "words", **more}).encode()


@pytest.mark.parametrize("status", [200, 204, 301, 302, 400, 401, 403, 404, 407, 429, 500, 502, 503, 504, 511])
@pytest.mark.parametrize("body", FOREIGN + [b"[" * 100_000, PAGE[:20], b"\xff\xfe{}"])
def test_what_is_no_envelope_is_not_telegrams_word_whatever_its_status(status: int, body: bytes) -> None:
    with pytest.raises(NotTelegramError) as found:
        telegrams_answer("POST", status, body)
    assert found.value.status == status


@pytest.mark.parametrize("code", [400, 401, 403, 404, 409, 500, 502])
@pytest.mark.parametrize("status", [200, 403, 502])
def test_an_envelope_is_telegrams_word_whatever_status_the_way_puts_on_it(code: int, status: int) -> None:
    assert telegrams_answer("POST", status, refusal(code))[0] == code
    assert telegrams_answer("POST", status, b'{"ok": true, "result": []}')[0] == 200


@pytest.mark.parametrize("odd", ODD_PARAMETERS, ids=str)
@pytest.mark.parametrize("code", [400, 429, 502])
def test_parameters_that_are_none_are_not_telegrams(code: int, odd: object) -> None:
    with pytest.raises(NotTelegramError):
        telegrams_answer("POST", code, refusal(code, parameters=odd))


ODD_YES: list[object] = [True, "x", None, [], {}, 7, {"status": "healthy"}]
BOT = {"id": 42, "username": "qingxi_bot", "first_name": "连心"}
ODD_BOTS: list[object] = [
    *[BOT | {"username": name} for name in (None, "", "x" * 5000, "\ud800\x00", "a b", 7, ["qingxi_bot"])],
    *[BOT | {"id": number} for number in ("42", None, True, 0, -1, 10**30)],
    *[{"username": "qingxi_bot"}, {"id": 42}, BOT | {"is_bot": False}],
]
ODD_MEMBERS: list[object] = [
    {},
    {"status": 5},
    {"status": None},
    {"status": "healthy"},
    {"status": ["left"]},
    {"status": "member", "is_member": "no"},
]
CHAT = {"id": -100, "type": "supergroup"}
ODD_CHATS: list[object] = [
    {"id": -100},
    CHAT | {"permissions": None},
    CHAT | {"permissions": []},
    CHAT | {"permissions": {"can_send_messages": 1}},
]
ODD_UPDATES: list[object] = [[{"update_id": number}] for number in (True, -5, 0, "7", None, 2**31, 2**40, 10**30)]
FILE = {"file_id": "a", "file_unique_id": "b", "file_path": "documents/file_1"}
MESSAGE = {"message_id": 7, "chat": {"id": 1}}


@pytest.mark.parametrize(
    ("method", "good", "bad"),
    [
        (
            "sendMessage",
            [MESSAGE],
            [True, None, [], {}, {"status": "healthy"}, {"message_id": None}, {"message_id": -1}, {"message_id": 10**30}],
        ),
        ("copyMessage", [{"message_id": 1}], [True, None, {"message_id": "7"}, {"message_id": True}]),
        ("sendMediaGroup", [[MESSAGE, MESSAGE]], [[], [{}], MESSAGE, None, [MESSAGE, None]]),
        ("editMessageText", [MESSAGE], [True, None, {}, False, "yes"]),
        ("editMessageReplyMarkup", [MESSAGE], [True, None, {}]),
        ("deleteMessage", [True], [None, {}, False, MESSAGE, 1]),
        ("sendChatAction", [True], [None, {}, 1]),
        ("answerCallbackQuery", [True], [None, {}, "true"]),
        ("setMyCommands", [True], [None, [], {}]),
        ("setWebhook", [True], [None, {}]),
        ("getChatMember", [{"status": "left"}, {"status": "restricted", "is_member": True}], [None, True, [], *ODD_MEMBERS]),
        ("getChat", [CHAT, CHAT | {"permissions": {"can_send_messages": False}}], [None, True, [], {}, *ODD_CHATS]),
        ("getMe", [BOT, BOT | {"username": "Ab_9", "is_bot": True}], [*ODD_YES, *ODD_BOTS]),
        ("getUpdates", [[], [{"update_id": 1}], [{"update_id": 2**31 - 1, "message": []}]], [None, True, {}, [1], *ODD_UPDATES]),
        ("getFile", [FILE, FILE | {"file_size": 7}], [*ODD_YES, FILE | {"file_path": None}, FILE | {"file_size": "7"}]),
        ("getWebhookInfo", [{"url": "", "pending_update_count": 0}], [*ODD_YES, {"url": None}]),
    ],
)
def test_a_yes_counts_only_as_telegram_says_it(method: str, good: list[object], bad: list[object]) -> None:
    assert [fits(method, result) for result in good] == [True] * len(good)
    assert [fits(method, result) for result in bad] == [False] * len(bad)


@pytest.mark.parametrize("status", [413, 414, 415])
def test_too_large_is_about_this_call_whoever_says_it(status: int) -> None:
    for body, by_telegram in ((PAGE, False), (b"", False), (refusal(status), True)):
        with pytest.raises(TooLargeError) as found:
            telegrams_answer("POST", status, body)
        assert found.value.told_by_telegram is by_telegram
    with pytest.raises(TooLargeError):
        telegrams_answer("POST", 200, refusal(status))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Bad Request: zorg \ud800 x", "Zorg \ufffd x"),
        ("Bad\nRequest:\x00 \u2028zorg\r\n", "Bad Request: zorg"),
        ("Bad Request: " + "x" * 100_000, "X" + "x" * 299),
        ("好𠮷", "好𠮷"),
    ],
)
def test_what_telegram_says_is_a_line_that_can_be_kept(said: str, words: str) -> None:
    for error in (BadRequest(said), Forbidden(said)):
        assert as_delivery_error(error).words == words
    assert as_delivery_error(NetworkError(said)).words.isprintable()


def test_a_429_rests_as_told_or_a_second() -> None:
    assert telegrams_answer("POST", 429, refusal(429, parameters={"retry_after": 7}))[0] == 429
    for more in ({}, {"parameters": {"retry_after": 0}}, {"parameters": None}):
        with pytest.raises(RetryAfter):
            telegrams_answer("POST", 429, refusal(429, **more))


def test_a_download_is_its_body_and_404_says_that_it_is_gone() -> None:
    assert telegrams_answer("GET", 200, PAGE) == (200, PAGE)
    for body in (PAGE, refusal(404), b""):
        with pytest.raises(FileGoneError):
            telegrams_answer("GET", 404, body)
    with pytest.raises(NotTelegramError):
        telegrams_answer("GET", 403, PAGE)
    assert telegrams_answer("GET", 400, refusal(400))[0] == 400
