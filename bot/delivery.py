"""What went wrong with a call, and whether and when to try again: every error of the library as one of ours."""

from dataclasses import dataclass

from domain.errors import LianxinError


@dataclass
class DeliveryError(LianxinError):
    """`kind`: flood (429), outage (5xx, network), unclear (time-out), refused (400), gone (403), moved. Seconds in `retry_in`."""

    kind: str
    words: str
    retry_in: float | None = None
    new_chat_id: int | None = None
