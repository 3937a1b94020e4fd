"""structlog, loaded without rich, pygments and greenlet. Imported before anything of it.

Where a developer has them it loads the first two to draw tracebacks (66 modules, 2 MB and more), which nobody ever asks it for: a log line says of
an error what bot/logs.py makes of it. The third is SQLAlchemy's, which never uses it here.
"""

import sys
from typing import Any, cast

WITHOUT = ("rich", "greenlet")


def load() -> None:
    """Does nothing where it, or rich, is loaded already."""
    if "structlog" in sys.modules or WITHOUT[0] in sys.modules:
        return
    loaded = cast(dict[str, Any], sys.modules)
    hidden = [name for name in WITHOUT if name not in loaded]
    for name in hidden:
        loaded[name] = None  # an import of it fails as where it is not installed
    try:
        import structlog as structlog
    finally:
        for name in hidden:
            del loaded[name]


load()
