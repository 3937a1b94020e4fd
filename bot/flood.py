"""How long a 429 is believed: as long as told for a moment, longer only as far as a look now and then shows it.

What Telegram asks for in earnest is seconds, for a busy group a minute. Hours or days may be true, or a gateway's joke: one
chat's are then believed for ten minutes at a time, those of all for a minute at most, and a look is a single call.
"""

from dataclasses import dataclass

BELIEVED = 60.0
"""Seconds that are rested as told, whoever they are for."""
CHAT_SECONDS = 600.0
"""After so long a single chat is called once more, whatever it was told."""
FIRST_LOOK = 5.0
"""Seconds to the first look whether all must really rest for longer than BELIEVED; each further one doubles, up to that."""


def next_look(told: float, looks: int) -> float:
    """Seconds to rest after a 429 for everything, when `looks` found no end of it before."""
    return told if told <= BELIEVED else min(FIRST_LOOK * 2.0 ** min(looks, 10), BELIEVED)


@dataclass
class RestOfAll:
    """Times are monotonic seconds. `until`: when the next call of any chat may leave."""

    until: float = 0.0
    doubted: bool = False
    """Whether it was told to last longer than is believed: then one call at a time looks."""
    _looks: int = 0
    _looking: int | None = None
    """The chat whose call looks, or looked last."""

    def told(self, seconds: float, now: float) -> None:
        if seconds <= BELIEVED and not self.doubted:
            self.until = max(self.until, now + seconds)
            return
        self.doubted = True
        self.until = now + next_look(max(seconds, BELIEVED + 1), self._looks)
        self._looks += 1
        self._looking = None

    def started(self, chat_id: int, now: float) -> None:
        """In doubt nothing leaves beside the call that looks."""
        if self.doubted:
            self._looking, self.until = chat_id, now + BELIEVED

    def ended(self, chat_id: int, now: float) -> None:
        """Nothing came of the look, unless more is said."""
        if self.doubted and chat_id == self._looking:
            self.until = min(self.until, now + next_look(BELIEVED + 1, self._looks))

    def taken(self, chat_id: int) -> None:
        """Telegram took a call."""
        if self.doubted and chat_id == self._looking:
            self.until, self.doubted, self._looks, self._looking = 0.0, False, 0, None
