/**
 * The sheets of invented sites, separated by empty lines:
 * - `~ NAME VALUE; …` settings; `next from 12` and `next every 2` begin the template of later pages or of every other page
 * - `+ POSITION SHARE WRAPPER = TEXT` a template text on this share of the pages; the wrapper `own` is that of paragraphs
 * - `= TEXT` and `| TEXT` headline and body of a column that is the same every day: `#` subheading, `*` list item
 * - the rest is the body of the page, with slots; the parts filled from a story are its gold
 *
 * A wrapper is a path such as `div.box>p`, or markup with `%` for the text.
 */
const SIGNS = ['मेष', 'वृष', 'मिथुन', 'कर्क', 'सिंह', 'कन्या', 'तुला', 'वृश्चिक'];
const CROPS = ['गेहूं', 'सरसों', 'चना', 'सोयाबीन', 'प्याज'];
const TOWNS = ['बेलहाट', 'सोनगढ़', 'मोरसर', 'करमघाट'];

const each = (names: readonly string[], frame: string): string =>
  names.map((name) => frame.replaceAll('NAME', name)).join('\n');

/** Ordinary sites, sites whose content itself repeats, and sites whose template is unreliable. */
export const SHEETS = `
~ site pahar पहाड़ पत्रिका; dateline yes; subheading h3
<header class="site-header"><a class="custom-logo" href="/">{title}</a><nav><ul class="main-menu">{menu}</ul></nav></header>
<main id="main"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{headline}</h1>
<div class="entry-meta"><span class="byline">{author}</span> <time datetime="{iso}">{date}</time></div></header>
<figure class="wp-block-image"><img src="{image}" width="1024" height="576" alt=""><figcaption>{caption}</figcaption></figure><div class="entry-content">{body}</div></article></main>
<aside class="widget-area"><section class="widget"><h4>पाठकों की पसंद</h4><ul>{popular}</ul></section></aside><footer class="site-footer"><p>पहाड़ पत्रिका, टीला बाजार से प्रकाशित</p></footer>
+ top .5 own>em = ऊंचाई पर बसे गांवों की आवाज आप तक पहुंचाने वाली यह पत्रिका किसी कंपनी की नहीं है।
+ first 1 own = पहाड़ पत्रिका के सालाना साथी बनिए: महीने के सौ रुपये से हमारे {count} संवाददाताओं का रास्ता खर्च निकलता है।
+ middle .5 div.pp-note>p = चट्टान खिसकने की सूचना देनी हो तो हमारे दफ्तर में घंटी बजाइए: 05{number}-2{code}
+ end 1 own = हमारे लेख मन को छू गए हों तो दो रुपये की मदद भी बहुत है, क्योंकि बर्फ में कलम गर्म रखनी पड़ती है।
+ end .5 own = संपादन: {person}

~ site jhil झील समाचार; constant-date 2019-01-01T00:00:00+05:30; paragraph p._p1; subheading p._p1>strong; quote blockquote._q
<div class="_a91x"><div class="_k2"><a href="/">{title}</a></div><div class="_m77"><ul>{menu}</ul></div></div>
<div class="_q0z"><div class="_hh3"><h1 class="_t5">{headline}</h1><div class="_s8f">{standfirst}</div>
<div class="_b6"><span class="_c1">{author}</span><span class="_d9">{date}</span></div></div><div class="_i4"><img src="{image}" width="900" height="500"></div>
<div class="_body42">{body}</div><div class="_r3"><div class="_r4">झील किनारे से और</div><ul>{others}</ul></div></div><div class="_f00">झील समाचार · नाव घाट, पहली मंजिल</div>
+ top 1 own = झील समाचार को मोबाइल के पर्दे पर टांगना हो तो हमारा हल्का ऐप उतार लीजिए, कुल {digit} एमबी का है।
+ first .5 div._z31 = इस खबर को {thousands} लोगों ने पढ़ा
+ middle 1 own = हरे चैनल पर झील की हलचल पाने वालों की कतार में आप भी खड़े हो जाइए, दिन में बस {digit} संदेश।
+ end 1 own = लिखी हुई बात में चूक दिखे तो हम अगले ही पहर उसे काटकर नीचे नोट लगा देते हैं।
+ end .5 div._z32 = {place} से {author} की यह चिट्ठी हमारे तट संस्करण में भी छपी है।

~ site reti रेती टाइम्स; dateline yes; head title; paragraph %<br><br>; subheading <b>%</b><br>; quote <blockquote>%</blockquote>
<table width="980" align="center"><tr><td colspan="3" bgcolor="#cc6600"><font size="6">{title}</font></td></tr>
<tr><td width="150" valign="top">{links}</td><td width="600" valign="top"><font size="5"><b><h1>{headline}</h1></b></font><br>
<font size="2">{author} | {date}</font><br><table align="right"><tr><td><img src="{image}" width="300" height="200"></td></tr></table><br>
<div>{body}</div></td><td width="230" valign="top"><b>आंधी में भी पढ़ी गई</b><ul>{popular}</ul></td></tr><tr><td colspan="3" align="center"><font size="1">रेती टाइम्स, ऊंट चौक</font></td></tr></table>
+ top .5 <i>%</i><br><br> = यह अंक {day} {month} को छपा और ऊंटगाड़ी से {count} ढाणियों तक गया।
+ first 1 own = रेती टाइम्स की डाक मंगानी हो तो लिफाफे पर अपना पता लिखकर ऊंट चौक भेज दें, {count} रुपये का टिकट साथ रहे।
+ middle .5 own = मरुधरा के दफ्तर में इस समय {number} डिग्री गर्मी है और हवा पश्चिम से आ रही है।
+ end 1 own = आपके टीले पर भी कोई किस्सा दबा है? रेत झाड़िए और हमें लिख भेजिए।
+ end 1 <center>%</center><br> = छापेखाने का हक सुरक्षित, नकल करने वाला पकड़ा जाएगा, रेती प्रेस {code}

~ site dopahar दोपहर; head open-graph; paragraph div; subheading div>b; quote blockquote
<div><div><div>{title}</div><div>{links}</div></div><div><div><h1>{headline}</h1></div><div>{author}, {date}</div><div><img src="{image}" width="800" height="450"></div><div>{body}</div></div>
<div><div>दोपहर की दस</div><ul>{others}</ul></div><div>दोपहर, घंटाघर गली</div></div>
+ top 1 own = सूरज सिर पर आने तक की सारी बातें रोज बारह बजे आपके ईमेल में रख देंगे, नाम लिखवाइए।
+ first .5 own = घंटाघर की टीम: लेखन {person}, जांच {person}
+ middle 1 own = दोपहर का कोई मालिक सेठ नहीं है, इसकी रसोई पाठकों के {digit} रुपये रोज से चलती है।
+ end 1 own = इस पन्ने पर लिखी राय लिखने वाले की अपनी है, दोपहर की मेज उससे बंधी नहीं।
+ end .5 own = घंटाघर के फोन 98{code}{code} पर गुप्त बात कहिए, नाम हम किसी को नहीं देते।

~ site naav नाव; subheadings जमीन पर हाल|हमारी राय; card div.naav-kadi>a; subheading h4
<header class="amp-wp-header"><a href="/">{title}</a></header><amp-sidebar id="sb"><ul>{menu}</ul></amp-sidebar>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{headline}</h1>
<div class="amp-wp-meta"><span class="author">{author}</span><time datetime="{iso}">{date}</time></div></header>
<figure class="amp-wp-article-featured-image"><amp-img src="{image}" width="1200" height="675" layout="responsive"></amp-img>
<figcaption>{caption}</figcaption></figure><div class="amp-wp-article-content">{body}</div></article><footer class="amp-wp-footer"><ul>{popular}</ul><p>नाव, केवट टोला</p></footer>
+ first 1 p.amp-plea = नाव को डूबने से बचाइए: महीने में एक चाय छोड़कर उसके पैसे हमारे गुल्लक में डालिए।
+ middle .5 own = नाव ऐप के {thousands} सवार हो चुके, आप किनारे क्यों खड़े हैं?
+ end 1 own = नदी की ऐसी और कथाएं चाहिए हों तो हमारे व्हाट्सऐप घाट पर उतरिए, लंगर यहीं है।
+ end 1 own = केवट टोला से {author}, जो पानी और उससे जुड़े लोगों पर लिखते हैं।
+ end .5 amp-ad.box>p = विज्ञापन पूछताछ के लिए मल्लाह कक्ष, कमरा {number}

~ site jansuchna जन सूचना; head title; paragraph p.justify; subheading p.justify>strong
<div id="skip"><a href="#content">मुख्य सामग्री पर जाएं</a></div><div id="banner">{title}</div><div id="nav"><ul>{menu}</ul></div>
<div id="content" class="innner-page-main-about-us-content-right-part"><div class="MinistryNameSubhead">जिला सूचना कार्यालय</div>
<h2 class="title">{headline}</h2><div class="ReleaseDateSubHead">प्रविष्टि तिथि: {date}</div><div class="release-body">{body}</div></div><div id="foot">पृष्ठ की देखरेख सूचना शाखा करती है</div>
+ top 1 p.ref = पत्रांक {hundreds}/सूशा/{number}, प्रतिलिपि सभी अनुमंडल कार्यालयों को
+ middle .5 own = जनता दरबार हर {weekday} को लगता है, अर्जी के साथ दो फोटो और पहचान की नकल लाएं।
+ end 1 own = शाखा प्रभारी {person} द्वारा जारी, किसी अंतर की दशा में मूल अंग्रेजी प्रति मानी जाएगी।
+ end 1 p.visitors = आगंतुक क्रमांक {thousands}
+ end .5 own = शिकायत पेटी भवन की उत्तरी सीढ़ी के नीचे लगी है, चाबी केवल जिलाधिकारी के पास रहती है।

~ site chaupal चौपाल मासिक; subheadings क्या है मामला|अब तक क्या हुआ|आगे क्या; kickers आवरण कथा|जमीन से; constant-author चौपाल डेस्क; card aside.inline-more>a
<div class="mast"><a href="/">{title}</a><ul class="topics">{menu}</ul></div><main class="feature"><p class="kicker">{kicker}</p>
<h1>{headline}</h1><p class="dek">{standfirst}</p><p class="credits">लेखन <a rel="author" href="/lekhak/">{author}</a> · <time datetime="{iso}">{date}</time></p>
<figure class="hero"><img src="{image}" width="1600" height="900"><figcaption>{caption}</figcaption></figure><section class="copy">{body}</section></main>
<aside class="more"><h3>बरगद के नीचे</h3><ul>{others}</ul></aside><footer>चौपाल मासिक · बरगद के पास</footer>
+ top .5 own = सुनने का मन हो तो यही लेख {person} की आवाज में हमारे ध्वनि कोने में रखा है।
+ first 1 div.member>p = चौपाल पर बैठना मुफ्त है, पर दरी हम सब मिलकर खरीदते हैं: सदस्य बनकर {count} रुपये दीजिए।
+ end 1 own = चौपाल के तथ्य दो लोग अलग-अलग जांचते हैं; इस बार जांच {person} और {person} ने की।
+ end .5 own = यह लेख चौपाल के {month} अंक की आवरण कथा का हिस्सा है।

~ site diary डाकिये की डायरी; head open-graph; subheading h3; quote blockquote
<div id="header"><h2 class="blog-title"><a href="/">{title}</a></h2></div><div class="main section"><div class="blog-posts hfeed">
<div class="date-header">{date}</div><div class="post hentry"><div class="motto">कस्बे की नब्ज, मेरी कलम</div><h1 class="post-title">{headline}</h1>
<div class="post-body entry-content">{body}</div><div class="post-footer"><span class="fn">{author}</span></div></div></div></div>
<div class="sidebar"><h2>पोथी</h2><ul>{popular}</ul><h2>खूंटियां</h2><ul>{menu}</ul></div>
+ top .5 own = नमस्ते, मैं कस्बे का पुराना डाकिया हूं और यहां वह लिखता हूं जो चिट्ठियों में नहीं आता।
+ middle 1 own = मेरी डायरी के पन्ने आपकी जेब से चलते हैं, कागज का दाम {count} रुपये रीम हो गया है।
+ end 1 own = नीचे टिप्पणी में अपने मोहल्ले का नाम जरूर लिखें, गाली मैं मिटा देता हूं।
+ end .5 div.sign = आपका, डाकिया बाबू, {place} मोहल्ले का आखिरी मकान
+ end 1 own = अब तक {thousands} पाठक इस डायरी की खिड़की पर दस्तक दे चुके हैं।

~ site lokdeep लोकदीप; constant-image https://lokdeep.example/pratik-bada.png; subheading h3; paragraph p.txt
<header role="banner"><a href="/"><img src="/pratik.png" alt="{title}" width="200" height="60"></a><nav><ul>{menu}</ul></nav></header>
<section class="story-wrap"><div class="story-head"><h1>{headline}</h1><h2 class="summary">{standfirst}</h2><div class="info">{author} <span>{date}</span></div></div>
<div class="story-text">{body}</div></section><section class="box"><h3>दीये तले</h3><ul>{popular}</ul></section><footer>लोकदीप, बाती लेन</footer>
+ top 1 <figure><img src="/pratik-bada.png" width="800" height="450"><figcaption>%</figcaption></figure> = लोकदीप का प्रतीक: मिट्टी का जलता दीया
+ first .5 own = दीया जलता रहे, इसके लिए तेल चाहिए; लोकदीप कोष में अपना हिस्सा आज ही डालें।
+ middle 1 own = लोकदीप पढ़ने वालों का टेलीग्राम आंगन खुला है, जूते बाहर उतारकर भीतर आइए।
+ end 1 own = भूल सुधार: कोई नाम या आंकड़ा गलत छपा मिले तो बाती लेन के पते पर पर्ची डालें, {digit} दिन में ठीक होगा।
+ end .5 own = {person} की देखरेख में तैयार, सर्वाधिकार बाती लेन के पास

~ site samjho समझो; subheadings बात शुरू कहां से हुई|किसका क्या कहना है|आप पर क्या असर; kickers पाठ|पहेली|प्रयोग; card p>a; subheading p>strong
<div class="wrap"><div class="bar">{links}</div><div class="story"><span class="label">{kicker}</span><h1>{headline}</h1>
<div class="by"><a href="/log/" rel="author">{author}</a><span class="dt">{date}</span></div><img class="lead" src="{image}" width="960" height="540">
<article class="txt">{body}</article></div><div class="next"><h5>अगला पाठ</h5><ul>{others}</ul></div><div class="end">समझो · तख्ती और चॉक</div></div>
+ top 1 own = पढ़ने में {digit} मिनट लगेंगे, चाय साथ रख लें।
+ middle .5 own = तख्ती पर लिखी बात समझ न आए तो मास्टरजी को चिट्ठी डालिए, अगले पाठ में जवाब मिलेगा।
+ end 1 own = समझो की पाठशाला बिना फीस की है; चॉक का खर्च उठाना चाहें तो दानपात्र दाईं ओर है।
+ end .5 own = यह पाठ पहली बार {day} {month} को लिखा गया था, तब से {digit} बार सुधारा जा चुका है।

~ site tezdhar तेजधार; dateline yes; paragraph div.tz-p>p; subheading div.tz-p>h2; list div.tz-p>ul
<div class="tz-top"><strong>{title}</strong><ul>{menu}</ul></div><div class="tz-grid"><div class="tz-col"><p class="tz-cat">सबसे तीखी, सबसे सीधी</p>
<h1 class="tz-h">{headline}</h1><div class="tz-line"><b>{author}</b><i>{date}</i></div><figure><img src="{image}" width="1280" height="720">
<figcaption class="tz-cap">{caption}</figcaption></figure><div class="tz-art">{body}</div></div><div class="tz-side"><h4>धार पर</h4><ul>{popular}</ul></div></div><p class="tz-bot">तेजधार, सान गली</p>
+ top .5 own = सान पर चढ़ी हर बात सबसे पहले पानी हो तो घंटी वाला बटन दबा दीजिए।
+ first 1 div.tz-p>p>b = हमारे {thousands} खबरी मैदान में हैं, आप भी वीडियो भेजकर {hundreds} रुपये इनाम पाइए।
+ middle .5 own = सान गली का आज का पारा {number}, धूल ज्यादा है, मुंह ढककर निकलें।
+ end 1 own = तेजधार किसी नेता की जेब में नहीं, यह बात हम हर पन्ने पर दोहराते हैं।
+ end 1 div.tz-p>p = कैमरा: {person}, मिलान: {person}

~ site itvari इतवारी; dateline yes; subheadings जमीन पर हाल|हमारी राय; head open-graph; subheading h4
<div id="page"><div id="patti">{title} — हर इतवार</div><div id="suchi">{links}</div><div id="lekh"><h1>{headline}</h1><h3>{standfirst}</h3>
<address>{author}</address><small>{date}</small><div id="kolam">{body}</div></div><div id="kinara"><b>गल्ले पर</b><ul>{popular}</ul></div><div id="talhati">इतवारी, कागज मंडी</div></div>
+ top 1 own = इतवारी का यह अंक {day} {month} को छपा, दाम {count} रुपये
+ first .5 own = हॉकर से कागज न मिले तो {place} गोदाम के {person} से कहिए।
+ middle 1 p.itv = साल भर का चंदा देने वालों को दीवार पर टांगने वाला कैलेंडर साथ मिलता है।
+ end 1 own = छपी हुई कविता और कहानी लौटाई नहीं जाती, नकल अपने पास रखकर भेजें।
+ end .5 own = मुद्रक {person}, कागज मंडी से; विवाद का फैसला केवल यहीं की कचहरी करेगी।

~ site mandi मंडी दर्पण; group repetition; paragraph p; subheading h3
<div class="mandi-nav">{links}</div><main><h1>{headline}</h1><p class="dt">{date}</p><div class="rates">{body}</div></main><div class="mandi-foot"><ul>{popular}</ul>मंडी दर्पण</div>
+ end 1 own = तराजू हमारा, भरोसा आपका: मंडी दर्पण के भाव टीम ने {count} आढ़तों से खुद जुटाए हैं।
+ first .5 own = भाव सबसे पहले पाने को मंडी दर्पण का छोटा संदेश चालू कराइए, {digit} रुपये महीना।
= {place} मंडी भाव {today}: गेहूं {thousands} रुपये, प्याज {hundreds} रुपये
| {place} कृषि उपज मंडी में {today} को {hundreds} बोरी अनाज की आवक रही। व्यापारी {person} के अनुसार मांग {तेज|कमजोर|मध्यम|स्थिर} रही।
| # आज के भाव
${each(CROPS, '| NAME का न्यूनतम भाव {thousands} रुपये और अधिकतम भाव {thousands} रुपये प्रति क्विंटल रहा। कल के मुकाबले भाव {number} रुपये {बढ़कर|घटकर} बंद हुआ।')}
| # आगे का अनुमान
| मंडी सचिव {person} ने बताया कि {weekday} को मंडी खुली रहेगी और नीलामी सुबह {hour} बजे शुरू होगी।

~ site rashi नक्षत्र वाणी; group repetition; paragraph p; subheading h2
<div class="rashi-nav">{links}</div><article><h1>{headline}</h1><div class="a">{author}</div><time datetime="{iso}">{date}</time><section>{body}</section></article><div class="rashi-foot"><ul>{popular}</ul>नक्षत्र वाणी</div>
+ end 1 own = जन्मपत्री दिखानी हो तो नक्षत्र वाणी के आंगन में पीली पर्ची कटाकर बैठ जाइए।
= राशिफल {today}: {sign} वालों को मिलेगा {gain}, {sign} वाले रहें {सतर्क|शांत|संयमित|सावधान}
| ज्योतिषी {person} की गणना के अनुसार {today} को चंद्रमा {sign} राशि में रहेगा। पढ़िए सभी राशियों का हाल।
${each(
  SIGNS,
  `| # NAME
