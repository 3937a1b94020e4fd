"""Files that a Bot API server of our own keeps on this machine (`--local`): only plain ones in the folder the settings name are read."""

from pathlib import Path


def plain_file(kept: Path, path: Path) -> Path:
    """Where it lies, wherever links lead. Raises OSError, also for what is not in that folder."""
    real = path.resolve(strict=True)
    if not real.is_relative_to(kept.resolve()) or not real.is_file():
        raise FileNotFoundError
    return real
