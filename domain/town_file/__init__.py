"""The town file and the roster in it, as YAML or a workbook (docs/town-file.md)."""
