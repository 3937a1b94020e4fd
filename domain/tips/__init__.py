"""Whether words may tell of wrongdoing in office (docs/spec.md section 3)."""
