"""The account of a county by its towns, in the chat. Rules: locales/common.py."""

from locales.catalogue import N_
from locales.common import T

b_by_town = N_("按乡镇看")
of_none = N_("跨乡镇小组和未交办的")


def which(_: T, when: str) -> str:
    """`when`: the period."""
    return _("{when}看哪个乡镇？各乡镇加上跨乡镇小组和未交办的，就是全县的数。").format(when=when)
