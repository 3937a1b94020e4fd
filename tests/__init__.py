"""What a town promises at a test's end says which promise was broken, and by how much."""

import pytest

pytest.register_assert_rewrite("tests.town")
