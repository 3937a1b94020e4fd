"""How the program is called in a terminal that stands in its folder (README.md): `{lianxin}` in a sentence."""

LIANXIN = "./lianxin"
