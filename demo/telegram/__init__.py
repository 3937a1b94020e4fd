"""A stand-in of Telegram's Bot API: a real HTTP server with Telegram's semantics and words, on loopback.

For the demo, the tests and the benchmarks. It is strict where Telegram is strict; `faults` makes it fail on command.
"""

from demo.telegram.faults import Fault, FloodLimits, Page
from demo.telegram.people import Person
from demo.telegram.server import Telegram

__all__ = ["Fault", "FloodLimits", "Page", "Person", "Telegram"]
