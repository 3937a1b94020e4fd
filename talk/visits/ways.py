"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import Asked, Ways
from talk.visits import activity, board, form, matters, save, show_days, who_goes

WAYS = Ways(
    staff_commands={
        "days": show_days.show_days,
        "visitday": board.show_board,
        "activity": activity.show,
    },
    person={
        "as_visit": matters.write_down_visit,
        "vd_leave": who_goes.ask_leave,
        "vd_allow": who_goes.decide_leave,
        "vd_plan": who_goes.ask_who,
        "vd_who": who_goes.ask_where,
        "vd_where": who_goes.assign,
        "vd_edit": show_days.ask_day,
        "ac_group": activity.choose_group,
        "ac_kind": activity.choose_kind,
        "vr_new": form.start,
        "vr_mode": form.set_mode,
        "vr_number": form.set_number,
        "vr_villages": form.ask_village,
        "vr_village": form.set_village,
        "vr_dates": form.ask_date,
        "vr_date": form.set_date,
        "vr_with": form.ask_with,
        "vr_who": form.toggle,
        "vr_form": form.back,
        "vr_for": form.ask_for,
        "vr_whose": form.set_whose,
        "vr_note": form.ask_note,
        "vr_drop": form.throw_away,
        "vr_save": save.save,
        "vr_edit": form.edit,
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
