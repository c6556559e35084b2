"""A whole content of every kind of unit, and what each piece of it could be instead."""

from copy import deepcopy
from datetime import date, timedelta

from advocacy.models import Petition, SignatureCount
from directory import moderation
from directory.models import OrganisationName, Source
from tests import factories as make

TEXT = "Please write to your ministry. Thank you."


def make_petition(**fields):
    platform = make.published(make.make_organisation(kind="petition_platform", name="Platform"))
    fields = {"title": "Visas now", "url": "https://platform.example/p/1", "platform": platform, **fields}
    petition = Petition.objects.create(**fields)
    counts = {"count": 10, "counted_on": make.TODAY, "source": make.make_source()}
    SignatureCount.objects.create(petition=petition, **counts)
    moderation.record(petition, by=None, at=make.NOW)
    return petition


def make_body(**fields):
    source = make.make_source("https://www.urm.lt/advisory")
    filled = {"summary": "What it does.", "advisory": "Read this first.", "advisory_source": source}
    body = make.make_organisation(country=make.make_country(), **{**filled, **fields})
    OrganisationName.objects.create(organisation=body, name="Ministerija", language="lt", kind="official")
    body.further_sources.add(make.make_source("https://www.urm.lt/further"))
    moderation.record(body, by=None, at=make.NOW)
    return body


def make_point(organisation=None):
    point = make.make_contact_point(organisation, channel="telephone", value="+37052362444", extension="1")
    point.further_sources.add(make.make_source("https://www.urm.lt/further"))
    moderation.record(point, by=None, at=make.NOW)
    return point


def make_whole_call():
    body = make.published(make.make_organisation())
    fields = {"issue": make.published(make.make_issue()), "accused_country": make.make_country("RU")}
    fields |= {"petition": make.published(make_petition()), "asked_on": make.TODAY, "lapses_on": make.TODAY}
    related = {"countries": [make.make_country()], "organisations": [body], "letters": [make.a_letter()]}
    return make.make_call(article=make.published(make.make_article(text=TEXT)), **fields, **related)


def make_whole_caution():
    return make.make_caution(issue=make.published(make.make_issue()), source=make.make_source())


MADE = {
    "organisation": make_body,
    "contact_point": make_point,
    "official_domain": lambda: make.make_domain(make.published(make.make_organisation())),
    "issue": make.make_issue,
    "caution": make_whole_caution,
    "ending": make.make_ending,
    "article": lambda: make.make_article(published_on=make.TODAY),
    "petition": make_petition,
    "call": make_whole_call,
}


def twin(model):
    """Another row; of a unit, one that bears the name of one that is there."""
    kind = next((kind for kind in moderation.kinds() if kind.model is model), None)
    if kind is None:
        return make.make_country("EG")
    row = model.objects.order_by("recorded_at", "pk").first()
    named = {name: getattr(row, name) for name in ("name", "headline", "title") if hasattr(row, name)}
    return make_petition(**named) if model is Petition else FACTORIES[kind.name](**named)


FACTORIES = {"organisation": make.make_organisation, "issue": make.make_issue, "article": make.make_article}


def changes(kind, content):
    """(where, the changed content, what must be readable) of each piece of it, one piece at a time."""
    for name in kind.fields:
        for path, value, words in _others(kind.model, name, content[name]):
            yield f"{name}{path}", {**content, name: value}, words
    for part in kind.parts:
        rows, model = content[part.name], kind.model._meta.get_field(part.name).related_model
        yield f"{part.name} less", {**content, part.name: rows[1:]}, ""
        for column in part.fields:
            for path, value, words in _others(model, column, rows[0][column]):
                changed = [{**rows[0], column: value}, *rows[1:]]
                yield f"{part.name}.{column}{path}", {**content, part.name: changed}, words
                yield f"{part.name}+{column}{path}", {**content, part.name: [*rows, changed[0]]}, words
    for name in kind.related:
        yield f"{name} less", {**content, name: content[name][1:]}, ""
        for path, value, words in _others(kind.model, name, content[name][0]):
            yield f"{name}{path}", {**content, name: [value, *content[name][1:]]}, words
            yield f"{name}+{path}", {**content, name: [*content[name], value]}, words


def at_once(kind, content, accepted=lambda content: True):
    """Few contents in which all of those changes stand: ({where: what must be readable}, content) of each.

    A change joins the first in which nothing else touches its piece and which is accepted with it; what is not
    even alone accepted is left out.
    """
    found = []
    for where, changed, words in changes(kind, content):
        for number, (pieces, others) in enumerate(found):
            both = _together(content, others, changed)
            if both is not None and accepted(both):
                found[number] = {**pieces, where: words}, both
                break
        else:
            found += [({where: words}, changed)] * accepted(changed)
    return found


def _together(before, one, other):
    """Both changes of what was before; None where they touch the same piece."""
    if before in (one, other):
        return other if one == before else one
    if isinstance(before, dict) and before.keys() == one.keys() == other.keys():
        both = {key: _together(before[key], one[key], other[key]) for key in before}
        clash = any(both[key] is None and before[key] is not None for key in before)
        return None if clash else both
    if isinstance(before, list) and len(before) == len(one) == len(other):
        both = [_together(*each) for each in zip(before, one, other, strict=True)]
        return None if None in both else both
    return None


def _others(model, name, value):
    column = model._meta.get_field(name)
    if column.related_model is Source:
        yield from _other_sources(value)
    elif column.related_model:
        row = twin(column.related_model)
        yield " twin", str(row.pk), str(row.pk)
    elif column.choices:
        labels = dict(column.flatchoices)
        yield from ((f" {other}", other, str(labels[other])) for other in labels if other != value)
    elif isinstance(value, bool):
        yield "", not value, "no" if value else "yes"
    elif isinstance(value, int):
        yield "", value + 7, str(value + 7)
    elif column.get_internal_type() == "DateField":
        day = ((date.fromisoformat(value) if value else make.TODAY) - timedelta(days=9)).isoformat()
        yield "", day, day
    else:
        yield from ((" changed", other, other) for other in [_other_text(name, value)])


def _other_text(name, value):
    if name == "language":
        return "ru"
    if name == "sha256":
        return "f" * 64
    if name == "extension":
        return "77"
    if name == "body":
        return f"{value} canary"
    if name in ("url", "evidence_url"):
        return "https://changed.example/canary"
    return {"code": "ZZ", "slug": "canary-slug", "value": "+37052362445", "domain": "canary.lt"}.get(
        name, f"{value} canary"
    )


def _other_sources(value):
    facts = {"url": "https://changed.example/read", "publisher": "canary.example"}
    facts |= {"evidence": "secondary", "retrieved_on": "2020-02-03"}
    for fact, other in facts.items():
        changed = deepcopy(value) | {fact: other}
        yield f".{fact}", changed, "secondary" if fact == "evidence" else other
