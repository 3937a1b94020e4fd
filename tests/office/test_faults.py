"""Whatever the self-audit counts has its words, in the morning message and on the office's first page."""

from collections.abc import Callable

import pytest

from locales import audit, office_lists
from locales.catalogue import translator
from locales.common import T
from services.run.database_thread import DatabaseThread
from services.watch.morning import audit_counts

SAID: tuple[Callable[[T, str], str], ...] = (lambda t, name: audit.fault(t, name, 1), office_lists.fault)


@pytest.mark.parametrize("said", SAID)
def test_every_count_of_the_self_audit_has_its_words(database: DatabaseThread, said: Callable[[T, str], str]) -> None:
    found = database.do_now(lambda work: audit_counts(work, 0))
    for name in found:
        assert said(translator("zh-Hans"), name)
