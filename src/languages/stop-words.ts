/** Closed-class words, rare letters and affixes by script: they distinguish the languages of one script, most of which have no pack. */

/** Latin script. From grammars and stop words in each language's papers. */
export const LATIN_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that was for on with as his he be at by this had not are but from have they were which has their who will been said it its an or would after about more when one also she her we you there what can if all out up over into than could new some how why no his may just so only my your them me do did like get now most amid off per while where being because through against between during before says us still first two',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wir ich seine kann diese schon sei',
  fr: 'le la les de des du et en un une est que qui dans pour par sur au aux avec ce ne pas plus se son sa ses il elle ils nous vous mais ou cette ont été leur être sont fait comme lui tout après même deux entre selon ces était depuis',
  es: 'el la los las de del y en un una que es por con para se su sus no al lo como más pero ha fue son este esta ya entre cuando muy sin sobre también hasta desde todo nos durante han ser está años donde porque según hay era dos le les si te lo tiene así donde gobierno tras contra cada vez',
  it: 'il lo la i gli le di del della dei delle che e è in un una per con non si da sono al alla nel nella ha più anche come ma dal dalla suo sua questo questa ai degli sul sulla essere stato hanno tra dopo ci due se o anni quando cui era loro',
  pt: 'o a os as de do da dos das e em um uma que é para com não por se no na nos nas ao mais como mas foi ele ela sua seu ou ser está são também pelo pela até isso entre depois já sobre quando muito tem foram disse anos após',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er die ook als door naar bij maar om uit nog over heeft hij wordt worden werd was ze hebben dit deze meer tot al kan geen zich wel moet jaar haar volgens tegen onder toen veel ik je we',
  lb: 'den d’ an ass vun op fir mat déi dat huet sech ech mir si net hien och awer nach wéi datt gëtt war méi hunn goufen gouf zu bei eng en um als vum duerch',
  af: 'die en van in is het nie wat om te met vir op dat n hy sy ook sal word as aan was ons hulle na by deur kan maar toe uit nog baie',
  sv: 'och att det i som en på är av för med den till inte om ett han de har var jag men ut så vi från nu efter vid när kan sig sin blev hade ska skulle man över också eller mot under enligt här vara bara mycket säger då hon alla år',
  da: 'og i at det er en til af på for med som den de ikke der har et var han om men sig også fra blev efter ved kan jeg ud over så hun skal være bliver mod når siger hvor vil havde man nu mere eller blevet kunne skulle op år hvad meget ifølge noget nogle bare dette sine hvordan før været må får går gør uden meget selv gik mens denne alle andre flere fik under mellem politiet tror mener fortæller ind hvordan igen blandt sådan nogen kvinde mand ligesom imod lige sagde hende siden kom mange både hver gennem hele sammen hvis ned op lidt selvom dog altid aldrig svært',
  no: 'å og i at det er en til av på for med som den de ikke har et var han om men seg også fra ble etter ved kan jeg ut over så hun skal være blir mot når sier hvor vil hadde man nå mer eller blitt kunne skulle opp år hva veldig ifølge noe noen bare dette sine hvordan mener forteller før må får går gjør uten mye bli selv vært gikk mens denne alle andre flere fikk noen under mellom politiet tror inn igjen blant slik kvinne mann likesom imot like sa henne siden kom mange både hver gjennom hele sammen hvis ned opp litt selv dog alltid aldri ei svært ennå innen vet avisa skriver sier forklarte annen landet',
  is: 'og að í á er það sem ekki við um til með en var fyrir hann hún af frá þess hafa verið þetta eru því hefur þeir segir eftir þá var voru upp',
  fi: 'ja on ei että se hän oli ovat mutta myös kun joka kuin tai sen ole hänen mukaan vuoden jo niin nyt vain kanssa sitä ollut jos tämä olla vuonna he ne sekä koska mitä noin jälkeen olisi voi vielä sitten',
  et: 'ja on ei et see ta oli kui ka mis aga oma ning siis seda kes või selle ole üks nii välja veel eesti pärast aasta kuid peab saab meie tema',
  lv: 'un ir ar no uz par ka kas bet arī kā tā lai vai tas pie pēc gada tiek savu bija nav ko pat jau ja to latvijas',
  lt: 'ir yra kad su iš į tai kaip bet jau nuo už buvo apie po tik dar jis metų ne prie bei lietuvos taip kuris savo dėl',
  pl: 'i w na z się nie do to że jest o jak za po od ale dla co przez ma tym był jego tak oraz są może przed który która które tylko ze już było bardzo jednak będzie także więc roku czy przy lub być ich mówi między tego',
  cs: 'a v na se je že to s z do o i k za pro by ale jako jsou po jeho od až jen který která které podle při byl byla bylo také ve už při před roku tak není nebo mezi více jak aby jsem kde ze má však která ještě',
  sk: 'a v na sa je že to s z do o i k za pre by ale ako sú po jeho od až len ktorý ktorá ktoré podľa pri bol bola bolo tiež vo už pred roku tak nie alebo medzi viac aby som kde zo má však ešte',
  sl: 'in je v na se da za so ki z pa s po ne tudi bi kot ni bo od še kar bil ob že do pri leta le ali jih več njegov',
  hr: 'i je u na se da za su od s koji kao što ne o a ali to iz bi će te koja koje nije bio nakon prema samo još više kada sam ili do biti godine kako jer',
  hu: 'a az és hogy nem is egy van meg de azt volt ez mint már csak még el ki vagy után lesz aki ezt ha pedig között ami kell szerint több így magyar mert lehet nagy fel amely új',
  ro: 'și în de la a cu pe că o un nu este din pentru mai care sau au fost se ce fi prin după său sunt dar ca lui al ale va lor această acest potrivit fără între către anul când',
  sq: 'në dhe të e me për që një nga është do u ka i se nuk si më janë kjo por pas ky mund kanë këtë tij duke edhe shqipërisë',
  tr: 've bir bu da de için ile olarak çok daha olan gibi en ne kadar ama var sonra o göre ise olduğunu değil büyük olduğu her dedi tarafından yeni iki bin şu ya ki mi kendi oldu son etti yüzde',
  id: 'yang dan di dengan untuk dari ini pada tidak itu dalam adalah akan juga ke oleh karena telah bisa ada atau tersebut sudah bahwa saat ia mereka menjadi kata tahun para lebih dapat kami kita serta secara sebagai sementara hingga masih saya harus antara',
  ms: 'yang dan di dengan untuk dari ini pada tidak itu dalam adalah akan juga ke oleh kerana telah boleh ada atau tersebut sudah bahawa ketika beliau mereka menjadi kata tahun para lebih dapat kami kita serta secara sebagai daripada ialah hari iaitu tiada kepada semalam antara perlu katanya hingga masih saya',
  tl: 'ang ng sa na mga at ay ni si para hindi ito kay niya may ko siya po nang pa rin din kung dahil mula naman ayon isang',
  vi: 'và của là có không cho được với các trong một này đã những người khi từ đến ở về tại ra để cũng vào sẽ như theo năm nhiều sau trên đó phải ông bị',
  sw: 'na ya wa kwa ni katika la za kuwa cha hiyo huo hii hayo ambao ambayo pia kama yake hivyo alisema amesema baada watu serikali vya hilo huku wake nchini mkoa yao zaidi kutoka bila hadi mwaka wakati amb ili lakini hata',
  zu: 'ukuthi futhi kodwa kanye kusho uma uthe lokhu lapho abantu ngoba noma khona wathi kulo le lo lesi ngesikhathi emva phakathi nje njengoba lena ukuba kule eminyaka bonke',
  xh: 'ukuba kwaye kodwa kunye ukuze xa nto oku apho abantu kuba okanye uthi eli le loo kananjalo ngexesha emva phakathi nje',
  st: 'le ka ho ya ba ea hore e sa tsa bao ke ha tse la o ho joalo empa tla ne hape mme batho oa tseo eo ena hona teng',
  ca: 'el la els les de del i en un una que és per amb no al es més com però ha són aquest aquesta ja entre quan molt sense sobre també fins des dels ser seva seu pel ho han anys',
  eu: 'eta da ez bat du ere dira zuen baina egin dute behar izan zen den dela bere hau beste oso arte gabe dago',
  ga: 'an na agus i a ar is go le do ag sé bhí tá nach seo sin leis ach mar chun faoi',
  cy: 'y yr yn a i o ar mae wedi gan am ei bod oedd fod hefyd ond hyn eu sy ac at',
  kl: 'aamma taamaattumik kisianni tassani taanna aammalu imaluunniit ilaatigut tamanna kalaallit massakkut pillugu naapertorlugu siullermik aamma soorlu',
  /** As people type it. Seen in comments and captions. */
  'hi-Latn':
    'hai hain ke ki ka ko se mein me nahi nahin aur ne yeh ye woh wo bhi kya tha thi liye kar karne raha rahi rahe ho gaya gayi gaye par ek kuch ' +
    'bahut apne apni aap hum unhone hua hui jo jab tak baad saath kaise kyon lekin toh iske uske kiya diya kaha wale wali wala agar magar phir ' +
    'sirf sakta sakte sakti hota hoti hote hoga hogi honge karte karta karti karein karke jaata jaati jaate jaana jayega jayegi liya kiye pehle ' +
    'pahle sabse sabhi kisi koi abhi kabhi jaise bataya unke unki uski unka iska iski isse usse jisse jiske yahan wahan jahan mujhe hamare mera ' +
    'meri aapka aapke aapki chahiye zyada jyada kyunki kyonki isliye taaki agle agla agli pichle sath andar upar bahar dwara lekar dekar logon ' +
    'dono unhe inhe hue jinke tum jise jinhe saal tarah',
};

