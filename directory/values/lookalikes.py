"""Hosts made to be taken for another: what a new one looks like, among those that are known. Pure.

Letters of several scripts are compared by the confusables of Unicode TR39; a host is compared as a
whole, by its labels and by its registrable name, after what the eye confuses is made one.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

import idna

from directory.values.domains import government_suffix, public_suffix, registrable_domain
from directory.values.sentences import Sentence

# What one script alone writes together; a label of any other mixture is written by nobody.
_TOGETHER = [
    {"HAN", "HIRAGANA", "KATAKANA", "LATIN"},
    {"HAN", "HANGUL", "LATIN"},
    {"HAN", "BOPOMOFO", "LATIN"},
]
# What the eye takes for a slash, so that a host goes on where a path seems to begin. Letters of scripts that use them
# stand apart: only beside Latin letters are they taken for one.
SLASHES = frozenset(
    "\u2044\u2215\u2216\u244a\u2571\u27cb\u27cd\u29f5\u29f8\u29f9\u2afd\u1735\u0337\u0338\u3033\ufe68\uff0f\uff3c"
)
_SLASHING_LETTERS = frozenset("\u30ce\u30bd\u4e3f\u2cc6\u2f03\u31d3")
# "wwwgov.pl", "www-mfa.gov.pl": read as "www." and another host.
_GLUED = re.compile(r"w{3,}\d?-?(?=[a-z0-9])")
_NO_SCRIPT = {"COMMON", "INHERITED"}
_ONE_TO_THE_EYE = [("rn", "m"), ("vv", "w"), ("cl", "d"), ("1", "l"), ("i", "l"), ("0", "o")]
_ANOTHER_ENDING = Sentence("the same name with another ending")
_CONFUSED = Sentence("the same name with letters that the eye confuses")
_SHORTEST_FOR_SLIPS = 5  # a slip in a shorter name makes another honest name too often


@dataclass(frozen=True)
class LookAlike:
    """A known domain that a host may be taken for, and how; ``refused`` if no honest host is written so."""

    of: str
    how: Sentence
    refused: bool = False

    @property
    def says(self) -> Sentence:
        return Sentence("looks like {domain}: {how}", domain=self.of, how=self.how) if self.of else self.how

    def __str__(self) -> str:
        return str(self.says)


@dataclass(frozen=True)
class Known:
    """Known domains, found by what the eye makes of them."""

    domains: frozenset[str]
    imitated: frozenset[str]
    whole: dict[str, str] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)
    slips: dict[str, set[str]] = field(default_factory=dict)
    parts: dict[tuple[str, ...], str] = field(default_factory=dict)
    lengths: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, hosts: Collection[str], former: Collection[str] = ()) -> "Known":
        """``hosts`` are official domains and hosts of published contacts; their domains are known with them.

        Those of ``former`` hosts are still imitated, and no longer known themselves.
        """
        domains = frozenset(registrable_domain(host) for host in hosts)
        known = cls(domains, domains | {registrable_domain(host) for host in former})
        for domain in sorted(known.imitated):
            known._add(domain)
        return known

    def _add(self, domain: str) -> None:
        for shared in {domain, government_suffix(domain)} - {""}:
            if "." in shared:
                self.whole.setdefault(_to_the_eye(shared), shared)
                self.parts.setdefault(words := _words(shared), shared)
                self.lengths.add(len(words))
        name = _name(domain)
        self.names.setdefault(_to_the_eye(name), set()).add(domain)
        if len(name) >= _SHORTEST_FOR_SLIPS:
            for shorter in _with_one_less(name):
                self.slips.setdefault(shorter, set()).add(domain)


def look_alike(host: str, known: Collection[str] | Known) -> LookAlike | None:
    """What ``host`` (lower case, as browsers write it) may be taken for among the known hosts; None if nothing.

    None too if its registrable domain is known itself. Build ``Known.of`` once to ask of many hosts.
    """
    index = known if isinstance(known, Known) else Known.of(known)
    domain, shown = registrable_domain(host), in_letters(host)
    if domain in index.domains and shown == host:
        return None
    if not shown.isascii():
        return _written_strangely(host, shown, domain, index)
    return _among(host, domain, index)


def in_letters(host: str) -> str:
    """The host with its punycode labels in the letters that readers see; one that decodes to nothing stays."""
    return ".".join(_decoded(label) for label in host.split("."))


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return str(idna.ulabel(label))
    except idna.IDNAError:
        return label.removeprefix("xn--").encode().decode("punycode", "replace")


def slash_in(text: str) -> str:
    """The first character that is taken for a slash and is none; "" if there is none."""
    return next((char for char in text if char in SLASHES), "") or _letter_for_slash(text)


def _letter_for_slash(host: str) -> str:
    """A letter that passes for a slash between letters of another script."""
    for at, char in enumerate(host):
        around = host[at - 1 : at] + host[at + 1 : at + 2]
        if char in _SLASHING_LETTERS and any(other.isascii() and other.isalnum() for other in around):
            return char
    return ""


def _written_strangely(host: str, shown: str, domain: str, known: Known) -> LookAlike | None:
    if slash := slash_in(shown):
        seems, _, _ = shown.partition(slash)
        how = Sentence(
            "“{slash}” is taken for a slash, and it belongs to {domain}", slash=slash, domain=domain
        )
        return LookAlike(seems, how, refused=True)
    for label in shown.split("."):
        scripts = _scripts(label)
        if len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER):
            named = ", ".join(sorted(script.title() for script in scripts))
            found = _among(latin := skeleton(shown), registrable_domain(latin), known)
            how = Sentence("“{label}” mixes letters of several scripts: {named}", label=label, named=named)
            return LookAlike(_target(latin, found, known), how, refused=True)
    if domain in known.domains:
        return None
    latin = skeleton(shown)
    found = _among(latin, registrable_domain(latin), known)
    target = _target(latin, found, known)
    borrowed = _in_latin_letters(shown) != _without_marks(shown)
    if target:
        return LookAlike(
            target,
            Sentence("“{shown}” is written with letters that look like it", shown=shown),
            refused=borrowed and target != domain,
        )
    if borrowed and latin.isascii():
        return LookAlike(latin, Sentence("every letter of “{shown}” has a Latin twin", shown=shown))
    return None


def seen_as(name: str) -> str:
    """What the eye makes of a name of any kind: in Latin letters, without marks, spaces and punctuation."""
    return _to_the_eye("".join(char for char in skeleton(name) if char.isalnum()))


def _target(latin: str, found: LookAlike | None, known: Known) -> str:
    domain = registrable_domain(latin)
    return domain if domain in known.imitated else found.of if found else ""


def skeleton(shown: str) -> str:
    """The host in the Latin letters that its own look like, without marks (after TR39, section 4)."""
    return _in_latin_letters(_without_marks(shown)).lower()


def _without_marks(shown: str) -> str:
    plain = unicodedata.normalize("NFD", shown)
    return "".join(char for char in plain if not unicodedata.category(char).startswith("M"))


def _in_latin_letters(shown: str) -> str:
    return "".join(_latin(char) for char in _without_marks(shown))


def _scripts(label: str) -> set[str]:
    """The scripts of its letters; plain ones have one at most."""
    if label.isascii():
        return set()
    from confusable_homoglyphs import categories  # noqa: PLC0415  (its tables are large, such hosts are rare)

    return set(categories.unique_aliases(label)) - _NO_SCRIPT


@cache
def _latin(char: str) -> str:
    """The Latin letter that a letter is confused with; the letter itself if there is none."""
    if char.isascii():
        return char
    from confusable_homoglyphs import confusables  # noqa: PLC0415  (as above)

    found = confusables.is_confusable(char, preferred_aliases=["latin"])
    twins = [str(twin["c"]) for row in found or () for twin in row["homoglyphs"]]
    return next((twin.lower() for twin in twins if twin.isascii()), char)


def _among(host: str, domain: str, known: Known) -> LookAlike | None:
    """Plain letters: what the registries of states give to anybody but a state."""
    if domain in known.domains:
        return None
    if glued := _glued(domain, known):
        return glued
    return None if government_suffix(host) else next(_resemblances(host, domain, known), None)


def _glued(domain: str, known: Known) -> LookAlike | None:
    """Another's host with a “www” that no dot sets apart."""
    found = _GLUED.match(domain)
    rest = domain[found.end() :] if found else ""
    if rest and (rest in known.imitated or government_suffix(rest)):
        whole = f"www.{rest}"
        return LookAlike(whole if whole in known.imitated else rest, Sentence("a “www” is glued to it"))
    return None


