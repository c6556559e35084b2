"""Files that people bring in: text, web pages, PDF and Word, each read by the same intake. Writes nothing."""

import re
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from advocacy.intake.detecting import language_of
from advocacy.intake.reading import MAX_BYTES, PAGES, Document, Metadata, Unreadable, read_data
from directory.values.sentences import Sentence

PDF, WORD, TEXT = ".pdf", ".docx", ".txt"
ACCEPTED = (TEXT, *PAGES, PDF, WORD)
# What is drawn and typeset takes more bytes than its words.
MAX_PACKED = 10_000_000
MAX_UNPACKED = 50_000_000
MOST_PAGES = 200
# A word that the end of a line cuts in two.
CUT_WORD = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")


def fault_of(name: str, size: int) -> str:
    """Why a file of this name and size is not taken, by its name; "" if it is."""
    suffix, accepted = PurePath(name).suffix.lower(), ", ".join(ACCEPTED)
    if not suffix:
        return Sentence(
            "{name}: files without an ending are not read; accepted: {accepted}.",
            name=name,
            accepted=accepted,
        )
    if suffix not in ACCEPTED:
        return Sentence(
            "{name}: files of the type {suffix} are not read; accepted: {accepted}.",
            name=name,
            suffix=suffix,
            accepted=accepted,
        )
    most = MAX_PACKED if suffix in (PDF, WORD) else MAX_BYTES
    if size > most:
        return Sentence(
            "{name}: {size} bytes; at most {most} are accepted of a {suffix} file.",
            name=name,
            size=f"{size:,}",
            most=f"{most:,}",
            suffix=suffix,
        )
    return "" if size else Sentence("{source}: it is empty.", source=name)


def read_file(name: str, data: bytes, given: Metadata) -> Document:
    """The document in a file; Unreadable, by its name, says what is wrong with it."""
    if fault := fault_of(name, len(data)):
        raise Unreadable("{fault}", fault=fault)
    suffix = PurePath(name).suffix.lower()
    if suffix == PDF:
        return _written(name, _pdf_text(name, data), given)
    if suffix == WORD:
        return read_data(name, _word_page(name, data), given, is_page=True)
    return read_data(name, data, given, is_page=suffix in PAGES)


def _written(name: str, text: str, given: Metadata) -> Document:
    return Document(name, text, given, language_of(text))


def _pdf_text(name: str, data: bytes) -> str:
    from pypdf import PdfReader  # noqa: PLC0415  (seldom used)

    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(
                "{name}: it is locked with a password; accepted: PDF that opens without one.", name=name
            )
        if (count := len(reader.pages)) > MOST_PAGES:
            raise Unreadable(
                "{name}: it has {count} pages; at most {most} are accepted.",
                name=name,
                count=count,
                most=MOST_PAGES,
            )
        pages = [page.extract_text() for page in reader.pages]
    except Unreadable:
        raise
    except Exception as exc:  # whatever a broken file makes of the library
        raise Unreadable(
            "{name}: it cannot be read as PDF ({fault}).", name=name, fault=type(exc).__name__
        ) from exc
    text = "\n\n".join(filter(None, (page.strip() for page in pages)))
    # Lone surrogates and control characters come from fonts without a table of their letters.
    text = "".join(char for char in text if char in "\n\t" or char.isprintable())
    if not any(map(str.isalpha, text)):
        raise Unreadable(
            "{name}: it holds no text, perhaps pictures of pages; accepted: PDF with text.", name=name
        )
    return CUT_WORD.sub("", text)


def _word_page(name: str, data: bytes) -> bytes:
    """The text of a Word file as a web page without pictures."""
    import mammoth  # noqa: PLC0415  (seldom used)

    try:
        with ZipFile(BytesIO(data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MAX_UNPACKED:
                raise Unreadable(
                    "{name}: unpacked it has more than {most} bytes.",
                    name=name,
                    most=f"{MAX_UNPACKED:,}",
                )
        made = mammoth.convert_to_html(
            BytesIO(data),
            convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
            external_file_access=False,
            include_embedded_style_map=False,
        )
    except Unreadable:
        raise
    except BadZipFile as exc:
        raise Unreadable("{name}: it is no Word file (.docx), whatever its name says.", name=name) from exc
    except Exception as exc:  # whatever a broken file makes of the library
        raise Unreadable(
            "{name}: it cannot be read as a Word file ({fault}).", name=name, fault=type(exc).__name__
        ) from exc
    return f"<html><body><article>{made.value}</article></body></html>".encode()
