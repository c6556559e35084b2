"""What a passage asks, by an ordered list of cues: the classes of its words, and how near they stand. Six languages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from advocacy.extraction.classes import Mark

NEAR = 8
# In words that sound alike in all six languages, or nearly.
PETITION = ("petition", "pétition", "petici", "петици", "عريضة", "العريضة", "change.org")
FIRST_ACTS = {
    "sign.do": "sign_petition",
    "give.do": "donate",
    "spread.do": "share",
    "join.do": "support_organisation",
    "look.do": "support_organisation",
    "vote.do": "other",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """The kind that a passage's words point to, "" for none, and by what; ``is_firm``: they leave no doubt."""

    kind: str
    name: str
    is_firm: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    words: Sequence[str]
    marks: Sequence[Mark]
    names: frozenset[str]

    def has(self, *names: str) -> bool:
        return not self.names.isdisjoint(names)

    def follows(self, first: str, then: str, near: int = NEAR) -> bool:
        """Whether a word of the second class comes at most ``near`` words after one of the first."""
        return {first, then} <= self.names and any(
            0 < later - at <= near
            for at, name in self.marks
            if name == first
            for later, other in self.marks
            if other == then
        )

    def first_act(self) -> str:
        return next((name for _, name in self.marks if name[-3:] == ".do" and name != "act.do"), "")

    def names_petition(self) -> bool:
        return any(word.startswith(PETITION) for word in self.words)


FIRM = frozenset({"sign a petition", "a petition and where it is", "write to a government", "spread it"})
Test = Callable[[_Words], bool]
CUES: tuple[tuple[str, str, Test], ...] = (
    ("sign_petition", "sign a petition", lambda seen: seen.follows("sign.do", "petition")),
    (
        "sign_petition",
        "a petition and where it is",
        lambda s: s.has("place", "look.do", "give.do") and s.names_petition(),
    ),
    (
        "seek_help",
        "help for people in need",
        lambda s: s.has("help") and s.has("write.do", "you", "place", "look.do"),
    ),
    ("other", "vote, boycott, pray", lambda seen: seen.first_act() == "vote.do"),
    ("attend_protest", "come to a protest", lambda seen: seen.follows("gather.do", "protest")),
    (
        "contact_government",
        "write to a government",
        lambda seen: seen.follows("write.do", "government", NEAR + 1),
    ),
    (
        "share",
        "a tag to use",
        lambda s: "<tag>" in s.words and s.has("spread.do", "write.do", "look.do", "join.do"),
    ),
    ("share", "spread it", lambda seen: seen.follows("spread.do", "media")),
    (
        "donate",
        "give",
        lambda s: (
            s.first_act() == "give.do" or s.follows("give.do", "money") or s.follows("join.do", "money")
        ),
    ),
    ("donate", "money", lambda seen: seen.has("money") and not seen.has("protest")),
    ("attend_protest", "a protest and when", lambda seen: seen.has("protest") and seen.has("when")),
    (
        "support_organisation",
        "join a group",
        lambda s: s.follows("join.do", "group") or s.follows("gather.do", "group", 4),
    ),
)


def cue(words: Sequence[str], marks: Sequence[Mark]) -> Cue:
    """The first cue of the list that fits, else what the first act alone says."""
    if not marks:
        return Cue("", "nothing")
    seen = _Words(words, marks, frozenset(name for _, name in marks))
    for kind, name, fits in CUES:
        if fits(seen):
            return Cue(kind, name, name in FIRM)
    act = seen.first_act()
    if act == "write.do":
        return Cue("contact_government" if seen.has("government") else "other", "write")
    if act == "gather.do":
        return Cue("attend_protest" if seen.has("when", "protest") else "support_organisation", "come")
    if act:
        return Cue(FIRST_ACTS[act], f"first {act}")
    if seen.has("protest"):
        return Cue("attend_protest", "a protest")
    return Cue("contact_government", "a government") if seen.has("government") else Cue("", "nothing")
