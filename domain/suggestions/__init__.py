"""A deputy's formal paper: 代表建议 and 议案 (docs/glossary.md, The deputy's suggestion)."""
