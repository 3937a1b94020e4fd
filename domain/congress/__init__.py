"""What a congress is made of and has decided for itself: its calendar, limits and clocks (docs/town-file.md)."""
