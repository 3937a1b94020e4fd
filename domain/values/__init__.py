"""What every room speaks of: identifiers, refusals, what a button or a message carries."""