/** Letters that few Latin alphabets have. From CLDR exemplar sets. */
export const LATIN_LETTERS: Readonly<Record<string, string>> = {
  de: 'äöüß',
  fr: 'éèêàçùîôâœ',
  es: 'ñáéíóú',
  it: 'àèìòù',
  pt: 'ãõçáéêâ',
  nl: 'ëï',
  sv: 'åäö',
  da: 'åæø',
  no: 'åæø',
  is: 'þðæáéíóúý',
  fi: 'äö',
  et: 'õäöü',
  lv: 'āēīūšžņļķģč',
  lt: 'ėųūąęįšžč',
  pl: 'ąćęłńóśźż',
  cs: 'ěščřžýáíéůťď',
  sk: 'ľĺŕôščťžýáíéä',
  sl: 'čšž',
  hr: 'čćđšž',
  hu: 'őűöüáéíóú',
  ro: 'ășțâîşţ',
  sq: 'ëç',
  tr: 'ığşçöü',
  vi: 'ơưđạảấầậắếềệọộợụứừựỹ',
  ca: 'çàèéíòóú',
  lb: 'ëéä',
};

/** Prefixes and endings in languages that attach their closed-class words to others. From grammars. */
export const LATIN_AFFIXES: Readonly<Record<string, RegExp>> = {
  zu: /^(?:uku|kwe|aba|ezi|izi|isi|ngo|nge|ama|kule|oku|ese|ezin|abe|umu).{3}/u,
  no: /sjon|.{2}het(?:en|er|ene)?$|[gk]j[eøæo]|øy/u,
  da: /.{2}(?:hed(?:en|er|erne)?|erne)$|.{3}ede$|øj/u,
  kl: /.{6}(?:poq|voq|mik|nik|mut|nut|mi|ni|lugu|pput|sumik|neq|llu|toq|soq|tut)$|qq|uu.*aa/u,
};

