"""What people typed into a form of the admin, as it may be kept."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from directory.values import normalise
from directory.words import labels
from directory.words.saying import said, say


def posted_text(post: Mapping[str, Any], name: str) -> str:
    """A text that is kept, as one can read it; ValidationError names what cannot be seen in it."""
    try:
        return normalise.text(post.get(name, ""), lines=True)
    except ValueError as exc:
        raise ValidationError(say("{field}: {why}", field=labels.of_field(name), why=said(exc))) from exc
