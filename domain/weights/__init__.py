"""What readers of voters' words weigh: a table each, made by bench/fit_signs.py from labelled lines and read as data (domain/weighed.py)."""
