"""Letters that editors supply: what they may hold, how they become public, and who is offered which."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse
from django.utils import translation

from advocacy import letters
from advocacy.intake import repeats
from advocacy.models import Letter
from directory import moderation
from directory.models import OrganisationName
from directory.moderation import Refused
from directory.words import languages
from tests import factories as make
from tests.directory.admin.test_admin import form_data, review_url, signed_in
from tests.pages import call, caution, contact, html, main_of, ministry, shown

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
FRENCH, RUSSIAN, ARABIC = (make.a_letter(language) for language in ("fr", "ru", "ar"))


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


def draft_in(page):
    """Language, direction and text of the letter on a page."""
    return re.search(
        r'<textarea id="draft"[^>]* lang="([^"]*)" dir="([^"]*)"[^>]*>(.*?)</textarea>', page, re.DOTALL
    ).groups()


class TestItsText:
    @pytest.mark.parametrize(
        ("body", "told"),
        [
            ("{reason} {name} {nmae}", "“{nmae}” is no place; accepted: {ministry}, {country}, {who}, "),
            ("{reason} {name} {0.__class__}", "“{0.__class__}” is no place"),
            ("{reason} {{name}}", "“{” is no place"),
            ("{reason} {name} }", "“}” is no place"),
            ("{reason} {name} {}", "“{}” is no place"),
            ("{reason}", "The place {name} is missing"),
            ("{name}", "The place {reason} is missing"),
            ("{reason} {name}" + "я" * 1700, "1715 characters long; at most 1700 are accepted"),
        ],
    )
    def test_what_is_wrong_with_it_is_told(self, body, told):
        with pytest.raises(ValidationError) as refused:
            letters.validate_body(body)
        assert told in " ".join(refused.value.messages)

    def test_a_place_may_stand_twice_and_be_left_out(self):
        letters.validate_body("{name} {reason} {name}")

    @pytest.mark.parametrize("subject", ["To {ministry}", "a } b", "two\nlines"])
    def test_a_subject_is_one_line_without_places(self, subject):
        with pytest.raises(ValidationError):
            letters.validate_subject(subject)

    @pytest.mark.parametrize("tag", ["fr", "pt-BR", "sr-Latn", "zh-Hant-TW", "es-419", "ce", "ckb"])
    def test_a_language_is_a_tag_that_is_known(self, tag):
        letters.validate_language(tag)

    @pytest.mark.parametrize("tag", ["cz", "FR", "fr_FR", "pt-br", "french", "fr-", "xx", "", "fr\n"])
    def test_any_other_is_told_what_is_accepted(self, tag):
        with pytest.raises(ValidationError, match=r"accepted: a BCP 47 tag such as “fr”"):
            letters.validate_language(tag)

    def test_words_that_look_like_a_place_are_not_filled(self):
        assert (
            letters.filled("{ministry} {name} {odd}", {"ministry": "{name}", "name": "N"}) == "{name} N {odd}"
        )


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("fr", "Français"),
        ("lt", "Lietuvių"),
        ("ka", "ქართული"),
        ("pt-BR", "Português (Brasil)"),
        ("ady", "Adyghe"),
        ("ar", "العربية"),
    ],
)
def test_a_language_is_offered_in_its_own_name(tag, name):
    assert languages.endonym(tag) == name


class TestFourEyes:
    def test_a_letter_is_public_with_its_approved_call_only(self, client):
        ministry()
        asked = make.make_call(letters=[FRENCH])
        path = f"/calls/{asked.slug}/write/LT/fr/"
        assert client.get(path).status_code == 404
        make.approve(asked, make.make_account())
        assert client.get(path).status_code == 404
        make.approve(fresh(asked), make.make_account())
        assert client.get(path).status_code == 200

    def test_a_letter_is_part_of_what_people_approve(self):
        asked = make.make_call()
        before = make.hash_of(asked)
        Letter.objects.create(call=asked, **FRENCH)
        assert make.hash_of(asked) != before
        assert moderation.content(asked)["letters"] == [FRENCH]

    def test_what_was_approved_before_there_were_letters_still_stands(self):
        asked = make.make_call()
        value = moderation.content(asked)
        assert value.pop("letters") == []
        assert moderation.digest(value) == fresh(asked).content_hash

    def test_no_letters_are_the_same_named_or_not(self):
        with pytest.raises(ValidationError, match="Nothing is changed"):
            make.propose(call(), make.make_account(), letters=[])

    def test_changing_a_letter_takes_a_proposal_and_two_people(self, client):
        ministry()
        asked, author = call(letters=[FRENCH]), make.make_account()
        other = {**FRENCH, "body": "Autrement, {ministry}: {reason} {name}"}
        proposal = make.propose(asked, author, letters=[other])
        path = f"/calls/{asked.slug}/write/LT/fr/"
        with pytest.raises(Refused):
            make.approve_proposal(proposal, author)
        assert "Autrement" not in html(client, path)
        revision = make.approve_proposal(proposal, make.make_account())
        assert revision.changed == ["letters"]
        assert "Autrement" in html(client, path)

    def test_taking_the_only_letter_back_is_going_back_to_an_earlier_value(self):
        asked, author = call(), make.make_account()
        make.approve_proposal(make.propose(asked, author, letters=[FRENCH]), make.make_account())
        asked.refresh_from_db()
        value = moderation.content(asked)
        del value["letters"]
        facts = {"base_revision": asked.revision, "reason": "x", "source_url": ""}
        proposal = moderation.propose(asked, value=value, by=author, at=make.NOW, **facts)
        make.approve_proposal(proposal, make.make_account())
        assert fresh(asked).letters.count() == 1
        make.approve_proposal(proposal, make.make_account())
        assert fresh(asked).letters.count() == 0

    def test_a_first_letter_and_another_change_are_renewed_and_split(self):
        asked = call()
        both = make.propose(asked, make.make_account(), letters=[FRENCH], title="Another title")
        other = make.propose(asked, make.make_account(), ask="Another ask.")
        make.approve_proposal(other, make.make_account())
        by = make.make_account()
        renewed = moderation.renew(both, by=by, at=make.NOW)
        part = moderation.split(renewed, fields=["letters"], by=by, at=make.NOW)
        make.approve_proposal(part, make.make_account())
        found = fresh(asked)
        assert (found.letters.get().language, found.ask) == ("fr", "Another ask.")
        assert found.title != "Another title"

    def test_an_impossible_letter_cannot_be_proposed(self):
        asked = call()
        for wrong in ([FRENCH, FRENCH], [{**FRENCH, "language": "cz"}], [{**FRENCH, "body": "x"}]):
            with pytest.raises(ValidationError, match=r"that language already|“cz”|is missing"):
                make.propose(asked, make.make_account(), letters=wrong)
        assert not fresh(asked).letters.exists()


class TestInTheAdmin:
    @pytest.fixture
    def editor(self, settings):
        settings.SECOND_EYES_AFTER_DAYS = 0
        return signed_in(make.make_account("Editor"))

    def posted(self, unit, *rows, **changes):
        citation = unit.citations.get()
        data = {
            f"citations-0-{name}": str(getattr(citation, name))
            for name in ("id", "call_id", "article_id", "strength")
        }
        data = {name.removesuffix("_id"): value for name, value in data.items()}
        data |= {"citations-TOTAL_FORMS": "1", "citations-INITIAL_FORMS": "1"}
        data |= {"citations-0-passage": "Please write to your ministry."}
        data |= {"letters-TOTAL_FORMS": str(len(rows)), "letters-INITIAL_FORMS": "0"}
        for number, row in enumerate(rows):
            data |= {f"letters-{number}-{name}": value for name, value in row.items()}
        return {**form_data(unit), **data, **changes}

    def test_a_letter_is_written_with_its_call_and_proposed_for_a_public_one(self, editor):
        pending, public = make.make_call(), call()
        change = reverse("admin:advocacy_calltoaction_change", args=[pending.pk])
        page = editor.get(change).content.decode()
        assert "{ministry}, {country}, {who}, {reason}, {name}, {town}" in page
        assert editor.post(change, self.posted(pending, FRENCH)).status_code == 302
        assert pending.letters.get().subject == "Subject fr"
        propose = reverse("admin:advocacy_calltoaction_propose", args=[public.pk])
        told = {"proposal_reason": "A letter in French"}
        assert editor.post(propose, self.posted(public, FRENCH, **told)).status_code == 302
        assert not public.letters.exists()

    @pytest.mark.parametrize(
        ("row", "told"),
        [
            ({"language": "cz"}, "“cz” is no language tag that CLDR knows"),
            ({"body": "{reason} {name} {whom}"}, "“{whom}” is no place; accepted: {ministry}"),
            ({"body": "{reason}"}, "The place {name} is missing"),
            ({"subject": ""}, "This field is required"),
            ({"body": "\u202e{reason} {name}"}, "U+202E"),
        ],
    )
    def test_what_is_wrong_is_told_at_its_field(self, editor, row, told):
        pending = make.make_call()
        change = reverse("admin:advocacy_calltoaction_change", args=[pending.pk])
        answer = editor.post(change, self.posted(pending, {**FRENCH, **row}))
        assert told in str(answer.context["errors"])
        assert not pending.letters.exists()

    def test_a_language_has_one_letter(self, editor):
        pending = make.make_call()
        change = reverse("admin:advocacy_calltoaction_change", args=[pending.pk])
        answer = editor.post(change, self.posted(pending, FRENCH, FRENCH))
        assert answer.status_code == 200
        assert not pending.letters.exists()

    def test_reviewers_read_the_whole_letter_and_what_would_change(self):
        asked = call(letters=[FRENCH])
        client = signed_in(make.make_account())
        assert "Subject fr" in client.get(review_url(asked)).content.decode()
        other = {**FRENCH, "body": "Autrement: {reason}\n\n{name}"}
        proposal = make.propose(asked, make.make_account(), letters=[other, RUSSIAN])
        page = client.get(reverse("admin:review_proposal", args=[proposal.pk])).content.decode()
        assert "language: French (fr)" in page
        assert "<del>fr {ministry}, {who} {country}" in page
        assert "<ins>Autrement: {reason}<br><br>{name}</ins>" in page
        assert "<ins>Russian (ru)<br>Subject: Subject ru" in page


class TestWhatReadersAreOffered:
    def test_the_letter_in_their_own_language(self, client):
        body = ministry(name="Ministry of Foreign Affairs")
        OrganisationName.objects.create(organisation=body, name="Ministère", language="fr", kind="official")
        asked = call(letters=[FRENCH, ARABIC])
        language, direction, text = draft_in(main_of(client, f"/fr/calls/{asked.slug}/write/LT/"))
        assert (language, direction) == ("fr", "ltr")
        who = "[personne ayant la nationalité de la Lituanie / personne vivant en Lituanie]"
        assert text.startswith(f"fr Ministère, {who}: [Dites en une ou deux phrases")
        assert text.endswith("[votre nom]")
        language, direction, text = draft_in(main_of(client, f"/ar/calls/{asked.slug}/write/LT/"))
        assert (language, direction) == ("ar", "rtl")
        assert text.startswith("ar Ministry of Foreign Affairs, [شخصًا يحمل جنسية ليتوانيا")
        assert "ليتوانيا" in text
        assert text.count("[اسمك]") == 1

    def test_the_fields_fill_the_places_of_that_letter(self, client):
        ministry()
        asked = call(letters=[FRENCH])
        page = main_of(client, f"/calls/{asked.slug}/write/LT/fr/")
        text = draft_in(page)[2]
        fills = re.findall(r'data-fills="([^"]+)"', page)
        assert len(fills) == 4
        assert [place in text for place in fills] == [True, True, True, False]
        # The town is there once it is typed, and leaves no bracket before.
        assert all(place in re.search(r'data-pattern="([^"]+)"', page)[1] for place in fills)
        assert '<option value="personne vivant en Lituanie">a resident</option>' in page

    def test_what_nobody_reviewed_stands_below_the_english_letter_and_is_marked(self, client):
        ministry(name="Ministry")
        asked = call(letters=[{**FRENCH, "is_draft": True}, RUSSIAN])
        for path in (f"/fr/calls/{asked.slug}/write/LT/", f"/calls/{asked.slug}/write/LT/fr/"):
            page = main_of(client, path)
            assert draft_in(page)[0] == "en"
            told = (
                "traduction, pas encore relue" if path.startswith("/fr/") else "translation, not yet reviewed"
            )
            below = page[page.index('id="draft"') :]
            assert below.index(told) < below.index('<textarea id="translation"') < below.index("fr Ministry")
        page = main_of(client, f"/ru/calls/{asked.slug}/write/LT/")
        assert draft_in(page)[0] == "ru"
        assert "fr Ministry" not in page
        assert client.get(f"/api/v1/calls/{asked.slug}/").json()["letter_languages"] == ["ru"]

    def test_an_english_letter_is_no_draft(self):
        with pytest.raises(IntegrityError, match="letter_draft_is_a_translation"):
            Letter.objects.create(call=make.make_call(), **{**make.a_letter("en"), "is_draft": True})

    def test_a_whole_line_addresses_the_ministry_in_the_language_of_the_letter(self, client):
        ministry("CA", name="Global Affairs Canada")
        OrganisationName.objects.create(
            organisation=ministry("MX", name="Secretariat of Foreign Affairs"),
            name="Secretaría de Relaciones Exteriores",
            language="es",
            kind="official",
        )
        body = "{to_ministry}\n\n{who}. {reason}\n{name} ({town})"
        languages = ("en", "fr", "de", "es", "ru", "ar")
        asked = call(letters=[make.a_letter(language, body=body) for language in languages])
        first = {
            (code, language): draft_in(main_of(client, f"/calls/{asked.slug}/write/{code}/{language}/"))[2]
            for code in ("CA", "MX")
            for language in languages
        }
        lines = {key: text.split("\n")[0] for key, text in first.items()}
        assert lines["CA", "en"] == "To Global Affairs Canada"
        assert lines["CA", "fr"] == "Au ministère des affaires étrangères du Canada"
        assert lines["CA", "de"] == "An das Außenministerium von Kanada"
        assert lines["CA", "ru"] == "В Министерство иностранных дел (Канада)"
        assert lines["CA", "ar"] == "إلى: وزارة خارجية كندا"
        assert lines["MX", "en"] == "To the Secretariat of Foreign Affairs"
        assert lines["MX", "es"] == "A la Secretaría de Relaciones Exteriores"
        # The town in brackets, left empty, leaves neither bracket.
        assert all(text.endswith("]") and "(" not in text.split("\n")[-1] for text in first.values())

    def test_the_english_one_where_theirs_has_none_and_a_line_says_so(self, client):
        ministry()
        asked = call(letters=[RUSSIAN])
        page = main_of(client, f"/fr/calls/{asked.slug}/write/LT/")
        assert draft_in(page)[:2] == ("en", "ltr")
        assert "Langue de cette lettre\u00a0: anglais" in page
        assert page.count("Une partie de cette page est en anglais") == 1
        with translation.override("fr"):
            assert "[your name]" in draft_in(page)[2]

    def test_a_letter_in_a_variety_of_their_language(self, client):
        ministry()
        asked = call(letters=[make.a_letter("de-AT")])
        language, _, text = draft_in(main_of(client, f"/de/calls/{asked.slug}/write/LT/"))
        assert language == "de-AT"
        assert "[Ihr Name]" in text
        assert "Litauen" in text

    def test_brackets_are_english_where_the_interface_has_no_such_language(self, client):
        ministry()
        asked = call(letters=[make.a_letter("lt")])
        text = draft_in(main_of(client, f"/fr/calls/{asked.slug}/write/LT/lt/"))[2]
        assert "[your name]" in text
        assert "Lietuva" in text

    def test_further_languages_are_plain_links_in_their_own_names(self, client):
        ministry()
        asked = call(letters=[FRENCH, ARABIC])
        there = f"/de/calls/{asked.slug}/write/LT"
        page = main_of(client, f"{there}/")
        for language, direction, name in (("fr", "ltr", "Français"), ("ar", "rtl", "العربية")):
            link = f'<a href="{there}/{language}/" lang="{language}" dir="{direction}" hreflang="{language}">{name}</a>'
            assert link in page
        page = main_of(client, f"{there}/fr/")
        assert draft_in(page)[0] == "fr"
        assert f'<a href="{there}/en/" lang="en" dir="ltr" hreflang="en">English</a>' in page
        assert f'"{there}/fr/"' not in page

    def test_a_call_without_letters_says_nothing_of_languages(self, client):
        ministry()
        page = main_of(client, f"/calls/{call().slug}/write/LT/")
        assert "Language of this letter" not in page
        assert "letter-languages" not in page

    def test_an_english_letter_takes_the_place_of_the_one_that_is_made(self, client):
        ministry(name="Ministry")
        asked = call(letters=[make.a_letter("en")])
        page = main_of(client, f"/calls/{asked.slug}/write/LT/")
        assert draft_in(page)[2].startswith("en Ministry")
        assert "Dear Sir or Madam" not in page
        assert html(client, f"/calls/{asked.slug}/write/LT/en/")

    def test_a_language_without_a_letter_is_nowhere(self, client):
        ministry()
        asked = call(letters=[FRENCH])
        for language in ("ru", "FR", "fr-FR", "xx", "english"):
            assert client.get(f"/calls/{asked.slug}/write/LT/{language}/").status_code == 404
        assert client.get(f"/calls/{call().slug}/write/LT/fr/").status_code == 404

    def test_the_page_names_itself_in_every_language_of_the_interface(self, client, settings):
        ministry()
        asked = call(letters=[FRENCH])
        page = html(client, f"/calls/{asked.slug}/write/LT/fr/")
        there = f"{settings.SITE_URL}/ru/calls/{asked.slug}/write/LT/fr/"
        assert f'<link rel="alternate" hreflang="ru" href="{there}">' in page

    def test_the_mail_link_opens_the_same_text_as_far_as_it_fits(self, client):
        contact(ministry(), channel="email", value="office@urm.lt")
        short = make.a_letter("fr", body="É {reason} {name}")
        long = make.a_letter("ru", body="я" * 400 + " {reason} {name}")
        asked = call(letters=[short, long])
        there = f"/calls/{asked.slug}/write/LT"
        assert "?subject=Subject%20fr&amp;body=%C3%89%20%5BDites" in html(client, f"{there}/fr/")
        page = html(client, f"{there}/ru/")
        assert '?subject=Subject%20ru"' in page
        assert "paste the text yourself" in page

    @pytest.mark.hostile(11)
    def test_a_letter_is_shown_as_text(self, client):
        ministry()
        odd = make.a_letter("fr", subject='"><script>', body="</textarea><script> {reason} {name}")
        page = html(client, f"/calls/{call(letters=[odd]).slug}/write/LT/fr/")
        assert page.count("&lt;/textarea&gt;&lt;script&gt;") == 2
        assert 'value="&quot;&gt;&lt;script&gt;"' in page


class TestNobodyIsPromptedIntoDanger:
    def test_a_country_under_a_caution_has_no_letter_in_any_language(self, client):
        ministry("UG")
        caution("UG")
        asked = call(letters=[FRENCH])
        for language in ("", "fr/", "en/"):
            assert client.get(f"/calls/{asked.slug}/write/UG/{language}").status_code == 404

    def test_nor_the_accused_state_nor_a_call_that_is_over(self, client):
        ministry("RU")
        ministry("LT")
        accusing = call(letters=[FRENCH], accused_country=make.make_country("RU"))
        over = call(letters=[FRENCH], lapses_on=make.day("2020-01-01"))
        elsewhere = call(letters=[FRENCH], addresses_reader="")
        for path in (f"{accusing.slug}/write/RU", f"{over.slug}/write/LT", f"{elsewhere.slug}/write/LT"):
            assert client.get(f"/calls/{path}/fr/").status_code == 404
        page = shown(client, f"/calls/{accusing.slug}/write/LT/fr/")
        assert "What to leave out" in page


def test_the_change_of_a_letter_is_told_as_one_of_its_call(client):
    asked = call()
    make.approve_proposal(make.propose(asked, make.make_account(), letters=[FRENCH]), make.make_account())
    told = client.get("/api/v1/changes/").json()["results"][-1]
    assert (told["kind"], told["changed"]) == ("call", ["letter_languages"])
    assert "Call: changed (letters)." in shown(client, "/changes/")


def test_another_passage_of_the_same_ask_leaves_the_letters():
    asked = make.make_call(letters=[FRENCH])
    repeats.add_citations(asked, moderation.content(make.make_call()), at=make.NOW)
    assert asked.citations.count() == 2
    assert asked.letters.get().language == "fr"
