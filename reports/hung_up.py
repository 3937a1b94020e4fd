"""One sheet to hang up, as PDF (reports/sheets.py draws it)."""

from io import BytesIO

from reports.poster import CodeSheet, DoorSheet
from reports.sheets import DPI, code_sheet, door_sheet


def pdf(sheet: DoorSheet | CodeSheet) -> bytes:
    kept = BytesIO()
    page = code_sheet(sheet) if isinstance(sheet, CodeSheet) else door_sheet(sheet)
    page.save(kept, "PDF", resolution=DPI)
    return kept.getvalue()
