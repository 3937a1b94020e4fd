"""What went wrong with a call, and whether and when to try again: every error of the library as one of ours."""

from dataclasses import dataclass
from datetime import timedelta

from bot import lean_telegram as lean_telegram  # isort: split

from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import trouble
from bot.answers import fits
from bot.envelope import TOO_LARGE, envelope, status_of
from domain.values.errors import LianxinError

LONGEST_WORDS = 300
TELEGRAM_SAID = frozenset({"sent", "flood", "moved", "gone", "refused"})
"""What may come of a call by Telegram's own word alone: it was there and back."""
FLOOD_SECONDS = 1
"""How long to rest after a 429 that does not say it."""


@dataclass
class DeliveryError(LianxinError):
    """`kind`: flood (429), refused (400), gone (403), moved, too_large (413 to 415), file_gone (a download's 404); of the way:
    outage (5xx, network, a page that is not Telegram's, a token it does not know), unclear (time-out). Seconds in `retry_in`.
    `final`: it ends the call as soon as others are seen to go through.
    """

    kind: str
    words: str
    retry_in: float | None = None
    new_chat_id: int | None = None
    final: bool = False

    @property
    def of_the_way(self) -> bool:
        """Whether it says nothing about the chat or the message: Telegram did not say it, or is not well itself."""
        return self.kind in ("outage", "unclear")


class NotTelegramError(NetworkError):
    """The answer is no envelope of Telegram's: a page of something on the way (`status` is its), an empty or foreign body."""

    def __init__(self, status: int) -> None:
        super().__init__(f"not an answer of Telegram's (HTTP {status})")
        self.status = status


class OddYesError(NotTelegramError):
    """It says yes, and not as Telegram does (bot/answers.py)."""


class TooLargeError(NetworkError):
    """413, 414 or 415: this call is too large or of a kind that is not taken. `told_by_telegram`: else by something on the way."""

    def __init__(self, status: int, *, told_by_telegram: bool) -> None:
        super().__init__(f"not taken for its size or kind (HTTP {status})")
        self.status, self.told_by_telegram = status, told_by_telegram


class FileGoneError(NetworkError):
    """404 to the download of a file."""

    def __init__(self) -> None:
        super().__init__("the file is gone")


def telegrams_answer(method: str, status: int, body: bytes, called: str = "") -> tuple[int, bytes]:
    """Status and body of an HTTP answer for the library, once it is known to be Telegram's; `method` is HTTP's, `called` the Bot API's.

    For the end of `do_request` of a request class: raises for everything that the library would take for Telegram's word.
    """
    if method == "GET" and (status == 404 or 200 <= status <= 299):  # a download: its body is the file
        if status == 404:
            raise FileGoneError
        return status, body
    answer = envelope(body)
    if status in TOO_LARGE and (answer is None or not answer["ok"]):
        raise TooLargeError(status, told_by_telegram=answer is not None)
    if answer is None:
        raise NotTelegramError(status)
    if called and answer["ok"] and not fits(called, answer["result"]):
        raise OddYesError(status)
    meant = status_of(answer)
    if meant in TOO_LARGE:
        raise TooLargeError(meant, told_by_telegram=True)
    if meant == 429 and not _retry_after(answer):
        raise RetryAfter(FLOOD_SECONDS)
    return meant, body


def _retry_after(answer: dict[str, object]) -> bool:
    parameters = answer.get("parameters")
    return isinstance(parameters, dict) and bool(parameters.get("retry_after"))


def as_delivery_error(error: TelegramError) -> DeliveryError:
    """By type; BadRequest and ours come before NetworkError, which they descend from."""
    if isinstance(error, RetryAfter):
        seconds = error.retry_after
        return DeliveryError("flood", "429", seconds.total_seconds() if isinstance(seconds, timedelta) else float(seconds))
    if isinstance(error, ChatMigrated):
        return DeliveryError("moved", "chat moved", new_chat_id=error.new_chat_id)
    if isinstance(error, Forbidden):
        return DeliveryError("gone", in_a_line(error.message))
    if isinstance(error, BadRequest):
        return DeliveryError("refused", in_a_line(error.message))
    if isinstance(error, TooLargeError):
        words = error.message if error.told_by_telegram else trouble.not_telegram(error.status)
        return DeliveryError("too_large" if error.told_by_telegram else "outage", words, final=True)
    if isinstance(error, FileGoneError):
        return DeliveryError("file_gone", error.message)
    if isinstance(error, TimedOut):
        return DeliveryError("unclear", trouble.NO_ANSWER)
    return DeliveryError("outage", _of_the_way(error))


def in_a_line(said: str) -> str:
    """What Telegram said, as it may be stored and shown: one line of ordinary signs, never without end."""
    whole = said[:LONGEST_WORDS].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in whole).split())


def _of_the_way(error: TelegramError) -> str:
    if isinstance(error, OddYesError):
        return trouble.NO_RESULT
    if isinstance(error, NotTelegramError):
        return trouble.not_telegram(error.status)
    if isinstance(error, (InvalidToken, EndPointNotFound)):
        return trouble.UNKNOWN_TOKEN
    if type(error) is NetworkError and error.__cause__ is None:
        return trouble.not_well(in_a_line(error.message))
    return trouble.no_way(error.__cause__ or error)
