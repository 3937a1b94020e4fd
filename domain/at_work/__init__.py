"""What deputies and staff type or ask in their own words (docs/spec.md section 4, Typed acts and Asked inside)."""
