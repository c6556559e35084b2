"""The verbs by which readers are asked to act, each with its plain and its -ing form."""

import re
from collections.abc import Iterable

from advocacy.extraction.lexicon import phrases

SIGN = (
    "sign, sign on, sign on to, co-sign, cosign, add your name, add your names, put your name,"
    " put their names, "
    "add their names, put your names"
)
WRITE = (
    "write, write a letter, write letters, email, e-mail, fax, phone, telephone, ring, text,"
    " cable, "
    "call, call in, call up, contact, reach out, get in touch, get in contact, message, send,"
    " mail, "
    "address, submit, deliver, approach, petition, lobby, press, pressure, push, put pressure, "
    "pressurise, tell, ask, urge, call on, call upon, appeal, complain, demand, remind, thank, "
    "let, raise, voice, register, express, present, speak, talk, speak out, inform, alert, beg, "
    "condemn, protest, object, file, find, go, make, take, insist, implore, request, encourage, "
    "bombard, flood, inundate, reach, pick up"
)
GIVE = (
    "donate, consider a donation, contribute, give, fundraise, raise money, raise funds, chip in,"
    " sponsor, pledge, "
    "make a donation, make a contribution, make donations, help fund, get fundraising, fund, send, "
    "pay, buy, purchase, hold a fundraiser, organise a fundraiser, organize a fundraiser, help pay"
)
GATHER = (
    "join, attend, come, march, rally, protest, demonstrate, picket, take part, participate, "
    "turn out, gather, assemble, meet, show up, organise, organize, hold, stage, mobilise,"
    " mobilize, "
    "walk out, be there, strike, take to the streets, get down, head, bring, plan, picket, stand"
)
SPREAD = (
    "share, let, spread, tweet, retweet, post, repost, reblog, use, hashtag, raise awareness,"
    " publicise, "
    "publicize, forward, distribute, pass, circulate, tell, talk, set, change, update,"
    " get the word, "
    "upload, take a picture, take a photo, take a selfie, display, put up, hand out, blog, ask, "
    "check out, follow, like, keep, amplify, print, download, record, make, show, add, bring "
    "attention, draw attention, promote, spread the word"
)
BACK = (
    "support, join, back, help, help out, volunteer, get involved, become, follow, like, visit, "
    "check out, find out, find, learn, read, see, go, log on, head, click, explore, subscribe, "
    "affiliate, invite, get informed, get active, stand, add your voice, add your voices, sign up, "
    "register, take part, look, enrol, enroll, get in touch, contact, email, e-mail, call, phone, "
    "reach out, lend, offer, show, adopt, express, participate, work, inform yourself, browse,"
    " apply, take action, be part, be a part, "
    "raise your voice, get in contact"
)
ELSE = (
    "vote, boycott, oppose, refuse, avoid, wear, light, fly, use, download, print, pray, stop, "
    "switch, divest, cancel, host, watch, resist, fight, report, cook, plant, ask, build, invite, "
    "stop buying, organise, organize, hold, mark, commit, choose, consider, challenge, educate"
)
SEEK = "speak, talk, call, contact, phone, ring, text, seek, ask, reach out, visit, get, turn, email, reach"
WHOLE_ACTS = {
    "make a donation": "making a donation",
    "make a contribution": "making a contribution",
    "make donations": "making donations",
    "take to the streets": "taking to the streets",
}
DOUBLED = {
    "get": "getting",
    "put": "putting",
    "stop": "stopping",
    "chip": "chipping",
    "set": "setting",
}


def listed(verbs: str) -> frozenset[str]:
    return frozenset(verb.strip() for verb in verbs.split(","))


def ing(verb: str) -> str:
    """The -ing form of a verb phrase: "get involved" gives "getting involved"."""
    first, _, rest = verb.partition(" ")
    if first in DOUBLED:
        form = DOUBLED[first]
    elif first.endswith("e") and first not in {"be", "see"}:
        form = first[:-1] + "ing"
    else:
        form = first + "ing"
    return f"{form} {rest}" if rest else form


ALL = sorted(
    {verb for group in (SIGN, WRITE, GIVE, GATHER, SPREAD, BACK, ELSE, SEEK) for verb in listed(group)}
)
BASE_OF = {ing(verb): verb for verb in ALL} | {WHOLE_ACTS[verb]: verb for verb in WHOLE_ACTS}


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(forms)})(?![\w'])(?!-\w)", re.IGNORECASE)


BASE = _any_of(ALL)
ING = _any_of(BASE_OF)


def base_of(matched: str) -> str:
    """The lexicon's own form of a matched verb, plain or -ing."""
    form = re.sub(r"\s+", " ", matched).lower()
    return BASE_OF.get(form, form)
