"""The yardstick: a bare aiogram bot that sends the same two messages with nothing stored. `python -m bench.bare API TOKEN GROUP`."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message

RECEIPT = "收到了。编号 QX-2611-0001\n已转给：上下坪代表小组\n类别：道路交通\n最迟 11月18日 给您答复。"
CARD = "【QX-2611-0001】上坪村 · 道路交通\n状态：待认领\n最迟答复：11月18日\n———\n"


def buttons(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=f"{label}|1|") for label in labels]])


async def main() -> None:
    api, token, group = sys.argv[1:4]
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher()

    async def on_message(message: Message) -> None:
        await bot.send_message(int(group), CARD + (message.text or ""), reply_markup=buttons("认领", "回复选民", "退办", "更多"))
        await bot.send_message(message.chat.id, RECEIPT, reply_markup=buttons("补充", "更改", "撤回"))

    dispatcher.message.register(on_message)
    print("ready", flush=True)
    await dispatcher.start_polling(bot, handle_signals=False)


if __name__ == "__main__":
    asyncio.run(main())
