"""Which country a passage or a whole article is about, from cities, states, addresses and offices.

Countries by name and demonym are the gazetteer's; this module adds what names a country without
saying so. Cities that are also common surnames or first names are left out.
"""

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from advocacy.extraction.layout import plain
from advocacy.extraction.lexicon import phrases
from advocacy.matching.gazetteer import Gazetteer, mentions_in

LEAST_MENTIONS = 2
CITIES = (
    "AE Dubai|Abu Dhabi,AF Kabul|Kandahar,AM Yerevan,AR Buenos Aires,AT Vienna,AU Canberra|Melbourne"
    "|Brisbane|New South Wales|Queensland|Tasmania|Western Australia|South Australia"
    "|Northern Territory,AZ Baku,BD Dhaka,BE Brussels|Antwerp,BG Sofia,BH Manama,"
    "BR Brasilia|Sao Paulo|Rio de Janeiro,BY Minsk,CA Ottawa|Toronto|Vancouver|Montreal|Quebec|Ontario"
    "|British Columbia|Alberta"
    "|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland"
    "|Prince Edward Island|Northwest Territories|Nunavut|Yukon,CD Kinshasa"
    ",CH Bern|Zurich|Geneva|Basel|Lausanne,CL Santiago de Chile,"
    "CM Yaounde|Douala,CN Beijing|Shanghai|Guangzhou|Xinjiang,CO Bogota,CZ Prague,DE Berlin|Munich"
    "|Hamburg|Cologne|Frankfurt|Bavaria"
    "|Baden-Württemberg|Lower Saxony|Saxony-Anhalt|Saxony|Thuringia"
    "|Brandenburg|Saarland|Schleswig-Holstein|North Rhine-Westphalia|Rhineland-Palatinate"
    "|Mecklenburg-Western Pomerania,DK Copenhagen,DZ Algiers,EG Cairo,ES Madrid|Barcelona"
    "|Catalonia|Seville,ET Addis Ababa,FI Helsinki,FR Paris|Marseille|Lyon|Toulouse,GB London|Edinburgh"
    "|Glasgow|Cardiff|Belfast|Manchester|Birmingham|Liverpool|Leeds|Sheffield|Bristol|Brighton"
    "|Oxford|Northern Ireland,GE Tbilisi|Batumi,GH Accra,GR Athens|Thessaloniki,HR Zagreb,HU Budapest,"
    "ID Jakarta,IE Dublin|Cork City|Galway,IL Tel Aviv,IN New Delhi|Delhi|Mumbai|Kolkata|Chennai"
    "|Uttar Pradesh|Madhya Pradesh"
    "|Andhra Pradesh|Himachal Pradesh|Arunachal Pradesh|Tamil Nadu|Maharashtra|Rajasthan|Gujarat|Karnataka"
    "|West Bengal|Telangana|Jharkhand|Chhattisgarh|Uttarakhand|Manipur|Nagaland|Mizoram|Meghalaya|Tripura"
    "|Bangalore,IQ Baghdad|Basra|Mosul,IR Tehran|Evin,IT Rome|Milan|Naples|Turin,JP Tokyo|Osaka,"
    "KE Nairobi,KG Bishkek,KR Seoul,KZ Almaty|Astana,LB Beirut,LK Colombo,LT Vilnius,LV Riga,LY Tripoli"
    "|Benghazi,MA Rabat|Casablanca,MM Rangoon|Yangon,MX Mexico City|Guadalajara|Chiapas|Oaxaca,"
    "MY Kuala Lumpur,NG Abuja|Lagos,NL Amsterdam|Rotterdam|The Hague,NO Oslo,NP Kathmandu,"
    "NZ Auckland|Wellington,PE Cusco,PH Manila,PK Islamabad|Karachi|Lahore|Peshawar,PL Warsaw|Krakow,"
    "PS Gaza|West Bank|Ramallah,PT Lisbon,QA Doha,RO Bucharest,RS Belgrade,RU Moscow|St Petersburg"
    "|Saint Petersburg|St. Petersburg|Grozny,RW Kigali,SA Riyadh|Jeddah,SD Khartoum,SE Stockholm"
    "|Gothenburg|Malmo,SO Mogadishu,SY Damascus|Aleppo|Homs,TH Bangkok,TN Tunis,TR Ankara|Istanbul"
    "|Izmir|Diyarbakir,TW Taipei,TZ Dar es Salaam,UA Kyiv|Kiev|Kharkiv|Odesa|Odessa|Lviv,UG Kampala,"
    "US New York|Washington|Los Angeles|San Francisco|Chicago|Boston|Philadelphia|Seattle|Detroit"
    "|Atlanta|Baltimore|Minneapolis|New Orleans|Oakland|Portland|Brooklyn|Manhattan|San Diego"
    "|Las Vegas|St. Louis|Pittsburgh|Miami|Honolulu,UZ Tashkent,VE Caracas,VN Hanoi|Saigon"
    "|Ho Chi Minh City,YE Sanaa,ZA Johannesburg|Cape Town|Pretoria|Durban,ZM Lusaka,ZW Harare"
)
US_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho"
    "|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan"
    "|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico"
    "|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina"
    "|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming"
)
OFFICES = (
    "GB Downing Street|Westminster|Whitehall|Holyrood|HM Government|House of Commons|House of Lords"
    "|Home Secretary|Home Office|MSP|Senedd,US Capitol Hill|Supreme Court of the United States|Pentagon"
    "|State Department|Board of Pardons and Paroles|District Attorney|Medicaid,IE Taoiseach|Dáil|Oireachtas,"
    "DE Bundestag,FR Elysee|Élysée,IL Knesset,RU Duma,IN Lok Sabha,PL Sejm,UA Verkhovna Rada"
)
STATE_CODES = (
    "A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]"
    "|UT|V[TA]|W[AVIY]"
)
ADDRESSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("US", re.compile(rf"(?<=[a-z],\s)(?:{STATE_CODES})\b|\b(?:{STATE_CODES})\s+\d{{5}}\b|\b501\(c\)\(\d\)")),
    ("US", re.compile(r"(?<![\w-])[\w-]{1,63}\.(?:gov|mil)(?![\w-]|\.\w)")),
    ("US", re.compile(r"(?<![\d+-])(?:1-)?(?:\([2-9]\d\d\)\s|[2-9]\d\d-)\d{3}-\d{4}(?![\d-])")),
    ("GB", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b")),
    ("CA", re.compile(r"\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b")),
)
NATIONAL_DOMAIN = re.compile(
    r"(?<![\w-])[\w-]{1,63}\.(?:gov|gob|gouv|gc|govt|parliament|police|ac|edu)\.([a-z]{2})\b"
)
# Not .co or .org: where a petition is hosted does not tell whom it addresses.
DIRECT_DOMAIN = re.compile(r"\bparliament\.([a-z]{2})\b")


