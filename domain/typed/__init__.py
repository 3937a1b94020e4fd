"""What a voter types in the place of a tap (docs/spec.md section 3)."""
