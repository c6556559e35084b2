"""Whether a page speaks as a state's body, a campaign or an office would: by stems of words in many languages. Pure.

Stems are compared without case and accents; see ``stems``.
"""

from directory.link_checks.stems import Stems
from directory.values.domains import government_suffix, host_of

# What ministries, missions and those who write to them speak of.
_OF_A_STATE = """
minist minisit ministr miniszt ministeri departement_ utrikes utenriks udenrigs utanrik raduneyt ulkomin
valisminist bakan nazir vazir kementeri wizar wasaarad kagawaran ugnayang_panlabas bo_ngoai_giao dai_su_quan
lanh_su lefapha manatu manaky kanselari kanslei chancell chancel kanzler secretari secretary sekretari
staatssekret auswart aussenmin auswaertig foreign_aff foreign_off affaires_etr relaciones_ext relacoes_ext
negocios_estr affari_est buitenland zahranic zagranic zunanj vanjsk utelkezet kulugy kulker extern afacerilor
uzsien arliet disisl xarici tashqi dasary marrdh jashtem embass embaj embaix ambass ambasa ambaja ambaia
botschaf ambassad sendirad saatkon suurlah velvyslan veleposl nagykovet pasiunt vestniec elcili buyukelc
kedutaan duta_besar ubalozi safaarad ofishin_jakad consul konsul konzul konsola konsulin qunsul diplom visa_
visas_ viza vizy vizum visto_ visti_ visados visado visado_ wiza_ wizy_ vize_ passport pasaport pasaport
passaport passeport paszport pasport reisepass putovn utlevel potnilist pasapor embassy government of_the_public
general_public menteri mentri waziri mawaziri balozi perwakilan_ kedubes kbri_ kjri_ press_release
press_statement joint_statement press_briefing point_de_presse communique_de_presse conference_de_presse
pressemitteil pressemeddel pressmeddel lehdisto_tied comunicado_de_prensa nota_de_prensa comunicado_de_impr
comunicato_stampa persbericht komunikat_prasow tiskova_zprav tlacova_sprav sajtokozl comunicat_de_presa
прес-релиз пресс-релиз прессъобщ пресрелиз saopstenje_za priopcenje δελτιο_τυπου basin_aciklama بيان_صحفي بیانیه
הודעה_לעיתונות प्रेस_विज्ञप्ति প্রেস_বিজ্ঞপ্তি thong_cao_bao_chi siaran_pers 新闻发布 记者会 報道発表 記者会見 보도자료
taarifa_kwa_vyombo a_l'etranger a_l’etranger im_ausland en_el_extranjero en_el_exterior all'estero all’estero
no_estrangeiro no_exterior za_granic v_zahranic do_zahranic za_hranic utomlands utlandet udlandet ulkomail
kulfoldon kulfoldi in_strainatate in_het_buitenland u_inozemstv u_inostranstv у_иностранств в_чужбина за_границ
за_рубеж за_кордон στο_εξωτερικο yurt_disi yurtdisi في_الخارج بالخارج خارج_از_کشور בחו"ל בחוץ_לארץ विदेश বিদেশ
o_nuoc_ngoai di_luar_negeri luar_negeri ต่างประเทศ 国外 境外 재외 outre-mer abroad_ overseas_citiz nje_ya_nchi
uhamiaji abinjira བློན་པོ གཞུང་ ވަޒީރު ސަފީރު ዘመገ ጉዳያት_ወጻ ጉዳይ_ወጻ international_relations foreign_relations
department_of_ high_commission missions_abroad mission_in_ attache_ gouvernement gobierno governo regier
regering regjering hallitus valitsus vyriaus valdib rzad_ vlada_ vlady_ kormany guvern hukumet hokumat
pemerintah serikali dowlad qeveri pamahalaan chinh_phu president prime_min parlam parlia parlem republi respub
republik cumhur kyrgyz_republ commonwealth citizen citoyen ciudadan cidadao cidadan cittadin burger_ bürger
staatsbur medborg obywatel obcan drzavlj allampolg cetaten vatandas warga_neg raia_ cong_dan treaty treaties
traite_ tratado vertrag sanction sanktion multilat bilateral united_nations nations_unies european_union asylum
asile_ asilo_ asyl refugee refugi fluchtling migra immigra human_right droits_de derechos_hum direitos_hum
menschenrecht diritti_um petition petici peticao campaign campagne kampagne donate donat solidar amnesty police_
polizei policia notary apostil public_office ministère ambassade municipal magistr tribunal senate senat_
assembly directorate abteilung referat protocol_ protokol minister delegation permanent_miss honorary consular
министр министер минист консул посол посоль посольс дипломат правительств президент республик рэспублік
республік паспорт виза_ визы_ визов граждан иностранн закордон замеж міністр міністэр консульс уряд_ уряду
громадян влада_ владе_ амбасад посолств визи_ вез_ пасош чужбин надворешн външн сыртқы сырткы елші элчи вазорат
сафорат кумита яам_ элчин гадаад харил ташқи вазир хариж υπουργ πρεσβ προξεν διπλωμ κυβερν δημοκρατ διαβατηρ
βιζα وزار وزیر وزير سفار سفیر سفير قنصل کنسول حكوم حکوم جمهور تأشير تاشير جواز پاسپورت ویزا ويزا خارجی خارجية
مواطن شهروند معاهد رئيس رئیس لاجئ پناه משרד שגריר קונסול ממשל דרכון אזרח मंत्र मन्त्र दूतावास राजदूत वीज़ा वीजा
सरकार पासपोर्ट राहदानी नागरिक মন্ত্র দূতাবাস রাষ্ট্রদূত ভিসা সরকার পাসপোর্ট নাগরিক அமைச்ச தூதர தூதுவ அரசு கடவுச்
අමාත්‍ය තානාපති රජය ගමන්_බල_පත් กระทรวง สถานทูต เอกอัครราช กงสุล รัฐบาล หนังสือเดินทาง วีซ่า ກະຊວງ ສະຖານທູດ
ລັດຖະບານ ກົງສຸນ ក្រសួង ស្ថានទូត រដ្ឋាភិបាល ဝန်ကြီး သံရုံး အစိုးရ သံအမတ် სამინისტრ საელჩო საკონსულ მთავრობ
პასპორტ ვიზა նախարար դեսպան հյուպատոս կառավար վիզա անձնագիր ሚኒስ ሚንስ ኤምባሲ ቆንስ መንግስት መንግሥት ቪዛ ፓስፖርት މިނިސް
ސިފާރަތު སަރުކާރު ལྷན་ཁག གཞུང 外交 使馆 使館 领事 మంత్రిత్వ రాయబార పౌరుల ಸಚಿವಾಲಯ ರಾಯಭಾರ ನಾಗರಿಕ മന്ത്രാലയ എംബസി പൗര
મંત્રાલય દૂતાવાસ નાગરિક ਮੰਤਰਾਲ ਦੂਤਾਵਾਸ ਨਾਗਰਿਕ ମନ୍ତ୍ରଣାଳ ଦୂତାବାସ ନାଗରିକ مىنىستىر ەلچىخانا وەزارەت باڵیۆزخان
هاووڵات roinn_gnotha ambasaid saoranaigh llysgenhad gweinidog ministeri_ umnyango umphathiswa isebe_ unduna
ofisi_ya ubalozi ma'aikatar ma_aikatar jakadanci ile-ise ministeera imbaasii minisitule ambasadi inkambi
buitelandse ambassades matagaluega potungaue tabacakacaka pule_ministeri tangata_whenua utenlandske uttanrik
staatsministerium aussenpol auszenpol kanzeleraamt ausserministr embaixad ambaixad enbaxad kanpo_harrem atzerri_
departament_d ministeriu embaixada kansilye konsila sitwayen ministre legalizasyon
領事 政府 部长 部長 外务 外務 签证 簽證 护照 護照
公民 共和国 共和國 大使 公使 査証 ビザ 旅券 国民 省庁 외교 대사관 영사 정부 비자 여권 국민 장관
"""
# Of those who campaign, and whom they campaign for; nobody who takes a domain speaks of them.
_OF_A_CAMPAIGN = """
zensor censor censur_ цензор
volunteer volont benevol voluntari freiwillig ehrenamt vrijwillig frivillig vapaaehto onkent wolontar dobrovol
gonullu relawan sukarela tinh_nguyen доброволь волонт εθελοντ متطوع داوطلب מתנדב स्वयंसेव স্বেচ্ছাসেব อาสาสมัคร
志愿 志工 ボランティア 자원봉사 prison jail_ jailed detain detention imprison prisoner detenu emprisonn gefang_ gefangen
gefangnis haft_ inhaft presos_ preso_ presas_ carcel prisao carcer detenut gevangen fangelse fangslad vankila
fengsel faengsel fangsel wiezien wieznio vezen vezni borton inchiso тюрьм заключенн заключённ в'язн затвор
тъмниц zatvor hapis_ hapiste cezaev penjara tahanan nha_tu tu_nhan φυλακ κρατουμ سجن سجين معتقل زندان بازداشت
כלא אסיר जेल बंदी कारागार কারাগার বন্দি คุก นักโทษ จำคุก 监狱 監獄 囚 关押 被捕 獄中 収監 감옥 수감 구금 ციხე პატიმ բանտ gereza
wafungwa እስር እስረኛ journalist periodist jornalist giornalist toimittaj novinar novinár dziennikarz ujsagir
ziarist gazetec wartawan nha_bao журналист δημοσιογραφ صحفي صحافي روزنامه_نگار עיתונאי पत्रकार সাংবাদিক นักข่าว
记者 記者 기자_ ჟურნალისტ լրագրող waandishi ጋዜጠኛ redakteur redacteur redactor redator redattor editor_ editors_
редактор συντακτ محرر עורכי संपादक সম্পাদক บรรณาธิการ 编辑 編集者 편집자 რედაქტორ bien_tap wahariri human_rights
menneskerett manniskoratt mensenrecht ihmisoike ljudska_prav lidska_prav prawa_czlowieka emberi_jog
drepturile_omului insan_hak hak_asasi nhan_quyen права_человека права_людини човешки_права ανθρωπινα_δικαιωμ
حقوق_الإنسان حقوق_بشر זכויות_אדם मानवाधिकार মানবাধিকার สิทธิมนุษยชน 人权 人權 人権 인권 haki_za_binadamu free_press
press_freedom torture tortura folter tortur пытк death_penalty todesstraf peine_de_mort pena_de_muerte
execution_of hunger_strike protest censor zensur censur цензур activist aktivist activista militant_ demonstrat
boycott boykott sign_the_ sign_with_us sign_our signez_ unterschreib unterzeichn firma_con firme_con assine_
teken_mee tekenen_ skriv_under allekirjoit podpisz podepis irja_ala semneaza подпиш потпиш підпиш υπογραψ imzala
وقعوا امضا_کنید חתמו हस्ताक्षर স্বাক্ষর ลงชื่อ ky_ten tanda_tangani 签名 連署 署名 서명 მოაწერეთ tia_sahihi
"""
# Where one is told how to reach somebody, or is asked to write.
_OF_AN_OFFICE = """
தொடர்பு தொலைபேசி ፈክስ ርኸቡና ގުޅު ފޯން སྦྱེལ འབྲེལ twandikire whatsapp_ feedback_ erreich so_finden find_us
where_to how_to_reach ou_nous nous_trouver dove_siamo onde_estamos donde_estamos hitta_hit faq_ vacanc tender_
tenders_ procure find_us reach_us opening_ counter_ slots_ application visitors_ anfahrt lageplan stellenang
contact kontak contat contac ikontak phone telephone telefon tel_ fax_ e-mail email mail_ address adress adres_
office oficin bureau_ buro büro ufficio uffici escritorio opening_hours office_hours offnungs horaire horario
orario appointment rendez-vous termin_ termine cita_ citas_ form_ formular formulaire formulario department
depart abteilung letter letters write_to write_us news_ press_ presse_ prensa imprensa stampa about_us services
service_ iletisim hubungi alamat wasilian simu_ lien_he dia_chi yhteys yhteyst elerhet kapcsol kontakty stikna
telefon контакт связ телефон адрес звязк зв'яз прес-служб прийом прием επικοιν τηλεφ διευθυν اتصل هاتف عنوان
تماس تلفن نشانی צור_קשר טלפון כתובת संपर्क सम्पर्क फ़ोन দূরালাপ যোগাযোগ ติดต่อ โทรศัพท์ ຕິດຕໍ່ ទំនាក់ទំនង
ဆက်သွယ် კონტაქტ კავშირ կապ_ հեռախոս 联系 聯絡 联络 电话 電話 地址 住所 問い合わせ 連絡 연락 전화 주소 አድራሻ ስልክ
"""
# Who warns of a trade does not ply it.
_OF_A_WARNING = """
faux_ fausse falso_ falsa_ falsos_ falsas_ falsch gefalscht falsk vals_ valse_ vaara_ vaarenn falszyw falesn hamis fals_
false_ lazn sahte padirbt viltot volts saxta soxta palsu gia_mao peke_ bandia фальшив поддельн підробн фалшив лажн
ψευτικ πλαστ مزيف زائف جعلی מזויף नकली फर्जी ভুয়া போலி నకిలీ ปลอม ປອມ 虚假 假冒 仿冒 偽 假网 가짜 사칭 ყალბ կեղծ
attention_ attentie atencion atencao attenzione pozor_ tahelepanu demesio uzmanibu figyelem atentie oprez_ diqqat diqqet
dikkat_ hadhari tahadhari внимание увага назар_ опрез ყურადღებ ուշադր انتباه احذر توجه सावधान ध्यान সাবধান
law_ laws_ gesetz loi_ lois_ ley_ leyes lei_ leis_ legge leggi wet_ wetten_ lag_ lagen_ lov_ loven_ laki_ lakia_ seadus
likum istatym ustawa ustawy zakon_ torveny legea kanun_ yasa_ luat_ undang_undang закон νομος νομοσ قانون विधेयक कानून
আইন กฎหมาย 法律 法案 법률 법안 კანონ օրենք sheria_ xeer_ llei_ lege_
abusiv usur_ usure usurer wucher lichwa kontra_ contra_ contre_ against_ gegen_ anti_ против_ проти_ karsi_ ضد_ ขัดขวาง
addiction abhangig dependenz ludopat spielsucht gioco_patolog zavislost uzaleznien зависимост лудомани
illegal ilegal illegaal illegale ulovlig olaglig nielegal nelegaln nezakonit torvenytelen yasadisi yasa_disi
nelegal illegaux bat_hop_phap незакон нелегал παρανομ غير_قانون غیرقانون अवैध অবৈধ ผิดกฎหมาย 非法 違法 违法 불법
agreement accord_ accords_ acuerdo acordo accordo abkommen verdrag avtal aftale avtale sopimus umowa dohoda
sporazum споразум соглаш угод_ договор anlasma anlaşma hiep_dinh perjanjian συμφων اتفاق توافق समझौत চুক্তি
ข้อตกลง 协定 协议 協定 협정 announcement duyuru communique comunicado komunikat warn attention_aux arnaque avertiss
advert avviso avvert aviso warnung achtung advarsel varning varoitus ostrzez varovan upozorn upozor figyelmez
avertiz uyari peringatan imbauan waspada onyo canh_bao dimxogid alert beware scam fraud fraude betrug truffa
estafa oszust podvod podvodn csalas frauda dolandiric penipuan fake_ false_ hinweis travel_adv reisehinweis
regulat legislation licensing bill_ ban_ bans_ banned prohibit prevent addict victim trafficking crime criminal
police report_ investigation sanction competition concours concurso wettbewerb studie study statistic treaty
предупрежд предостер мошен внимани осторожн попередж шахра увага предупреди измам предупред προσοχη απατ تحذير
احتيال هشدار کلاهبردار אזהר הונא चेतावनी धोखा সতর্ক প্রতারণা เตือน ระวัง หลอก ເຕືອນ ព្រមាន သတိ 警告 警示 提醒 诈骗 詐騙 注意
詐欺 주의 경고 사기 გაფრთხილ զգուշ ማስጠንቀ
"""
# First labels and parts of labels that foreign ministries have; the suffixes of states are known by themselves.
_LABELS = """
ministry ministere ministerio ministerium ministerie ministarstvo mfa mofa mofaic mfaic mofat mfat mfaet
mofaga maec maeci mae mre mrree rree minrex minex mirex minexca mzv mzz mvp mvep msz msp diplomatie diplomacy
foreign foreignaffairs foreignministry foreignoffice auswaertiges-amt embassy consulate government dfat dfa
dirco mea moj minfin presidency
"""


STATE, OFFICE, WARNING = Stems(_OF_A_STATE + _OF_A_CAMPAIGN), Stems(_OF_AN_OFFICE), Stems(_OF_A_WARNING)
LABELS = frozenset(_LABELS.split())


def is_states(address: str) -> bool:
    """Whether the host of the address is, or is called like, that of a state's body."""
    host = host_of(address)
    return bool(government_suffix(host)) or not LABELS.isdisjoint(host.replace("-", ".").split("."))
