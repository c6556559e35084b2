"""Web addresses without the marks that tell a site who sent a reader. Pure."""

from urllib.parse import unquote_plus

PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "wt.mc_", "guce_")
# Click ids of advertisers and senders of newsletters, and the marks of shared links.
_NAMES = (
    "fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh"
    "|li_fat_id|epik|srsltid|rdt_cid|scclid|sccid|irclickid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi"
    "|__hssc|__hstc|__hsfp|hsctatracking|vero_id|vero_conv|oly_anon_id|oly_enc_id|rb_clickid"
    "|s_cid|wickedid|_openstat|cmpid|cmp|at_medium|at_campaign|ns_mchannel|ns_source|ns_campaign"
    "|xtor|_ga|_gl|smid|smtyp|ito|mibextid|sfnsn|guccounter|ref_src|ref_url|share_id|sharetype"
    "|shareuid|share_source"
)
NAMES = frozenset(_NAMES.split("|"))


def without_tracking(url: str) -> str:
    """The same address without campaign marks and click ids, in its query or as its fragment; else untouched."""
    rest, hash_mark, fragment = url.partition("#")
    base, question_mark, query = rest.partition("?")
    kept = "&".join(part for part in query.split("&") if not _is_tracking(part))
    if kept != query:
        rest = base + question_mark * bool(kept) + kept
    tracked = any(map(_is_tracking, fragment.lstrip("?&").split("&"))) or fragment.startswith(":~:")
    return rest if tracked else rest + hash_mark + fragment


def _is_tracking(part: str) -> bool:
    name = unquote_plus(part.partition("=")[0]).lower()
    return name in NAMES or name.startswith(PREFIXES)
