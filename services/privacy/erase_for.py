"""「删除此人信息」: the secretary erases for who asks by phone, by letter or at the door, with the choices of the voter's own button.

`/erase NUMBER` is about the person of that case, `/erase DATE` about what was noted on that day and is no case. Who did it stands in
the history of every case; of a visit in the versions of its record.
"""

SHOWN, MOST = 60, 200
"""Characters of a line, and rows of each kind that one day has at most."""
