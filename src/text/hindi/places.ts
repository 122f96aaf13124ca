/** Places: the names that appear in datelines. Source: general knowledge of the map of India, and capitals that agencies report from. */

/** Places of one region, names divided by "|", with the spellings that papers use side by side. */
export interface PlaceRow {
  region: string;
  hindi: string;
  english: string;
}

/** Cities and district towns; each may stand alone in a dateline. */
export const CITIES: readonly PlaceRow[] = [
  {
    region: 'Delhi and around',
    hindi:
      'नई दिल्ली|नयी दिल्ली|दिल्ली|दिल्ली-एनसीआर|पूर्वी दिल्ली|पश्चिमी दिल्ली|बाहरी दिल्ली|दक्षिणी दिल्ली|उत्तरी दिल्ली|नोएडा|ग्रेटर नोएडा|गाजियाबाद|साहिबाबाद|गुरुग्राम|गुड़गांव|फरीदाबाद|बल्लभगढ़',
    english: 'New Delhi|Delhi|Noida|Greater Noida|Ghaziabad|Gurugram|Gurgaon|Faridabad',
  },
  {
    region: 'Uttar Pradesh',
    hindi:
      'लखनऊ|कानपुर|कानपुर देहात|आगरा|वाराणसी|काशी|बनारस|प्रयागराज|इलाहाबाद|मेरठ|बरेली|अलीगढ़|मुरादाबाद|सहारनपुर|गोरखपुर|झांसी|मथुरा|वृंदावन|अयोध्या|फैजाबाद|फिरोजाबाद|मुजफ्फरनगर|शामली|बागपत|हापुड़|बुलंदशहर|बिजनौर|अमरोहा|संभल|रामपुर|पीलीभीत|शाहजहांपुर|बदायूं|कासगंज|एटा|मैनपुरी|इटावा|औरैया|फर्रुखाबाद|कन्नौज|हरदोई|सीतापुर|लखीमपुर खीरी|लखीमपुर|खीरी|उन्नाव|रायबरेली|अमेठी|सुल्तानपुर|सुलतानपुर|बाराबंकी|गोंडा|बहराइच|श्रावस्ती|बलरामपुर|बस्ती|संतकबीर नगर|सिद्धार्थनगर|महराजगंज|कुशीनगर|देवरिया|मऊ|आजमगढ़|बलिया|गाजीपुर|जौनपुर|चंदौली|भदोही|मिर्जापुर|सोनभद्र|प्रतापगढ़|कौशांबी|फतेहपुर|बांदा|चित्रकूट|महोबा|हमीरपुर|जालौन|उरई|ललितपुर|हाथरस|अंबेडकर नगर|अंबेडकरनगर',
    english:
      'Lucknow|Kanpur|Agra|Varanasi|Prayagraj|Allahabad|Meerut|Bareilly|Aligarh|Moradabad|Saharanpur|Gorakhpur|Jhansi|Mathura|Ayodhya|Muzaffarnagar|Bulandshahr|Shahjahanpur|Etawah|Unnao|Rae Bareli|Amethi|Sultanpur|Bahraich|Ballia|Ghazipur|Jaunpur|Mirzapur|Hathras',
  },
  {
    region: 'Bihar',
    hindi:
      'पटना|पटना सिटी|गया|मुजफ्फरपुर|भागलपुर|दरभंगा|पूर्णिया|आरा|भोजपुर|बक्सर|छपरा|सारण|सिवान|सीवान|गोपालगंज|हाजीपुर|वैशाली|समस्तीपुर|बेगूसराय|मुंगेर|जमुई|लखीसराय|शेखपुरा|नालंदा|बिहारशरीफ|नवादा|औरंगाबाद|जहानाबाद|अरवल|सासाराम|रोहतास|कैमूर|भभुआ|मोतिहारी|पूर्वी चंपारण|पश्चिमी चंपारण|बेतिया|बगहा|सीतामढ़ी|शिवहर|मधुबनी|सुपौल|सहरसा|मधेपुरा|अररिया|किशनगंज|कटिहार|खगड़िया|बांका',
    english:
      'Patna|Gaya|Muzaffarpur|Bhagalpur|Darbhanga|Purnia|Arrah|Buxar|Chhapra|Siwan|Gopalganj|Hajipur|Samastipur|Begusarai|Munger|Motihari|Bettiah|Sitamarhi|Madhubani|Katihar|Kishanganj',
  },
  {
    region: 'Jharkhand',
    hindi:
      'रांची|जमशेदपुर|धनबाद|बोकारो|देवघर|दुमका|हजारीबाग|गिरिडीह|रामगढ़|पलामू|मेदिनीनगर|डालटनगंज|गढ़वा|चाईबासा|साहिबगंज|पाकुड़|गोड्डा|कोडरमा|चतरा|लातेहार|लोहरदगा|गुमला|सिमडेगा|खूंटी|जामताड़ा|सरायकेला',
    english: 'Ranchi|Jamshedpur|Dhanbad|Bokaro|Deoghar|Dumka|Hazaribagh|Giridih|Palamu',
  },
  {
    region: 'Madhya Pradesh and Chhattisgarh',
    hindi:
      'भोपाल|इंदौर|जबलपुर|ग्वालियर|उज्जैन|सागर|रीवा|सतना|मुरैना|भिंड|दतिया|शिवपुरी|गुना|अशोकनगर|विदिशा|रायसेन|होशंगाबाद|नर्मदापुरम|हरदा|बैतूल|छिंदवाड़ा|सिवनी|बालाघाट|मंडला|डिंडोरी|शहडोल|अनूपपुर|उमरिया|कटनी|पन्ना|छतरपुर|टीकमगढ़|दमोह|नरसिंहपुर|खंडवा|खरगोन|बड़वानी|धार|झाबुआ|रतलाम|मंदसौर|नीमच|देवास|शाजापुर|राजगढ़|सीहोर|सिंगरौली|सीधी|रायपुर|बिलासपुर|दुर्ग|भिलाई|राजनांदगांव|कोरबा|रायगढ़|जगदलपुर|बस्तर|दंतेवाड़ा|सुकमा|बीजापुर|नारायणपुर|कांकेर|धमतरी|महासमुंद|जांजगीर|अंबिकापुर|सरगुजा|जशपुर|कवर्धा|बेमेतरा',
    english:
      'Bhopal|Indore|Jabalpur|Gwalior|Ujjain|Sagar|Rewa|Satna|Morena|Ratlam|Mandsaur|Dewas|Raipur|Bilaspur|Durg|Bhilai|Korba|Jagdalpur|Dantewada|Sukma|Bijapur',
  },
  {
    region: 'Rajasthan',
    hindi:
      'जयपुर|जोधपुर|उदयपुर|कोटा|अजमेर|बीकानेर|अलवर|भरतपुर|सीकर|झुंझुनूं|झुंझुनू|चूरू|श्रीगंगानगर|हनुमानगढ़|नागौर|पाली|बाड़मेर|जैसलमेर|जालोर|सिरोही|माउंट आबू|चित्तौड़गढ़|भीलवाड़ा|राजसमंद|डूंगरपुर|बांसवाड़ा|बूंदी|बारां|झालावाड़|टोंक|दौसा|करौली|सवाई माधोपुर|धौलपुर|किशनगढ़|ब्यावर',
    english:
      'Jaipur|Jodhpur|Udaipur|Kota|Ajmer|Bikaner|Alwar|Bharatpur|Sikar|Churu|Barmer|Jaisalmer|Bhilwara|Dausa',
  },
  {
    region: 'Haryana, Punjab, Chandigarh',
    hindi:
      'चंडीगढ़|पंचकूला|मोहाली|अंबाला|करनाल|पानीपत|सोनीपत|रोहतक|हिसार|भिवानी|रेवाड़ी|झज्जर|बहादुरगढ़|कैथल|कुरुक्षेत्र|यमुनानगर|जींद|सिरसा|फतेहाबाद|महेंद्रगढ़|नारनौल|पलवल|नूंह|मेवात|चरखी दादरी|अमृतसर|लुधियाना|जालंधर|पटियाला|बठिंडा|मोगा|फिरोजपुर|फाजिल्का|गुरदासपुर|पठानकोट|होशियारपुर|कपूरथला|नवांशहर|रूपनगर|संगरूर|बरनाला|मानसा|मुक्तसर|फरीदकोट|तरनतारन|अबोहर',
    english:
      'Chandigarh|Panchkula|Mohali|Ambala|Karnal|Panipat|Sonipat|Rohtak|Hisar|Bhiwani|Rewari|Kurukshetra|Amritsar|Ludhiana|Jalandhar|Patiala|Bathinda|Pathankot|Hoshiarpur',
  },
  {
    region: 'Uttarakhand, Himachal, Jammu and Kashmir, Ladakh',
    hindi:
      'देहरादून|हरिद्वार|ऋषिकेश|रुड़की|हल्द्वानी|नैनीताल|रुद्रपुर|काशीपुर|अल्मोड़ा|पिथौरागढ़|चंपावत|बागेश्वर|चमोली|गोपेश्वर|जोशीमठ|रुद्रप्रयाग|पौड़ी|टिहरी|उत्तरकाशी|मसूरी|कोटद्वार|बदरीनाथ|केदारनाथ|शिमला|धर्मशाला|कांगड़ा|मंडी|कुल्लू|मनाली|सोलन|ऊना|चंबा|किन्नौर|सिरमौर|नाहन|श्रीनगर|जम्मू|ऊधमपुर|उधमपुर|कठुआ|सांबा|राजौरी|पुंछ|डोडा|किश्तवाड़|रामबन|अनंतनाग|पुलवामा|शोपियां|कुलगाम|बारामूला|कुपवाड़ा|बांदीपोरा|बडगाम|गांदरबल|सोपोर|पहलगाम|गुलमर्ग|कटरा|लेह|करगिल|कारगिल',
    english:
      'Dehradun|Haridwar|Rishikesh|Roorkee|Haldwani|Nainital|Almora|Pithoragarh|Joshimath|Uttarkashi|Shimla|Dharamshala|Dharamsala|Kangra|Mandi|Kullu|Manali|Solan|Srinagar|Jammu|Udhampur|Anantnag|Pulwama|Baramulla|Leh|Kargil',
  },
  {
    region: 'Western India',
    hindi:
      'मुंबई|मुम्बई|नवी मुंबई|ठाणे|पुणे|नागपुर|नासिक|नाशिक|औरंगाबाद|छत्रपति संभाजीनगर|सोलापुर|कोल्हापुर|सांगली|सतारा|रत्नागिरि|अमरावती|अकोला|जलगांव|धुले|नांदेड़|लातूर|बीड|परभणी|वर्धा|चंद्रपुर|गढ़चिरौली|यवतमाल|पालघर|शिरडी|अहमदनगर|अहमदाबाद|सूरत|वडोदरा|राजकोट|भावनगर|जामनगर|जूनागढ़|गांधीनगर|आणंद|भरूच|वलसाड|वापी|मेहसाणा|कच्छ|भुज|मोरबी|द्वारका|केवडिया|गोधरा|दाहोद|पणजी|मडगांव|दमन',
    english:
      'Mumbai|Navi Mumbai|Thane|Pune|Nagpur|Nashik|Aurangabad|Solapur|Kolhapur|Amravati|Ahmedabad|Surat|Vadodara|Rajkot|Bhavnagar|Jamnagar|Gandhinagar|Bhuj|Panaji',
  },
  {
    region: 'Eastern and north-eastern India',
    hindi:
      'कोलकाता|कोलकत्ता|हावड़ा|सिलीगुड़ी|दार्जिलिंग|आसनसोल|दुर्गापुर|मालदा|मुर्शिदाबाद|बर्धमान|नंदीग्राम|खड़गपुर|भुवनेश्वर|कटक|पुरी|राउरकेला|संबलपुर|बालासोर|बालेश्वर|ब्रह्मपुर|गुवाहाटी|दिसपुर|डिब्रूगढ़|सिलचर|जोरहाट|तेजपुर|शिलांग|इंफाल|इम्फाल|आइजोल|आइजल|कोहिमा|दीमापुर|अगरतला|ईटानगर|तवांग|गंगटोक',
    english:
      'Kolkata|Howrah|Siliguri|Darjeeling|Asansol|Bhubaneswar|Cuttack|Puri|Rourkela|Balasore|Guwahati|Dibrugarh|Silchar|Shillong|Imphal|Aizawl|Kohima|Dimapur|Agartala|Itanagar|Gangtok',
  },
  {
    region: 'Southern India',
    hindi:
      'चेन्नई|बेंगलुरु|बेंगलुरू|बंगलुरु|बेंगलूरु|बैंगलोर|बंगलौर|हैदराबाद|सिकंदराबाद|तिरुवनंतपुरम|तिरूवनंतपुरम|कोच्चि|कोझिकोड|कोझीकोड|वायनाड|कन्नूर|त्रिशूर|मदुरै|कोयंबटूर|कोयम्बटूर|तिरुचिरापल्ली|सलेम|रामेश्वरम|पुडुचेरी|पुदुच्चेरी|मैसूर|मैसूरु|मंगलुरु|मंगलौर|हुबली|बेलगावी|बेलगाम|कलबुर्गी|विजयवाड़ा|विशाखापत्तनम|विशाखापट्टनम|तिरुपति|अमरावती|गुंटूर|वारंगल|करीमनगर|श्रीहरिकोटा|पोर्ट ब्लेयर|कवरत्ती|कवारत्ती',
    english:
      'Chennai|Bengaluru|Bangalore|Hyderabad|Thiruvananthapuram|Kochi|Kozhikode|Wayanad|Madurai|Coimbatore|Puducherry|Mysuru|Mangaluru|Vijayawada|Visakhapatnam|Tirupati|Amaravati|Sriharikota|Port Blair',
  },
  {
    region: 'South Asia',
    hindi:
      'इस्लामाबाद|कराची|लाहौर|रावलपिंडी|पेशावर|क्वेटा|मुल्तान|काठमांडू|काठमाण्डू|काठमांडो|पोखरा|जनकपुर|बीरगंज|ढाका|चटगांव|कोलंबो|कैंडी|गाले|काबुल|कंधार|थिम्फू|थिंपू|माले|नेपीता|यंगून|यांगून',
    english:
      'Islamabad|Karachi|Lahore|Rawalpindi|Peshawar|Quetta|Kathmandu|Dhaka|Colombo|Kabul|Kandahar|Thimphu|Male|Yangon',
  },
  {
    region: 'Asia and the Pacific',
    hindi:
      'बीजिंग|पेइचिंग|शंघाई|वुहान|हांगकांग|हॉन्ग कॉन्ग|हांगझोउ|ताइपे|तोक्यो|टोक्यो|ओसाका|सियोल|सोल|प्योंगयांग|बैंकॉक|बैंकाक|सिंगापुर|कुआलालंपुर|क्वालालंपुर|जकार्ता|बाली|मनीला|हनोई|नोम पेन्ह|उलानबटोर|ताशकंद|समरकंद|अस्ताना|बिश्केक|दुशांबे|तेहरान|बगदाद|दमिश्क|बेरूत|यरुशलम|यरूशलम|तेल अवीव|गाजा|गाजा सिटी|अम्मान|रियाद|जेद्दा|मक्का|दोहा|दुबई|अबू धाबी|अबूधाबी|शारजाह|मस्कट|कुवैत सिटी|मनामा|सना|अंकारा|इस्तांबुल|सिडनी|मेलबर्न|मेलबोर्न|ब्रिसबेन|ब्रिस्बेन|पर्थ|एडिलेड|कैनबरा|कैनबेरा|होबार्ट|वेलिंगटन|ऑकलैंड|आकलैंड|क्राइस्टचर्च|हैमिल्टन|सुवा',
    english:
      'Beijing|Shanghai|Wuhan|Hong Kong|Taipei|Tokyo|Osaka|Seoul|Pyongyang|Bangkok|Singapore|Kuala Lumpur|Jakarta|Manila|Hanoi|Phnom Penh|Tashkent|Astana|Tehran|Baghdad|Damascus|Beirut|Jerusalem|Tel Aviv|Gaza|Gaza City|Amman|Riyadh|Jeddah|Doha|Dubai|Abu Dhabi|Muscat|Ankara|Istanbul|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Wellington|Auckland|Christchurch',
  },
  {
    region: 'Europe',
    hindi:
      'लंदन|मैनचेस्टर|बर्मिंघम|लीड्स|एडिनबर्ग|ग्लासगो|कार्डिफ|डबलिन|पेरिस|मार्से|बर्लिन|म्यूनिख|फ्रैंकफर्ट|हैम्बर्ग|हैंबर्ग|बॉन|रोम|मिलान|वेटिकन सिटी|मैड्रिड|बार्सिलोना|लिस्बन|ब्रसेल्स|एम्सटर्डम|द हेग|हेग|जिनेवा|ज्यूरिख|दावोस|बर्न|वियना|विएना|प्राग|वारसॉ|वारसा|बुडापेस्ट|बुखारेस्ट|सोफिया|बेलग्रेड|एथेंस|कोपेनहेगन|स्टॉकहोम|स्टाकहोम|ओस्लो|हेलसिंकी|मास्को|मॉस्को|सेंट पीटर्सबर्ग|कीव|कीएव|खारकीव|मिंस्क|रीगा|विल्नियस|तालिन|रिक्याविक',
    english:
      'London|Manchester|Birmingham|Edinburgh|Glasgow|Dublin|Paris|Berlin|Munich|Frankfurt|Rome|Milan|Vatican City|Madrid|Barcelona|Lisbon|Brussels|Amsterdam|The Hague|Geneva|Zurich|Davos|Vienna|Prague|Warsaw|Budapest|Bucharest|Belgrade|Athens|Copenhagen|Stockholm|Oslo|Helsinki|Moscow|Kyiv|Kiev|Minsk',
  },
  {
    region: 'Africa and the Americas',
    hindi:
      'काहिरा|त्रिपोली|ट्यूनिस|अल्जीयर्स|रबात|खार्तूम|अदीस अबाबा|नैरोबी|कंपाला|किगाली|लागोस|अबुजा|अकरा|हरारे|लुसाका|जोहानिसबर्ग|जोहान्सबर्ग|केपटाउन|केप टाउन|डरबन|सेंचुरियन|प्रिटोरिया|पोर्ट लुई|वाशिंगटन|वॉशिंगटन|वाशिंगटन डीसी|न्यूयॉर्क|न्यूयार्क|संयुक्त राष्ट्र|शिकागो|लॉस एंजिलिस|लास एंजिलिस|लॉस एंजेलिस|सैन फ्रांसिस्को|ह्यूस्टन|ह्यूस्टन|बोस्टन|मियामी|अटलांटा|सिएटल|डलास|लास वेगास|ओटावा|टोरंटो|वैंकूवर|मॉन्ट्रियल|मेक्सिको सिटी|हवाना|किंगस्टन|ब्रिजटाउन|पोर्ट ऑफ स्पेन|जॉर्जटाउन|काराकास|बोगोटा|लीमा|ब्रासीलिया|रियो डी जेनेरियो|रियो डि जेनेरियो|साओ पाउलो|ब्यूनस आयर्स|सैंटियागो',
    english:
      'Cairo|Tripoli|Tunis|Algiers|Khartoum|Addis Ababa|Nairobi|Kampala|Lagos|Abuja|Accra|Harare|Johannesburg|Cape Town|Durban|Pretoria|Washington|Washington DC|New York|United Nations|Chicago|Los Angeles|San Francisco|Houston|Boston|Miami|Atlanta|Seattle|Dallas|Ottawa|Toronto|Vancouver|Montreal|Mexico City|Havana|Kingston|Bridgetown|Caracas|Bogota|Lima|Brasilia|Rio de Janeiro|Sao Paulo|Buenos Aires|Santiago',
  },
  {
    region: 'Further capitals',
    hindi:
      'वियनतियाने|विएंतियान|बंदर सेरी बेगावान|अश्गाबात|अश्काबाद|बाकू|येरेवान|तबिलिसी|त्बिलिसी|निकोसिया|पोर्ट मोरेस्बी|होनियारा|पोर्ट विला|अपिया|नुकुअलोफा|लक्जमबर्ग|सारायेवो|साराजेवो|जाग्रेब|ल्युब्लयाना|ब्रातिस्लावा|स्कोप्जे|तिराना|पोडगोरिका|प्रिस्टिना|किशिनाउ|चिसीनाउ|वैलेटा|मोनाको|लुआंडा|पोर्तो नोवो|गैबोरोन|वागाडूगू|औगाडौगू|याउंडे|बांगुई|एनजमेना|मोरोनी|किंशासा|ब्राजाविल|यामूसुक्रो|आबिदजान|जिबूती|अस्मारा|लिब्रेविल|बंजुल|कोनाक्री|मोनरोविया|अंतानानारिवो|एंटानानारिवो|लिलोंग्वे|बमाको|नुआकशोत|मापुटो|विंडहोक|नियामी|डकार|फ्रीटाउन|मोगादिशू|मोगादिशु|जुबा|डोडोमा|दार एस सलाम|नसाऊ|बेलमोपान|ला पाज|सैन होजे|सेंटो डोमिंगो|क्विटो|सैन सल्वाडोर|ग्वाटेमाला सिटी|पोर्ट-ओ-प्रिंस|पोर्ट ओ प्रिंस|तेगुसिगाल्पा|मनागुआ|पनामा सिटी|असुनसियन|पारामारिबो|मोंटेवीडियो',
    english:
      'Vientiane|Bandar Seri Begawan|Ashgabat|Baku|Yerevan|Tbilisi|Nicosia|Port Moresby|Honiara|Port Vila|Apia|Luxembourg|Sarajevo|Zagreb|Ljubljana|Bratislava|Skopje|Tirana|Podgorica|Pristina|Chisinau|Valletta|Monaco|Luanda|Porto-Novo|Gaborone|Ouagadougou|Yaounde|Bangui|Kinshasa|Brazzaville|Abidjan|Djibouti|Asmara|Libreville|Banjul|Conakry|Monrovia|Antananarivo|Lilongwe|Bamako|Nouakchott|Maputo|Windhoek|Niamey|Dakar|Freetown|Mogadishu|Juba|Dodoma|Dar es Salaam|Nassau|Belmopan|La Paz|San Jose|Santo Domingo|Quito|San Salvador|Guatemala City|Port-au-Prince|Tegucigalpa|Managua|Panama City|Asuncion|Paramaribo|Montevideo|Sofia|Riga|Vilnius|Tallinn|Reykjavik|Rabat|Kigali|Lusaka|Ulaanbaatar|Bishkek|Dushanbe|Kuwait City|Manama|Sanaa|Suva|Naypyidaw|Bern',
  },
];

