"""What stands on domains that were taken over: the trades of those who take them. Pure.

Stems are compared without case and accents; see ``stems``. Those of ``JARGON`` are said by nobody but who plies the
trade; the others stand on honest pages too, which warn of it or speak of it.
"""

from directory.link_checks.stems import Stems

_JARGON = """
slot_gacor situs_slot situs_judi situs_toto bandar_toto bandar_togel bo_togel agen_slot agen_judi link_slot
slot_online slot_terpercaya slot_resmi slot_maxwin slot777 slot88 link_alternatif rtp_slot rtp_live
gampang_maxwin gampang_menang nha_cai keo_nha no_hu soi_cau lo_de tai_xiu xo_so_online ca_cuoc_truc_tuyen
song_bac game_bai deneme_bonusu canli_bahis bahis_siteleri casino_siteleri kacak_bahis guncel_giris cevrimsiz
casino_non_aams casinos_ohne casino_ohne casino_zonder casino_utan casino_uden casino_uten casino_bonus
casino_en_ligne casinos_en_ligne casino_online casino_games casino_review best_casino best_online_casino
top_casino crypto_casino mejores_casinos casinos_online melhores_cassinos cassino_online cassinos_online
jogo_do_tigrinho fortune_tiger migliori_casino casino_sicuri kasyna_online kasyno_online kasyna_internet
nettikasino kasyno_bez online_kaszino kaszino_magyar cazinouri_online free_spins free_spin freispiele
darmowe_spiny giri_gratis tours_gratuits giros_gratis rodadas_gratis gratis_spins ilmaiskierro ingyenes_porget
bonus_ohne_einzahlung bonus_bez_depozytu bonus_senza_deposito no_deposit_bonus betting_sites casas_de_apuestas
casas_de_apostas siti_scommesse bookmakers_non 1xbet 1win mostbet melbet pin-up_casino vavada pinco_
crypto_slots togel_ prediksi_togel judi_bola judi_slot deposit_pulsa scatter_hitam рабочее_зеркало
зеркало_сайта официальный_сайт_зеркало онлайн_казино казино_онлайн играть_в_казино казино_официальн фриспин
вавада 1вин мостбет букмекерская_контора_онлайн займ_на_карту займы_на_карту микрозайм займы_онлайн
สล็อตเว็บตรง สล็อตแตก บาคาร่าออนไลน์ แทงบอล หวยออนไลน์ เว็บตรง คาสิโนออนไลน์อันดับ ฝากถอน สล็อตออนไลน์ 开云
六合彩 百家乐 老虎机 体育投注 娱乐城 博彩平台 博彩网 真人娱乐 电竞下注 彩票平台 威尼斯人 九游 乐鱼 米兰体育
オンラインカジノ 入金不要 ブックメーカー 먹튀 토토사이트 카지노사이트 안전놀이터 슬롯사이트 바카라사이트
كازينو_اون_لاين مراهنات كازينو_أونلاين مواقع_المراهنة شرط_بندی سایت_شرط بازی_انفجار کازینو_آنلاین सट्टेबाज
तीन_पत्ती ऑनलाइन_कैसीनो অনলাইন_ক্যাসিনো καζινο_online online_καζινο νομιμα_online φρουτακια онлайн_казіно
казіно_онлайн онлайн_казина buy_viagra buy_cialis cheap_viagra cheap_cialis generic_viagra viagra_online
cialis_online without_prescription replica_watch replica_rolex replica_handbag call_girl escort_service
escorts_in escorts_and sex_cam porn xxx_ buy_essay essay_writing_serv paper_writing_serv write_my_essay
write_my_paper assignment_help hausarbeit_schreiben ghostwriter bachelorarbeit_schreiben payday_loan
no_credit_check chwilowk pozyczki_online cash_advance mod_apk apk_mod cracked_ keygen full_version_crack
backlinks buy_followers instagram_followers buy_backlink affiliate_links cbd_gumm cbd_oil thc_gumm
meet_singles hot_singles singles_in_your local_singles pinjaman_online pinjol_ dana_tunai_cepat vay_tien_nhanh
vay_tien_online vay_online vay_nhanh emprestimo_rapido emprestimo_online emprestimo_para_negativ prestamos_rapidos
prestamo_rapido creditos_rapidos minicreditos lan_penge hurtiglan kviklan snabblan smslan pikalain pikavip
sofortkredit schnellkredit kredit_ohne_schufa pret_rapide credit_rapide_sans prestiti_veloci prestito_senza_busta
szybka_pozyczka pujcka_ihned rychla_pujcka gyorskolcson gyors_kolcson credite_rapide aninda_kredi hizli_kredi
деньги_в_долг быстрозайм займ_без_отказа 소액대출 당일대출 무직자대출 무직자_당일 급전 即日融資 ソフト闇金
現金化 小额贷款 网贷 借贷平台 เงินกู้ด่วน เงินด่วน قرض_سريع قروض_سريعة وام_فوری
diyet_hap cha_emagrec emagrecedor emagrecer_rapid adelgazar_rapid bajar_de_peso perder_peso_rapid
abnehmpillen fettverbrenn schlank_im_schlaf perdre_du_poids_vite maigrir_vite dimagrire_veloc obat_pelangsing
giam_can_nhanh похудеть_за похудение_за таблетки_для_похуд ダイエットサプリ 减肥药 다이어트약
sin_receta sem_receita sans_ordonnance senza_ricetta rezeptfrei ohne_rezept zonder_recept utan_recept uden_recept
uten_resept ilman_reseptia bez_recepty bez_recept bez_predpisu recept_nelkul fara_reteta recetesiz без_рецепта
без_рецепту χωρις_συνταγη بدون_وصفة 処方箋なし 처방전_없이 sildenafil tadalafil potenzmittel vardenafil kamagra
escort_bayan escort_girl escortservice rus_escort bayan_escort masaj_salon 출장마사지 출장안마 오피스타 휴게텔
人妻 出会い系 セフレ デリヘル 無修正 成人视频 成人影片 成人电影 无码 約炮 约炮 援交 色情 av在线 หนังโป๊
หนังผู้ใหญ่ phim_sex phim_nguoi_lon phim_18 порно_ порно-видео индивидуалк проститутк تعارف_بنات سكس
купить_диплом диплом_на_заказ куплю_диплом diplom_kaufen comprar_titulo comprar_diploma acheter_un_diplome
代写 代做 代考 论文代 作业代 論文代行 レポート代行 lam_bai_ho viet_luan_van_thue jasa_skripsi joki_skripsi
スーパーコピー コピー品 偽ブランド 高仿 精仿 仿表 레플리카 이미테이션 hang_replica replique_montre
replicas_de_relojes replicas_rolex replika_uhren реплика_часов копии_часов
futbol_gratis_en futbol_en_vivo_gratis futbol_en_directo rojadirecta roja_directa ver_peliculas_gratis
pelis_online regarder_films_grat streaming_gratuit_foot assistir_futebol_ao_vivo assistir_filmes_gratis
filme_online_subtitrat filmy_online_za_darmo film_izle dizi_izle bedava_izle nonton_film_gratis xem_phim_online
xem_bong_da_truc_tiep смотреть_онлайн_бесплатно фильмы_онлайн_бесплатно ดูหนังออนไลน์ ดูบอลสด 免费在线观看
在线观看_免费 免费高清 무료스포츠중계 스포츠중계 무료영화 무료웹툰 بث_مباشر_مباراة مشاهدة_افلام
near_you_24 emergency_service_near get_a_free_quote robot_vacuum earn_a_commission
"""
_TRADE = """
casino casinò cassino kasino kasyno kasyna kaszino cazino nettikasin казин казіно καζιν 카지노 カジノ 赌场
賭場 คาสิโน คาสิโน कैसीनो ক্যাসিনো كازينو کازینو კაზინო կազինո קזינו slot_ slots_ jackpot roulette ruleta
poker baccarat blackjack bingo_ tragamonedas tragaperras machines_a_sous gokkast spielautomat spelautomat
automaty_ nyerogep pacanel scatter maxwin gacor toto_ bandar_ judi_ taruhan scommess apuestas_ apostas_
paris_sportifs sportwetten sportsbook betting_ bookmaker bukmach stoixima στοιχημα pariuri sportfogad
vedonlyon odds_ bahis bonus_ freebet welcome_bonus welkomstbonus bono_de_bien bonus_de_cad слоты_ слотов
игровые_автоматы ставки_на ставок букмекер покер зеркало_ рулетк бонус ca_cuoc ca_do keo_ xo_so ban_ca
danh_bai 博彩 彩票 投注 スロット 슬롯 บาคาร่า สล็อต หวย พนัน जुआ सट्टा জুয়া বেটিং شرط_بند قمار רולטה הימור
viagra cialis pharmacy_online online_pharmacy levitra tramadol escort_ escorts_ dating_ singles_ porn sex_ xxx
site_de_rencontre sites_de_rencontre celibataires partnersuche знакомств секс эскорт проститут интим loan_
loans_ credit_score mortgage refinanc pozyczk kredyt займ кредит prestamo emprestimo essay_ essays_ homework
term_paper dissertation_help plagiarism replica luxury_watch handbag sneaker outlet_ add_to_cart free_shipping
shop_now buy_now order_now coupon promo_code discount % off_ best_price cheap_ affiliate buying_guide mattress
air_fryer vacuum_cleaner reviewed_ top_rated reviews_of best_vpn vpn_services vpn_ forex crypto_ bitcoin_
trading_signal broker_ binary_option invest_now earn_money passive_income make_money seo_ web_design webdesign
digital_agency web_agency digital_marketing hosting_plan link_building guest_post apk_ torrent download_free
free_download streaming watch_free watch_full full_movie full_movies online_free hd_ live_score truc_tiep_bong
phim_ nonton manga_ anime_ cakhia xoilac roofing plumb locksmith dentist weight_loss keto_ vape_ tattoo
voyance tarot_ astrolog horoscope fortune_tell kissing hairstyle recipe_ wallpapers lyrics_ kasino pikakasin
kolikkopel ilmaiskierr kotiutu casin_ pinjaman cair_ ajukan tenor_ tanpa_jaminan vay_tien giai_ngan lai_suat_vay
no_xau han_muc emprestim pretamos credito_facil  kviklaan
대출 입금 신용_조회 안마 마사지 관리사 선입금 ローン 融資 贷款 貸款 借钱 เงินกู้ สินเชื่อ قروض
carrito warenkorb panier_ carrello winkelwagen koszyk kosik kosar_ cos_de_cump sepete varukorg handlekurv
indkobskurv ostoskori корзин кошик καλαθι 购物车 購物車 カート 장바구니 ตะกร้า frete_gratis envio_gratis
envio_en_24 livraison_gratuite spedizione_gratuita versandkostenfrei kostenloser_versand gratis_verzending
fri_frakt gratis_fragt darmowa_dostawa doprava_zdarma ingyenes_szallitas livrare_gratuita ucretsiz_kargo
бесплатная_доставка безкоштовна_доставка 送料無料 激安 半額 代引き 最安値 包邮 全额退款 무료배송 할인
comprar_ kaufen_ acheter_ acquista_ kopen_ kupic_ koupit_ vasarol cumpara_ satin_al купить_ купити_ недорого
заказать_ 購入 구매 ซื้อ mua_ngay beli_sekarang pastillas_ comprimidos tabletten_ таблетк generika generic_pills
bitcoin_o con_bitcoin mit_bitcoin 微信 加微 無料登録 近所の 点击即看 高清 diplom_ диплом_ вуза_ курьером
partidos_de_hoy sin_cortes canales_ ver_gratis get_a_quote our_vans garage_door our_winner
prices_checked perca_ quilos_ bayan_ randevu ilanlar_ gercek_fotograf emagrec adelgaz abnehm maigrir
dimagri schlank pelangsing giam_can похуд ダイエット 减肥 다이어트 car_insurance cheap_flights dental_implant
gastbeitrag article_sponsoris articulo_patrocinad articolo_sponsorizz artigo_patrocinad guest_post write_for_us
advertise_with amazon_associate affiliate_ im_vergleich testsieger comparatif_d meilleurs_prix lawyers_near
attorney injury_law free_case_review no_win kasino kazino_ kazin premija_be lazyb losimo azartsp totalizator likmju
kredits_ kredit_ kredit krediti kredita lanavimas greitieji_kredit atrie_kredit atri_kredit paskola_ mərc merc_ pulsuz
lazybu wett_ wetten wettanbiet wettbonus buchmacher wettquot freiwett zaklad_bez zaklady_ kod_promocyj kasyn sazky
sazen kurzov tipovan volne_tocky odvez stavky_ kladion kladen fogadas sportsko_klad pariuri_ pariu_ вложени фрибет
промокод прогноз ставкам залог_ залози залага кладионич кладилн xanax ambien adderall modafinil ozempic semaglut
oxycod steroid anabol ubat_kuat jamu_ viagra_ obat_kuat botiga_en tienda_online tienda_en boutique_en_ligne webshop
web_shop online_shop onlineshop negozio_online loja_online sklep_internet e-shop eshop_ internetowy_sklep webaruhaz
magazin_online интернет-магазин интернет_магазин онлайн_магазин online_magaza kedai_ toko_online cua_hang_online
网店 商城 ネットショップ 通販 온라인_쇼핑 쇼핑몰 ร้านค้าออนไลน์ متجر_ فروشگاه_اینترنتی חנות_אינטרנט driving_school
fahrschul auto_ecole yoga_ rachat_de_credit regroupement_de prets_ noise-cancel headphone smartphone gadget
"""


