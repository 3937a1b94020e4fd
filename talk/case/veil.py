"""「改为匿名显示」: the tap, and what its voter reads (docs/spec.md section 3)."""

from locales import masks
from services.case import veil as veil_case
from services.deed import tell
from services.deed.work import Work
from talk.asking.ways import Own


def veil(work: Work, own: Own) -> None:
    case = veil_case.veil(work, own.by, own.case)
    tell.to_voter(work, own.voter, masks.veiled(tell.words_for(work, own.voter), case.number), case_id=case.id)
