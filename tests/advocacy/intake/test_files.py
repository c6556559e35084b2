"""Files of each type that is read, and what is refused by name."""

import pytest

from advocacy.extraction import extract
from advocacy.intake import choosing, files
from advocacy.intake.files import MAX_PACKED, fault_of, read_file
from advocacy.intake.html_text import read_html
from advocacy.intake.reading import MAX_BYTES, Metadata, Unreadable
from tests.advocacy.intake.made_files import a_pdf, a_word_file

LINES = (
    "The weavers of Lowmarsh have been without heat since October.",
    "Please write to your foreign minis-",
    "try and ask it to help them.",
)
ASKS = "Please write to your foreign ministry and ask it to help them."


def read(name, data):
    return read_file(name, data, Metadata())


def test_a_pdf_is_read_and_words_that_a_line_cut_are_whole():
    document = read("weavers.pdf", a_pdf(*LINES))
    assert document.text.split() == f"{LINES[0]} {ASKS}".split()
    assert [call.kind for call in extract(document.text)] == ["contact_government"]


def test_a_word_file_is_read_paragraph_by_paragraph():
    assert read("weavers.docx", a_word_file(LINES[0], ASKS)).text == f"{LINES[0]}\n\n{ASKS}"


def test_text_and_pages_are_read_as_collect_reads_them():
    assert read("weavers.TXT", ASKS.encode()).text == ASKS
    assert ASKS in read("weavers.html", f"<article><p>{LINES[0]}</p><p>{ASKS}</p></article>".encode()).text


@pytest.mark.parametrize(
    ("name", "size", "told"),
    [
        (
            "a.doc",
            9,
            "a.doc: files of the type .doc are not read; accepted: .txt, .html, .htm, .xhtml, .pdf, .docx.",
        ),
        ("a", 9, "a: files without an ending are not read"),
        ("a.txt", MAX_BYTES + 1, "a.txt: 2,000,001 bytes; at most 2,000,000 are accepted of a .txt file."),
        ("a.pdf", MAX_PACKED + 1, "a.pdf: 10,000,001 bytes; at most 10,000,000"),
        ("a.pdf", 0, "a.pdf: it is empty."),
    ],
)
def test_another_type_and_too_large_a_file_are_refused_by_name(name, size, told):
    assert fault_of(name, size).startswith(told)
    assert not fault_of("a.pdf", MAX_PACKED)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "a.pdf: it cannot be read as PDF"),
        ("a.pdf", a_pdf("123 456"), "a.pdf: it holds no text, perhaps pictures of pages"),
        ("a.docx", b"plain", "a.docx: it is no Word file"),
        ("a.docx", a_word_file("&nonsense;"), "a.docx: it cannot be read as a Word file"),
        ("a.txt", b"\xff\xfe", "a.txt: byte 0 .0xff. is not UTF-8"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_by_name(name, data, told):
    with pytest.raises(Unreadable, match=told):
        read(name, data)


def test_a_word_file_that_unpacks_to_more_than_we_hold_is_refused(monkeypatch):
    monkeypatch.setattr(files, "MAX_UNPACKED", 100)
    with pytest.raises(Unreadable, match="unpacked it has more than 100 bytes"):
        read("a.docx", a_word_file(ASKS))


def test_what_a_page_left_out_is_told_in_its_words():
    page = (
        f"<body><nav><a href='/'>Front page</a></nav><article><p>{LINES[0]}</p><p>{ASKS}</p></article></body>"
    )
    read_page = read_html(page.encode())
    assert sum(read_page.left_out.values()) == 2
    assert [words for _, words in read_page.omitted] == ["Front page"]


class TestChoosing:
    TEXT = f"{LINES[0]} {ASKS} Please sign the petition today. Please sign the petition today."

    @pytest.fixture
    def groups(self):
        found = choosing.add([], ASKS, 0, "contact_government", self.TEXT)
        return choosing.add(found, "Please sign the petition today.", 1, "sign_petition", self.TEXT)

    def cited(self, groups):
        return [[call.evidence for call in group] for group in groups]

    def test_a_passage_is_added_where_it_stands(self, groups):
        assert self.cited(groups) == [[ASKS], ["Please sign the petition today."]]
        for group in groups:
            for call in group:
                assert self.TEXT[call.start : call.end] == call.evidence
        for passage, which, told in (
            ("Please burn it.", 0, "does not occur"),
            ("Please sign the petition today.", 0, "occurs 2 times: say which"),
            ("Please sign the petition today.", 3, "there is no 3"),
            (ASKS, 0, "among the calls already"),
        ):
            with pytest.raises(ValueError, match=told):
                choosing.add(groups, passage, which, "share", self.TEXT)
        with pytest.raises(ValueError, match="“burn” is no kind of call"):
            choosing.add(groups, "petition today. Please", 0, "burn", self.TEXT)

    def test_calls_are_dropped_merged_and_split(self, groups):
        assert self.cited(choosing.drop(groups, [1])) == [["Please sign the petition today."]]
        one = choosing.merge(groups, [2, 1])
        assert self.cited(one) == [[ASKS, "Please sign the petition today."]]
        assert choosing.split(one, 1, "", self.TEXT) == groups
        halves = choosing.split(one, 1, "and ask it", self.TEXT)
        assert self.cited(halves) == [
            ["Please write to your foreign ministry"],
            ["and ask it to help them.", "Please sign the petition today."],
        ]

    def test_what_cannot_be_done_is_said(self, groups):
        for act, told in (
            (lambda: choosing.drop(groups, []), "Tick one call"),
            (lambda: choosing.merge(groups, [1]), "two at least"),
            (lambda: choosing.drop(groups, [9]), "There is no call 9; there are 2"),
            (lambda: choosing.split(groups, 1, "", self.TEXT), "with which words the second call begins"),
            (
                lambda: choosing.split(groups, 1, "Please write", self.TEXT),
                "holds these words after its beginning",
            ),
        ):
            with pytest.raises(ValueError, match=told):
                act()
