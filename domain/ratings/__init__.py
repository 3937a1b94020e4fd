"""What a voter says of an answer (docs/spec.md section 3, Rating)."""
