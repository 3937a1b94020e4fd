"""What the documents say is true: the schema knows the sample, links lead somewhere."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from domain.town_file import KNOWN, TOP

ROOT = Path(__file__).parents[1]


def test_the_schema_accepts_the_sample_and_refuses_a_mistake() -> None:
    schema = json.loads((ROOT / "docs" / "town-file.schema.json").read_text(encoding="utf-8"))
    sample = yaml.safe_load((ROOT / "demo" / "sample" / "town.yaml").read_text(encoding="utf-8"))
    jsonschema.validate(sample, schema)
    sample["villages"][0]["grupo"] = "g1"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(sample, schema)
    assert set(schema["properties"]) == set(TOP)
    assert set(schema["$defs"]["village"]["properties"]) == set(KNOWN["villages"])


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/town-file.md", "docs/design.md", "docs/spec.md"])
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (path.parent / target).exists(), f"{page} links to {target}"
