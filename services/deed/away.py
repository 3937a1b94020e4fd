"""Which cases are kept from somebody, for a list: the same as `domain.rights.kept.kept_out`."""

from domain.rights.sight import away_from as away_from
