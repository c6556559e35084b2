"""What a page quotes, says beside a number, or says in a few words of itself; and what vouches for it."""

import re

import pytest

from directory.fetch import Page
from directory.link_checks import Sight, judge
from directory.link_checks.belonging import Belonging
from directory.link_checks.cues import cues
from directory.link_checks.known import Known
from directory.link_checks.reading import read
from directory.link_checks.saying import Said

HEADERS = {"content-type": "text/html; charset=utf-8"}
URL = "https://www.mfa-ruritania.org/"
ROOMS = (
    "<title>Rooms</title><h1>Rooms</h1>"
    "<p>Sunny rooms by the sea for every purse, with breakfast and a boat to the islands at noon.</p>"
    "<p>Ask for our offers of the week; children under six stay for nothing, and so do small dogs.</p>"
)
FRAME = (
    "<title>{0} - Ruritania</title><nav><a href=/1>1</a> <a href=/2>2</a> <a href=/3>3</a></nav>"
    "<h1>{0}</h1><p>{1}</p><footer>Ministry of Foreign Affairs of Ruritania</footer>"
)


def sight(html: str, url: str = URL) -> Sight:
    return judge(url, Page(url, 200, HEADERS, html.encode())).sight


def belonging(html: str, known: Known | None = None) -> Belonging:
    return Said(URL, read(URL, HEADERS, html.encode()), known or Known()).belonging


NOTICES = {
    "fr": ("Démarches en ligne", "Si l'écran affiche « page introuvable », ouvrez de nouveau votre session."),
    "de": ("Termin buchen", "Meldet das Formular „Seite nicht gefunden“, so laden Sie es bitte neu."),
    "es": ("Citas", "Si ve «página no encontrada», borre las cookies y vuelva a entrar."),
    "pt": ("Marcações", "Se aparecer “página não encontrada”, entre de novo."),
    "it": ("Prenotazioni", "Se compare «pagina non trovata», ripetere l'accesso."),
    "ru": ("Запись на приём", "Если система пишет «страница не найдена», войдите ещё раз."),
    "lt": ("Registracija", "Jei matote „puslapis nerastas“, prisijunkite iš naujo."),
    "tr": ("Randevu", "Ekranda “sayfa bulunamadı” yazarsa yeniden giriş yapın."),
    "he": ("תורים", 'אם מופיע "הדף לא נמצא", יש להתחבר שוב.'),
    "ja": ("予約", "「ページが見つかりません」と表示されたら、もう一度お試しください。"),
    "zh": ("预约", "请携带护照原件和照片到领事窗口办理。如果显示“页面不存在”，请重新登录。"),
    "ka": ("ჩაწერა", "თუ წერია „გვერდი ვერ მოიძებნა“, თავიდან შედით."),
}


@pytest.mark.parametrize("language", NOTICES)
def test_a_page_may_quote_what_another_says_of_itself(language):
    heading, told = NOTICES[language]
    assert sight(FRAME.format(heading, told)) == Sight.OK


@pytest.mark.parametrize("language", NOTICES)
def test_the_same_words_as_its_own_are_its_own(language):
    own = re.search(r"[«„“「\"]\s?(.+?)\s?[»“”」\"]", NOTICES[language][1])[1]
    assert sight(f"<title>{own}</title><h1>{own}</h1>") == Sight.SOFT_404


@pytest.mark.parametrize(
    "told",
    [
        "The booking system is under maintenance on Sundays; else call 999 1 234 567.",
        "Das Buchungssystem wird sonntags gewartet (Wartungsarbeiten). Telefon 999 1 234 567.",
        "El sistema está en mantenimiento los domingos. Teléfono 999 1 234 567.",
        "Hệ thống đang bảo trì vào chủ nhật. Điện thoại 999 1 234 567.",
        "По воскресеньям ведутся технические работы. Телефон 999 1 234 567.",
    ],
)
def test_words_beside_a_number_tell_what_to_do(told):
    assert sight(FRAME.format("Passports", told)) == Sight.OK


def test_a_mailbox_of_its_own_vouches_for_a_page_however_it_is_written():
    written = "<a href='mailto:office@mfa-ruritania.org'>office (at) mfa-ruritania.org</a>"
    assert sight(ROOMS) == Sight.SOFT_404
    assert sight(ROOMS + written) == Sight.OK


@pytest.mark.parametrize("told", ["Telephone 999 1 234 567", "office@mfa-ruritania.org"])
def test_what_scripts_show_is_told_to_browsers_without_them(told):
    shell = "<div id=app></div><noscript>{}</noscript><script src=/app.js></script>"
    url = "https://www.mfa-ruritania.org/contact"
    assert sight(shell.format("Please switch on JavaScript."), url=url) == Sight.BLOCKED
    assert sight(shell.format(f"Please switch on JavaScript. {told}"), url=url) == Sight.OK


def test_a_form_for_signing_in_beside_a_mailbox_of_its_own_is_a_page():
    door = "<h1>Log in</h1><form><input name=who><input type=password></form>"
    url = "https://www.mfa-ruritania.org/staff"
    assert sight(f"<title>Log in</title>{door}", url=url) == Sight.BLOCKED
    assert sight(f"<title>Log in</title>{door}<p>office@mfa-ruritania.org", url=url) == Sight.OK


def test_whose_the_site_is_stands_below_every_page_of_it():
    page = "<title>Works</title><h1>Works</h1><p>We sweep and paint here.</p><small>© Ministry of Quelland</small>"
    known = Known(names=("Ministry of Quelland",))
    assert belonging(page, known).matter_speaks_for == 0
    assert belonging(page.replace("© ", ""), known).matter_speaks_for > 0


@pytest.mark.parametrize(
    "name",
    [
        "Site en maintenance",
        "Die Seite wird gewartet",
        "Sitio en mantemento",
        "Stránka je v údržbe",
        "Կայքը չի գտնվել",
        "Нет: страница удалена",
        "ເວັບໄຊກຳລັງປັບປຸງ",
        "Orria ez da aurkitu",
        "Tovuti iko kwenye matengenezo",
        "网站维护中",
    ],
)
def test_a_few_words_that_a_site_is_away_are_a_cue_in_any_order(name):
    assert "a notice in its name" in set(cues(belonging(f"<h1>{name}</h1><p>1 Pier Street")))
    assert "a notice in its name" not in set(
        cues(belonging("<h1>The lift is being mended</h1><p>1 Pier Street"))
    )
