"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import Asked, AskedVoter, Ways
from talk.meetings import ask_when, book, by_deputy, fill_duty, met, propose, put_off, reword, stand_in, walk_in

WAYS = Ways(
    voter={
        "mt_slots": book.offer_slots,
        "mt_book": book.book,
        "mt_cancel": book.cancel,
        "mt_off": put_off.off,
        "mt_other": book.ask_other,
        "mt_yes": propose.agree,
        "mt_change": propose.change,
    },
    staff_case={
        "meet": ask_when.ask_when,
        "mt_again": ask_when.ask_when,
        "mt_take": by_deputy.take_wish,
    },
    person={
        "rd_ask": stand_in.ask_whom,
        "rd_whom_on": stand_in.turn_whom,
        "rd_leader": stand_in.ask_leader,
        "rd_want": stand_in.want,
        "rd_agree": stand_in.agree,
        "rd_here": stand_in.come,
        "rd_fill": fill_duty.ask_who,
        "rd_fill_on": fill_duty.turn_who,
        "rd_filled": fill_duty.fill,
        "mt_done": met.done,
        "wi_new": walk_in.start,
        "wi_on": walk_in.turn_villages,
        "wi_case": walk_in.make_case,
        "wi_done": walk_in.answered,
        "wi_told": walk_in.ask_answer,
    },
    asked_voter={
        propose.TIME: AskedVoter(reword.take_time, of_matter=True),
        "meeting_words": AskedVoter(book.take_other, of_matter=True),
    },
    asked={
        "meeting_when": Asked(ask_when.take_when, right="reply"),
        "walk_in_answer": Asked(walk_in.take_answer),
        "walk_in_words": Asked(walk_in.take_words, media=True),
    },
)
