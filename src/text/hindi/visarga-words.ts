/** Visarga words: Hindi words that are not words without their ः. Source: dictionaries; the ASCII colon is seen in papers. */

/** Beginnings of words with ः inside; a longer word may continue (दुःखद, निःशुल्कता). */
export const INNER_VISARGA: readonly string[] = (
  'दुःख दुःसाहस दुःस्वप्न निःशुल्क निःसंकोच निःसंदेह निःसन्देह निःस्वार्थ निःशक्त निःसंतान निःशब्द निःसहाय निःश्वास ' +
  'प्रातःकाल अंतःकरण अन्तःकरण अंतःपुर अंतःस्राव अंतःविषय अंतःस्थ पुनःस्थाप पुनःप्राप्त पुनःपरीक्षा पुनःसंचाल अधःपतन'
).split(' ');

/** Whole words that end in ः. */
export const FINAL_VISARGA: readonly string[] = (
  'अतः प्रायः पुनः प्रातः क्रमशः शतशः अक्षरशः अंततः अन्ततः मूलतः स्वतः संभवतः सम्भवतः सामान्यतः साधारणतः ' +
  'विशेषतः मुख्यतः पूर्णतः अंशतः आंशिकतः वस्तुतः प्रथमतः सर्वतः'
).split(' ');
