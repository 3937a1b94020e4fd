"""The kinds of identifiers; a bare `id` is ours, Telegram's are named in full (docs/glossary.md)."""

from typing import NewType

VoterId = NewType("VoterId", int)
CaseId = NewType("CaseId", int)
PersonId = NewType("PersonId", str)
GroupId = NewType("GroupId", str)
VillageId = NewType("VillageId", str)
ChatId = NewType("ChatId", int)
MessageId = NewType("MessageId", int)
Handle = NewType("Handle", int)
"""Our number of somebody on a channel: nothing here knows his address there. His private chat has it too, as a ChatId."""
