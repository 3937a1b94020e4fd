"""Which cases are kept from somebody, for a list: the same as `domain.kept.kept_out`."""

from domain.sight import away_from as away_from
