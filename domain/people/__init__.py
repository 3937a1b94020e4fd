"""Whom of the roster, and which village, words name."""
