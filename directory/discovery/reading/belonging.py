"""Whose a value is and what for, by what stands around it. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from directory.discovery.reading import words
from directory.discovery.reading.shapes import Body
from directory.values.domains import (
    domain_of,
    government_suffix,
    host_of,
    is_below,
    is_whole_government,
    registrable_domain,
)
from directory.values.own_domains import state_of

# Subject in the word table → purpose of a contact, the more special first.
PURPOSES = {
    "press": "press",
    "emergency": "emergency",
    "information_request": "information_request",
    "complaints": "complaints",
    "visas": "visas_and_asylum",
    "documents": "documents",
    "human_rights": "human_rights",
    "consular": "consular",
}
FOREIGN, OTHER, GENERAL = "foreign", "other", "general"
FREE_MAIL = frozenset(
    {
        *("gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "yahoo.fr", "yahoo.co.uk", "live.com"),
        *("hotmail.fr", "mail.ru", "yandex.ru", "ymail.com", "aol.com", "icloud.com", "protonmail.com"),
        *("inbox.ru", "bk.ru", "list.ru", "163.com", "126.com", "qq.com", "rocketmail.com", "msn.com"),
    }
)
_SHORTEST_WORD = 4
_HEAD = 4


@dataclass(frozen=True)
class Owner:
    """The body, as its pages are compared with it."""

    body: Body

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """Each name of two words or more, and those of scripts without spaces, as beginnings of words.

        Of a long one the head is enough: pages leave out “and Cooperation” or “of the Republic”.
        """
        plain = [words.plain(name).split() for name in self.body.names]
        return tuple(
            tuple(map(_stem, name[:_HEAD]))
            for name in plain
            if len(name) > 1 or (name and not name[0].isascii())
        )

    @cached_property
    def name_words(self) -> frozenset[str]:
        told = {word for name in self.body.names for word in words.plain(name).split()}
        return frozenset(word[:_SHORTEST_WORD] for word in told if len(word) >= _SHORTEST_WORD)

    @cached_property
    def name_subjects(self) -> frozenset[str]:
        """What the names themselves speak of: a ministry "of Foreign Affairs and Human Rights" has no such desk."""
        return frozenset().union(*map(words.subjects, self.body.names))

    @cached_property
    def domains(self) -> frozenset[str]:
        host = host_of(self.body.site)
        return frozenset({*([registrable_domain(host)] if host else []), *self.body.domains})

    def named_in(self, text: str) -> bool:
        """Whether a name of the body stands in the text, in whatever case or ending."""
        said = words.plain(text)
        told = said.split()
        starts: dict[str, list[int]] = {}
        for at, word in enumerate(told):
            starts.setdefault(word[:3], []).append(at)
        return any(
            name[0] in said
            if len(name) == 1
            else any(_begins(told[at : at + len(name)], name) for at in starts.get(name[0][:3], [])[:2_000])
            for name in self.names
        )

    def is_own_host(self, host: str) -> bool:
        return is_below(host, [domain for domain in self.domains if not is_whole_government(domain)])

    def mail_rank(self, mailbox: str) -> float:
        """How well a mailbox's domain fits: 1 own, 0.6 another of the state, 0.4 anybody's, 0 of somebody else."""
        host = host_of(mailbox)
        if self.is_own_host(host) or host in self.domains:
            return 1.0
        suffix = government_suffix(host)
        if suffix and state_of(suffix) in ("", self.body.country):
            return 0.6
        if self._shares_name(host):
            return 0.7
        return 0.4 if domain_of(mailbox) in FREE_MAIL else 0.0

    def _shares_name(self, host: str) -> bool:
        """ "mfa.example" and "mfa.gov.example": a label that both have, of three letters or more."""
        generic = {"www", "gov", "gob", "gouv", "mail", "com", "org", "net", "int", "web", "portal"}
        mine = {label for domain in self.domains for label in domain.split(".")[:-1]} - generic
        return any(len(label) > 2 and label in mine for label in host.split(".")[:-1])


def _begins(told: Sequence[str], stems: Sequence[str]) -> bool:
    return len(told) == len(stems) and all(map(str.startswith, told, stems))


def _stem(word: str) -> str:
    """The beginning of a word that its cases share: "ministerstvo", "ministerstva"."""
    return word if len(word) <= 3 else word[: max(3, min(len(word) - 2, 9))]


def use_of(labels: Sequence[str], owner: Owner) -> tuple[str, str]:
    """What the nearest telling label makes of a value: a purpose, "foreign", "other", or "" if none tells; and it."""
    found = ((use, label) for label in labels if (use := _use(label, owner)))
    return next(found, ("", ""))


def _use(label: str, owner: Owner) -> str:
    subjects = words.subjects(label)
    if not subjects:
        return ""
    if names := owner.named_in(label):
        subjects -= owner.name_subjects
    elif "contact" in subjects and "department" in owner.name_subjects:
        subjects -= {"department"}
    special = next((purpose for subject, purpose in PURPOSES.items() if subject in subjects), "")
    if "agency" in subjects:
        return FOREIGN
    if "mission" in subjects and not names:
        # "Consular department: visas, embassies" is the ministry's; "Consulate in Paris" is not.
        return special if special and "department" in subjects else FOREIGN
    if special:
        return special
    if names:
        return GENERAL
    if "ministry" in subjects and _is_another_ministry(label, owner):
        return FOREIGN
    if "other_body" in subjects:
        return FOREIGN
    if "general" in subjects:
        return GENERAL
    return OTHER if "department" in subjects else ""


def _is_another_ministry(label: str, owner: Owner) -> bool:
    """ "Ministry of Health": words beside the one for ministry, and none that the body's own names have."""
    said = words.plain(label)
    hits = words.hits(said)
    spans = [(hit.start, hit.end) for hit in hits]
    ministry = {
        said[hit.start : hit.end].strip()[:_SHORTEST_WORD] for hit in hits if hit.subject == "ministry"
    }
    rest = [
        match[0]
        for match in re.finditer(r"\S+", said)
        if len(match[0]) >= _SHORTEST_WORD and not any(start <= match.start() < end for start, end in spans)
    ]
    mine = owner.name_words - ministry
    return bool(rest) and not any(word[:_SHORTEST_WORD] in mine for word in rest)


