"""What readers of words weigh: tables made by bench/ from labelled lines and read as data."""