| आज का दिन {शुभ|मिश्रित|व्यस्त|सामान्य|आनंददायक} रहेगा और {gain} मिलने के योग बनेंगे। परिवार के मामलों में {सतर्क|शांत|संयमित|सावधान} रहें। शुभ रंग {लाल|पीला|हरा|नीला|सफेद} और शुभ अंक {digit} है।`,
)}

~ site mausam बादल; group repetition; paragraph p; subheading p>strong
<div class="mausam-nav">{links}</div><div class="m"><h1>{headline}</h1><em>{date}</em><img src="{image}" width="800" height="450"><div class="t">{body}</div></div><div class="mausam-foot"><ul>{popular}</ul>बादल</div>
+ end 1 own = छत पर बारिश नापने वाले {hundreds} स्वयंसेवक बादल के साथी हैं, डिब्बा हम देंगे, जुड़ जाइए।
+ top .5 own = बादल की खिड़की से इस पल: {person} छाता लेकर निकले हैं।
= मौसम {today}: {place} में पारा {number} डिग्री, {place} में {sky}
| {place} मौसम केंद्र के अनुसार अगले {number} घंटों में जिले के {digit} प्रखंडों में {sky} के आसार हैं। केंद्र ने {पीली|नारंगी|लाल} चेतावनी जारी की है।
| # शहरों का तापमान
${each(TOWNS, '| * NAME: अधिकतम {number} डिग्री, न्यूनतम {digit} डिग्री, {sky}')}
| # किसानों के लिए सलाह
| वैज्ञानिक {person} ने किसानों को {sky} के दौरान {thing} ढककर रखने की सलाह दी है। सिंचाई {weekday} तक रोक दें।
| # अगले तीन दिन
| {weekday} को {sky}, {weekday} को {sky} और {weekday} को {sky} रहने की संभावना है।

~ site parinam परिणाम घर; group repetition; paragraph div; subheading h2
<div class="parinam-nav">{links}</div><div id="r"><h1>{headline}</h1><p>{author} | {date}</p><div id="rb">{body}</div></div><div class="parinam-foot"><ul>{popular}</ul>परिणाम घर</div>
+ middle 1 own = परिणाम घर के कमरे में सवाल पूछने की कोई फीस नहीं, घंटी 07{number}-2{code} पर बजाइए।
= {place} {exam} का परिणाम घोषित, {person} ने किया टॉप
| {place} बोर्ड ने {today} को {exam} परीक्षा का परिणाम जारी कर दिया। कुल {number} प्रतिशत परीक्षार्थी सफल रहे।
| # टॉपर की सूची
| * {person}, {hundreds} अंक, {place}
| * {person}, {hundreds} अंक, {place}
| * {person}, {hundreds} अंक, {place}
| # ऐसे देखें परिणाम
| बोर्ड की वेबसाइट पर जाकर अपना रोल नंबर दर्ज करें। स्क्रीन पर दिख रहे अंकपत्र की एक प्रति निकाल लें।
| # कब होगी पूरक परीक्षा
| परीक्षा नियंत्रक {person} ने कहा कि पूरक परीक्षा {day} {month} से होगी। {गणित|हिंदी|विज्ञान|भूगोल|संस्कृत} में सबसे अधिक {hundreds} परीक्षार्थी असफल रहे।

~ site maidan मैदान; group repetition; paragraph p.s; subheading h4
<div class="maidan-nav">{links}</div><article class="sc"><h1>{headline}</h1><span>{author}</span> <span>{date}</span><figure><img src="{image}" width="900" height="600"><figcaption>{caption}</figcaption></figure><div class="sct">{body}</div></article><div class="maidan-foot"><ul>{popular}</ul>मैदान</div>
+ first .5 own = मैदान की सीटी सुनने को हमारा ऐप जेब में रखें, {thousands} खिलाड़ी रख चुके।
+ end 1 own = मोहल्ले का स्कोर भेजिए, मैदान के पन्ने पर {person} उसे साफ अक्षरों में छापेंगे।
= {place} ने {place} को {number} रन से हराया, {person} का अर्धशतक
| {place} के मैदान पर {weekday} को खेले गए मुकाबले में {place} की टीम {hundreds} रन बनाकर जीती।
| # पहली पारी
| सलामी बल्लेबाज {person} ने {number} गेंदों पर {number} रन बनाए और {wicket} हुए। कप्तान {person} ने {number} गेंदों पर {number} रन बनाए और {wicket} हुए।
| # दूसरी पारी
| सलामी बल्लेबाज {person} ने {number} गेंदों पर {number} रन बनाए और {wicket} हुए। गेंदबाज {person} ने {उत्तरी|नदी|मंदिर|पवेलियन} छोर से {digit} विकेट लिए।
| # मैन ऑफ द मैच
| {person} को मैच का सर्वश्रेष्ठ खिलाड़ी चुना गया। उन्हें {thousands} रुपये और एक ट्रॉफी मिली।

~ site smriti स्मृति शेष; group repetition; paragraph p; subheading p>b
<div class="smriti-nav">{links}</div><div class="ob"><h1>{headline}</h1><div class="od">{date}</div><div class="ot">{body}</div></div><div class="smriti-foot"><ul>{popular}</ul>स्मृति शेष</div>
+ end 1 own = अपनों की याद यहां छपवाने का कोई शुल्क नहीं, तस्वीर और दो पंक्तियां डाक से भेज दें।
= नहीं रहे {place} के {role} {person}, {number} वर्ष की उम्र में निधन
| {place}। {role} {person} का {weekday} को निधन हो गया। वे {number} वर्ष के थे और कुछ समय से बीमार चल रहे थे।
| # जीवन परिचय
| उनका जन्म {place} में एक साधारण परिवार में हुआ था। उन्होंने {number} साल तक {office} में सेवा दी और {count} किताबें लिखीं।
| # अंतिम संस्कार
| उनका अंतिम संस्कार {weekday} को {place} के {घाट पर|श्मशान में|बगीचे में} किया गया। मुखाग्नि {पुत्र|पौत्र|भतीजे} {person} ने दी।
| # शोक संदेश
| {office} के {post} {person} ने शोक जताते हुए कहा कि उनके जाने से {place} ने अपना अभिभावक खो दिया है।

~ site kachahri कचहरी; group repetition; paragraph p; subheading h3
<div class="kachahri-nav">{links}</div><table><tr><td><h1>{headline}</h1><small>{date}</small><div class="list">{body}</div></td></tr></table><div class="kachahri-foot"><ul>{popular}</ul>कचहरी</div>
+ top 1 own = कचहरी अखबार अदालत का अंग नहीं है, सूची पढ़ने से पहले पेशकार {person} से मिलान कर लें।
+ end .5 own = काला कोट सिलवाने वालों के लिए पीपल तले {person} दर्जी बैठते हैं।
= {place} कचहरी: {today} को {number} मुकदमों की सुनवाई, {count} निविदाएं खुलेंगी
| {place} की जिला अदालत ने {today} की वाद सूची जारी की है। सूची में {number} मामले हैं।
| # आज की सुनवाई
${each(['पहला', 'दूसरा', 'तीसरा'], '| * NAME वाद {hundreds}: {person} बनाम {person}, {जमीन विवाद|चेक बाउंस|मारपीट|चोरी|किराया विवाद}, कक्ष {digit}')}
| # निविदा सूचना
${each(['निर्माण', 'मरम्मत'], '| {office} {place} में {सड़क|नाली|पुलिया|भवन} NAME के लिए मुहरबंद निविदा आमंत्रित करता है। अनुमानित लागत {money} और धरोहर राशि {hundreds} रुपये है।')}
| # शर्तें
| निविदा प्रपत्र {day} {month} तक मिलेंगे और {weekday} को दोपहर {hour} बजे खोले जाएंगे।

~ site mela मेला; group changes; pages 24; subheading b
<table class="mela"><tr><td><h1>{headline}</h1><div class="nm">{author} / {date}</div><img src="{image}" width="500" height="300">
<div class="cnt">{body}</div></td><td class="rt"><ul>{popular}</ul><ul>{menu}</ul></td></tr></table><div>मेला, ठठेरी बाजार</div>
+ top 1 own = ठठेरी बाजार के मेला कार्यालय से {weekday} को चली हुई खबर
+ end 1 own = हमारे मेले में दुकान लगाने वाले पत्रकार अपना परिचय और दो नमूने डाक से भेजें।
+ end .5 own = मेला पढ़ने वाले {thousands} घर, गिनती {month} की
~ next from 12; subheading h3; paragraph p.rt
<div class="app"><div class="nav-x"><ul>{menu}</ul></div><div class="reader"><h1 class="hd">{headline}</h1><p class="intro">{standfirst}</p>
<div class="who">{author} • <time datetime="{iso}">{date}</time></div><div class="pic"><img src="{image}" width="1080" height="608"></div>
<div class="rich">{body}</div></div><div class="rail"><h6>झूले के पास</h6><ul>{others}</ul></div><div class="base">मेला डिजिटल</div></div>
+ first 1 own = नए मेले का टिकट: पहले {digit} लेख खुले हैं, फिर पर्ची कटानी होगी।
+ middle .5 own = मेले की हलचल जेब में रखने के लिए घंटी चालू कीजिए, बंद करना भी उतना ही आसान है।
+ end 1 own = मेला की कलम-मंडली में शामिल {author} और {person}

~ site dorang दो रंग; group changes; kickers किस्सा
<div class="h-bar">{links}</div><div class="rep"><h1>{headline}</h1><div class="rep-by">{author}</div><div class="rep-dt">{date}</div>
<img src="{image}" width="700" height="400"><div class="rep-txt">{body}</div></div><ul class="pop">{popular}</ul><div class="ft">दो रंग, रंगरेज मोहल्ला</div>
+ top .5 own = रंगरेज मोहल्ले में आज {number} डिग्री, कपड़े जल्दी सूखेंगे।
+ middle 1 own = दो रंग का कार्ड बनवाइए और बूढ़े माता-पिता के लिए छपा अंक मुफ्त मंगवाइए।
+ end 1 own = रंग फीका लगे तो संपादक की खिड़की {number} पर बताइए।
~ next every 2; paragraph section>p; subheading section>h2; quote section>blockquote
<div class="mota longform"><p class="sur">{kicker}</p><h1>{headline}</h1><p class="sub">{standfirst}</p><p class="auth">{author}, {date}</p>
<div class="lf-body">{body}</div></div><div class="lf-foot"><ul>{others}</ul></div>
+ first 1 own = मोटे अक्षरों वाला यह किस्सा {digit} हिस्सों में है और यह उनमें से एक है।
+ end 1 own = किस्सागोई की यह मेज {person} फाउंडेशन की चार कुर्सियों पर टिकी है।

~ site taarghar तारघर; group changes; copies 0,2,4; dateline yes
<header><b>{title}</b><ul>{menu}</ul></header><article><h1>{headline}</h1><p class="ag"><time datetime="{iso}">{date}</time></p>
<img src="{image}" width="640" height="360"><div class="tg">{body}</div></article><aside><ul>{popular}</ul></aside><footer>तारघर, खंभा नंबर सात</footer>
+ middle .5 own = तारघर की टिकटिक सुनने वाले {thousands} घरों में अपना घर भी जोड़िए।
+ end 1 own = मेघदूत समाचार सेवा के तार से मिली सामग्री, तारघर की मेज ने केवल शीर्षक बदला है।
`;
