"""Invented contact pages, each with what stands on it and what only tempts; numbers are valid and nobody's."""

from dataclasses import dataclass

from directory.discovery.reading import Body, Page, read


@dataclass(frozen=True)
class Case:
    """``own`` is to be found: “channel purpose value”; anything else that is found is wrong, but for ``may``."""

    name: str
    country: str
    names: tuple[str, ...]
    address: str
    html: str
    own: tuple[str, ...]
    may: tuple[str, ...] = ()

    def read(self):
        scheme, _, rest = self.address.partition("://")
        body = Body(self.names, self.country, f"{scheme}://{rest.partition('/')[0]}/")
        return read(Page(self.address, self.address, self.html), body)


CASES = [
    Case(
        "French, a table of services under one heading and a foot of the government",
        "FR",
        ("Ministère des Affaires étrangères",),
        "https://www.diplomatie-lutece.gouv.fr/fr/contact",
        """<title>Nous contacter</title><h1>Nous contacter</h1>
        <p><strong>Ministère des Affaires étrangères</strong><br>37, quai Imaginaire<br>75007 Paris<br>
        Standard : 01 43 17 53 53</p>
        <table><tr><th>Service</th><th>Téléphone</th><th>Courriel</th></tr>
        <tr><td>Presse</td><td>01 43 17 57 57</td><td>presse@diplomatie-lutece.gouv.fr</td></tr>
        <tr><td>Protocole</td><td>01 43 17 60 60</td><td>protocole@diplomatie-lutece.gouv.fr</td></tr>
        <tr><td>Légalisations</td><td>01 53 69 38 28</td><td></td></tr></table>
        <p>Ambassade d'Espagne en France : 01 44 43 18 00</p>
        <footer>Réalisation : Agence Truc, 01 40 20 30 40 – SIRET 130 025 265 00013</footer>""",
        (
            "telephone general +33143175353",
            "telephone press +33143175757",
            "email press presse@diplomatie-lutece.gouv.fr",
            "telephone documents +33153693828",
            "postal_address general 37, quai Imaginaire, 75007 Paris",
        ),
    ),
    Case(
        "Arabic, digits of Arabic, a definition list, another ministry below",
        "KW",
        ("وزارة الخارجية",),
        "https://www.mofa-dana.gov.kw/ar/contact",
        """<html lang="ar" dir="rtl"><title>اتصل بنا</title><h1>اتصل بنا</h1><dl>
        <dt>البدالة</dt><dd>٢٢٢٢٥٥٥٥</dd><dt>الفاكس</dt><dd>٢٢٢٢٥٥٥٦</dd>
        <dt>البريد الإلكتروني</dt><dd>info@mofa-dana.gov.kw</dd>
        <dt>طوارئ المواطنين في الخارج</dt><dd>‎+965 22225540</dd></dl>
        <h3>وزارة الصحة</h3><p>هاتف: ٢٤٨٦٢٠٠٠</p>""",
        (
            "telephone general +96522225555",
            "fax general +96522225556",
            "email general info@mofa-dana.gov.kw",
            "telephone emergency +96522225540",
        ),
    ),
    Case(
        "Russian, a paragraph a desk, numbers that share a beginning, requisites",
        "BY",
        ("Министерство иностранных дел",),
        "https://mfa-polesye.gov.by/kontakty/",
        """<title>Контакты</title><h1>Контакты</h1><p>Адрес: 220030, г. Минск, ул. Выдуманная, 19</p>
        <p>Тел.: (+375 17) 327 29 22, 327 29 41; факс (+375 17) 327 45 21</p>
        <p>Эл. почта: mail(at)mfa-polesye.gov.by</p><p>Пресс-служба: (+375 17) 200 56 52</p>
        <p>Консульское управление: (+375 17) 222 26 74, consul.dept@mfa-polesye.gov.by</p>
        <p>УНП 100012345, р/с BY36AKBB36049000012345678, БИК AKBBBY2X</p>
        <p>Управление делами Президента: (+375 17) 222 35 03</p>""",
        (
            "postal_address general 220030, г. Минск, ул. Выдуманная, 19",
            "telephone general +375173272922",
            "telephone general +375173272941",
            "fax general +375173274521",
            "email general mail@mfa-polesye.gov.by",
            "telephone press +375172005652",
            "telephone consular +375172222674",
        ),
        may=("email consular consul.dept@mfa-polesye.gov.by",),
    ),
    Case(
        "Swahili, cards and a P.O. box",
        "TZ",
        ("Wizara ya Mambo ya Nje",),
        "https://www.foreign-mbuyu.go.tz/mawasiliano",
        """<title>Wasiliana nasi</title><h2>Wasiliana nasi</h2><div class="card"><h4>Anwani</h4>
        <p>Mtaa wa Ndoto 8,
        S.L.P. 2933, Dodoma</p></div><div class="card"><h4>Simu</h4>
        <p>+255 26 232 3201-7</p></div><div class="card">
        <h4>Barua pepe</h4><p><a href="mailto:nje%40foreign-mbuyu.go.tz?subject=x">Tuandikie</a></p></div>
        <div class="card"><h4>Dharura</h4><p>+255 734 123 456</p></div>""",
        (
            "postal_address general Mtaa wa Ndoto 8, S.L.P. 2933, Dodoma",
            "telephone general +255262323201",
            "email general nje@foreign-mbuyu.go.tz",
            "telephone emergency +255734123456",
        ),
        may=("telephone general +255262323207",),
    ),
    Case(
        "Polish, a list with units, a person and a register of personal data",
        "PL",
        ("Ministerstwo Spraw Zagranicznych",),
        "https://www.msz-wislania.pl/kontakt",
        """<title>Kontakt</title><h1>Kontakt</h1><ul>
        <li>Ministerstwo Spraw Zagranicznych, al. Zmyślona 23, 00-580 Warszawa</li>
        <li>Centrala: +48 22 523 90 00</li><li>Kancelaria: kancelaria@msz-wislania.pl</li>
        <li>Rzecznik prasowy: +48 22 523 93 16, media@msz-wislania.pl</li>
        <li>Skargi i wnioski: skargi@msz-wislania.pl</li>
        <li>Dyrektor Departamentu Azji Jan Zmyślony: +48 22 523 94 11</li>
        <li>NIP 5261645000, REGON 000162262</li></ul>""",
        (
            "telephone general +48225239000",
            "email general kancelaria@msz-wislania.pl",
            "telephone press +48225239316",
            "email press media@msz-wislania.pl",
            "email complaints skargi@msz-wislania.pl",
        ),
        may=("postal_address general Ministerstwo Spraw Zagranicznych, al. Zmyślona 23, 00-580 Warszawa",),
    ),
    Case(
        "Portuguese, everything in a paragraph, extensions and an embassy",
        "AO",
        ("Ministério das Relações Exteriores",),
        "https://mirex-welwitschia.gov.ao/contactos",
        """<title>Contactos</title><h1>Contactos</h1>
        <p>Rua Major Inventado, n.º 12, Luanda. Telefone: +244 222 321 101 ext. 45.
        Fax: +244 222 321 102. Correio electrónico: geral@mirex-welwitschia.gov.ao. Gabinete de Comunicação e Imprensa:
        imprensa@mirex-welwitschia.gov.ao.</p><h2>Embaixadas</h2>
        <p>Embaixada do Brasil em Luanda: +244 222 441 307</p>""",
        (
            "telephone general +244222321101",
            "fax general +244222321102",
            "email general geral@mirex-welwitschia.gov.ao",
            "email press imprensa@mirex-welwitschia.gov.ao",
        ),
        may=("postal_address general Rua Major Inventado, n.º 12, Luanda",),
    ),
    Case(
        "Mongolian, unnamed numbers beside names of desks",
        "MN",
        ("Гадаад харилцааны яам",),
        "https://www.mfa-takhi.gov.mn/contact",
        """<title>Холбоо барих</title><h1>Холбоо барих</h1>
        <p>Хаяг: Энх тайвны өргөн чөлөө 7А, Улаанбаатар 14210</p>
        <p>Лавлах утас: (976-11) 262999</p><p>Факс: (976-11) 322127</p><p>И-мэйл: info@mfa-takhi.gov.mn</p>
        <p>Консулын газар: (976-11) 261571</p>""",
        (
            "postal_address general Энх тайвны өргөн чөлөө 7А, Улаанбаатар 14210",
            "telephone general +97611262999",
            "fax general +97611322127",
            "email general info@mfa-takhi.gov.mn",
            "telephone consular +97611261571",
        ),
    ),
    Case(
        "Vietnamese, in the footer of a contact page, with the maker of the site",
        "VN",
        ("Bộ Ngoại giao",),
        "https://www.mofa-lotus.gov.vn/lien-he",
        """<title>Liên hệ</title><h1>Liên hệ</h1><form action="/gui"><input name="hoten"><input name="email">
        <textarea name="noidung"></textarea><button>Gửi</button></form><div class="footer">
        <p>BỘ NGOẠI GIAO</p>
        <p>Địa chỉ: Số 1 phố Tưởng Tượng, Ba Đình, Hà Nội</p>
        <p>Điện thoại: 024 3799 2000 - Fax: 024 3799 2682</p>
        <p>Email: bbt@mofa-lotus.gov.vn</p><p>Thiết kế bởi Công ty ABC, ĐT 024 3733 1234</p></div>""",
        (
            "postal_address general Số 1 phố Tưởng Tượng, Ba Đình, Hà Nội",
            "telephone general +842437992000",
            "fax general +842437992682",
            "email general bbt@mofa-lotus.gov.vn",
        ),
    ),
    Case(
        "English of the Pacific, a free mailbox and a bare list",
        "TO",
        ("Ministry of Foreign Affairs",),
        "https://www.mfa-vavau.gov.to/contact-us/",
        """<title>Contact Us - Ministry of Foreign Affairs</title><h1>Contact Us</h1>
        <p>Ministry of Foreign Affairs<br>
        Level 3, Imaginary House<br>Nuku'alofa, Tonga</p><p>Ph: 23-600 / 23-601<br>Fx: 23-360<br>
        Em: secretary.tongaforeign@gmail.com</p><p>Passport Division: 26-970</p><p>Police: 922</p>""",
        (
            "telephone general +67623600",
            "telephone general +67623601",
            "fax general +67623360",
            "telephone consular +67626970",
        ),
        may=(
            "email general secretary.tongaforeign@gmail.com",
            "postal_address general Level 3, Imaginary House, Nuku'alofa, Tonga",
        ),
    ),
    Case(
        "Spanish, schema.org around visible text and a call centre",
        "CR",
        ("Ministerio de Relaciones Exteriores y Culto",),
        "https://www.rree-yiguirro.go.cr/contacto",
        """<title>Contáctenos</title><script type="application/ld+json">{"@context":"https://schema.org",
        "@type":"GovernmentOrganization","name":"Ministerio de Relaciones Exteriores y Culto",
        "telephone":"+506 2539-5300",
        "address":{"@type":"PostalAddress","streetAddress":"Avenida 7 y 9, calles 11 y 13",
        "addressLocality":"San José"},
        "contactPoint":[{"@type":"ContactPoint","contactType":"Emergencias consulares","telephone":"+506 8818-1234"}],
        "founder":{"@type":"Person","name":"X","telephone":"+506 2222-2222"}}</script>
        <h1>Contáctenos</h1><p>Central telefónica: 2539-5300</p><p>Fax: 2539-5301</p>
        <p>Contraloría de Servicios (quejas): 2539-5555</p><p>Cédula jurídica 2-100-042006</p>""",
        (
            "telephone general +50625395300",
            "fax general +50625395301",
            "telephone emergency +50688181234",
            "telephone complaints +50625395555",
            "postal_address general Avenida 7 y 9, calles 11 y 13, San José",
        ),
    ),
    Case(
        "Turkish, a table of rows with two numbers in a cell and a tax office",
        "TR",
        ("Dışişleri Bakanlığı",),
        "https://www.disisleri-kardelen.gov.tr/iletisim",
        """<title>İletişim</title><h1>İletişim</h1><table>
        <tr><td>Adres</td><td>Dr. Hayali Cad. No: 8, 06100 Balgat / Ankara</td></tr>
        <tr><td>Santral</td><td>+90 312 292 10 00<br>+90 312 218 60 00</td></tr>
        <tr><td>Faks</td><td>+90 312 292 27 00</td></tr>
        <tr><td>Konsolosluk Çağrı Merkezi</td><td>+90 312 292 29 29</td></tr>
        <tr><td>Vergi Dairesi / No</td><td>312 000 0417</td></tr>
        <tr><td>Basın</td><td>basin@disisleri-kardelen.gov.tr</td></tr></table>""",
        (
            "postal_address general Dr. Hayali Cad. No: 8, 06100 Balgat / Ankara",
            "telephone general +903122921000",
            "telephone general +903122186000",
            "fax general +903122922700",
            "telephone consular +903122922929",
            "email press basin@disisleri-kardelen.gov.tr",
        ),
    ),
    Case(
        "Finnish and Swedish on one page, prices and hours",
        "FI",
        ("Ulkoministeriö", "Utrikesministeriet"),
        "https://um-revontuli.fi/yhteystiedot",
        """<title>Yhteystiedot – Ulkoministeriö</title><h1>Yhteystiedot</h1><h2>Vaihde</h2>
        <p>Puhelin 0295 350 000 (8,35 snt/puhelu,
        klo 8.00–16.15)</p><h2>Kirjaamo</h2><p>kirjaamo.um@um-revontuli.fi</p><h2>Viestintä</h2>
        <p>Puh. 0295 351 700</p>
        <h2>Matkustajan hätätilanteet</h2><p>Päivystys +358 9 1605 5555</p><h2>Saavutettavuus</h2>
        <p>Aluehallintovirasto 0295 016 000</p>""",
        (
            "telephone general +358295350000",
            "email general kirjaamo.um@um-revontuli.fi",
            "telephone press +358295351700",
            "telephone emergency +358916055555",
        ),
        may=("telephone general +358295016000",),
    ),
    Case(
        "Korean and Japanese style brackets, extensions in words",
        "JP",
        ("外務省",),
        "https://www.gaimu-yume.go.jp/contact/index.html",
        """<title>お問い合わせ｜外務省</title><h1>お問い合わせ</h1><p>〒100-8919　東京都千代田区夢町2-2-1</p>
        <p>電話：03-3580-3311（代表）</p><p>ファックス：03-3581-2667</p><p>領事サービスセンター：03-3580-3311（内線2902）</p>
        <p>在ケニア日本国大使館：+254 20 2898000</p><p>法人番号9000012040001</p>""",
        ("telephone general +81335803311", "fax general +81335812667"),
        may=("telephone consular +81335803311", "postal_address general 〒100-8919 東京都千代田区夢町2-2-1"),
    ),
    Case(
        "Bulgarian, numbers for missions in a list among those of the ministry",
        "BG",
        ("Министерство на външните работи",),
        "https://www.mvnr-rila.bg/bg/contacts",
        """<title>Контакти</title><h1>Контакти</h1><p>Телефонна централа: +359 2 948 2999</p>
        <p>Деловодство: +359 2 948 2222; e-mail: registry@mvnr-rila.bg</p>
        <p>Консулска дирекция: +359 2 948 2325</p>
        <h2>Посолства</h2><ul><li>Виена +43 1 505 31 13</li>
        <li>Генерално консулство Одрин +90 284 214 06 17</li></ul>
        <h2>Чужди мисии в София</h2><ul><li>Посолство на Франция +359 2 965 11 00</li></ul>""",
        (
            "telephone general +35929482999",
            "telephone general +35929482222",
            "email general registry@mvnr-rila.bg",
            "telephone consular +35929482325",
        ),
    ),
    Case(
        "Hindi, a row a desk with slashes and a portal's help line",
        "IN",
        ("विदेश मंत्रालय",),
        "https://www.mea-himgiri.gov.in/contact-hi.htm",
        """<title>संपर्क करें</title><h1>संपर्क करें</h1>
        <p>पता: साउथ ब्लॉक, काल्पनिक मार्ग, नई दिल्ली-110011</p>
        <p>दूरभाष: +91-11-49015300 / 49015400</p><p>ई-मेल: feedback[at]mea-himgiri[dot]gov[dot]in</p>
        <p>मीडिया: +91-11-49015365</p><p>पासपोर्ट सेवा: +91-11-49016780</p>""",
        (
            "postal_address general साउथ ब्लॉक, काल्पनिक मार्ग, नई दिल्ली-110011",
            "telephone general +911149015300",
            "telephone general +911149015400",
            "email general feedback@mea-himgiri.gov.in",
            "telephone press +911149015365",
            "telephone consular +911149016780",
        ),
    ),
    Case(
        "Dutch in Suriname, an e-mail behind Cloudflare and WhatsApp",
        "SR",
        ("Ministerie van Buitenlandse Zaken",),
        "https://www.buza-kankantrie.gov.sr/contact/",
        """<title>Contact</title><h1>Contact</h1><p><b>Adres:</b> Verzonnenstraat 23, Paramaribo</p>
        <p><b>Telefoon:</b> (+597) 471 209</p>
        <p><b>E-mail:</b> <a
        href="/cdn-cgi/l/email-protection#2b4245444d6b49495e514a0548444605">[email&#160;protected]</a></p>
        <p><b>Legalisatie:</b> (+597) 477 030</p><p><b>IBAN:</b> NL91 ABNA 0417 1643 00</p>""",
        (
            "postal_address general Verzonnenstraat 23, Paramaribo",
            "telephone general +597471209",
            "telephone documents +597477030",
        ),
    ),
]
