"""The commands that Telegram lists beside the input, by kind of chat and language."""

from collections.abc import Sequence

from locales import tasks
from locales.catalogue import translator

MENUS = {"": "zh-Hans", "zh": "zh-Hans", "en": "en"}
"""Our languages by Telegram's two-letter codes (empty: all others)."""


def menus() -> list[tuple[str, str, Sequence[tuple[str, str]]]]:
    """Kind of chat, language code, commands with what they do. Somebody of the roster has his own (services/staff/menus.py)."""
    kinds = (("all_private_chats", tasks.menu), ("all_group_chats", tasks.group_menu))
    return [(kind, code, words(translator(language))) for kind, words in kinds for code, language in MENUS.items()]