/** Arabic script. */
export const ARABIC_WORDS: Readonly<Record<string, string>> = {
  ar: 'في من على إلى أن التي الذي عن مع هذا هذه ما لا كان قد بعد كما بين ذلك أو ثم قال حيث خلال وقد لم كانت إن وهو هو عام',
  fa: 'و در به از که این را با است برای آن یک های خود تا کرد بر هم نیز می شد گفت شده اما یا باید وی ما بود کند ایران دارد شود هر پس اند بین',
  ur: 'کے میں کی سے کا کو اور ہے نے کہ نہیں ہیں بھی ایک یہ اس پر لیے کر ہی تھا ہو تو گیا کیا جا تھے تھی رہا رہی رہے وہ بعد ساتھ اپنے کرنے ہوئے کہا جو کوئی کچھ گئی تک انہوں ان جس جن گے گا گی ہوتا ہوتی ہوا ہوئی سکتے سکتا سکتی والے والی والا دیا دی دیے لیا پہلے اب جب تمام دوران مطابق خلاف درمیان یہاں وہاں بہت سب کیوں کیسے لیکن مگر اگر تاہم جبکہ چکا چکی طرح انھوں',
  sd: '۾ ۽ جي جو کي جا کان تي آهي آهن هو هن ته نه سان لاءِ پر اهو اها هڪ ڪري ڪيو ويو رهيو وڃي هئي هئا انهن پنهنجي',
  ks: 'چھُ چھِ چھے چھ تہٕ تہ منٛز منز ہٕنٛز ہٕنٛد ہند ہنز ہندس سۭتۍ کِس کیٛن اوس اکھ یِم یِہ تِم پؠٹھ پٮ۪ٹھ',
  ps: 'د په چې او له کې ته دی ده یې دا هم سره نه و کړي شوي کړ خو وو یو کوي کوی شي شوی شوې دغه هغه هر باید لري لپاره پورې دوی خپل خپله څخه يو ټول يا به يې وي نو پر',
};

