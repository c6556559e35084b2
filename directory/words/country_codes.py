"""The other codes of a country, from CLDR's aliases: ISO 3166-1 alpha-3 and numeric, and UN M49."""

from functools import cache

from babel.core import get_global

# Withdrawn codes (ISO 3166-3), which CLDR still reads as the country of today.
WITHDRAWN = frozenset(
    ["BUR", "DDR", "FXX", "TMP", "YMD", "ZAR", *["230", "249", "278", "280", "720", "736", "886"]]
)
# User-assigned, as ``XK`` itself is: no code of ISO or of the United Nations.
USER_ASSIGNED = frozenset(["XK"])
# ISO has a number for it that M49 does not list.
NOT_IN_M49 = frozenset(["TW"])


def alpha_3(code: str) -> str | None:
    """ISO 3166-1 alpha-3; None where ISO has none."""
    return next((alias for alias in _aliases().get(code, ()) if alias.isalpha()), None)


def numeric(code: str) -> str | None:
    """ISO 3166-1 numeric, of three digits; None where ISO has none."""
    return next((alias for alias in _aliases().get(code, ()) if alias.isdigit()), None)


def m49(code: str) -> str | None:
    """The number of the United Nations, which is that of ISO; None where they list no such country."""
    return None if code in NOT_IN_M49 else numeric(code)


@cache
def _aliases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and len(codes) == 1 and alias not in WITHDRAWN and codes[0] not in USER_ASSIGNED:
            found.setdefault(codes[0], []).append(alias)
    return found
