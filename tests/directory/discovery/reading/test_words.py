import unicodedata

import pytest

from directory.discovery.reading import words


def scripts(stems):
    return {unicodedata.name(char, "?").split()[0] for stem in stems for char in stem if char.isalpha()}


def test_contact_is_known_in_forty_languages_and_eight_scripts():
    rows = [(language, stems) for subject, language, stems in words.table() if subject == "contact"]
    assert len({language for language, _ in rows}) >= 40
    assert len(scripts(stem for _, stems in rows for stem in stems)) >= 8


def test_every_stem_is_written_once_and_holds_letters():
    for subject, language, stems in words.table():
        assert len(set(stems)) == len(stems), (subject, language)
        assert all(words.plain(stem.lstrip("=~*")).strip() for stem in stems), (subject, language)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Contact us",
            "Kontaktai",
            "Liên hệ",
            "ติดต่อเรา",
            "اتصل بنا",
            "للتواصل معنا",
            "Επικοινωνία",
            "Контакты",
        ),
        *("კონტაქტი", "Կապ մեզ հետ", "צור קשר", "تماس با ما", "رابطہ", "संपर्क करें", "যোগাযোগ", "தொடர்பு"),
        *("අප අමතන්න", "ຕິດຕໍ່", "ទំនាក់ទំនង", "ဆက်သွယ်ရန်", "ያግኙን", "联系我们", "聯絡我們", "お問い合わせ", "연락처"),
        *("Wasiliana nasi", "Twandikire", "Nous écrire", "İletişim", "Əlaqə", "Хамгийн сүүлд холбоо барих"),
    ],
)
def test_contact_is_told_in_each_writing(text):
    assert "contact" in words.subjects(text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Consultation on the budget", "consular"),
        ("Similar pages", "phone"),
        ("Ministerio de Relaciones Exteriores", "department"),
        ("Contabilidad y contratos", "not_phone"),
        ("Personal data", "press"),
        ("Formation", "form"),
    ],
)
def test_what_only_begins_alike_is_another_word(text, subject):
    assert subject not in words.subjects(text)


def test_the_longest_stem_at_a_place_counts():
    assert words.subjects("ໂທລະສານ") == {"fax"}
    assert "consular" not in words.subjects("Konsulat in Lummerland")