/** Letters that few languages in Arabic script have. From CLDR exemplar sets. */
export const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ar: 'ةىيك',
  fa: 'پچگژیک',
  ur: 'ٹڈڑےںہھپچگژیک',
  sd: 'ٻڀٺٽٿڃڄڇڌڍڏڊڙڦڪڳڱڻ',
  ks: 'ٲٳۄۆٮٕٔٚۍٛؠ',
  ps: 'ښځڅډړټېۍي',
};

/** Cyrillic script. */
export const CYRILLIC_WORDS: Readonly<Record<string, string>> = {
  ru: 'и в не на что с по он из к как это его о от за для но до также был мы после при все году которые который может или было у я же она',
  uk: 'і в не на що з та до у це його про за як від для але також був ми після при всі році які який може або було є я він вона й із ще',
  be: 'і ў не на што з па ён у як гэта яго пра ад за для але таксама быў мы пасля пры ўсе годзе якія які можа або было',
  bg: 'и в не на че с по той от за е се да това като са ще до но или при след има беше които му си който тя през със във още',
  sr: 'и у не на да је се за су од са који као што о али то из би ће која које није био након само још',
  mk: 'и во не на дека со од за е се да тоа како што се ќе до но или при по има беше кои му си кој таа низ уште ги го',
  mn: 'нь байна энэ юм болон гэж байгаа байсан бол тус дээр нэг бөгөөд үед хийх гэсэн',
  kk: 'және мен бұл үшін бар деп болып бір де да осы еді туралы оның керек қазақстан',
};

/** Letters that few Cyrillic alphabets have. From CLDR exemplar sets. */
export const CYRILLIC_LETTERS: Readonly<Record<string, string>> = {
  ru: 'ыэё',
  uk: 'їєґі',
  be: 'ўыэі',
  bg: 'ъщ',
  sr: 'ђћљњџј',
  mk: 'ѓќѕљњџј',
  mn: 'өүы',
  kk: 'әғқңөұүһ',
};

