"""aiogram, loaded without building what nobody uses. Imported before anything of aiogram; where it was loaded before, nothing changes.

Its types say `defer_build=True`, which leaves the building of a validator to the first use; yet the end of `aiogram.types` has all
400 of them built at once (2 s, 100 MB), since only there all the names in their annotations are known. What is asked for there is
put off and the names are kept; a type is built with them when it is first used. Its methods do not say so: most of the 188 would be built
where they are defined (0.2 s), of which we call one. `Update`, the one the worker reads, is built here, with everything that may stand in one. tests/handlers/test_lean_aiogram.py notices when aiogram changes this.
"""

import sys
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from pydantic import BaseModel, ConfigDict

REBUILD = "model_rebuild"
MARKS = "unittest.mock"
"""Where aiogram has the three objects from that stand for «nothing given» and the like: 1 MB for what is asked for by its identity alone."""
_names: dict[str, Any] = {}
"""What the annotations of aiogram's types may name, as aiogram itself says it."""
_build = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]


def _put_off(cls: type[BaseModel], /, *, _types_namespace: Mapping[str, Any] | None = None, **named: Any) -> Any:
    if not cls.__module__.startswith("aiogram.types."):
        return _build(cls, _types_namespace=_types_namespace, **named)
    _names.update(_types_namespace or {})
    return None


def _at_first_use(cls: type[BaseModel], /, *, _types_namespace: Mapping[str, Any] | None = None, **named: Any) -> Any:
    return _build(cls, _types_namespace=_types_namespace or _names, **named)


class _Marks(dict[str, type]):
    """One for each name, as a class: a copy of it is itself."""

    def __getattr__(self, name: str) -> type:
        return self.setdefault(name, type(name, (), {}))


def load() -> None:
    if "aiogram" in sys.modules:
        return
    lent = MARKS not in sys.modules
    if lent:
        sys.modules[MARKS] = ModuleType(MARKS)
        sys.modules[MARKS].__dict__["sentinel"] = _Marks()
    setattr(BaseModel, REBUILD, classmethod(_put_off))
    before, BaseModel.model_config = BaseModel.model_config, ConfigDict(defer_build=True)
    try:
        from aiogram.methods import Response, TelegramMethod
        from aiogram.types import TelegramObject, Update
    finally:
        setattr(BaseModel, REBUILD, classmethod(_build))
        BaseModel.model_config = before
        if lent:
            del sys.modules[MARKS]
    for base in (TelegramObject, TelegramMethod, Response):
        setattr(base, REBUILD, classmethod(_at_first_use))
    Update.model_rebuild()


load()
