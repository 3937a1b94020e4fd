"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import Asked, Ways
from talk.visits import activity, board, fill_in, form, leave, matters, save, show_days, who_goes

WAYS = Ways(
    staff_commands={
        "days": show_days.show_days,
        "visitday": board.show_board,
        "activity": activity.show,
    },
    person={
        "as_visit": matters.write_down_visit,
        "vd_leave": leave.ask_leave,
        "vd_allow": leave.decide_leave,
        "vd_plan": who_goes.ask_who,
        "vd_who": who_goes.ask_where,
        "vd_where": who_goes.assign,
        "vd_edit": show_days.ask_day,
        "vd_move": show_days.move,
        "vd_stay": show_days.stay,
        "ac_group": activity.choose_group,
        "ac_kind": activity.choose_kind,
        "vr_new": form.start,
        "vr_mode": fill_in.set_mode,
        "vr_number": fill_in.set_number,
        "vr_villages": fill_in.ask_village,
        "vr_village": fill_in.set_village,
        "vr_dates": fill_in.ask_date,
        "vr_date": fill_in.set_date,
        "vr_with": fill_in.ask_with,
        "vr_who": fill_in.toggle,
        "vr_form": form.back,
        "vr_for": fill_in.ask_for,
        "vr_whose": fill_in.set_whose,
        "vr_note": form.ask_note,
        "vr_drop": form.throw_away,
        "vr_take": form.take_over,
        "vr_save": save.save,
        "vr_edit": form.back,
        "vr_case": matters.make_case,
        "vr_join": matters.join_case,
        "vr_done": matters.answered,
        "vr_forget": matters.forget,
        "vk_next": board.next_to_check,
        "vk_set": board.check,
    },
    asked={
        "visit_day": Asked(show_days.take_day),
        "activity_words": Asked(activity.take_words, media=True),
        "visit_words": Asked(matters.take_words, media=True),
        "visit_return": Asked(board.take_return),
    },
)
