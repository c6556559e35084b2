"""What about a valid number makes an approver look twice: its country, and what a call costs. Pure."""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneNumber, PhoneNumberType

from directory.values.sentences import Sentence

# The digits of the longest and, beside its code, of the shortest number that the library takes.
_E164 = re.compile(r"\+[1-9][0-9]{5,14}", re.ASCII)
SATELLITE = {870, 881, 882, 883}
NO_COUNTRY = {None, "", "001"}
# Free and costly numbers of the North American plan belong to no one country of it.
_NORTH_AMERICA = 1
Doubt = tuple[str, Sentence]
_COSTLY = {
    PhoneNumberType.PREMIUM_RATE: Sentence("It is a premium-rate number: a call may cost the reader much."),
    PhoneNumberType.SHARED_COST: Sentence(
        "It is a shared-cost number: a call costs the reader more than usual."
    ),
}


def parsed(number: str) -> PhoneNumber:
    """The parts of a number, or phonenumbers.NumberParseException.

    One that is stored as E.164 is split after its country code: the library would look for extensions, letters
    and national prefixes too, in eight times the time. A zero after the country code may be such a prefix.
    """
    if _E164.fullmatch(number):
        for length in (1, 2, 3):
            code, rest = int(number[1 : length + 1]), number[length + 1 :]
            if code in COUNTRY_CODE_TO_REGION_CODE and not rest.startswith("0"):
                return PhoneNumber(country_code=code, national_number=int(rest))
    return phonenumbers.parse(number)


def doubts(number: str, region: str | None) -> Iterator[Doubt]:
    """(key, sentence) of each doubt about an E.164 number of a body of ``region``, if it has a country."""
    parsed = phonenumbers.parse(number)
    yield from _about_cost(parsed)
    yield from _about_a_lost_plus(parsed)
    if region and (elsewhere := _elsewhere(parsed, region)):
        yield (
            "foreign_number",
            Sentence(
                "The number {number} belongs to {elsewhere}, not to {region}.",
                number=number,
                elsewhere=elsewhere,
                region=region,
            ),
        )


def _about_cost(parsed: phonenumbers.PhoneNumber) -> Iterator[Doubt]:
    kind, code = phonenumbers.number_type(parsed), parsed.country_code
    if code in SATELLITE:
        yield (
            "satellite_number",
            Sentence("+{code} is a satellite or global network: a call may cost the reader much.", code=code),
        )
    elif kind in _COSTLY:
        yield "costly_number", _COSTLY[kind]


def _about_a_lost_plus(parsed: phonenumbers.PhoneNumber) -> Iterator[Doubt]:
    """A number written “49 30 18170” in Germany is read as a national one, with the country code twice."""
    national = phonenumbers.national_significant_number(parsed)
    if not national.startswith(str(parsed.country_code)):
        return
    if phonenumbers.is_valid_number(meant := phonenumbers.parse(f"+{national}")):
        shown = phonenumbers.format_number(meant, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        yield (
            "lost_plus",
            Sentence("The country code stands twice: if a “+” was lost, {shown} is meant.", shown=shown),
        )


def _elsewhere(parsed: phonenumbers.PhoneNumber, region: str) -> Sentence | None:
    """Where the number belongs, in words; None if it may well be of ``region``."""
    expected = phonenumbers.country_code_for_region(region)
    owner = phonenumbers.region_code_for_number(parsed)
    if parsed.country_code != expected:
        if owner in NO_COUNTRY:
            return Sentence("country code +{code}", code=parsed.country_code)
        return Sentence("country code +{code} ({owner})", code=parsed.country_code, owner=owner)
    if owner in {*NO_COUNTRY, region} or _is_shared(parsed):
        return None
    return Sentence("{owner}, which shares +{code}", owner=owner, code=expected)


def _is_shared(parsed: phonenumbers.PhoneNumber) -> bool:
    is_free = phonenumbers.number_type(parsed) in (PhoneNumberType.TOLL_FREE, PhoneNumberType.UAN)
    return bool(parsed.country_code == _NORTH_AMERICA and is_free)
