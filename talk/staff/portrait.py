"""「放照片」 of `/me` and of a person in `/people`: asked for, fetched, read elsewhere, taken down (services/staff/portrait.py)."""

from domain.values.carried import parsed
from domain.values.errors import NotAllowedError
from domain.values.ids import PersonId
from domain.values.message import Incoming, Press
from locales import deputy_cards as words
from services.deed.ask import FILE_WITHIN
from services.deed.work import Work
from services.staff import portrait as deeds
from services.staff.on_leave import OnePerson
from storage.outbox import ANSWER, Call
from storage.steps import Step
from talk.asking.ask import LARGEST, Question, ask
from talk.asking.who_acts import who_acts

PORTRAIT = Question("portrait", within=FILE_WITHIN)
PICTURES = ("photo", "document")


def ask_photo(work: Work, press: Press) -> None:
    if press.chat_id < 0:
        raise NotAllowedError("people")
    person = deeds.subject(work, who_acts(work, press), parsed(OnePerson, press.value).person)
    ask(work, press, PORTRAIT, words.ask_photo(work.staff_words(), person.name), of=person.id)


def take_photo(work: Work, message: Incoming, step: Step) -> None:
    """It is fetched from Telegram like any call that is owed; what follows is `deeds.keep`."""
    t, person = work.staff_words(), deeds.subject(work, who_acts(work, message), PersonId(str(step.data.get("of", ""))))
    sent = next((m for m in message.media if m.kind in PICTURES), None)
    if sent is None or sent.size > LARGEST:
        ask(work, message, PORTRAIT, t(words.photo_wanted), of=person.id)
        return
    call = Call(message.chat_id, "getFile", {"file_id": sent.file_id}, priority=ANSWER, purpose=f"{deeds.PURPOSE}:{person.id}")
    work.outbox.put(call)
    work.say(message.chat_id, t(words.photo_read), reply_to=message.message_id)


def drop_photo(work: Work, press: Press) -> None:
    deeds.take_down(work, who_acts(work, press), parsed(OnePerson, press.value).person)
    work.tell(work.staff_words()(words.photo_gone))
