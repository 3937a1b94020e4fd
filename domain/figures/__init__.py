"""What is counted of cases, by the formulae of docs/glossary.md (Statistics)."""
