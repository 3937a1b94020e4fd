"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import AskedVoter, Ways
from talk.privacy import erase, erase_for, my_data

WAYS = Ways(
    commands={
        "privacy": my_data.show,
    },
    staff_commands={
        "erase": erase_for.command,
    },
    voter={
        "pv_export": my_data.export,
        "pv_rating": my_data.change_rating_wish,
        "pv_correct": my_data.ask_correct,
        "pv_delete": erase.ask_delete,
        "pv_erase": erase.erase,
        "pv_consent": erase.ask_consent_back,
        "pv_consent_yes": erase.take_consent_back,
        "pv_no": erase.leave,
    },
    staff_case={
        "erase_for": erase_for.ask,
        "erase_yes": erase_for.erase,
    },
    person={
        "erase_notes": erase_for.turn,
        "erase_note": erase_for.ask_note,
        "erase_note_yes": erase_for.erase_note,
        "erase_no": erase_for.leave,
    },
    asked_voter={
        "correct": AskedVoter(my_data.take_correct, typed=True),
    },
)
