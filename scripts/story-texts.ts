/** How invented reports of one kind of event are worded. */
export interface StoryTexts {
  readonly kind: string;
  /** The facts that an event shares with its look-alikes. */
  readonly shared: readonly string[];
  readonly headlines: readonly string[];
  readonly openings: readonly string[];
  readonly details: readonly string[];
}

/**
 * The kinds of events with their shared facts (`=`), headlines (`!`), openings (`>`) and details (`-`); the last ones fit any report.
 * "(a|b)" is a choice that depends on the paper, "{town}" is a fact of the event; {witness}, {colony} and {number} are different in each
 * report. Two papers need not share any sentence about an event.
 */
const SHEET = `
= accident: town district road officer
! {town} में {vehicle} और {other} की (टक्कर|भिड़ंत), {dead} की (मौत|जान गई)
! {road} पर (दर्दनाक हादसा|भीषण दुर्घटना): {dead} लोगों ने दम तोड़ा
! {vehicle} ने {other} को (मारी टक्कर|रौंदा), {dead} मरे, {hurt} घायल
! (सड़क हादसे|दुर्घटना) में {dead} की जान गई, {town} के पास (बिखरे शव|मची चीख-पुकार)
! {town}: {person} समेत {dead} लोगों की सड़क दुर्घटना में मौत
> {town} के {road} पर {day} (तड़के|सुबह|देर रात) {vehicle} और {other} की (आमने-सामने की टक्कर|जोरदार भिड़ंत) में {dead} लोगों की (मौत हो गई|जान चली गई)।
> {day} को {district} जिले में हुए एक (हादसे|सड़क हादसे) में {dead} (यात्रियों|लोगों) ने जान गंवा दी, जबकि {hurt} (जख्मी|घायल) हैं।
> {road} पर {village} के पास तेज रफ्तार {vehicle} (अनियंत्रित होकर|बेकाबू होकर) {other} से जा भिड़ा। {person} और {dead} अन्य की (मौके पर ही मौत हो गई|सांसें थम गईं)।
> एक (भीषण|बड़ी) दुर्घटना में {village} के रहने वाले {person} सहित {dead} लोग मारे गए। घटना {town} थाना क्षेत्र की है।
- घायलों को {town} के (जिला अस्पताल|सदर अस्पताल) में भर्ती कराया गया है, जहां {hurt} की हालत (गंभीर|नाजुक) है।
- मृतकों में {person} और {second} की पहचान हो चुकी है।
- (थानाध्यक्ष|कोतवाल) {officer} ने बताया कि {vehicle} का चालक (फरार है|भाग निकला)।
- {village} के लोगों ने {road} पर (जाम लगा दिया|चक्का जाम कर दिया) और मुआवजा मांगा।
- टक्कर इतनी तेज थी कि {other} के परखच्चे उड़ गए और {second} को काटकर निकाला गया।
- सभी लोग {village} से एक शादी से लौट रहे थे।
= murder: town district officer
! {town} में {job} {person} की (गोली मारकर हत्या|हत्या)
! {job} को {weapon} से मार डाला, {town} में (सनसनी|हड़कंप)
! {person} हत्याकांड: {second} (गिरफ्तार|पकड़ा गया), {motive} का शक
! {village} में (खून से सना|लहूलुहान) मिला {job} का शव
! {motive} में गई {job} की जान, {second} पर मुकदमा
> {town} के {village} में {day} रात {job} {person} की {weapon} से (हत्या कर दी गई|जान ले ली गई)।
> {age} वर्षीय {person} का शव {day} को {village} में (मिला|बरामद हुआ)। परिजनों ने {second} पर (हत्या का आरोप|कत्ल का इल्जाम) लगाया है।
> {motive} को लेकर चल रहे झगड़े ने एक {job} की जान ले ली। {weapon} के वार से {person} ने (दम तोड़ दिया|मौके पर ही प्राण त्याग दिए)।
> {district} पुलिस ने {person} की मौत के मामले में {second} को (हिरासत में लिया है|गिरफ्तार किया है)।
- {person} {village} में {age} साल की उम्र में अकेले रहते थे।
- पुलिस अधीक्षक {officer} ने (कहा|बताया) कि {motive} समेत सभी पहलुओं पर जांच हो रही है।
- {second} के घर से {weapon} बरामद कर (लिया गया|ली गई) है।
- (शव को|लाश को) पोस्टमार्टम के लिए {town} भेजा गया।
- पत्नी का कहना है कि {second} ने {day} को भी धमकी दी थी।
- घटना के बाद {village} में (तनाव|गुस्सा) है और पुलिस तैनात है।
= fire: town district officer
! {town} की {building} में (लगी आग|भीषण आग), {loss} लाख का नुकसान
! {building} (जलकर खाक|राख), {hurt} लोग झुलसे
! आग ने निगली {person} की {building}, {loss} लाख स्वाहा
! {town}: {cause} से {building} में आग, दमकल ने {hours} घंटे में पाया काबू
! {village} में अग्निकांड, {hurt} (झुलसे|अस्पताल में)
> {town} के {village} में {day} को {building} में (आग लग गई|आग भड़क उठी), जिससे {loss} लाख रुपये का (सामान जल गया|नुकसान हुआ)।
> {cause} के कारण {person} की {building} {day} को (धू-धू कर जल उठी|आग की चपेट में आ गई)। {hurt} लोग झुलस गए।
> दमकल की {engines} गाड़ियों ने {hours} घंटे की मशक्कत के बाद {village} की {building} में लगी आग (बुझाई|पर काबू पाया)।
> {district} में {day} को हुए अग्निकांड में {hurt} लोग (घायल हुए|झुलस गए); कारण {cause} बताया जा रहा है।
- मालिक {person} ने {loss} लाख के नुकसान का (दावा किया|अनुमान लगाया) है।
- अग्निशमन अधिकारी {officer} के अनुसार आग {cause} से लगी।
- {second} ने खिड़की तोड़कर {hurt} लोगों को (बाहर निकाला|बचाया)।
- दमकल की {engines} गाड़ियां {hours} घंटे तक जुटी रहीं।
- (आसपास की|पड़ोस की) दुकानें भी एहतियातन खाली कराई गईं।
= match: team rival cup officer second
! {team} ने {rival} को {margin} से (हराया|दी मात), {person} (चमके|का धमाल)
! {person} के {runs} रन, {team} की (शानदार|बड़ी) जीत
! {cup}: {rival} (पस्त|ढेर), {team} {margin} से जीती
! {second} के {wickets} विकेट से {team} ने (बाजी मारी|मैदान मारा)
! {venue} में {person} का (तूफान|जलवा), {rival} की हार
> {cup} में {day} को {team} ने {rival} को {margin} से (हरा दिया|पराजित किया)। {person} ने {runs} रन बनाए।
> {person} की {runs} रन की (पारी|धुआंधार पारी) की बदौलत {team} ने {venue} में {rival} पर जीत दर्ज की।
> {venue} में खेले गए मुकाबले में {second} ने {wickets} विकेट लेकर {rival} की (कमर तोड़ दी|बल्लेबाजी बिखेर दी) और {team} को {margin} से जीत मिली।
> {rival} को {cup} के मैच में {margin} की (हार झेलनी पड़ी|शिकस्त मिली)।
- {rival} की टीम {total} रन पर (सिमट गई|ऑल आउट हो गई)।
- {second} ने {wickets} विकेट झटके और {person} मैन ऑफ द मैच रहे।
- {rival} के कप्तान {officer} ने टॉस जीतकर पहले गेंदबाजी (चुनी|का फैसला किया) थी।
- {person} ने अपनी पारी में {fours} चौके लगाए।
- {team} अब अंक तालिका में {rank} स्थान पर है।
- {venue} की पिच पर {total} का लक्ष्य आसान नहीं था।
= scheme: scheme second phase
! {district} में {scheme} योजना (शुरू|का शुभारंभ), {count} परिवारों को लाभ
! {scheme}: {district} के {count} (लाभार्थियों|परिवारों) को मिले {amount} करोड़
! {officer} ने {town} में बांटे {scheme} के (स्वीकृति पत्र|प्रमाण पत्र)
! {town}: {count} लोगों को {scheme} योजना का (फायदा|लाभ)
> {scheme} योजना के तहत {day} को {district} जिले के {count} (परिवारों|लाभार्थियों) के खातों में {amount} करोड़ रुपये (भेजे गए|डाले गए)।
> {town} में {day} को आयोजित (समारोह|कार्यक्रम) में {officer} ने {scheme} योजना के {count} लाभार्थियों को पत्र (सौंपे|बांटे)।
> {district} में {scheme} योजना का {phase} चरण (शुरू हो गया|आरंभ हुआ)। इस पर {amount} करोड़ खर्च होंगे।
> जिलाधिकारी {officer} ने बताया कि {district} के {blocks} प्रखंडों में {scheme} योजना (लागू|चालू) हो गई है।
- लाभार्थी {person} ने कहा कि अब {village} में पक्का काम हो सकेगा।
- योजना के {phase} चरण में {blocks} प्रखंड (चुने गए हैं|शामिल हैं)।
- {officer} ने अधिकारियों को {village} में शिविर लगाने को कहा।
- विधायक {second} भी (मौजूद रहे|उपस्थित थे)।
- अब तक {amount} करोड़ रुपये (बांटे जा चुके हैं|जारी हुए हैं)।
= rally: person second party officer
! {person} बोले: {topic} पर सरकार (विफल|फेल)
! {town} में (गरजे|बरसे) {person}, {topic} का मुद्दा उठाया
! {topic} को लेकर {person} का {second} पर (हमला|निशाना)
! {town} की (रैली|जनसभा) में {promise} का वादा
! {promise} देंगे: {person}
> {party} के नेता {person} ने {day} को {town} की (जनसभा|रैली) में {topic} को लेकर सरकार पर (हमला बोला|निशाना साधा)।
> {town} में {day} को {person} ने कहा कि सत्ता में आने पर {promise} (दिया जाएगा|मिलेगा)।
> {topic} के मुद्दे पर {person} और {second} (आमने-सामने|भिड़ गए) हैं। {town} में {party} नेता ने तीखा बयान दिया।
> {party} की {town} (सभा|रैली) में {crowd} हजार लोग जुटे। {person} ने {promise} का एलान किया।
- उन्होंने {second} को {topic} पर बहस की चुनौती दी।
- {second} ने (पलटवार करते हुए|जवाब में) कहा कि {person} झूठ बोल रहे हैं।
- सभा में {crowd} हजार लोगों के आने का दावा है।
- {person} के साथ {officer} भी मंच पर थे।
- {party} ने {promise} को घोषणापत्र में रखने की बात कही।
= court: town district officer lawyer
! {person} को {years} साल की (सजा|कैद), {case} मामला
! {case} मामले में {person} (दोषी|कसूरवार), {fine} लाख जुर्माना
! {town} की अदालत ने {person} को (भेजा जेल|सुनाई सजा)
! {case}: {years} साल बाद आया फैसला, {second} (बरी|रिहा)
> {town} की अदालत ने {day} को {case} मामले में {person} को {years} साल (कैद|कारावास) की सजा सुनाई।
> न्यायाधीश {officer} ने {case} के आरोपी {person} पर {fine} लाख रुपये का (जुर्माना लगाया|अर्थदंड लगाया)। {second} को बरी कर दिया गया।
> {case} कांड में {day} को फैसला आ गया। {person} (दोषी करार|कसूरवार ठहराए गए)।
> {district} की विशेष अदालत में {person} का दोष (साबित|सिद्ध) हुआ; {years} वर्ष जेल में रहना होगा।
- अभियोजन ने {witnesses} गवाह पेश किए थे।
- {second} के खिलाफ सबूत नहीं मिले।
- बचाव पक्ष के वकील {lawyer} ने कहा कि वे ऊपरी अदालत (जाएंगे|में अपील करेंगे)।
- न्यायाधीश {officer} ने आदेश में {case} को गंभीर अपराध बताया।
- जुर्माने की {fine} लाख की रकम न देने पर सजा बढ़ेगी।
= flood: river district officer
! {river} (उफान|खतरे के निशान) पर, {town} के {count} गांव डूबे
! {town} में (मूसलाधार|भारी) बारिश, {village} का तटबंध टूटा
! {count} गांवों में (पानी|बाढ़), {dead} की मौत
! {river} ने मचाई तबाही, {camp} शिविरों में (पहुंचे|शरण लिए) लोग
> {river} का जलस्तर बढ़ने से {day} को {town} के {count} गांव (जलमग्न हो गए|डूब गए)।
> {village} के पास तटबंध टूटने से {district} में (बाढ़ का पानी|सैलाब) घुस गया। {dead} लोगों की जान गई।
> लगातार बारिश से {river} (उफना गई|खतरे के निशान को पार कर गई) और {camp} राहत शिविर खोलने पड़े।
> {district} में {day} को {rain} मिलीमीटर बारिश (हुई|दर्ज की गई), {count} गांवों का संपर्क टूटा।
- जिलाधिकारी {officer} ने {village} का (दौरा किया|जायजा लिया)।
- {camp} शिविरों में भोजन बांटा जा रहा है।
- बह गए लोगों में {person} और {second} (शामिल हैं|की तलाश जारी है)।
- {rain} मिलीमीटर बारिश इस मौसम में सबसे ज्यादा है।
- {town} जाने वाली सड़क (बंद है|कट गई)।
= robbery: town district officer
! {town} में {shop} से {loss} लाख की (लूट|डकैती)
! {gang} बदमाशों ने (लूटा|खाली किया) {shop}, {person} को पीटा
! {shop} लूटकांड: {second} के पास मिले {loss} लाख
! दिनदहाड़े {loss} लाख ले भागे {gang} (नकाबपोश|लुटेरे)
> {town} के {village} में {day} को {gang} (हथियारबंद|नकाबपोश) बदमाशों ने {shop} से {loss} लाख रुपये (लूट लिए|उड़ा लिए)।
> {person} को (बंधक बनाकर|पीटकर) {gang} लोग {shop} से {loss} लाख लेकर (फरार हो गए|चंपत हो गए)।
> {shop} में हुई वारदात में {district} पुलिस ने {second} को (पकड़ा|दबोचा) है।
> {village} स्थित {shop} {day} को लुटेरों के (निशाने पर आ गया|हत्थे चढ़ गया)। रकम {loss} लाख बताई गई।
- कर्मचारी {person} के सिर में चोट (आई|लगी) है।
- थानेदार {officer} ने कहा कि कैमरे की फुटेज (खंगाली|देखी) जा रही है।
- बदमाश {bikes} मोटरसाइकिल से आए थे।
- {second} पहले भी जेल जा चुका है।
- {village} के व्यापारियों ने बाजार (बंद रखा|नहीं खोला)।
= exam: exam officer
! {exam} का (परिणाम|रिजल्ट) घोषित, {person} (अव्वल|ने किया टॉप)
! {town} की {person} बनीं {exam} टॉपर, {marks} फीसदी अंक
! {exam}: {count} हजार छात्र (पास|सफल)
! {village} की बेटी ने {exam} में (मारी बाजी|रचा इतिहास)
> {exam} के नतीजे {day} को (घोषित|जारी) कर दिए गए। {town} की {person} ने {marks} फीसदी अंक पाकर पहला स्थान (हासिल किया|पाया)।
> {village} की रहने वाली {person} {exam} में (प्रथम|अव्वल) रहीं। दूसरे स्थान पर {second} हैं।
> {exam} में इस बार {count} हजार विद्यार्थी (उत्तीर्ण|सफल) हुए।
> बोर्ड सचिव {officer} ने {day} को {exam} का (रिजल्ट|परिणाम) जारी किया।
- {person} के पिता {village} में (किसान|दुकानदार) हैं।
- {second} को {marks} फीसदी से कुछ कम अंक मिले।
- सचिव {officer} ने कहा कि {count} हजार कॉपियां दोबारा जांची जाएंगी।
- {town} के स्कूल में (मिठाई बांटी गई|जश्न मना)।
- {person} डॉक्टर बनना चाहती हैं।
= anywhere:
- मौके पर मौजूद {witness} ने बताया कि सब कुछ कुछ ही मिनटों में हुआ।
- मामले की (जांच|पड़ताल) जारी है।
- प्रशासन ने लोगों से शांति (बनाए रखने|रखने) की अपील की है।
- {colony} के {witness} का कहना है कि पहले भी शिकायत की गई थी।
- सूचना मिलते ही (अधिकारी|पुलिस अधिकारी) मौके पर पहुंचे।
- इस बारे में {witness} से संपर्क की कोशिश की गई, पर (बात|बातचीत) नहीं हो सकी।
- स्थानीय लोगों ने {colony} चौराहे पर (नाराजगी|खुशी) जताई।
- पिछले साल ऐसे {number} मामले सामने आए थे।
- विशेषज्ञ {witness} के मुताबिक यह पूरे इलाके के लिए (अहम|बड़ी) बात है।
- राज्य सरकार ने रिपोर्ट (मांगी|तलब की) है।
- कार्यक्रम में {number} से अधिक लोग (मौजूद थे|आए)।
- सोशल मीडिया पर भी इसकी (चर्चा|खूब चर्चा) है।
- आगे की कार्रवाई {number} दिन में पूरी होगी।
- विपक्ष ने इस पर (सवाल उठाए|जवाब मांगा) हैं।
`;

const KINDS = SHEET.split('\n= ').slice(1).map(readKind);

function readKind(text: string): StoryTexts {
  const [title = '', ...lines] = text.trimEnd().split('\n');
  const [kind = '', facts = ''] = title.split(':');
  const marked = (mark: string): string[] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  const texts = { headlines: marked('!'), openings: marked('>'), details: marked('-') };
  return { kind, shared: facts.trim().split(' '), ...texts };
}

export const STORY_TEXTS = KINDS.slice(0, -1);
/** Sentences that any report may have. */
export const FILLERS = KINDS.at(-1)?.details ?? [];
