"""structlog, loaded without rich and pygments. Imported before anything of it.

Where a developer has them it loads both to draw tracebacks (66 modules, 2 MB and more), which nobody ever asks it for: a log line says of an
error what bot/logs.py makes of it.
"""

import sys
from typing import Any, cast

RICH = "rich"


def load() -> None:
    """Does nothing where either is loaded already."""
    if "structlog" in sys.modules or RICH in sys.modules:
        return
    loaded = cast(dict[str, Any], sys.modules)
    loaded[RICH] = None  # an import of it fails as where it is not installed
    try:
        import structlog as structlog
    finally:
        del loaded[RICH]


load()