/** Words by language, separated by spaces. From grammars and from papers. */
export const DEVANAGARI_WORDS: Readonly<Record<string, string>> = {
  hi:
    'के में की से का पर को और है ने कि नहीं हैं भी एक यह इस लिए कर ही था हो तो गया किया जा थे थी रहा रही रहे वह ये इसके बाद साथ अपने अपनी अपना ' +
    'करने करना करते करता करती हुए कहा जो कोई कुछ गई गए तक द्वारा लेकर उन्होंने उनके उनकी उनका उन्हें इसे उसे सकते सकता सकती वाले वाली वाला होने ' +
    'होता होती होते हुआ हुई दिया दी दिए बताया मैं हम आप मुझे यहां वहां जब तब अब लेकिन या अगर क्या कैसे क्यों किसी सभी बहुत इन उन जिस जिसमें ' +
    'इसमें पहले दौरान वे होगा होगी होंगे करेंगे मिली मिला बीच अगले किए करें सबसे जाएगा जाएगी जबकि इसलिए वहीं इसी उसी जिससे जिसके जिसकी हमारे ' +
    'हमारी चाहिए न सिर्फ ऐसे ऐसा कई जाने जाता जाती जाते सके दे लोग आने इनके इनमें उनमें यही तथा अथवा एवं',
  mr:
    'आहे आणि या मध्ये आहेत होते होता होती तर असे असा अशी असून हे ही ते तो ती की केले केली केला यांनी यांच्या यांना यांची त्यांनी त्या त्यांच्या ' +
    'त्याच्या नाही झाले झाली झाला करण्यात आला आली आले म्हणाले म्हणून साठी किंवा पण मात्र एक व आज येथील येथे मिळाली सांगितले असल्याचे होणार तसेच ' +
    'यावेळी काही आपल्या असलेल्या केल्या गेल्या झाल्या दिली दिले दिला आता मला जात करून घेतला घेतली बाबत नये होऊन यांचे यांचा त्यांना त्यांचे ' +
    'त्यांची त्याला त्याचा त्याची त्याचे तिने त्याने आपण आपले आपली आम्ही जे जो ज्या मी दरम्यान पुढील नंतर पूर्वी सर्व दोन कोणी काय कसे येत येणार ' +
    'जाणार असलेला असलेली असलेले गेला गेली गेले नाहीत होतो असतात असते असतो करणार न करता कामा कोणत्याही कोणताही कोणतीही अथवा यंदा सुरू दिवशी शकते ' +
    'शकतो शकतात शकत करू होईल असेल असतील परंतु अजून मुळे करतात करते करतो',
  ne:
    'छ छन् छु थियो थिए हो र को का मा ले लाई बाट पनि भने भनेर गरेको गरेका गर्न गरे गरी भएको भएका हुने हुन्छ रहेको रहेका यो त्यो तथा गर्ने लागि ' +
    'उनले उनी उनको छैन गर्दै जना साथै अनुसार भन्ने बताए बताएका बताएको भयो गरिएको तर नै मात्र यस एक हुँदै आफ्नो अहिले गरेर सक्ने बारे केही हाम्रो ' +
    'यसले दिएको आएको गएको मध्ये थिइन् थिएन हुन् हुनुपर्ने गरिने गर्छ गर्छन् गरिन् गर्नु गरेकी भई भए भएर भएपछि गरेपछि उनीहरू उनीहरूले आफ्ना आफूले ' +
    'यसको यसका त्यस त्यसको त्यहाँ यहाँ जसले जसको कुनै सबै धेरै वा पछि अघि माथि तल देखि सम्म सँग बीच दिए दिने लिएर हुनेछ गर्नेछ छैनन् जस्तै यस्तो ' +
    'सो उक्त भन्दै सक्छ पर्ने नभएको',
  sa:
    'अस्ति सन्ति च एव अपि इति न तु हि सः सा तत् अयम् अयं भवति आसीत् एषः एषा तस्य तेन अत्र तत्र यत् सह अस्य स्म अद्य प्रति विषये अनेन तेषां ' +
    'कृत्वा भविष्यति वर्तते यदा तदा यत्र कर्तुं कृतम् उक्तवान् सर्वे वा किन्तु अतः एतत् एतस्य एतस्मिन् अस्मिन् तस्मिन् यस्य येन तम् ताम् तां ' +
    'तान् ते ताः यः यस्मिन् सर्वेषां सर्वैः अहं अहम् वयम् भवान् भवतः इदं इदम् अत कदापि केवलं आसन् अभवत् अभवन् अवदत् कृतवान् कृतवती कृतः कृता ' +
    'भवन्ति भवेत् अर्हति कुर्वन्ति करोति स्यात् विना पुनः नाम यथा तथा',
  mai:
    'अछि छथि छल छलाह छलीह के कें केँ केर मे सँ सं पर आ ओ अपन नहि जे एकटा गेल कएल कयल कहलनि हुनक हुनका ई छैक भेल लेल एहि ओहि करैत सभ जाहि किछु ' +
    'हेतु रहल छी छै ओकर एकर होइत जाइत देल बाद कहल गेलाह रहथि भऽ कऽ दऽ लऽ थिक थिकाह छनि छन्हि छलनि होइछ करैछ अछैत रहैत जकर जिनका जेना तेना कोनो ' +
    'केओ कियो कतेको ताहि तँ तेँ सेहो मुदा किएक जखन तखन एखन एतय ओतय एहन सभक सभकेँ लोकनि करबाक होयत होएत जाएत जायत करत देलनि लेलनि कएलनि कयलनि ' +
    'केलनि कएलक केलक भेलाह भेला लेने चाही जाहिमे एहिमे ओहिमे तथा वा अथवा एवं कि द्वारा बीच अपना दू अगिला पछिला',
  bho:
    'बा बाड़े बाड़न बाड़ी बानी बाटे के में से पर ह हs रहे रहल रहलें रहली गइल भइल कइल होला खातिर आउर अउर आ ओकर ओकरा एह ओह जवन तवन लोग बाकिर ना ' +
    'हमार रउआ कहलन कहलें कहले देले अब सभे एकर जे लागल करे दिहल एगो दुगो नइखे काहे ई उ ऊ आपन सबके कवनो तs होई करत हो बाद कि जाई आइल रहलन बाड़ें ' +
    'बाड़ीं बाटें बानीं हवे हवें हई होखे होखी होखत होखल होके जाला जालें करेला करेलें सकेला सकेलें देला कइसे जइसे ओइसे एही ओही ओकरे एकरा एकरे ' +
    'हमनी तोहार जा या ही तब वाला वाले वाली अगर साथ न तथा कई केहु काहु कौनो कईल भईल गईल उनकर उनका उनुका इनकर इहाँ इहां उहाँ उहां जेकर जेकरा जेकरे ' +
    'केहू केकरा सगरो सगरी अउरी आउरी साथे गइलें गइलन गइली भइलें भइली भइलन कइलन कइलस कइला भइला दिहलें दिहलन दिहलस लिहल लिहलस चाहीं मिलल चलल बतवलन ' +
    'बतावल कइसन एकरी ओकरी गो ले दू अगिला पछिला',
};

