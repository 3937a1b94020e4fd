"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import AskedVoter, Ways
from talk.case import full_text, rating, seal, spoken_of, veil

WAYS = Ways(
    own_case={
        "veil": veil.veil,
        "seal_keep": seal.keep,
        "seal_give": seal.give,
        "seal_danger": seal.danger,
        "solved": rating.solved,
        "reopen": rating.reopen,
        "speaks_ok": spoken_of.may_see,
        "speaks_no": spoken_of.keep_from,
        "speaks_turn": spoken_of.turn,
    },
    staff_case={
        "full": full_text.show_full,
        "spans": full_text.show_spans,
        "q_keep": seal.keep_for_voter,
        "q_give": seal.give_for_voter,
        "q_ask": seal.ask_voter_again,
        "q_undo": seal.take_back,
        "speaks": spoken_of.show_people,
        "people_on": spoken_of.show_people,
        "speaks_of": spoken_of.correct,
        "speaks_for": spoken_of.answer_for,
        "speaks_undo": spoken_of.take_back,
    },
    asked_voter={"whom": AskedVoter(seal.take_whom, of_matter=True)},
)
