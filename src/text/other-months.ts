/** Months of other languages as news pages print them between day and year. A table, read by parse-hindi-date.ts. Source: CLDR. */

/** Twelve rows, January first. Names that English or Hindi has too are left to the table of months. */
export const OTHER_MONTHS: readonly (readonly string[])[] = [
  'Januar Jänner januari janvier enero gennaio janeiro stycznia Ocak জানুয়ারি জানুয়ারী જાન્યુઆરી जानेवारी ਜਨਵਰੀ ஜனவரி జనవరి ಜನವರಿ ജനുവരി ଜାନୁଆରୀ ଜାନୁୟାରୀ جنوری জানুৱাৰী ஜன',
  'Februar Feber februari février febrero febbraio fevereiro lutego Şubat ফেব্রুয়ারি ফেব্রুয়ারী ફેબ્રુઆરી फेब्रुवारी ਫਰਵਰੀ பிப்ரவரி ఫిబ్రవరి ಫೆಬ್ರವರಿ ഫെബ്രുവരി ଫେବୃଆରୀ ଫେବ୍ରୁଆରୀ فروری ফেব্ৰুৱাৰী फेब्रुअरी பிப்',
  'März Mär maart mars marzo março marca Mart marts Maret মার্চ માર્ચ ਮਾਰਚ மார்ச் మార్చి ಮಾರ್ಚ್ മാർച്ച് ମାର୍ଚ୍ଚ مارچ মাৰ্চ',
  'avril abril aprile kwietnia Nisan এপ্রিল એપ્રિલ एप्रिल ਅਪ੍ਰੈਲ ஏப்ரல் ఏప్రిల్ ಏಪ್ರಿಲ್ ഏപ്രിൽ ଅପ୍ରେଲ ଏପ୍ରିଲ اپریل এপ্ৰিল अप्रिल',
  'Mai mei mayo maggio maio maj maja Mayıs Mei মে મે मे ਮਈ மே మే ಮೇ മേയ് മെയ് ମଇ مئی',
  'Juni juin junio giugno junho czerwca Haziran জুন જૂન ਜੂਨ ஜூன் జూన్ ಜೂನ್ ജൂൺ ଜୁନ جون जुन',
  'Juli juillet julio luglio julho lipca Temmuz জুলাই જુલાઈ जुलै ਜੁਲਾਈ ஜூலை జూలై జులై ಜುಲೈ ജൂലൈ ଜୁଲାଇ جولائی',
  'augustus augusti août agosto sierpnia Ağustos Agustus আগস্ট ઑગસ્ટ ઓગસ્ટ ऑगस्ट ਅਗਸਤ ஆகஸ்ட் ఆగస్టు ಆಗಸ್ಟ್ ഓഗസ്റ്റ് ଅଗଷ୍ଟ اگست আগষ্ট अगस्ट',
  'septembre septiembre settembre setembro września Eylül সেপ্টেম্বর સપ્ટેમ્બર ਸਤੰਬਰ செப்டம்பர் సెప్టెంబర్ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ ସେପ୍ଟେମ୍ବର सेप्टेम्बर ستمبر ছেপ্টেম্বৰ செப்',
  'Oktober Okt oktober octobre octubre ottobre outubro października Ekim অক্টোবর ઑક્ટોબર ઓક્ટોબર ऑक्टोबर ਅਕਤੂਬਰ அக்டோபர் అక్టోబర్ ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ଅକ୍ଟୋବର اکتوبر অক্টোবৰ अक्टोबर அக்',
  'novembre noviembre novembro listopada Kasım নভেম্বর નવેમ્બર नोव्हेंबर ਨਵੰਬਰ நவம்பர் నవంబర్ ನವೆಂಬರ್ നവംബർ ନଭେମ୍ବର نومبر নৱেম্বৰ नोभेम्बर நவ',
  'Dezember Dez décembre diciembre dicembre dezembro desember grudnia Aralık Desember ডিসেম্বর ડિસેમ્બર डिसेंबर ਦਸੰਬਰ டிசம்பர் డిసెంబర్ ಡಿಸೆಂಬರ್ ഡിസംബർ ଡିସେମ୍ବର دسمبر ডিচেম্বৰ डिसेम्बर டிச',
].map((names) => names.split(' '));
