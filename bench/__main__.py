"""`make bench`: every figure in one run, printed and written to the table of bench/RESULTS.md. `ARGS=--quick` for a short look."""

import argparse
import asyncio
import os
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench import accuracy, capacity, cost, distance, in_portions, load, many_cases, outages, paces, sending, start, webhook
from bench import postgresql as places
from bench.scene import Row
from demo.village import fill

Part = Callable[[], Awaitable[list[Row]]]
RESULTS = Path(__file__).parent / "RESULTS.md"


async def measure(*, quick: bool) -> list[Row]:
    postgresql = places.empty("bench")
    if postgresql is not None:
        fill(postgresql)
    rows: list[Row] = []
    for part in _parts(postgresql, quick=quick):
        found = await _whatever_comes(part)
        for row in found:
            print("  ".join(("✓" if row[3] else "✗", *row[:3])), flush=True)
        rows += found
    return rows


async def _whatever_comes(part: Part) -> list[Row]:
    """What breaks off is a row too, so that the others are not lost with it."""
    [found] = await asyncio.gather(part(), return_exceptions=True)
    if not isinstance(found, BaseException):
        return found
    traceback.print_exception(found)
    where = traceback.extract_tb(found.__traceback__)[0].name
    return [(where, "to its end", f"broke off: {type(found).__name__} {found}", False)]


def _parts(postgresql: str | None, *, quick: bool) -> list[Part]:
    """One after the other, each with processes of its own."""

    async def read_rightly() -> list[Row]:
        return accuracy.measure()

    async def many() -> list[Row]:
        with tempfile.TemporaryDirectory() as folder:
            alone = places.empty("figures")  # of its own: what the rows before left there would be counted too
            if alone is not None:
                fill(alone)
            rows = many_cases.measure(Path(folder), 100_000 if quick else 1_000_000, alone) + await many_cases.paper(Path(folder))
            return rows + in_portions.measure(Path(folder), 10_000 if quick else 100_000)

    return [
        read_rightly,
        lambda: cost.measure(postgresql),
        many,
        start.measure,
        sending.measure,
        *paces.measures(quick=quick),
        load.slow_disk,
        lambda: load.under_limits(1, 10 if quick else 30),
        lambda: load.under_limits(10, 8 if quick else 20),
        lambda: load.under_limits(25, 6 if quick else 12),
        lambda: load.burst(100 if quick else 500, 12 if quick else 60),
        webhook.webhook,
        lambda: load.backlog(900 if quick else 10_000),
        lambda: load.memory(1_000 if quick else 10_000),
        *distance.measures(quick=quick),
        *capacity.measures(quick=quick),
        *outages.measures(quick=quick),
    ]


def measured_apart() -> str:
    """What stands below the table under headings of its own: no run takes it away. Notes to the old table go with it."""
    known = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    _table, heading, apart = known.partition("\n## ")
    return heading + apart


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    started = time.monotonic()
    rows = asyncio.run(measure(quick=quick))
    places.stop()
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    lines = [
        "# Benchmarks",
        "",
        f"{time.strftime('%Y-%m-%d')}, {machine}; one run of {'`make bench ARGS=--quick`' if quick else '`make bench`'}, {time.monotonic() - started:.0f} s.",
        "Ratios hold elsewhere, absolute figures do not. FLOOR is one bare `feed_raw_update` of one text to one unfiltered handler.",
        "",
        "| | what | aim | found |",
        "|---|---|---|---|",
    ]
    lines += [f"| {'✓' if kept else '✗'} | {what} | {aim} | {found} |" for what, aim, found, kept in rows]
    RESULTS.write_text("\n".join(lines) + "\n" + measured_apart(), encoding="utf-8")
    print("\n".join(lines))
    sys.exit(0)


if __name__ == "__main__":
    main()
