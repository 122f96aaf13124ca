/** Section labels: what menus and breadcrumbs call the parts of a news site. Source: seen in papers. */

/** Names of sections, as printed; cities, states and countries are in the table of places. */
export const SECTION_LABELS: readonly string[] = [
  ...(
    'देश|विदेश|दुनिया|विश्व|राष्ट्रीय|अंतरराष्ट्रीय|अंतर्राष्ट्रीय|नेशनल|इंटरनेशनल|राज्य|प्रदेश|शहर|राज्य-शहर|शहर और राज्य|राज्य और शहर|लोकल|स्थानीय|मेट्रो|' +
    'राजनीति|पॉलिटिक्स|सियासत|चुनाव|विधानसभा चुनाव|लोकसभा चुनाव|अपराध|क्राइम|जुर्म|' +
    'खेल|स्पोर्ट्स|क्रिकेट|फुटबॉल|हॉकी|टेनिस|बैडमिंटन|कबड्डी|एथलेटिक्स|आईपीएल|अन्य खेल|' +
    'मनोरंजन|एंटरटेनमेंट|बॉलीवुड|हॉलीवुड|टीवी|टेलीविजन|ओटीटी|सिनेमा|मूवी रिव्यू|संगीत|भोजपुरी|' +
    'बिजनेस|बिज़नेस|व्यापार|कारोबार|अर्थव्यवस्था|बाजार|शेयर बाजार|बैंक|बैंकिंग|कंपनियां|निवेश|जिंस|मुद्रा|बजट|पर्सनल फाइनेंस|यूटिलिटी|प्रॉपर्टी|' +
    'टेक|टेक्नोलॉजी|तकनीक|टेक ज्ञान|टेक न्यूज़|टेक - ऑटो|गैजेट्स|मोबाइल|लैपटॉप|ऐप्स|गेमिंग|ऑटो|ऑटोमोबाइल|विज्ञान|साइंस|विज्ञान-टेक्नॉलॉजी|' +
    'लाइफस्टाइल|जीवनशैली|हेल्थ|सेहत|स्वास्थ्य|फिटनेस|फैशन|खानपान|खाना खजाना|रिश्ते|यात्रा|पर्यटन|योग|आयुर्वेद|महिला|वुमन|रेसिपी|' +
    'धर्म|धर्म-कर्म|अध्यात्म|आस्था|ज्योतिष|राशिफल|पंचांग|वास्तु|व्रत-त्योहार|जीवन मंत्र|' +
    'शिक्षा|एजुकेशन|करियर|कैरियर|नौकरी|जॉब्स|रोजगार|सरकारी नौकरी|परीक्षा|जॉब - एजुकेशन|' +
    'वायरल|ट्रेंडिंग|अजब-गजब|अजब- ग़ज़ब|जोक्स|फोटो|फोटो गैलरी|तस्वीरें|वीडियो|वेब स्टोरी|वेब स्टोरीज|शॉर्ट्स|पॉडकास्ट|ई-पेपर|लाइव|लाइव टीवी|' +
    'विचार|संपादकीय|नजरिया|ओपिनियन|ब्लॉग|लेख|स्तंभ|विश्लेषण|साक्षात्कार|निबंध|साहित्य|कविता|कहानी|कला|संस्कृति|इतिहास|किताबें|पत्रिका|संग्रह|सोशल|' +
    'मौसम|पर्यावरण|कृषि|खेती|खेती-किसानी|ग्रामीण|फैक्ट चेक|विशेष|स्पेशल|ताज़ा|ताजा|टॉप न्यूज़|आम मुद्दे|क्षेत्रीय|विविध|खबर|समाचार|' +
    'लघु-मध्यम उद्यम|कानून|स्टार्टअप|सर्च|मेन्यू|आपके लिए'
  ).split('|'),
  ...(
    'India News|National News|National|World News|World|International|State|States|State News|City News|City & states|Local|Local News|Cities|Metro|' +
    'Politics|Elections|Election|Law And Order|Crime|Crime News|Economy|General News|Accidents & Disasters|' +
    'Sports News|Sports|Cricket News|Cricket|Football News|Football|Tennis|Tennis News|Hockey|Hockey News|Badminton|Other Sports|' +
    'Entertainment News|Entertainment|Bollywood News|Bollywood|Television|Television News|TV|Hollywood|Web Series|Movie Reviews|' +
    'Business News|Business|Market|Markets|Personal Finance|Technology News|Technology|Tech|Tech News|Mobile|Apps|Social Media|Gadgets|Science|Auto|Auto News|Automobiles|' +
    'Lifestyle|Lifestyle News|Health|Health News|Fashion|Travel|Religion|Spirituality|Astrology|Horoscope|Education|Education News|Career|Jobs|' +
    'Viral|Viral News|Trending|Trending News|Opinion|Blogs|Videos|Video|Photos|Photo Gallery|Web Stories|Live|Live TV|Shows|Weather|Others|US News|UK News|Pakistan News'
  ).split('|'),
];
