"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import Asked, AskedVoter, Ways
from talk.staff import away, block, broadcast, links, office, office_paper, outage, people, roster_file

WAYS = Ways(
    staff_commands={
        "people": people.show_people,
        "broadcast": broadcast.ask_words,
        "block": block.block,
        "office": office.open_office,
    },
    voter={
        "bc_off": broadcast.opt_out,
        "appeal_block": block.ask_appeal,
    },
    person={
        "outage_tell": outage.tell_voters,
        "link": links.confirm,
        "no_link": links.decline,
        "undo_link": links.undo,
        "people": people.show_members,
        "groups_of": people.turn_groups,
        "members_on": people.turn_members,
        "stand_in_on": away.turn_stand_ins,
        "person": people.show_person,
        "new_link": people.new_link,
        "suspend": people.suspend,
        "resume": people.resume,
        "end_seat": people.ask_end_seat,
        "end_yes": people.end_seat,
        "leave": away.ask_leave,
        "leave_over": people.leave_over,
        "stand_in": away.ask_stand_in,
        "stands_in": away.stand_in,
        "person_month": people.show_month,
        "office_paper": office_paper.send,
        "roster_file": roster_file.offer,
        "roster_yes": roster_file.apply,
        "roster_no": roster_file.leave,
        "roster_who": roster_file.answer,
        "bc_village": broadcast.tick_village,
        "bc_on": broadcast.turn_villages,
        "bc_to": broadcast.choose,
        "bc_send": broadcast.send,
        "bc_state": broadcast.show_state,
        "bc_stop": broadcast.stop,
        "unblock": block.unblock,
        "office_pick": office.pick,
        "office_end": office.end,
        "office_end_all": office.end_all,
    },
    asked_voter={
        "appeal_block": AskedVoter(block.take_appeal, typed=True),
    },
    asked={
        "leave_days": Asked(away.take_leave, days=2),
        "roster_file": Asked(roster_file.take_file, media=True),
        "broadcast_words": Asked(broadcast.take_words),
    },
)