/** States and countries: they qualify a place; alone before a colon they are a kicker or a score. */
export const REGIONS: readonly PlaceRow[] = [
  {
    region: 'States of India',
    hindi:
      'उत्तर प्रदेश|उप्र|यूपी|बिहार|झारखंड|मध्य प्रदेश|मध्यप्रदेश|मप्र|एमपी|छत्तीसगढ़|राजस्थान|हरियाणा|पंजाब|हिमाचल प्रदेश|हिमाचल|उत्तराखंड|जम्मू-कश्मीर|जम्मू कश्मीर|लद्दाख|गुजरात|महाराष्ट्र|गोवा|पश्चिम बंगाल|बंगाल|ओडिशा|असम|मेघालय|मणिपुर|मिजोरम|नगालैंड|नागालैंड|त्रिपुरा|अरुणाचल प्रदेश|सिक्किम|आंध्र प्रदेश|तेलंगाना|कर्नाटक|केरल|तमिलनाडु|एनसीआर',
    english:
      'Uttar Pradesh|UP|Bihar|Jharkhand|Madhya Pradesh|Chhattisgarh|Rajasthan|Haryana|Punjab|Himachal Pradesh|Uttarakhand|Jammu and Kashmir|Ladakh|Gujarat|Maharashtra|Goa|West Bengal|Odisha|Assam|Meghalaya|Manipur|Mizoram|Nagaland|Tripura|Arunachal Pradesh|Sikkim|Andhra Pradesh|Telangana|Karnataka|Kerala|Tamil Nadu',
  },
  {
    region: 'Countries',
    hindi:
      'भारत|पाकिस्तान|नेपाल|बांग्लादेश|श्रीलंका|अफगानिस्तान|भूटान|मालदीव|म्यांमार|चीन|जापान|दक्षिण कोरिया|उत्तर कोरिया|ईरान|इराक|सीरिया|इजराइल|इजरायल|तुर्की|तुर्किये|सऊदी अरब|यूएई|कतर|रूस|यूक्रेन|ब्रिटेन|इंग्लैंड|फ्रांस|जर्मनी|इटली|स्पेन|अमेरिका|कनाडा|ब्राजील|ऑस्ट्रेलिया|न्यूजीलैंड|दक्षिण अफ्रीका|मिस्र',
    english:
      'India|Pakistan|Nepal|Bangladesh|Sri Lanka|Afghanistan|Bhutan|Maldives|Myanmar|China|Japan|Iran|Iraq|Syria|Israel|Turkey|Saudi Arabia|UAE|Qatar|Russia|Ukraine|UK|England|France|Germany|Italy|Spain|US|USA|Canada|Brazil|Australia|New Zealand|South Africa|Egypt',
  },
];