/** Words of the languages in Bengali script, separated by spaces. From grammars. */
export const BENGALI_WORDS: Readonly<Record<string, string>> = {
  bn: 'এবং ও থেকে করে হয়ে হয় না এই যে বলে জন্য সঙ্গে সাথে কিন্তু একটি একটা হয়েছে করেছে করেছেন তিনি তা কি নিয়ে দিয়ে আছে ছিল হবে কোনো কোন সেই',
  as: 'হৈ হৈছে কৰি লৈ এই যে লগত কিন্তু এটা নাই আছে আছিল হব হ’ল যোৱা বাবে তেওঁ তেওঁলোকে পিছত কৰা কৰে হয় আৰু পৰা মাজত দিয়া ইয়াৰ কোনো সেই',
};

/** Endings that a language attaches to its words, tried on each whole word. From grammars. */
export const DEVANAGARI_ENDINGS: Readonly<Record<string, RegExp>> = {
  hi: /.(?:ों|ाएं|ाओं|ेंगे|ेगा|ेगी)$/u,
  mr: /ळ|ऱ्|(?:च्या|ांनी|ांना|ण्यात|ण्याची|ण्याचा|ण्यासाठी|मध्ये|साठी|ातील|ल्या|ाचे|ाची|ाचा|ांचे|ांची|ांचा|तर्फे|ामुळे|पासून|ातून|कडून|ण्याचे|विषयी|प्रमाणे|पर्यंत)$/u,
  ne: /.(?:हरू|हरु|हरूले|हरूको|हरुको|लाई|ेको|ेका|एको|एका|एकी|न्छ|न्छन्|बाट|ँदै|सँग|माथि|देखि|पछि|सम्म|्ने|को)$|.{4}(?:मा|ले)$/u,
  sa: /.(?:म्|त्|ः|ानां|ेषु|न्ति|न्ते|ायाः|वान्|ायाम्|स्य|त्वेन|ाणां)$/u,
  mai: /.(?:लनि|लाह|लीह|थिन|ैत|ैछ|बाक|हि|केँ|सँ|ऽ)$/u,
  bho: /[क-ह]़?[इउ].|.(?:लस|लन|हलें|वलें|ावल)$|..ेला$/u,
};
