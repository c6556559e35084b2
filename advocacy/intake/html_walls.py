"""Pages that stand before an article: they ask for consent to cookies and hold nothing else. Pure."""

from advocacy.intake import html_words as words
from advocacy.intake.html_blocks import Block
from advocacy.intake.html_region import Read

# An article beside the question is longer than what the question takes.
FEWEST_OF_AN_ARTICLE = 60


def is_wall(read: Read) -> bool:
    """Whether a page asks for consent, offers a choice, and says hardly anything else."""
    offers = [block for block in (*read.blocks, *read.omitted) if block.links and block.words <= 8]
    if not any(words.ACCEPTS.search(block.text) for block in offers):
        return False
    told = [block for block in read.blocks if block.is_prose]
    other = sum(block.words for block in told if not _asks(block))
    about = sum(block.words for block in (*told, *read.omitted) if _asks(block))
    return other < FEWEST_OF_AN_ARTICLE and other < about


def _asks(block: Block) -> bool:
    return bool(words.SPEAKS_OF_CONSENT.search(block.text) and words.ADDRESSED.search(block.text))
