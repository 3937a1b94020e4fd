"""What this process counts for `/metrics` (web/health.py): updates, handling times, calls to Telegram by result."""

from prometheus_client import PLATFORM_COLLECTOR, REGISTRY, Counter, Histogram, disable_created_metrics

disable_created_metrics()  # type: ignore[no-untyped-call]
REGISTRY.unregister(PLATFORM_COLLECTOR)  # nobody who asks is told which Python this is
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
UPDATES = Counter("lianxin_updates", "Updates worked on, by what became of them.", ["result"])
HANDLING = Histogram("lianxin_handling_seconds", "From taking an update in hand to its commit.", buckets=SECONDS)
WAITED = Histogram("lianxin_update_waited_seconds", "From storing an update to its commit.", buckets=SECONDS)
CALLS = Counter("lianxin_calls", "Calls to the Bot API, by method and result.", ["method", "result"])
CALLING = Histogram("lianxin_call_seconds", "How long Telegram took for a call.", buckets=SECONDS)
RECEIVED = Counter("lianxin_received", "Updates taken from Telegram and stored (repeats not counted).")
LOOKED = Counter("lianxin_outbox_looks", "How often the sender looked what may leave.")