def _resemblances(host: str, domain: str, known: Known) -> Iterator[LookAlike]:
    name, words = _name(domain), _words(host)
    for length in sorted(known.lengths, reverse=True):
        for start in range(len(words) - length + 1):
            if target := known.parts.get(words[start : start + length]):
                how = Sentence("“{host}” holds it, and belongs to {domain}", host=host, domain=domain)
                yield LookAlike(target, how)
    for text in (domain, name):
        if target := known.whole.get(_to_the_eye(text)):
            how = Sentence("hyphens, dots and letters that the eye confuses are all that differs")
            yield LookAlike(target, how)
    yield from _same_name(domain, name, known)
    yield from _one_slip(name, known)


def _same_name(domain: str, name: str, known: Known) -> Iterator[LookAlike]:
    """The same name under another ending. One that several bodies bear ("mfa") tells nothing under a
    country's own ending, unless that country's body bears it."""
    same = sorted(known.names.get(_to_the_eye(name), ()))
    ending = public_suffix(domain)
    for target in same:
        written_alike = _name(target) == name
        of_that_country = public_suffix(target).endswith(f".{ending}")
        if len(same) == 1 or of_that_country or len(ending) > 2 or not written_alike:
            how = _ANOTHER_ENDING if written_alike else _CONFUSED
            yield LookAlike(target, how)


def _one_slip(name: str, known: Known) -> Iterator[LookAlike]:
    if len(name) < _SHORTEST_FOR_SLIPS:
        return
    for shorter in _with_one_less(name):
        for target in sorted(known.slips.get(shorter, ())):
            if _differ_by_one(name, _name(target)):
                yield LookAlike(target, Sentence("one letter differs"))


def _differ_by_one(first: str, second: str) -> bool:
    """One letter inserted, left out or replaced, or two neighbours swapped."""
    if len(first) > len(second):
        first, second = second, first
    if len(second) - len(first) > 1:
        return False
    at = next(
        (i for i, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), len(first)
    )
    if len(first) < len(second):
        return first[at:] == second[at + 1 :]
    swapped = first[:at] + first[at + 1 : at + 2] + first[at : at + 1] + first[at + 2 :]
    return second in (first[:at] + second[at : at + 1] + first[at + 1 :], swapped)


def _name(domain: str) -> str:
    """The label that somebody chose: "urm" of urm.lt; of a suffix that is a domain itself, the whole."""
    suffix = public_suffix(domain)
    return domain.removesuffix(f".{suffix}") if suffix and suffix != domain else domain


@lru_cache(maxsize=4096)
def _to_the_eye(text: str) -> str:
    plain = re.sub(r"[.-]", "", text)
    for written, seen in _ONE_TO_THE_EYE:
        plain = plain.replace(written, seen)
    return plain


def _words(host: str) -> tuple[str, ...]:
    return tuple(re.split(r"[.-]", host))


def _with_one_less(name: str) -> set[str]:
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}
