"""A case: its life cycle, its events and what each of them changes (docs/glossary.md, Life cycle)."""
