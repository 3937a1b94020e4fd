"""Faults on command, and Telegram's flood limits counted in sliding windows."""

import math
import time
from collections import deque
from dataclasses import dataclass, field

from demo.telegram.errors import ApiError

KINDS = ("429", "400", "403", "413", "500", "502", "page", "reset", "reset_after", "timeout_after", "slow")
SENDS = (
    "sendMessage",
    "sendPhoto",
    "sendDocument",
    "sendVoice",
    "sendVideo",
    "sendAudio",
    "sendAnimation",
    "sendVideoNote",
    "sendSticker",
    "sendLocation",
    "sendMediaGroup",
    "copyMessage",
    "copyMessages",
    "forwardMessage",
)
EDITS = ("editMessageText", "editMessageReplyMarkup", "editMessageCaption", "deleteMessage")


@dataclass(frozen=True)
class Page:
    """What something on the way answers in Telegram's place: any status, any body."""

    status: int = 502
    body: str | bytes = "<html><body>Bad Gateway</body></html>"
    content_type: str = "text/html"


@dataclass
class Fault:
    """The next `times` calls of `method` (to `chat_id`, with `holding` in their words) fail: `reset` before, `reset_after` and
    `timeout_after` once taken; `page` with `page`, a number with Telegram's envelope (500 and 502 with a page).

    Without a method it takes what sends and edits. `download` is the download of a file; `getUpdates` and others are named.
    """

    kind: str
    method: str = ""
    chat_id: int | None = None
    times: int = 1
    retry_after: int = 1
    description: str = ""
    seconds: float = 0.0
    page: Page = Page()
    holding: str = ""

    def takes(self, method: str, chat_id: int | None, words: str = "") -> bool:
        if self.times <= 0 or (self.method and self.method != method):
            return False
        if self.holding and self.holding not in words:
            return False
        if self.chat_id is not None and self.chat_id != chat_id:
            return False
        if not self.method and method not in SENDS + EDITS:
            return False
        self.times -= 1
        return True


@dataclass(frozen=True)
class FloodLimits:
    """Calls and seconds: over all, in one group, in one private chat. Edits of a group have windows of their own."""

    overall: tuple[int, float] = (30, 1.0)
    group: tuple[int, float] = (20, 60.0)
    private: tuple[int, float] = (3, 3.0)
    enforced: bool = True


@dataclass
class Flood:
    """Counts what was taken; a call over a limit is answered 429 and counted in `refused`."""

    limits: FloodLimits
    refused: int = 0
    most_in_a_second: int = 0
    closed_until: float = 0.0
    """Until then (monotonic) every call is answered 429."""
    refused_at: list[float] = field(default_factory=list)
    _taken: dict[tuple[int | None, bool], deque[float]] = field(default_factory=dict)

    def check(self, method: str, chat_id: int, calls: int = 1) -> None:
        if method not in SENDS + EDITS:
            return
        now, edit = time.monotonic(), method in EDITS and chat_id < 0
        if now < self.closed_until:
            self.refused += 1
            self.refused_at.append(now)
            raise ApiError(429, "Too Many Requests: retry later", retry_after=math.ceil(self.closed_until - now))
        per_chat = self.limits.group if chat_id < 0 else self.limits.private
        windows = [((None, False), self.limits.overall), ((chat_id, edit), per_chat)]
        for key, (limit, seconds) in windows:
            taken = self._taken.setdefault(key, deque())
            while taken and now - taken[0] >= seconds:
                taken.popleft()
            if taken and len(taken) + calls > limit and self.limits.enforced:  # an album of ten goes to anybody who waited
                self.refused += 1
                wait = max(1, round(seconds - (now - taken[0]))) if taken else 1
                raise ApiError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        for key, _ in windows:
            self._taken[key].extend([now] * calls)
        self.most_in_a_second = max(self.most_in_a_second, len(self._taken[(None, False)]))
