"""The staff's own page for the 通报, tried before it is kept. Run by the process that reads files (bot/read_file.py)."""

from collections.abc import Sequence

from reports.bulletin import bulletin, missing_places
from reports.package import FileError
from reports.paper import Appendix, Paper, Section, Table
from reports.template_check import check_template

_TABLE = Table("表", ("一", "二"), (("1", "2"),))
_PAPER = Paper((Section("一", ("正文",)),), ("标题",), "主送", ("落款", "日期"), appendices=(Appendix("附件", "表", (_TABLE,)),))


def read_template(content: bytes) -> Sequence[str]:
    """Places that are missing from it; raises FileError for what may not be a page, or cannot be filled in."""
    check_template(content)
    try:
        missing = missing_places(content)
        if not missing:
            bulletin(_PAPER, content)
    except MemoryError:
        raise
    except Exception as error:  # the library raises whatever its readers of zip and XML raise
        raise FileError("unfit") from error
    return missing
