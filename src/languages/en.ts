/** English. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const en: PageWords = {
  tag: 'en',
  boilerplate: {
    'related whole': `Recommended|Web Stories|More From|Top Stories|Related Articles|Related Posts|Related News|Related Stories
      Trending News|Trending Now|Latest News|Popular Posts|Table of Contents|Jump to section|On this page|In this article
      Editor’s Pick|Editors Pick|Latest Posts|Latest Videos|Recent Posts|Popular News|Recommended Stories|Top News|RelatedPosts
      Next Story|You may have missed|Related content|Related topics|Related coverage|Related links|More stories|More news
      More like this|More about|Trending|Trending stories|Recommended videos|Current issue|Most read|Most popular|Most viewed
      Editor’s picks|Up next|Latest stories`,
    'related opening': `More Related News|Read This Also|Also Read|Read Also|Must Read|Also Watch|Watch Also|Also See
      Read more about|Related story|Related article|More on this|You may also like|You might also like|See also
      Read next|Don’t miss|Recommended for you`,
    'related label': 'Latest India News|Trending Topics|Related|Read|Watch|More|Explore more',
    'button whole': `Continue Reading|Click Here|Watch Video|Watch the video|BREAKING NEWS|Post navigation|Previous Post
      Previous Article|Next Post|Photo Gallery|Source link|Skip to content|Skip to main content|Back to top|Show more|Load more
      View all|See all|Keep reading|Story continues below`,
    'button opening': 'Read More|Read full story',
    'button label': 'Video',
    'promo whole': `View In App|Open In App|Switch to English|Join Now|Follow Now|Live now|Live Updates|Feedback|Newsletter
      Newsletters|Sign up|Sign in|Log in|Register|Enter your email address|Type your email|Get notified|Donate|Download app
      Get the app`,
    'promo opening': `Thanks for reading|Log in to our|Log in to save|Follow us|Already a subscriber|Already a member|Google source verification
      Sign up for our|Sign up to our|Sign up for the|Sign up to receive|Subscribe to|Subscribe now|Subscribe for|Get our|Get the latest news
      Get the latest stories|Join us on|Download our app|Download the app|Listen to this article|Listen to article|Click here to|Tap here to|Watch live
      Support our journalism|Already have an account|Get unlimited access`,
    'promo signature': `Get all India News in Hindi related to|Read the latest and breaking Hindi news on
      Register with amarujala.com to get|Stay updated with us for all breaking news|Download ABP Live App
      The above story first appeared on|Follow us on Facebook|Follow us on Twitter|Follow us on Instagram|Follow us on Google News
      You can unsubscribe at any time|This article is available to subscribers|By signing up you agree to|By signing up, you will
      Thank you for signing up|Discover more from|Subscribe to get the latest posts|Get real time updates directly on you
      Your support helps us|This post contains affiliate links|This post may contain affiliate links
      This article contains affiliate links|This article may contain affiliate links|We may earn a commission
      We may earn a small commission|We occasionally recommend interesting products|When you buy through links
      When you purchase through links|If you buy through links|If you buy something using links
      Il vous reste … de cet article à lire|If you purchase an item through`,
    'advert whole': `Advertisements|Sponsored|Promoted Content|Taboola|You may like|Subscribe|Listen
      Listen to News|Continue reading below|Story continues below this ad|Advt|LIVE TV|Loading|Please wait|LockIcon
      Content blocker|DB QR Code|Advertising|Ad|Ads|Sponsored content|Sponsored links|Paid content|Promoted|Promoted stories
      Article continues below advertisement|Story continues below advertisement|Article continues after ad
      Article continues below this ad|Article continues below|Skip advertisement|Remove ads|Loading video
      Video player is loading`,
    'advert opening': 'Advertisement|Scroll to continue',
    'advert signature': `googletag display|googletag cmd push|This website uses cookie|We use cookies|This site uses cookies
      Please enable JavaScript|Your browser does not support`,
    'advert ending': 'videoPlay video',
    'share whole': `Spread the love|Link Copied|Share Now|About Us|Advertise with us|Privacy Policy|Sitemap|Copy URL|URL Copied|Font Size
      Text Size|Increase Font Size|Rate this item|Was this article helpful|Play|Unmute|Share|Share article|Share full article|Copy link
      Copied|Print|Print this article|Email|Email this|Save|Bookmark`,
    'share opening': 'Share this|Share on|Share via|Click to share on|Like this|Like Loading',
    'share signature': "This website follows the DNPA's code of conduct|DNPA Code of Ethics",
    'comments whole': `Be the first to comment|No comments|Post your comment|Post a comment|Display Name|Enter Code
      Stickers Emojis|Report this|Correction|Comments|Comment|Leave a comment|Leave a reply|Add a comment|View comments
      Show comments|Join the conversation|Comments are closed`,
    'comments opening': `Your email address will not be published|Have your say|What do you think|Log in to comment`,
    'comments signature': 'Save my name, email, and website in this browser',
    'metadata whole': 'AI Summary|Highlights',
    'metadata opening': 'Bureau Report',
    'metadata signature': 'This entry was posted',
    'metadata label': `Publish Date|Published Date|Updated|Updated at|Updated on|Update|Published|Published by|Published on
      First Published|Last Updated|Last Modified|Posted by|Posted on|Edited By|Reported By|Written By|Authored By|Curated By
      Compiled By|Created By|Reviewed By|Translated By|Story By|Report By|Report|By|Author|Agency|Source|Sources|Read Time|Reading Time
      Post Views|Views|Release ID|Visitor Counter|Published at|Modified|Posted|Last update|Reporting by|Additional reporting from
      Editing by|Additional reporting by|Popularity`,
    'metadata ending': 'min read|mins read|minute read',
    'tags whole': 'Topic',
    'tags signature': 'Posted in … Tagged',
    'tags label': 'Web Title|English Summary|Category|Categories',
    'credit whole': 'With Agency Inputs|With Inputs From Agencies',
    'credit label': `Image Source|Image Credit|Image|Photo|Photo Credit|Picture Credit|Input|Image credits|Picture|Pic
      Credit|Credits`,
    'disclaimer label': 'Copyright',
    'disclaimer signature': `Except for the headline, this story has not been edited|Disclaimer|All rights reserved
      This material may not be published, broadcast, rewritten|Our Standards: The Thomson Reuters Trust Principles
      The views expressed in this article are|This story has not been edited|This article was amended on`,
    'end whole': 'Next Article|Exit mobile version|ad_1|ad_2',
    'end signature': 'The post … appeared first on',
  },
  calls: `
    promo 40: our|us + whatsapp|telegram|google news|facebook|youtube|instagram|twitter|newsletter|channel|app
      + …join now|follow now|subscribe now
    promo 30: our|us + whatsapp|telegram|google news|facebook|youtube|instagram|twitter|newsletter|channel
      + join now|follow now|subscribe now
    promo 12: whatsapp|telegram|google news|facebook|youtube|instagram|twitter|newsletter|channel
      + …join now|follow now|subscribe now
    promo 20: newsletter + sign up|subscribe
    promo 20: inbox + news|stories
    promo 30 long: newsletter + join now|follow now|subscribe now
    promo 16: ^for more|for latest|for all the latest + news|updates|stories
    promo 9: ^join|follow|follow the|join our
      + whatsapp|telegram|google news|facebook|youtube|instagram|twitter|newsletter|channel
    promo 12: google|preferred source + preferred source`,
  callHints: 'source|join|follow|now|inbox|news|updates|stories',
  longCallHints: 'summary|newsletter',
  platforms: 'whatsapp|telegram|facebook|youtube|instagram|twitter|google news',
  apps: 'app',
  writers: 'the author|the authors|the writer|the columnist',
  writerLabels: 'Written by|About Author|About the Author|About the Writer|Author Profile',
  summaryLabels: `Quick Summary|Article Summary|AI Summary|Summary|Highlights|Story Highlights|Key Highlights|Key points
    Key takeaways|At a glance|In brief|In short`,
  liveWords: 'live|liveblog|newsblog',
  liveLabels: 'Live Update|Live Updates|Live Coverage|Live Blog',
  stepWords: 'step',
  questionsLabels: 'FAQ|FAQs|Frequently asked questions|Frequently asked questions (FAQs)',
  countWords: 'view|views|views today|total view|total views|read|reads|like|likes|share|shares',
  commentWords: 'comment|comments',
  breakingLabels: 'Breaking News|Breaking',
  endingLabels: 'Next Story|Next Article|About Author|About the Author|TAGGED:',
  paywallPhrases: 'Subscribe to read|Subscribe to continue|Log in to read|Login to read|for subscribers only',
  shareWords: `facebook|twitter|x|whatsapp|telegram|instagram|linkedin|pinterest|koo|reddit|youtube|email|mail|wp|fb|tw|print
    share|tweet|pin|link|copy|copied|click|to|on|this|post|via|affiliates|with|friends|comment|comments|google|follow|us|a+|a-
    size|text`,
  pictureWords: 'Photo|Photos|Image|Images|Picture|Pic',
  creditWords: 'Credit|Credits|Courtesy|Source|Copyright',
  creditLabels: 'Photograph',
  makerLabels: '[Photo/Photos/Photograph/Photographs/Image/Images/Picture/Pictures/Pic/Pics] by',
  archiveWords: 'archive|archives',
  pictureSources: `Handout|Social Media|Twitter|X|Facebook|Instagram|YouTube|Getty|Getty Images|Getty Images/iStockphoto|iStock
    iStockphoto|Shutterstock|Adobe Stock|Alamy|Alamy Stock Photo|Imago|Picture Alliance|picture-alliance|Unsplash|Pexels|Pixabay
    Freepik|Canva|Flickr|Wikimedia|Wikimedia Commons|Wikipedia|NurPhoto|EPA|Anadolu|Screengrab`,
  copyrightWords: 'copyright|copyrights',
  rightsReserved: 'all rights reserved',
  captionLabels: 'Image caption|Video caption',
  pictureKinds: 'file photo|file|representational image',
  notFound: `page not found|page cannot be found|page can't be found|page could not be found|page doesn't exist
    page does not exist|page is not available|page no longer exists|page isn't available|page you requested
    page you are looking for|nothing found|not found error|error 404|404 error|404 not found|file not found|story not found
    article not found|error 403|403 forbidden|access denied|error 500|internal server error|bad gateway|gateway timeout
    gateway time-out|service unavailable|something went wrong|just a moment|attention required|are you a robot|400 bad request
    410 gone|site is under maintenance|down for maintenance|site maintenance|checking your browser
    checking if the site connection is secure|verifying you are human|verify you are human|verify that you are human
    verify you are not a robot|confirm you are human|pardon our interruption|unusual traffic from your
    request could not be satisfied|request blocked|you have been blocked|security check to access|complete the security check
    ddos protection by|[can't/cannot/couldn't/could not] find [/that /the /this /your ]page`,
  pageWords: 'page|story|article|content|url|link',
  betweenPageAndVerb: `you|were|are|was|is|have|looking|for|requested|trying|tried|to|reach|access|view|that|this|on|our|your|site
    website|the|has|been|at|from`,
  notThere: `[can't/cannot/couldn't/could not/is not/isn't/was not/wasn't/no longer] [/be ][found/available]
    [doesn't/does not/no longer] [exist/exists]`,
  needsScripts: `enable javascript|javascript is disabled|javascript is required|requires javascript
    turn on javascript|javascript must be enabled|without javascript`,
  consentWords: 'cookie|consent|gdpr|personal data|your privacy|your data|privacy policy|legitimate interest',
  agreeButtons: 'accept|agree|allow all|reject all',
  rupees: 'Rs',
  buyButtons: 'buy now|buy at|add to cart|add to bag|go to store|check price|compare|view offer',
  partWords: 'page',
  outOf: 'of|/',
  galleryLabels: 'photos|photo|pics|in pics|in pictures|in photos|photo gallery|gallery|slideshow',
  galleryPhrases: 'in pics|in pictures',
  standingPages: `about us|about me|about|contact|contact us|privacy policy|privacy notice|cookie policy|terms and conditions
    terms & conditions|terms of use|terms of service|disclaimer|advertise with us|sitemap|login|log in|sign in|sign up|register
    search|search results|careers|grievance redressal|faq|faqs|frequently asked questions|help|help center|help centre|newsletters
    refund policy|cancellation policy|terms of sale|terms|privacy|rate card|advertise|advertisement rates
    advertising rates|advertisement rate card|media kit|subscription plans|our team|editorial team|editorial policy|code of ethics
    corrections policy|fact-checking policy|dmca|dmca policy|ownership policy|grievance policy|comment policy|comments policy`,
  siteNameJoints: 'of|to|the|our|at|for|with|in',
  breadcrumbLabels: 'you are here',
  tagLabels: `[/Related /More ][Tag/Tags/Topic/Topics]|Tagged|Tagged as|Tagged with|Keyword|Keywords|Label|Labels`,
  topicLabels: 'Filed under',
  homeLabels: 'Home|Homepage|Hindi News|News|Hindi|Latest News',
  rootTags: 'Hindi News|Home',
  sectionLabels: `India News|National News|National|World News|World|International|State|States|State News|City News
    City & states|Local|Local News|Cities|Metro|Politics|Elections|Election|Law And Order|Crime|Crime News|Economy|General News
    Accidents & Disasters|Sports News|Sports|Cricket News|Cricket|Football News|Football|Tennis|Tennis News|Hockey|Hockey News
    Badminton|Other Sports|Entertainment News|Entertainment|Bollywood News|Bollywood|Television|Television News|TV|Hollywood
    Web Series|Movie Reviews|Business News|Business|Market|Markets|Personal Finance|Technology News|Technology|Tech|Tech News
    Mobile|Apps|Social Media|Gadgets|Science|Auto|Auto News|Automobiles|Lifestyle|Lifestyle News|Health|Health News|Fashion|Travel
    Religion|Spirituality|Astrology|Horoscope|Education|Education News|Career|Jobs|Viral|Viral News|Trending|Trending News|Opinion
    Blogs|Videos|Video|Photos|Photo Gallery|Web Stories|Live|Live TV|Shows|Weather|Others|US News|UK News|Pakistan News`,
  notes: `correction: Correction|Corrections|Clarification|Erratum|[This/An earlier] [article/story/report/version of this] … [has been corrected/was corrected/has been amended/incorrectly/misstated/misspelled]
    update: This [article/story/report] [has been/was] … updated
    ai: This [article/story/report/translation/summary] … [AI/artificial intelligence/machine]|The [article/story] … [with the help of AI/using AI/AI generated]
    translation: [Translated/Adapted/This article was translated/This story was translated/The article was translated] … from|Originally [published/written] in … translated
    sponsored: This [article/story/content/post/feature] … [sponsored/paid/advertorial/partnership with]|This is [a/an] … [sponsored/paid/partnered/advertorial]`,
};

export const enText: TextWords = {
  tag: 'en',
  commaPrefixes: 'author',
  writerPrefixes: `Written By|Reported By|Report By|Story By|Authored By|Words By|Author|Authors|Author Name|Reporter|Writer
    Translated By|Submitted By|Content By|By`,
  editorPrefixes: `Edited By|Published By|Posted By|Updated By|Curated By|Compiled By|Uploaded By|Reviewed By|Produced By
    Created By|Fact-checked By|Fact Checked By|Medically Reviewed By|Tested By|Approved By|Editor`,
  agencyPrefixes: 'Agency|Agencies|Source',
  deskPrefixes: 'Desk|Bureau',
  nameJoints: 'and',
  inputEndings: 'input|inputs',
  roleLabels: 'Role',
  personTitles: 'Correspondent|Reporter|Editor|Journalist|Columnist',
  publishedLabels: `First Published|Publish Date|Published Date|Publication Date|Date Published|Published|Publish|Posted|Created
    Uploaded`,
  modifiedLabels: `Last Updated|Last Modified|Last Update|Updated|Update|Modified|Modified Date|Update Date|Updated Date`,
  agencies: `PTI|PTI-Bhasha|PTI Bhasha|Bhasha|Press Trust of India|UNI|Varta|Univarta|ANI|Asian News International|IANS
    IANS Hindi|Indo-Asian News Service|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|Reuters|Thomson Reuters
    Xinhua|Sputnik|Bloomberg|DPA|EFE|JNN|Hindusthan Samachar`,
  unnamedAgencies: 'Agency|Agencies|News Agency',
  inputWords: 'with inputs from|with input from|inputs from|inputs|input|source|from|via',
  rooms: 'Desk|Bureau|Team|Network|Newsroom|Staff',
  teams: 'Team',
  deskWords: 'Correspondent|News Service|Staff Reporter|Our Staff Reporter',
  organizations: `Amar Ujala|Dainik Jagran|Dainik Bhaskar|Jagran|Bhaskar|Live Hindustan|Livehindustan|Hindustan|NBT|NDTV|Aaj Tak|AajTak|BBC|Prabhat Khabar|Jansatta
    Patrika|Naidunia|Nai Dunia|News18|Lokmat|Webdunia|The Wire|ThePrint|The Print|The Quint|Republic World|Oneindia|Business Standard|Times Now Navbharat
    Times Now|TV9 Bharatvarsh|TV9|The Lallantop|Outlook|PIB|Press Information Bureau|Getty Images|Getty|Shutterstock|iStock|iStockphoto|Alamy|Adobe Stock
    Unsplash|Pexels|Pixabay|Freepik|Depositphotos|Dreamstime|Zuma Press`,
  organizationWords: `news|tv|media|network|times|team|digital|online|live|hindi|bharat|india|today|express|samachar|magazine
    publications|limited|ltd|pvt|group|office|website|portal|channel`,
  notInNames: `reading|release|visitor|the|of|in|on|at|to|for|with|from|is|was|are|this|that|your|our|us|you|read|stories|story
    top|latest|breaking|video|videos|photo|photos|gallery|comments|view|watch|all|more|share|follow|subscribe|home|login|sign
    editor|by|written|edited|reported|posted|author|guest|updated|published|min|mins|whatsapp|facebook|twitter|instagram|telegram
    linkedin|youtube|google|copy|copied|print|bookmark|ist|am|pm|text|font|size|posts|leave|comment|reply|see|update|updates|mode
    admin|super|administrator|webmaster|editorial|staff|unknown|undefined|null|anonymous|user`,
  issuerOpenings: 'Ministry of',
  domains: 'com|in|org|net|co|info|news|live|tv',
  jobWords: `officer|manager|director|founder|cofounder|ceo|cmo|cto|president|writer|reporter|correspondent|journalist|columnist
    contributor|producer|editor|editors|analyst|strategist|specialist|consultant|expert|engineer|professor|marketer|designer
    dietitian`,
  jobOpeners: `chief|senior|sr|junior|deputy|assistant|vice|managing|executive|associate|contributing|freelance`,
  months: `January|Jan, February|Feb, March|Mar, April|Apr, May, June|Jun, July|Jul, August|Aug, September|Sept|Sep, October|Oct,
    November|Nov, December|Dec`,
  weekdays: `Sunday|Sun, Monday|Mon, Tuesday|Tues|Tue, Wednesday|Wed, Thursday|Thurs|Thu, Friday|Fri, Saturday|Sat`,
  timeJoints: 'at|on|T',
  counts: 'a=1|an=1',
  spans: `seconds=1|second=1|secs=1|sec=1|minutes=60|minute=60|mins=60|min=60|hours=3600|hour=3600|hrs=3600|hr=3600|days=86400
    day=86400|weeks=604800|week=604800`,
  namedDays: 'today=0|yesterday=-1|tomorrow=1',
  minutes: 'min',
  ago: 'ago',
  justNow: 'just now|moment ago|moments ago',
  cities: `
    New Delhi|Delhi|Noida|Greater Noida|Ghaziabad|Gurugram|Gurgaon|Faridabad
    Lucknow|Kanpur|Agra|Varanasi|Prayagraj|Allahabad|Meerut|Bareilly|Aligarh|Moradabad|Saharanpur|Gorakhpur|Jhansi|Mathura|Ayodhya|Muzaffarnagar|Bulandshahr|Shahjahanpur|Etawah|Unnao|Rae Bareli|Amethi|Sultanpur|Bahraich|Ballia|Ghazipur|Jaunpur|Mirzapur|Hathras
    Patna|Gaya|Muzaffarpur|Bhagalpur|Darbhanga|Purnia|Arrah|Buxar|Chhapra|Siwan|Gopalganj|Hajipur|Samastipur|Begusarai|Munger|Motihari|Bettiah|Sitamarhi|Madhubani|Katihar|Kishanganj
    Ranchi|Jamshedpur|Dhanbad|Bokaro|Deoghar|Dumka|Hazaribagh|Giridih|Palamu
    Bhopal|Indore|Jabalpur|Gwalior|Ujjain|Sagar|Rewa|Satna|Morena|Ratlam|Mandsaur|Dewas|Raipur|Bilaspur|Durg|Bhilai|Korba|Jagdalpur|Dantewada|Sukma|Bijapur
    Jaipur|Jodhpur|Udaipur|Kota|Ajmer|Bikaner|Alwar|Bharatpur|Sikar|Churu|Barmer|Jaisalmer|Bhilwara|Dausa
    Chandigarh|Panchkula|Mohali|Ambala|Karnal|Panipat|Sonipat|Rohtak|Hisar|Bhiwani|Rewari|Kurukshetra|Amritsar|Ludhiana|Jalandhar|Patiala|Bathinda|Pathankot|Hoshiarpur
    Dehradun|Haridwar|Rishikesh|Roorkee|Haldwani|Nainital|Almora|Pithoragarh|Joshimath|Uttarkashi|Shimla|Dharamshala|Dharamsala|Kangra|Mandi|Kullu|Manali|Solan|Srinagar|Jammu|Udhampur|Anantnag|Pulwama|Baramulla|Leh|Kargil
    Mumbai|Navi Mumbai|Thane|Pune|Nagpur|Nashik|Aurangabad|Solapur|Kolhapur|Amravati|Ahmedabad|Surat|Vadodara|Rajkot|Bhavnagar|Jamnagar|Gandhinagar|Bhuj|Panaji
    Kolkata|Howrah|Siliguri|Darjeeling|Asansol|Bhubaneswar|Cuttack|Puri|Rourkela|Balasore|Guwahati|Dibrugarh|Silchar|Shillong|Imphal|Aizawl|Kohima|Dimapur|Agartala|Itanagar|Gangtok
    Chennai|Bengaluru|Bangalore|Hyderabad|Thiruvananthapuram|Kochi|Kozhikode|Wayanad|Madurai|Coimbatore|Puducherry|Mysuru|Mangaluru|Vijayawada|Visakhapatnam|Tirupati|Amaravati|Sriharikota|Port Blair
    Islamabad|Karachi|Lahore|Rawalpindi|Peshawar|Quetta|Kathmandu|Dhaka|Colombo|Kabul|Kandahar|Thimphu|Male|Yangon
    Beijing|Shanghai|Wuhan|Hong Kong|Taipei|Tokyo|Osaka|Seoul|Pyongyang|Bangkok|Singapore|Kuala Lumpur|Jakarta|Manila|Hanoi|Phnom Penh|Tashkent|Astana|Tehran|Baghdad|Damascus|Beirut|Jerusalem|Tel Aviv|Gaza|Gaza City|Amman|Riyadh|Jeddah|Doha|Dubai|Abu Dhabi|Muscat|Ankara|Istanbul|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Wellington|Auckland|Christchurch
    London|Manchester|Birmingham|Edinburgh|Glasgow|Dublin|Paris|Berlin|Munich|Frankfurt|Rome|Milan|Vatican City|Madrid|Barcelona|Lisbon|Brussels|Amsterdam|The Hague|Geneva|Zurich|Davos|Vienna|Prague|Warsaw|Budapest|Bucharest|Belgrade|Athens|Copenhagen|Stockholm|Oslo|Helsinki|Moscow|Kyiv|Kiev|Minsk
    Cairo|Tripoli|Tunis|Algiers|Khartoum|Addis Ababa|Nairobi|Kampala|Lagos|Abuja|Accra|Harare|Johannesburg|Cape Town|Durban|Pretoria|Washington|Washington DC|New York|United Nations|Chicago|Los Angeles|San Francisco|Houston|Boston|Miami|Atlanta|Seattle|Dallas|Ottawa|Toronto|Vancouver|Montreal|Mexico City|Havana|Kingston|Bridgetown|Caracas|Bogota|Lima|Brasilia|Rio de Janeiro|Sao Paulo|Buenos Aires|Santiago
    Vientiane|Bandar Seri Begawan|Ashgabat|Baku|Yerevan|Tbilisi|Nicosia|Port Moresby|Honiara|Port Vila|Apia|Luxembourg|Sarajevo|Zagreb|Ljubljana|Bratislava|Skopje|Tirana|Podgorica|Pristina|Chisinau|Valletta|Monaco|Luanda|Porto-Novo|Gaborone|Ouagadougou|Yaounde|Bangui|Kinshasa|Brazzaville|Abidjan|Djibouti|Asmara|Libreville|Banjul|Conakry|Monrovia|Antananarivo|Lilongwe|Bamako|Nouakchott|Maputo|Windhoek|Niamey|Dakar|Freetown|Mogadishu|Juba|Dodoma|Dar es Salaam|Nassau|Belmopan|La Paz|San Jose|Santo Domingo|Quito|San Salvador|Guatemala City|Port-au-Prince|Tegucigalpa|Managua|Panama City|Asuncion|Paramaribo|Montevideo|Sofia|Riga|Vilnius|Tallinn|Reykjavik|Rabat|Kigali|Lusaka|Ulaanbaatar|Bishkek|Dushanbe|Kuwait City|Manama|Sanaa|Suva|Naypyidaw|Bern`,
  regions: `
    Uttar Pradesh|UP|Bihar|Jharkhand|Madhya Pradesh|Chhattisgarh|Rajasthan|Haryana|Punjab|Himachal Pradesh|Uttarakhand|Jammu and Kashmir|Ladakh|Gujarat|Maharashtra|Goa|West Bengal|Odisha|Assam|Meghalaya|Manipur|Mizoram|Nagaland|Tripura|Arunachal Pradesh|Sikkim|Andhra Pradesh|Telangana|Karnataka|Kerala|Tamil Nadu
    India|Pakistan|Nepal|Bangladesh|Sri Lanka|Afghanistan|Bhutan|Maldives|Myanmar|China|Japan|Iran|Iraq|Syria|Israel|Turkey|Saudi Arabia|UAE|Qatar|Russia|Ukraine|UK|England|France|Germany|Italy|Spain|US|USA|Canada|Brazil|Australia|New Zealand|South Africa|Egypt`,
};

export const enSentences: SentenceWords = {
  abbreviations: `mr|mrs|ms|dr|prof|st|sr|jr|lt|col|gen|maj|brig|sgt|capt|gov|govt|sen|rep|rev|hon|smt|shri|adv|vs|inc|pvt|ltd|co|corp|dept|rs|e.g|i.e|a.m|p.m|approx`,
  numberLabels: 'no|nos|art|sec|vol|pp|fig|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec',
  speechVerbs: 'said|says|asked|added|replied',
};
