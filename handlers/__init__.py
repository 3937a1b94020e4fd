"""Something happened at Telegram: translate, call one service, return."""

from handlers import lean_aiogram as lean_aiogram  # isort: split

from aiogram import Router

from handlers import buttons, deputy_group, voter


def build_router() -> Router:
    """All routers, built anew at each call (a router attaches once)."""
    root = Router(name="lianxin")
    root.include_routers(voter.router(), deputy_group.router(), buttons.router())
    return root
