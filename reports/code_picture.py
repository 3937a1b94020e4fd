"""A QR code for a page, as an address that holds the picture itself."""

import segno


def code_picture(text: str) -> str:
    """PNG, four modules of margin."""
    return segno.make(text, error="m", micro=False).png_data_uri(scale=6, border=4)
