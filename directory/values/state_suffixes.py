"""Which labels and suffixes of the internet are kept for states. Pure; ``domains.government_suffix`` reads them."""

# Labels that registries keep for the state, where the public-suffix list has them as a suffix.
STATE_LABELS = {"gov", "gob", "gouv", "govt", "gub", "mil"}
# Zones whose ending is no country's, and whose they are.
STATE_OF_SUFFIX = {"gov": "US", "mil": "US", "govmu.org": "MU", "rks-gov.net": "XK", "fsmgov.org": "FM"}
# What no rule tells: "go" is the state's in these countries and a province's in Italy; "gov" and "mil"
# alone are the United States'; .int takes treaty organisations only; the rest are run by a state, though
# the public-suffix list does not have them.
STATE_SUFFIXES = {
    *("go.cr", "go.id", "go.jp", "go.ke", "go.kr", "go.th", "go.tz", "go.ug", "gc.ca", "gv.at"),
    *("gov", "mil", "int", "europa.eu", "admin.ch", "bund.de", "fgov.be", "gov.bi", "gouv.bj", "gov.cz"),
    *("gov.fm", "gouv.ga", "gov.gm", "gov.hr", "gouv.mc", "gov.mt", "gouv.ne", "gov.si", "gov.sr"),
    *("gov.sz", "gouv.td", "gouv.tg", "gov.tv", "gov.vu", "gouv.lu"),
    # Ministries of these states were read there in November 2026.
    *(
        "gov.ag",
        "gouv.cd",
        "gouv.cf",
        "gouv.cg",
        "gov.cv",
        "gouv.dj",
        "gob.gq",
        "gov.hu",
        "gov.kr",
        "govt.lc",
    ),
    *("gov.md", "gov.sk", "gov.sm", "gov.st", "gov.uz"),
    # Found by a look over all countries: zones that bodies of one state share, under whatever name.
    *("gov.am", "govern.ad", "belgium.be", "gov.bg", "government.bg", "gov.fi", "government.is", "lrv.lt"),
    *("stjornarradid.is", "llv.li", "regierung.li", "etat.lu", "gouvernement.lu", "dep.no", "regjeringen.no"),
    *(
        "government.nl",
        "rijksoverheid.nl",
        "gov.ro",
        "gov.se",
        "government.se",
        "regeringen.se",
        "vatican.va",
    ),
    *("palaugov.pw", "samoagovt.ws", *STATE_OF_SUFFIX),
}
