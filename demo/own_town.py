"""`lianxin demo --town FILE`: a town of one's own in the stand-in, from its workbook or town file, in a folder of its own that is emptied at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

from bot import clock
from bot.town_files import language_of, read_any, told, wording
from demo.cast import Cast, cast_of
from demo.folders import address
from demo.village import empty
from domain.town_file.town_rows import TownFile
from locales import rosters, terminal
from locales.catalogue import translator
from services.run.database_thread import DatabaseThread
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from storage.database import open_engine
from storage.schema import upgrade


def playable(path: Path, folder: Path) -> TownFile | str:
    """What stands in the file, tried in `folder` beside no other town; where it has mistakes, which are told, or nobody to play, why not."""
    file = read_any(path)
    t = translator(language_of(file) or "zh-Hans")
    if file.unreadable is not None:
        return wording(t, file, file.unreadable)
    empty(folder)
    thread, tried = DatabaseThread(open_engine(address(folder)), clock.real), deepcopy(file)
    upgrade(thread.engine)
    try:
        errors, warnings = thread.do_now(check_with_stored, tried)
        for line, wrong in told(t, tried, errors, warnings):
            print(line, file=sys.stderr if wrong else sys.stdout)
        if errors:
            return rosters.nothing_imported(t, len(errors), "")
        thread.do_now(import_town, tried)
        return file if thread.do_now(cast_of) is not None else t(terminal.nobody_plays)
    finally:
        thread.close()


def whose_phones(file: TownFile, cast: Cast) -> Callable[[str], str]:
    """What is said of an address: the three phones there, and that nothing of it goes further."""
    t = translator(language_of(file))
    names = (cast.leader.name, cast.deputy.name, cast.secretary.name)
    return lambda page: terminal.own_town(t, page, cast.group.name, names)
