"""What every room speaks of: identifiers, refusals, what a button or a message carries; and small values of one rule each (a picture from a page, a login code, a share of a chat)."""
