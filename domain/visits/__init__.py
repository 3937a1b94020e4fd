"""Visit days, receptions and meetings (docs/spec.md section 5)."""
