"""Voters, and apart from them who they are: their handle, and what they said their name and phone are, sealed with
LIANXIN_DATA_KEY where one is set."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, literal_column, select, update

from domain.values.ids import Handle, PersonId, VillageId, VoterId
from domain.values.voter import Voter
from storage.chats import Chats
from storage.columns import storable
from storage.pages import every
from storage.prepared import Prepared
from storage.seal import Seal
from storage.sealed_columns import waiting_fits
from storage.tables import OPEN_CASE, block, case, chat, consent, held_words, voter, voter_identity

_JOINED = select(voter, voter_identity.c.handle, voter_identity.c.name, voter_identity.c.phone).join(voter_identity)
_BY_HANDLE = Prepared(_JOINED.where(voter_identity.c.handle == bindparam("handle")))
_BY_ID = Prepared(_JOINED.where(voter.c.id == bindparam("voter_id")))

_RESEAL = (
    update(voter_identity)
    .where(voter_identity.c.voter_id == bindparam("of"))
    .values(name=bindparam("new_name"), phone=bindparam("new_phone"))
)
_BLOCKED = Prepared(
    select(block.c.until)
    .join(chat, chat.c.lookup == block.c.lookup)
    .where(chat.c.id == bindparam("handle"), block.c.until > bindparam("now"))
)
AT_ONCE = 500
_MET = ("language", "language_chosen", "met_at", "tokens", "tokens_at", "blocked_until")
_MEET = Prepared(insert(voter).returning(voter.c.id), _MET)
_IDENTITY = Prepared(insert(voter_identity), ("voter_id", "handle", "name", "phone"))
_SPEND = Prepared(update(voter).where(voter.c.id == bindparam("voter_row")).values(tokens=bindparam("left"), tokens_at=bindparam("at")))


class Voters:
    def __init__(self, connection: Connection, seal: Seal, accounts: Chats) -> None:
        self._connection = connection
        self._seal = seal
        self._accounts = accounts
        self._chats: dict[int, int] = {}
        """The private chats of the voters this deed has met, by number."""

    def chat_of(self, voter_id: int | None) -> int:
        """The voter's private chat; 0 for one without an account, or whose identity is gone."""
        if voter_id is not None and voter_id not in self._chats:
            self.get(voter_id)
        return self._chats.get(voter_id or 0, 0)

    def of_account(self, handle: Handle) -> Voter | None:
        found = _BY_HANDLE.row(self._connection, {"handle": handle})
        return None if found is None else self._voter(found)

    def get(self, voter_id: int | None) -> Voter | None:
        """None also when his identity was erased: nobody can tell him anything any more."""
        found = _BY_ID.row(self._connection, {"voter_id": voter_id})
        return None if found is None else self._voter(found)

    def _voter(self, row: dict[str, Any]) -> Voter:
        place = f"voter_identity:{row['id']}"
        row["chat_id"] = row.pop("handle") or 0
        row["name"], row["phone"] = self._seal.open(row["name"], place), self._seal.open(row["phone"], place)
        self._chats[row["id"]] = row["chat_id"]
        return Voter(**row)

    def made_at(self, voter_id: int) -> datetime | None:
        """When this number was given to somebody; after a copy came back another may have it."""
        at: datetime | None = self._connection.execute(select(voter.c.met_at).where(voter.c.id == voter_id)).scalar()
        return at

    def meet(self, handle: Handle, language: str, now: datetime) -> Voter:
        """A voter seen for the first time."""
        values = {"language": language, "language_chosen": False, "met_at": now, "tokens": 20, "tokens_at": now}
        values["blocked_until"] = blocked = self._blocked_until(handle, now)
        voter_id = int(_MEET.first(self._connection, values))
        _IDENTITY.count(self._connection, {"voter_id": voter_id, "handle": handle, "name": "", "phone": ""})
        self._chats[voter_id] = handle
        return Voter(VoterId(voter_id), handle, language=language, met_at=now, tokens_at=now, blocked_until=blocked)

    def _blocked_until(self, handle: Handle, now: datetime) -> datetime | None:
        """A block outlives the deletion of his data as a keyed hash of his account (docs/spec.md section 3)."""
        found = _BLOCKED.row(self._connection, {"handle": handle, "now": now})
        return None if found is None else found["until"]

    def block(self, blocked: Voter, until: datetime, reason: str, by: PersonId, now: datetime) -> None:
        """Somebody without an account is blocked under his number alone."""
        if lookup := self._accounts.lookup(blocked.chat_id):
            self._connection.execute(delete(block).where(block.c.lookup == lookup))
            self._connection.execute(insert(block).values(lookup=lookup, until=until, reason=reason, made_by=by, made_at=now))
        self.change(blocked.id, blocked_until=until)

    def blocked_by(self, blocked: Voter) -> PersonId | None:
        found = select(block.c.made_by).where(block.c.lookup == self._accounts.lookup(blocked.chat_id))
        by: PersonId | None = self._connection.execute(found).scalar()
        return by

    def blocked(self, now: datetime, limit: int) -> list[Voter]:
        """Who is blocked now and has not had his data deleted; whose block ends first, first."""
        ends = select(block.c.lookup).where(block.c.until > now).order_by(block.c.until).limit(limit).subquery()
        found = _JOINED.join(chat, chat.c.id == voter_identity.c.handle).join(ends, ends.c.lookup == chat.c.lookup)
        return [self._voter(dict(row._mapping)) for row in self._connection.execute(found.order_by(voter.c.blocked_until, voter.c.id))]

    def unblock(self, blocked: Voter) -> None:
        self._connection.execute(delete(block).where(block.c.lookup == self._accounts.lookup(blocked.chat_id)))
        self.change(blocked.id, blocked_until=None)

    def meet_without_account(self, language: str, village: VillageId | None, now: datetime) -> Voter:
        """Somebody whom deputies or staff write for: nothing reaches him through the bot (`chat_id` 0)."""
        values = {"language": language, "language_chosen": False, "met_at": now, "tokens": 20, "tokens_at": now}
        values |= {"village": village, "unreachable_since": now}
        voter_id = self._connection.execute(insert(voter).returning(voter.c.id), values).scalar_one()
        self._connection.execute(insert(voter_identity).values(voter_id=voter_id, handle=None, name="", phone=""))
        return Voter(VoterId(voter_id), 0, village=village, language=language, met_at=now, tokens_at=now, unreachable_since=now)

    def spend(self, voter_id: VoterId, tokens: int, at: datetime) -> None:
        """What his rate still allows."""
        _SPEND.later(self._connection, {"voter_row": voter_id, "left": tokens, "at": at})

    def change(self, voter_id: VoterId, **values: Any) -> None:
        self._connection.execute(update(voter).where(voter.c.id == voter_id).values(values))

    def set_contact(self, voter_id: VoterId, name: str, phone: str) -> None:
        place = f"voter_identity:{voter_id}"
        values = {"name": self._seal.close(str(storable(name)), place), "phone": self._seal.close(phone, place)}
        self._connection.execute(update(voter_identity).where(voter_identity.c.voter_id == voter_id).values(values))

    def who_want_reminders(self, after: int, limit: int) -> list[Voter]:
        """The next voters who asked to be told of visit days and can be reached, by number."""
        wanted = (voter.c.visit_reminder_at.is_not(None)) & voter.c.unreachable_since.is_(None) & voter.c.consented_at.is_not(None)
        found = _JOINED.where(wanted, voter.c.id > after).order_by(voter.c.id).limit(limit)
        return [self._voter(dict(row)) for row in self._connection.execute(found).mappings()]

    def move(self, old: VillageId, new: VillageId, limit: int) -> tuple[int, list[Voter]]:
        """So many voters of a village that was merged into another: how many there still were, and those of them who are known."""
        some = self._connection.execute(select(voter.c.id).where(voter.c.village == old).limit(limit)).scalars().all()
        known = self._connection.execute(_JOINED.where(voter.c.id.in_(some)).order_by(voter.c.id)).mappings()
        found = [self._voter(dict(row)) for row in known]
        self._connection.execute(update(voter).where(voter.c.id.in_(some)).values(village=new))
        return len(some), found

    def agree(self, voter_id: VoterId, words: str, at: datetime) -> None:
        """Consent with the words that were shown (docs/glossary.md, consent)."""
        self._connection.execute(insert(consent).values(voter_id=voter_id, given_at=at, words=words))
        self.change(voter_id, consented_at=at)

    def allow(self, voter_id: VoterId, purpose: str, words: str, at: datetime, case_id: int) -> None:
        """A consent of its own for one case: `show_contact` to its group, `give_phone` to its claimer."""
        self._connection.execute(insert(consent).values(voter_id=voter_id, given_at=at, words=words, purpose=purpose, case_id=case_id))

    def allows(self, voter_id: VoterId, purpose: str, case_id: int) -> bool:
        """Whether he gave it for that case and has not taken it back."""
        given = (consent.c.voter_id == voter_id) & (consent.c.purpose == purpose) & (consent.c.case_id == case_id)
        return self._connection.execute(select(consent.c.id).where(given & consent.c.withdrawn_at.is_(None))).first() is not None

    def disallow(self, voter_id: VoterId, purpose: str, at: datetime, case_id: int) -> None:
        given = (consent.c.voter_id == voter_id) & (consent.c.purpose == purpose) & (consent.c.case_id == case_id)
        self._connection.execute(update(consent).where(given & consent.c.withdrawn_at.is_(None)).values(withdrawn_at=at))

    def consents(self, voter_id: VoterId) -> list[dict[str, str | None]]:
        """The ledger: what for and when he agreed to which words, and when he took it back."""
        found = select(consent).where(consent.c.voter_id == voter_id)
        return [
            {
                "purpose": r.purpose,
                "given_at": r.given_at.isoformat(),
                "withdrawn_at": r.withdrawn_at.isoformat() if r.withdrawn_at else None,
                "words": r.words,
            }
            for r in every(self._connection, found, consent.c.id)
        ]

    def take_consent_back(self, voter_id: VoterId, at: datetime) -> None:
        given = (consent.c.voter_id == voter_id) & consent.c.withdrawn_at.is_(None)
        self._connection.execute(update(consent).where(given).values(withdrawn_at=at))
        self.change(voter_id, consented_at=None)

    def erase(self, voter_id: VoterId) -> None:
        """Who he is: gone, and his account with the last word to him. His row stays, so that figures stay; what he said before it
        became a case goes with `storage/held.py`."""
        if handle := self.chat_of(voter_id):
            self._accounts.let_go(handle)
        self._chats.pop(voter_id, None)
        self._connection.execute(delete(voter_identity).where(voter_identity.c.voter_id == voter_id))
        self.change(voter_id, consented_at=None, station=None, named_deputy=None)

    def key_fits(self) -> bool:
        """Whether the newest account, or else what the newest voter said of himself, or what waits for its day, could be read."""
        if (fits := self._accounts.key_fits()) is not None:
            return fits
        said = select(voter_identity).where(voter_identity.c.name != "").order_by(voter_identity.c.voter_id.desc()).limit(1)
        row = self._connection.execute(said).first()
        if row is None:
            return waiting_fits(self._connection, self._seal)
        name = self._seal.read(row.name, f"voter_identity:{row.voter_id}")
        return name is not None and not name.startswith("1:")

    def rekey(self, new: Seal) -> int:
        """Seal every account, identity and held word with another key; returns how many voters. Raises InvalidTag when the
        present key is not the one they were sealed with."""
        self._accounts.rekey(new)
        count, after = 0, 0
        some = select(voter_identity).order_by(voter_identity.c.voter_id).limit(AT_ONCE)
        while rows := self._connection.execute(some.where(voter_identity.c.voter_id > after)).all():
            count, after = count + len(rows), rows[-1].voter_id
            self._connection.execute(_RESEAL, [self._resealed(row, new) for row in rows])
        for row in every(self._connection, select(held_words), held_words.c.id):
            place = f"held:{row.voter_id}"
            sealed = new.close(self._seal.open(row.message, place), place)
            self._connection.execute(update(held_words).where(held_words.c.id == row.id).values(message=sealed))
        return count

    def _resealed(self, row: Any, new: Seal) -> dict[str, Any]:
        place = f"voter_identity:{row.voter_id}"
        return {"of": row.voter_id} | {f"new_{n}": new.close(self._seal.open(getattr(row, n), place), place) for n in ("name", "phone")}

    def has_open_case(self, voter_id: int) -> bool:
        found = select(case.c.id).where(case.c.voter_id == voter_id, literal_column(OPEN_CASE)).limit(1)
        return self._connection.execute(found).first() is not None

    def settled_at(self, voter_id: int) -> datetime | None:
        """When the last of his cases was settled, or he last wrote on one; None without any. For who has none open."""
        c = case.c
        last = select(func.max(func.coalesce(c.closed_at, c.last_spoke_at, c.registered_at, type_=c.closed_at.type)))
        at: datetime | None = self._connection.execute(last.where(c.voter_id == voter_id)).scalar()
        return at