/** Units of administration: a report from a small place soon says which one of it. Source: reports of district papers. */
export const UNITS_OF_PLACES: readonly string[] = [
  'प्रखंड',
  'प्रखण्ड',
  'अंचल',
  'अनुमंडल',
  'तहसील',
  'विकासखंड',
  'विकास खंड',
  'थाना',
  'थाने',
  'कोतवाली',
  'नगर परिषद',
  'नगर पंचायत',
  'नगर पालिका',
  'ग्राम पंचायत',
  'कस्बे',
  'कस्बा',
];

/** Words that stand alone before a danda and are no place. */
export const NO_PLACES: readonly string[] = [
  'हां',
  'जी',
  'नहीं',
  'ना',
  'खैर',
  'अफसोस',
  'बिल्कुल',
  'धन्यवाद',
  'शुक्रिया',
  'ठीक',
  'सच',
  'शायद',
  'बस',
  'सावधान',
  'नमस्कार',
  'नमस्ते',
  'प्रणाम',
  'शाबाश',
  'वाह',
  'अच्छा',
  'लेकिन',
  'मगर',
  'इसलिए',
  'क्यों',
  'कौन',
  'कहां',
  'कब',
  'सवाल',
  'जवाब',
  'चुप',
  'अंततः',
  'आखिर',
  'आखिरकार',
  'फिर',
  'यानी',
  'जय',
  'समाप्त',
  'नोट',
  'ध्यान',
  'साथियों',
  'मित्रों',
  'दोस्तों',
  'बेशक',
  'जरूर',
  'हरगिज',
  'उफ',
  'हाय',
  'अरे',
  'ओह',
  'माफ',
  'क्षमा',
  'रुकिए',
  'देखिए',
  'सुनिए',
  'चलिए',
  'मसलन',
  'उदाहरण',
  'निष्कर्ष',
  'भूमिका',
  'परिचय',
];

/** A side or part of a city, before or behind its name: "कानपुर देहात", "पूर्वी दिल्ली". */
export const PARTS_OF_CITIES: readonly string[] = [
  'ईस्ट',
  'वेस्ट',
  'नॉर्थ',
  'साउथ',
  'पूर्वी',
  'पश्चिमी',
  'उत्तरी',
  'दक्षिणी',
  'ग्रामीण',
  'देहात',
  'सिटी',
  'शहर',
  'सदर',
  'कैंट',
];
