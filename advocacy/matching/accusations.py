"""Which state's conduct a text accuses; silent unless the text is plain about it."""

import re
from collections import Counter
from functools import lru_cache

from advocacy.extraction.layout import blocks, plain
from advocacy.extraction.sentences import sentences
from advocacy.matching.gazetteer import Gazetteer, mentions_in, within

LEAST_SENTENCES = 2
ABUSE = re.compile(
    r"\b(?:arrest\w*|detain\w*|detention|imprison\w*|jail\w*|tortur\w*|kill\w*|murder\w*"
    r"|execut(?:e|ed|ion)\w*"
    r"|persecut\w*|abduct\w*|disappear\w*|crackdown|purge|abuse[sd]?|repress\w*|censor\w*|deport\w*"
    r"|occupation|oppress\w*|banned|beaten|concentration\s+camps?|death\s+sentence)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=16)
def accused_in(gazetteer: Gazetteer, text: str, language: str = "en") -> str:
    """The code of the country that most accusing sentences name, or "" if unsure.

    Sure means: named in at least two sentences that speak of an abuse, and in twice as many as
    any other country. The words for an abuse are English: in other languages none is accused.
    """
    counts: Counter[str] = Counter()
    even = plain(text)
    mentions = [mention for mention in mentions_in(gazetteer, text, language) if mention.is_country]
    for block in blocks(even):
        if not ABUSE.search(even, block.start, block.end):
            continue
        for start, end in sentences(even, block.start, block.end):
            if ABUSE.search(even, start, end):
                counts.update({m.key for m in within(mentions, start, end)})
    ranked = [*counts.most_common(2), ("", 0), ("", 0)]
    (first, most), (_, second) = ranked[0], ranked[1]
    return first if most >= LEAST_SENTENCES and most >= 2 * second else ""
