"""An edit of a line in which somebody of the roster wrote down what a voter had told him: his words alone change in the matter, who told it stays
contact data (docs/spec.md, promise 4)."""

from dataclasses import replace

from domain.at_work.said_told import said_told
from domain.values.message import Incoming
from domain.words.around import within
from domain.words.phone_said import phone_spans
from locales import by_typing
from services.deed.work import Work
from storage.case_messages import CaseMessage


def his_words(work: Work, known: CaseMessage, message: Incoming) -> Incoming | None:
    """The edited message with his words alone. None where it is read otherwise than the first (its head, a name, a number): nothing changes,
    and its writer reads so."""
    first = next(kept for kept in work.messages.all_at(message.chat_id, message.message_id) if kept.author == "voter")
    words, before = within(message.text, first.around), work.messages.whole(first).text
    if message.text == before:
        return message
    if words is not None and (words == before or not _tells_who(work, message.text, words, before)):
        return replace(message, text=words)
    if known.id == first.id:
        work.say(message.chat_id, work.staff_words()(by_typing.edited_who), reply_to=message.message_id)
    return None


def _tells_who(work: Work, line: str, words: str, before: str) -> bool:
    """Whether more than his words would stand in the matter: read like a line of this moment it says who told it, or a number stands there now."""
    told = said_told(line, work.roster)
    return (told is not None and told.words != words) or (bool(phone_spans(words)) and not phone_spans(before))
