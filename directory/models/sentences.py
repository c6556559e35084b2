"""A column for what programs say to editors: kept with its facts, and said in the language of whoever looks."""

import json
from typing import Any

from django.db import models

from directory.values.sentences import Sentence


class SentenceField(models.TextField):  # type: ignore[type-arg]
    """A sentence, or plain text, as rows of before have it: that is shown as it stands."""

    def deconstruct(self) -> Any:
        # For the database it is a text: migrations need not know this class.
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def get_prep_value(self, value: Any) -> Any:
        told = super().get_prep_value(value)
        if isinstance(value, Sentence):
            return json.dumps(value.kept(), ensure_ascii=False)
        # Nothing that a stranger's server wrote is taken for one of our sentences.
        if isinstance(told, str) and told.startswith("{"):
            return json.dumps(Sentence("{words}", words=told).kept(), ensure_ascii=False)
        return told

    def from_db_value(self, value: str | None, *args: Any) -> str | None:
        return Sentence.of(json.loads(value)) if value and value.startswith("{") else value
