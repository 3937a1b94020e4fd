"""All that is read out of a voter's words at once: category, type, marks."""
