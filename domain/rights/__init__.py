"""Who serves whom, who may see a case and do what with it (docs/glossary.md, Rights)."""
