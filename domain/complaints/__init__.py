"""Of whom a voter complains, and who shall not read it (docs/spec.md section 4)."""
