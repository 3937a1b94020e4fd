"""Addresses are read as the database library reads them, and shown without their password."""

from pathlib import Path

import pytest
from sqlalchemy import make_url

from storage.addresses import database_file, is_address, shown


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///lianxin.db",
        "sqlite:////var/lib/lianxin/lianxin.db",
        "sqlite:////opt/100%/a b.db?timeout=3",
        "sqlite:///town%2041.db",
        "sqlite:///:memory:",
        "postgresql://",
        "postgresql:///town",
        "postgresql://lianxin:p%40ss:w/ord@db.example:5432/town?sslmode=require",
        "postgresql+psycopg://u@[::1]:5432/town",
        "postgresql://u:@/town?host=/run/postgresql",
    ],
)
def test_an_address_means_what_the_library_reads(url: str) -> None:
    made = make_url(url)
    assert is_address(url)
    file = database_file(url)
    assert file == (Path(str(made.database)) if made.drivername == "sqlite" and made.database != ":memory:" else None)
    assert made.password is None or made.password == "" or made.password not in shown(url)
    if made.drivername != "sqlite":
        hidden = make_url(shown(url))
        assert (hidden.username, hidden.host, hidden.port, hidden.database or None) == (
            made.username,
            made.host,
            made.port,
            made.database or None,
        )


@pytest.mark.parametrize(
    "url", ["", "x", "mysql://a/b", "sqlite:///", "sqlite://a/b", "sqlite:///file:x?uri=true", "postgresql://h:p/d", "postgresql://h:0/d"]
)
def test_what_is_no_address_is_refused(url: str) -> None:
    assert not is_address(url)
    assert database_file(url) is None