def use_of_mailbox(mailbox: str) -> str:
    """What the name of a mailbox tells: "press@" → "press", "jane.doe@" → "other", "info@" → "general"."""
    local = mailbox.partition("@")[0]
    subjects = words.subjects(re.sub(r"[\d._+-]+", " ", local))
    if "mission" in subjects and "consular" not in local:
        return FOREIGN
    for subject, purpose in PURPOSES.items():
        if subject in subjects:
            return purpose
    if subjects & {"general", "contact", "citizens", "feedback"} or local in _GENERAL_BOXES:
        return GENERAL
    if "department" in subjects:
        return OTHER
    parts = {part for part in re.split(r"[._-]", local) if len(part) > 2}
    # "mfa.info@", "foreign.affairs@" and "lummerland.mfa@mfa-lummerland.example" are no person's.
    if parts & (_GENERAL_BOXES | _OF_NAMES) or parts & set(re.split(r"[.-]", mailbox.partition("@")[2])):
        return GENERAL
    # Two names with a dot between are a person's.
    return OTHER if re.fullmatch(r"(?:[a-z]|[a-z]{3,20})\.[a-z]{3,25}", local) else ""


_OF_NAMES = frozenset(
    {
        "affairs",
        "foreign",
        "external",
        "exteriores",
        "affaires",
        "etrangeres",
        "externas",
        "aussenamt",
        "diplomatie",
    }
)
_GENERAL_BOXES = frozenset(
    {
        *(
            "info",
            "mail",
            "office",
            "post",
            "contact",
            "mfa",
            "mofa",
            "ministry",
            "webmail",
            "inbox",
            "admin",
        ),
        *("postmottak", "kirjaamo", "registrator", "registry", "podatelna", "kancelaria", "enquiries", "um"),
        *(
            "correo",
            "informacion",
            "informacoes",
            "secretariat",
            "mae",
            "mre",
            "minrel",
            "cancilleria",
            "poststelle",
        ),
    }
)
