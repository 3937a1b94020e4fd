"""What this room of the talk answers to (talk/house.py)."""

from talk.answers import named_list
from talk.asking.ways import Ways

WAYS = Ways(person={"of_list": named_list.open_list})