JARGON, TRADE = Stems(_JARGON), Stems(_JARGON + _TRADE)

# What a host says of a site that it keeps: what is owed, to whom it speaks, and that the site is off.
_OWED = """
invoice unpaid overdue payment billing hosting facture paiement impay rechnung zahlung factura
pago_ impag fatura pagamento fattura rekening_ betaling faktur lasku obetald betalning ubetalt
ubetalte maksamat faktura nieoplac platnosc nezaplacen platb szamla kifizetetlen neplatit
neplacen plata_ неоплач оплат счёт счет сметк фактур плащан рахун несплач плаћ απληρωτ
λογαριασμ πληρωμ odenmemis odeme فاتورة مدفوع دفع صورت_حساب صورتحساب پرداخت חשבונית תשלום बिल_
भुगतान বিল_ পরিশোধ ใบแจ้งหนี้ ชำระ hoa_don thanh_toan tagihan pembayaran 账单 賬單 欠费 未付 付费 料金 支払
請求 요금 납부 결제 ანგარიშ გადაუხდ haijalipwa malipo hosting_ хостинг domeen_ expired renew_
"""
_OWNER = """
owner webmaster administrator client_area customer_area control_panel proprietaire
espace_client inhaber betreiber kundenbereich titular propietario area_de_client proprietario
area_client eigenaar klantomgeving kundzon agare_ agaren omistaja asiakasal kundeomrade ejer_
ejeren wlascicie panelu_klient majitel zakaznick tulajdonos ugyfel proprietar contul_de
собственик клиентск владелец владельц личный_кабинет власник кабінет корисничк κατοχ ιδιοκτητ
πελατ sahibi musteri مالك العملاء صاحب مشتریان בעליו לקוחות मालिक ग्राहक মালিক গ্রাহক เจ้าของ
ลูกค้า chu_so_huu ban_la_chu khach_hang pemilik pelanggan 所有者 客户 站长 会员 会員 オーナー 管理者 소유자 고객
მფლობელ კლიენტ mmiliki wateja
"""
OWED, OWNER = Stems(_OWED), Stems(_OWNER)