def _codes() -> dict[str, str]:
    entries = (entry.partition(" ") for table in (CITIES, OFFICES) for entry in table.split(","))
    listed = {name: code for code, _, names in entries for name in names.split("|")}
    return listed | dict.fromkeys(US_STATES.split("|"), "US")


CODES = _codes()
NAMED = re.compile(
    rf"(?<![\w-])(?=[A-ZÉ])(?:{phrases(CODES)})(?:s?(?!\w))(?!\s+(?:Times|Post|Review|Herald|Tribune|Globe))"
)


@lru_cache(maxsize=16)
def places(text: str) -> tuple[tuple[int, str], ...]:
    """(offset, country code) of every city, state, office, address or national domain."""
    even = plain(text)
    found = [(m.start(), _code_of(m.group())) for m in NAMED.finditer(even)]
    for code, pattern in ADDRESSES:
        found += [(m.start(), code) for m in pattern.finditer(even)]
    for pattern in (NATIONAL_DOMAIN, DIRECT_DOMAIN):
        found += [(m.start(), _of_domain(m[1])) for m in pattern.finditer(even)]
    return tuple(sorted(found))


def _code_of(name: str) -> str:
    name = " ".join(name.split())
    return CODES.get(name) or CODES[name.removesuffix("s")]


def _of_domain(ending: str) -> str:
    return {"uk": "GB"}.get(ending, ending.upper())


def codes_within(text: str, start: int, end: int) -> set[str]:
    """The countries of the places that begin from ``start`` to before ``end``."""
    found = places(text)
    return {code for _, code in found[bisect_left(found, (start, "")) : bisect_left(found, (end, ""))]}


@lru_cache(maxsize=16)
def most_named(gazetteer: Gazetteer, text: str, language: str = "en") -> str:
    """The country that a text names most, itself or by its places; "" if it is named once or two tie."""
    mentions = mentions_in(gazetteer, text, language)
    counts = Counter(mention.key for mention in mentions if mention.is_country)
    counts.update(code for _, code in places(text))
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= LEAST_MENTIONS and most > second else ""
