"""What bears one name in two towns of a county (第一代表小组, 新塘村) is called with its town, in lists and on paper."""

from collections.abc import Iterable, Mapping

_ENDS = ("街道", "镇", "乡")
_ONE_WORD = ("乡镇", "乡村", "镇村")
"""乡镇企业办 is none of a 乡 alone."""


def shared(named: Iterable[tuple[str, str]]) -> frozenset[str]:
    """`named`: name and town of each. The names that rows of several towns bear."""
    towns: dict[str, set[str]] = {}
    for name, town in named:
        towns.setdefault(name, set()).add(town)
    return frozenset(name for name, of in towns.items() if len(of) > 1)


def called(name: str, town: str, towns: Mapping[str, str], those: frozenset[str]) -> str:
    """The name, with its town's before it where it is one of `those`; what is of no town has none. `towns`: names by id.

    清溪镇 and 镇自来水厂 are 清溪镇自来水厂.
    """
    return _joined(towns.get(town, ""), name) if name in those else name


def _joined(town: str, name: str) -> str:
    end = next((one for one in _ENDS if town.endswith(one) and name.startswith(one) and not name.startswith(_ONE_WORD)), "")
    return town + name.removeprefix(end)
