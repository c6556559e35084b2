"""A column for what programs say to editors: kept with its facts, and said in the language of whoever looks."""

import json
from typing import Any

from django import forms
from django.db import models
from django.utils.functional import Promise

from directory.values.sentences import Sentence
from directory.words.saying import kept, said


class SentenceText(forms.CharField):
    """Where a sentence stands in a form it is said to whoever looks; left as it is, it stays a sentence."""

    def prepare_value(self, value: Any) -> Any:
        return str(said(value)) if isinstance(value, Sentence) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class SentenceField(models.TextField):  # type: ignore[type-arg]
    """A sentence, or plain text, as rows of before have it: that is shown as it stands."""

    def deconstruct(self) -> Any:
        # For the database it is a text: migrations need not know this class.
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def get_prep_value(self, value: Any) -> Any:
        value = kept(value) if isinstance(value, Promise) else value
        told = super().get_prep_value(value)
        if isinstance(value, Sentence):
            return json.dumps(value.kept(), ensure_ascii=False)
        # Nothing that a stranger's server wrote is taken for one of our sentences.
        if isinstance(told, str) and told.startswith("{"):
            return json.dumps(Sentence("{words}", words=told).kept(), ensure_ascii=False)
        return told

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": SentenceText, **kwargs})

    def save_form_data(self, instance: models.Model, data: Any) -> None:
        known = getattr(instance, self.attname)
        if not (isinstance(known, Sentence) and data == str(said(known))):
            super().save_form_data(instance, data)

    def from_db_value(self, value: str | None, *args: Any) -> str | None:
        return Sentence.of(json.loads(value)) if value and value.startswith("{") else value


class SentencesField(models.JSONField):
    """A list of them."""

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs

    def get_prep_value(self, value: Any) -> Any:
        told = super().get_prep_value(value)
        return [one.kept() if isinstance(one, Sentence) else one for one in told]

    def from_db_value(self, value: Any, *args: Any) -> Any:
        told = super().from_db_value(value, *args)
        return [Sentence.of(one) if isinstance(one, dict) else one for one in told]
