"""What went wrong with a call, and whether and when to try again: every error of the library as one of ours."""

from dataclasses import dataclass

from telegram.error import NetworkError, RetryAfter

from bot.envelope import TOO_LARGE, envelope, status_of
from domain.errors import LianxinError

FLOOD_SECONDS = 1
"""How long to rest after a 429 that does not say it."""


@dataclass
class DeliveryError(LianxinError):
    """`kind`: flood (429), outage (5xx, network), unclear (time-out), refused (400), gone (403), moved. Seconds in `retry_in`."""

    kind: str
    words: str
    retry_in: float | None = None
    new_chat_id: int | None = None


class NotTelegramError(NetworkError):
    """The answer is no envelope of Telegram's: a page of something on the way (`status` is its), an empty or foreign body."""

    def __init__(self, status: int) -> None:
        super().__init__(f"not an answer of Telegram's (HTTP {status})")
        self.status = status


class TooLargeError(NetworkError):
    """413, 414 or 415: this call is too large or of a kind that is not taken. `told_by_telegram`: else by something on the way."""

    def __init__(self, status: int, *, told_by_telegram: bool) -> None:
        super().__init__(f"not taken for its size or kind (HTTP {status})")
        self.status, self.told_by_telegram = status, told_by_telegram


class FileGoneError(NetworkError):
    """404 to the download of a file."""

    def __init__(self) -> None:
        super().__init__("the file is gone")


def telegrams_answer(method: str, status: int, body: bytes) -> tuple[int, bytes]:
    """Status and body of an HTTP answer for the library, once it is known to be Telegram's; `method` is HTTP's.

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
    meant = status_of(answer, status)
    if meant in TOO_LARGE:
        raise TooLargeError(meant, told_by_telegram=True)
    if meant == 429 and not _retry_after(answer):
        raise RetryAfter(FLOOD_SECONDS)
    return meant, body


def _retry_after(answer: dict[str, object]) -> bool:
    parameters = answer.get("parameters")
    return isinstance(parameters, dict) and bool(parameters.get("retry_after"))
