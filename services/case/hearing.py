"""A voice is listened to where the house has ears: the order for it, put with the voice (services/watch/hearings.py carries it out)."""

from domain.values.heard import typed_and_heard, voice_of
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.reminders import HEARING


def listen(work: Work, message: CaseMessage) -> None:
    """A voter's voice that nobody has listened to: each once, and an exchanged one anew. The deed waits for nothing."""
    voice = voice_of(message.attached) if work.ears and message.author == "voter" and not message.elsewhere else None
    if voice is None or typed_and_heard(message.text)[1]:
        return
    data = {"message": message.id, "file": voice.file_id, "kind": voice.kind, "tries": 0}
    work.reminders.put({"kind": HEARING, "due_at": work.now, "data": data})
    work.ordered = True
