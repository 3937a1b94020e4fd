"""Which of a voter's matters his words go to (docs/spec.md section 3, Which case)."""
