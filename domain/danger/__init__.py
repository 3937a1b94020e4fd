"""Whether somebody may be in danger, and of what kind (docs/spec.md section 3, Special words)."""
