"""The tool that chooses the stories for PostgreSQL hears them (tests/repeated_stories.py)."""

from tests.repeated_stories import needed, statements

LOG = """\
postgres LOG:  statement: CREATE DATABASE town_0a TEMPLATE filled STRATEGY file_copy -- tests/x.py::test_the_story_holds[test_a.test_one-postgresql]
postgres LOG:  statement: CREATE DATABASE town_0b TEMPLATE begun_1f STRATEGY file_copy -- tests/x.py::test_the_story_holds[test_a.test_two-postgresql]
town_0a LOG:  execute <unnamed>: SELECT 1 FROM case_ WHERE id = $1
town_0b LOG:  execute <unnamed>: SELECT 2 FROM case_ WHERE id = $1
town_0b LOG:  statement: DELETE FROM step
"""


def test_each_story_is_heard_whatever_its_town_begins_with() -> None:
    asked = statements(LOG)
    assert {story: sorted(words) for story, words in asked.items()} == {
        "test_a.test_one": ["SELECT ? FROM case_ WHERE id = ?"],
        "test_a.test_two": ["DELETE FROM step", "SELECT ? FROM case_ WHERE id = ?"],
    }
    assert needed(asked) == {"test_a.test_two"}
