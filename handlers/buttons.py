"""Presses: one deed, then the popup that answers it (docs/spec.md section 11)."""

import logging
from datetime import datetime

from aiogram import Bot, Router
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import CallbackQuery

from handlers import incoming
from handlers.filters import carries_data
from services.run.deeds import Deeds
from talk.pressed import receive_press

log = logging.getLogger(__name__)
POPUP_TIMEOUT = 5


async def on_press(callback: CallbackQuery, deeds: Deeds, bot: Bot, now: datetime, late: bool) -> None:
    press = incoming.press_of(callback, now, late=late)
    await deeds.do(receive_press, press)
    if not late:
        await answer(callback, deeds, bot, press.chat_id)


async def answer(callback: CallbackQuery, deeds: Deeds, bot: Bot, chat_id: int) -> None:
    """The popup; one that Telegram refuses as too old, or that did not get through, becomes a message.

    The press is done by then: whatever an answer makes the call raise, it is never a reason to fail the update.
    """
    words, alert = deeds.popup or ("", False)
    try:
        await bot.answer_callback_query(callback.id, words or None, show_alert=alert, request_timeout=POPUP_TIMEOUT)
    except TelegramBadRequest:
        await deeds.owe_popup(chat_id)
    except AiogramError as error:  # bot/popups.py lets nothing else through
        log.warning("popup was not answered: %s", type(error).__name__)
        await deeds.owe_popup(chat_id)


def router() -> Router:
    made = Router(name="buttons")
    made.callback_query.register(on_press, carries_data)
    return made
