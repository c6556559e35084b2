"""Stems of what is said of a site that is away, whatever the order of the words, in the languages of states. Pure.

``THING``: what is told of, a page, a site, a domain, an account at a host. ``AWAY``: not found, gone, being mended, not
built yet, back soon, paused, expired, for sale. Alone either means little: a page may speak of a building that is
being mended. ``cues`` names where they stand, ``weighing`` says what it is worth.
"""

from directory.link_checks.stems import Stems

_THING = """
page_ pages_ site_ website web_site webpage web_page domain server_ url_ link_ account_ hosting
domaine hebergement serveur lien_ compte_ seite_ seiten webseite webauftritt internetauftritt konto_
pagina sitio web_ dominio alojamiento servidor enlace cuenta_ hospedagem alojamento conta_ sito_ spazio_web
domein webpagina sida_ sidan webbplats webbsid hemsid doman side_ siden hjemmeside nettside nettsted websted domaene
domene sivu_ sivua_ sivusto verkkosivu verkkotunnus vefur vefsid vefsvæd len_ leht_ lehte_ lehekul veebileh koduleh
domeen lapa_ lapu_ vietne majaslap domen puslap svetain tinklalap strona_ strony_ serwis_ witryn domena stranka_
stranku_ oldal weboldal honlap tarhely domeniu gazduire stran_ spletisce spletna stranica_ stranicu_ sajt_
страниц сайт сајт домен сторінк старонк хостинг вебсайт уебсайт σελιδα ιστοτοπ ιστοσελιδ ονομα_χωρου
sayfa site_ web_sitesi alan_adi sehife sayt_ səhifə sahifa sahypa бет_ барак саҳифа сомона хуудас вэб_
صفحة الصفحة موقع الموقع نطاق النطاق الاستضافة صفحه سایت وبسایت وب‌سایت دامنه صفحہ ویب_سائٹ سائٹ ڈومین پاڼه
ویب‌پاڼه لاپەڕە ماڵپەڕ دף_ הדף העמוד האתר אתר_ דומיין पृष्ठ पेज वेबसाइट साइट डोमेन पाना पान_ संकेतस्थळ
পৃষ্ঠা পেজ সাইট ওয়েবসাইট ডোমেইন பக்கம் தளம் வலைத்தள இணையதள పేజీ సైట్ వెబ్‌సైట్ ಪುಟ ಜಾಲತಾಣ പേജ് സൈറ്റ്
පිටුව වෙබ්_අඩවි หน้า เว็บ โดเมน ໜ້າ ຫນ້າ ເວັບ ទំព័រ គេហទំព័រ វេបសាយ စာမျက်နှာ ဝဘ်ဆိုက် ဝက်ဘ်ဆိုက်
页面 頁面 网页 網頁 网站 網站 站点 域名 網域 网域 ページ サイト ドメイン 페이지 사이트 도메인 호스팅
trang_ ten_mien halaman laman_ situs_ tapak_web pahina ukurasa tovuti kikoa bogga websaydh ገጽ ድረ_ገጽ ድረገጽ መርበብ
urupapuro urubuga shafi_ shafin bladsy webwerf ikhasi pejy tranonkala tranokala paj_ sit_ გვერდ საიტ დომენ
էջը էջ_ կայք դոմեն faqja faqe_ pagna paġna leathanach suiomh laithrean tudalen gwefan orria orrialde webgune
pagina_ lloc_ paxina sait_ saeit säit
article_ articles_ content_ record_ entry_ entries_ item_ document_ publication_ news_item category_ section_
campaign_
contenu rubrique publication_ fiche_ actualite_ beitrag inhalt eintrag eintrage dokument_ rubrik_ articulo contenido
registro_ ficha_ publicacion noticia_ noticias_ seccion categoria_ artigo conteudo publicacao secao_ articolo
contenuto
voce_ notizia_ sezione artikel_ inhoud bericht_ berichten_ rubriek artykul tresc_ wpis_ wiadomosc dzial_ clanek obsah_
zaznam_ cikk_ tartalom bejegyz articol continut inregistr clanak sadrzaj објава садржај чланак статья статьи запись
записи материал публикаци новость раздел элемент документ_ стаття запис_ публікаці новина розділ стаття съдържание
артикел αρθρο περιεχομεν καταχωρ ενοτητα icerik_ yazi_ haber_ kayit_ ilan_ المقال المحتوى الخبر المادة القسم
مطلب محتوا
خبر_ بخش_ تحریر מאמר תוכן כתבה लेख सामग्री समाचार প্রবন্ধ সংবাদ பதிவு บทความ เนื้อหา ข่าว អត្ថបទ
文章 内容 內容 信息 资讯 公告 栏目 記事 お知らせ 内容が 게시물 게시글 자료 bai_viet noi_dung tin_tuc artikel
konten berita kandungan
makala_ habari_ maudhui
"""
_AWAY = """
not_found cannot_be_found couldn_t_find could_not_find no_longer does_not_exist doesn_t_exist missing_ removed
deleted unavailable not_available maintenance construction coming_soon back_soon be_back suspended expired for_sale
parked offline_ sorry oops whoops error_ disabled moved_ temporarily
introuvable n_existe inexistant supprime maintenance_ indisponible bientot suspendu expire a_vendre desole erreur
nicht_gefunden existiert_nicht nicht_vorhanden nicht_verfugbar geloscht entfernt wartung gewartet baustelle im_aufbau
gleich_wieder bald_wieder gesperrt abgelaufen zu_verkaufen zum_verkauf entschuldig fehler nicht_erreichbar
no_encontrad no_existe no_disponible no_se_encuentra no_se_ha_encontrado eliminad mantenimiento construccion
proximamente volvemos volveremos suspendid caducad en_venta lo_sentimos
nao_encontrad nao_existe indisponivel removid manutencao construcao em_breve voltamos voltaremos suspens expirad
a_venda desculp non_trovat non_esiste inesistente rimoss manutenzione costruzione torniamo torneremo presto_online
sospes scadut in_vendita ci_spiace spiacenti errore_
niet_gevonden bestaat_niet niet_beschikbaar verwijderd onderhoud aanbouw binnenkort zo_terug opgeschort verlopen
te_koop helaas hittades_inte finns_inte kan_inte_hittas borttag underhall under_konstruktion snart avstang
till_salu tyvarr ikke_funnet ikke_fundet finnes_ikke findes_ikke slettet vedlikehold vedligehold snart_tilbake
snart_tilbage suspendert til_salg utlopt udlobet beklager ei_loyd ei_ole_olemassa poistettu huolto rakenteilla pian_
takaisin_pian suljettu myynnissa vanhentun pahoittelemme fannst_ekki er_ekki_til vidhald i_vinnslu til_solu
ei_leitud ei_leitu ei_eksisteeri kustutatud hooldus hooldamis ehitamis varsti peagi peatatud muugil aegunud vabandame
nav_atrast neeksiste dzest apkop izstrad drizum apturet pardod beidz atvain nerast neegzistu pasalint priezi
kuriam netrukus sustabdyt parduodam pasibaig atsipras
nie_znaleziono nie_istnieje niedostepn usuniet konserwacj przerw w_budowie wkrotce zawieszon na_sprzedaz wygas
przepraszamy nenalezen nebyla_nalezena neexistuje nedostupn odstranen udrzb ve_vystavbe brzy_ pozastaven na_prodej
vyprsel omlouvame nenajden nenasla vo_vystavbe coskoro na_predaj ospravedlnujeme nem_talalhato nem_letezik torolt
karbantart feltoltes_alatt hamarosan felfuggeszt elado_ lejart sajnaljuk
nu_a_fost_gasit nu_exista indisponibil stears mentenanta intretinere in_constructie curand revenim suspendat
de_vanzare expirat ne_pare_rau ni_najden ni_mogoce_najti ne_obstaja odstranjen vzdrzevan prenavlja prenov v_izdelavi
kmalu onemogocen naprodaj potekl zal_ oprostite nije_pronaden nije_naden ne_postoji uklonjen odrzavan u_izradi uskoro
suspendiran na_prodaju istekl zao_nam
није_пронађен_ није_нађен_ не_постоји уклоњен одржава у_изради ускоро суспендован на_продају истекао жао_нам
не_е_пронајден не_постои отстранет одржув наскоро продажба истечен не_е_намерен не_съществува премахнат поддръжк
профилактик в_процес_на скоро спрян продава изтек извинете
не_найден не_существу удален ведутся технически техническ_работ профилактическ обслуживан в_разработке скоро_
приостановлен заблокирован продается продаётся истек истёк извините недоступ не_знайден не_існує видален технічн
обслуговуван у_розробці незабаром призупинен заблокован продаєт закінч вибачте перерв не_знойдзен не_існуе выдален
тэхнічн распрацоў неўзабаве прыпынен прадае прабачце
δεν_βρεθηκε δεν_υπαρχει μη_διαθεσιμ διαγραφ συντηρηση υπο_κατασκευη συντομα ανεστειλ πωλειται εληξε λυπουμαστε
bulunamadi mevcut_degil kaldirildi bakim yapim_asamasinda cok_yakinda askiya satilik suresi_dol uzgunuz ozur
tapilmadi movcud_deyil mövcud_deyil silinib temir tez_ dayandiril satilir bitib uzr_ üzr
topilmadi mavjud_emas ochirilgan tamir tez_kunda toxtatil sotiladi kechir табылмады жок_ жоқ_ өшірілген жондоо
жөндеу тиркеме жақында сатыл кечир кешір ёфт_нашуд вуҷуд_надорад таъмир ба_зуди ба_зудӣ фурӯш бубахшед узр_
tapylmady bejerg ýapyk олдсонгүй байхгүй засвар удахгүй зарна уучлаарай
غير_موجود لم_يتم_العثور تعذر_العثور غير_متاح حذف صيانة الصيانة قيد_الإنشاء قريبا قريبًا سنعود معلق موقوف للبيع انتهت
عذرا عذرًا نعتذر یافت_نشد پیدا_نشد وجود_ندارد حذف_شد تعمیر به‌روزرسانی به_زودی به‌زودی تعلیق مسدود فروش منقضی متاسف
متأسف نہیں_ملا موجود_نہیں مرمت جلد_ معطل برائے_فروخت معذرت ونه_موندل رغونې ژر_ بخښنه نەدۆزرا چاکسازی بەم_زووانە
לא_נמצא לא_קיים אינו_קיים הוסר תחזוקה בבנייה בקרוב נחזור הושעה למכירה פג_תוקף מצטערים סליחה
नहीं_मिल उपलब्ध_नहीं मौजूद_नहीं हटा_दि रखरखाव रख-रखाव अनुरक्षण निर्माणाधीन जल्द निलंबित बिक्री समाप्त क्षमा खेद
फेला_परेन भेटिएन मर्मत निर्माण_हुँदै चाँडै निलम्बित পাওয়া_যায়নি খুঁজে_পাওয়া মুছে
রক্ষণাবেক্ষণ নির্মাণাধীন শীঘ্রই স্থগিত বিক্রি মেয়াদ দুঃখিত காணப்படவில்லை கிடைக்கவில்லை இல்லை பராமரிப்பு
விரைவில் இடைநிறுத்த விற்பனை மன்னிக்க கண்டுபிடிக்க కనుగొనబడలేదు దొరకలేదు నిర్వహణ త్వరలో క్షమించ ಕಂಡುಬಂದಿಲ್ಲ
ನಿರ್ವಹಣೆ ಶೀಘ್ರ ಕ್ಷಮಿಸಿ കണ്ടെത്തിയില്ല കണ്ടെത്താനായില്ല പരിപാലന ഉടൻ ක്ෂമിക്കണം හමු_නොවී සොයාගත_නොහැ නඩත්තු
ඉක්මනින් අත්හිටුව විකිණීම කණගාටු සමාවන්න
ไม่พบ ไม่มีอยู่ ลบแล้ว ปรับปรุง บำรุงรักษา กำลังก่อสร้าง เร็วๆ_นี้ เร็ว_ๆ_นี้ ระงับ ขายโดเมน หมดอายุ ขออภัย ขอโทษ
ບໍ່ພົບ ປັບປຸງ ບຳລຸງ ໄວໆນີ້ ໂຈະ ຂໍອະໄພ ຂໍໂທດ រកមិនឃើញ មិនមាន ថែទាំ កំពុងសាងសង់ ឆាប់ៗ ផ្អាក លក់ សូមអភ័យទោស សុំទោស
မတွေ့ မရှိ ပြုပြင် ထိန်းသိမ်း မကြာမီ ဆိုင်းငံ့ ရောင်း တောင်းပန်
不存在 未找到 找不到 无法找到 無法找到 已删除 已刪除 维护 維護 建设中 建設中 即将 即將 暂停 暫停 停用 出售 过期 過期
到期 抱歉 对不起 對不起 升级中 見つかりません 存在しません 削除され メンテナンス 準備中 工事中 まもなく 停止中
停止され 販売
期限切れ 申し訳 찾을_수_없 존재하지_않 삭제 점검 준비_중 공사_중 정지 만료 판매 죄송
khong_tim_thay khong_ton_tai da_bi_xoa bao_tri dang_xay_dung sap_ra_mat se_som tam_ngung rao_ban het_han xin_loi
tidak_ditemukan tidak_ada tidak_dijumpai tidak_tersedia dihapus pemeliharaan perbaikan penyelenggaraan selenggara
segera_ ditangguhkan digantung dijual untuk_dijual kedaluwarsa tamat_tempoh maaf_ hindi_makita hindi_mahanap wala_
pagmamantini inaayos malapit_na suspendido ibinebenta paumanhin
haikupatikana haukupatikana haupatikani haipo matengenezo hivi_karibuni imesimamishwa inauzwa samahani
lama_helin lama_hayo dayactir dhowaan iib_ raali አልተገኘም አልተገኘችም የለም ጥገና በቅርቡ ታግዷል ይሸጣል ይቅርታ ኣይተረኽበን ጽገና
ntibonets ntibashije kuvugurur vuba_ ba_a_samu gyara nan_ba_da hakuri nie_gevind onderhoud_ binnekort
ayitholakal tsy_hita panamboarana amboarina vetivety atsy_ho_atsy miala_tsiny pa_jwenn antretyen byento eskize
ვერ_მოიძებნა არ_მოიძებნა არ_არსებობს ტექნიკურ მიმდინარეობს მალე შეჩერებ იყიდება ბოდიშ չի_գտնվ չգտնվեց գոյություն_չունի
տեխնիկական շուտով կասեցվ վաճառ ներողություն nuk_u_gjet nuk_ekziston mirembajtj ne_ndertim se_shpejti pezull ne_shitje
na_vjen_keq ma_nstabx ma_nstabitx ma_teżistix manutenzjoni dalwaqt skuzana gan_aimsiu ni_bhfuarthas nior_aimsiodh
cothabhail athchoiriu go_luath ar_diol bron_orainn bron_ heb_ddod ddim_ar_gael cynnal_a_chadw cyn_bo_hir ar_werth
ymddiheur ez_da_aurkitu ez_da_existitzen mantentze mantenu eraikitzen laster salgai barkatu no_trobad no_s_ha_trobat
no_existeix manteniment en_construccio aviat ha_caducat ho_sentim non_atopad mantemento axina axiña sentimolo
net_fonnt wartungs_ geschwenn entschellegt
"""
THING, AWAY = Stems(_THING), Stems(_AWAY)
