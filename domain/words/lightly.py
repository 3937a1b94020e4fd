"""That words be taken lightly (刚才那句莫当真, 不要怪我多嘴), which asks for no silence (docs/spec.md section 3, Special words)."""

LIGHTLY = "(?:[别莫勿甭]|不要)(?:太|再)?(?:当真|当回事|在意|介意|见怪|见笑|计较|往心里去|放在?心上|生气|怪我|笑我?|怪(?=$|[，。]))"
"""An expression over simplified words."""
