"""Files the bot made (documents), kept until they were sent and a while after."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from storage.tables import stored_file


class Files:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, name: str, content: bytes, now: datetime) -> int:
        made = insert(stored_file).returning(stored_file.c.id).values(name=name[:120], content=content, made_at=now)
        return int(self._connection.execute(made).scalar_one())

    def get(self, file_id: int) -> tuple[str, bytes]:
        """Name and content. Raises NoResultFound when it was cleared away."""
        row = self._connection.execute(select(stored_file).where(stored_file.c.id == file_id)).one()
        return str(row.name), bytes(row.content)

    def name(self, file_id: int) -> str:
        """Empty when it was cleared away."""
        return str(self._connection.execute(select(stored_file.c.name).where(stored_file.c.id == file_id)).scalar() or "")

    def find(self, file_id: int) -> bytes | None:
        content = self._connection.execute(select(stored_file.c.content).where(stored_file.c.id == file_id)).scalar()
        return None if content is None else bytes(content)

    def drop(self, file_id: int) -> None:
        self._connection.execute(delete(stored_file).where(stored_file.c.id == file_id))

    def forget_old(self, before: datetime, limit: int) -> int:
        """Of the `limit` oldest those made before that moment."""
        oldest = select(stored_file.c.id).order_by(stored_file.c.id).limit(limit)
        return self._connection.execute(delete(stored_file).where(stored_file.c.id.in_(oldest), stored_file.c.made_at < before)).rowcount
