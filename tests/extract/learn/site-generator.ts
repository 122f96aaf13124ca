/** Pages of invented sites without a publisher rule, each with its gold article. */
import type { GoldPage, ScoredBlock } from '../../../scripts/score.ts';
import { BENGALI, Draws, MARATHI, TELUGU, writerOf } from './sentences.ts';

export interface GeneratedPage {
  readonly url: string;
  readonly html: string;
  readonly gold: GoldPage;
}

/** Another story of the site, as shown on its card. */
interface Card {
  readonly title: string;
  readonly teaser: string;
}

const MAX_TITLE_WORDS = 7;

/** The first words of a sentence, as a headline. */
function titleOf(sentence: string): string {
  return sentence.replace(/[.।]$/u, '').split(' ').slice(0, MAX_TITLE_WORDS).join(' ');
}

function paragraph(text: string): ScoredBlock {
  return { type: 'paragraph', text };
}

function subheading(text: string): ScoredBlock {
  return { type: 'subheading', text };
}

/** A stock of cards. Pages draw from it, so they often share cards, as within one week on a real site. */
function stockOf(write: (count: number) => string, size: number): Card[] {
  return Array.from({ length: size }, () => ({ title: titleOf(write(1)), teaser: write(1) }));
}

/** Keeps a piece of markup on most pages and drops it on others. */
function sometimesOf(draws: Draws): (markup: string) => string {
  return (markup) => (draws.below(10) < 8 ? markup : '');
}

/** A news site with cards of other stories, an offer and a newsletter line between its paragraphs. */
export function newsSite(count: number, seed = 7): GeneratedPage[] {
  const draws = new Draws(seed);
  const write = writerOf(TELUGU, draws);
  const stock = stockOf(write, 14);
  const sometimes = sometimesOf(draws);
  const sections = ['జిల్లా కబుర్లు', 'సేద్యం', 'చదువులు', 'ఆటలు'];
  const card = ({ title, teaser }: Card): string =>
    `<div class="kx-i"><a href="/k/${stock.findIndex((one) => one.title === title)}.htm">${title}</a><p>${teaser}</p></div>`;
  return Array.from({ length: count }, (_, at) => {
    const url = `https://kotta-velugu.example/v/${at}.htm`;
    const title = titleOf(write(1));
    const texts = Array.from({ length: 5 + draws.below(4) }, () => write(1 + draws.below(3)));
    const heading = titleOf(write(1));
    const section = draws.of(sections);
    const caption = write(1);
    const middle = Math.ceil(texts.length / 2);
    const [head, tail] = [texts.slice(0, middle), texts.slice(middle)];
    const p = (text: string): string => `<p>${text}</p>`;
    const html = `<!doctype html><html lang="te"><head><meta charset="utf-8"><title>${title} | కొత్త వెలుగు</title></head><body>
<div class="tp"><a href="/index.htm">కొత్త వెలుగు</a> ${sections.map((name, n) => `<a href="/s${n}/">${name}</a>`).join(' ')}</div>
<div class="pg"><div class="dk"><a href="/index.htm">ముంగిలి</a> <a href="/s${sections.indexOf(section)}/">${section}</a></div>
<h1>${title}</h1><div class="vr">విలేకరి బృందం</div>
<figure><img src="/i/${at}.jpg" width="640" height="360"><figcaption>${caption}</figcaption></figure>
<div class="txt">${head.map(p).join('\n')}
<div class="kx"><b>ఇంకా ఏం జరిగింది</b>${card(draws.of(stock))}${card(draws.of(stock))}</div>
<h2>${heading}</h2>
${tail.slice(0, 1).map(p).join('')}
${sometimes('<p>ప్రతి ఉదయం ఊరి కబుర్లన్నీ ఒక్క ఉత్తరంగా మీ చేతికి ఉచితంగా అందిస్తాం, పేరు నమోదు చేసుకోండి.</p>')}
${tail.slice(1).map(p).join('\n')}
${sometimes('<div class="kb"><p>కొత్త వెలుగు పాఠకులకు ఏడాది చందాపై పుస్తకాల కానుక ఈ నెలాఖరు వరకే ఉంటుంది.</p></div>')}
<p>ఈ కథనంపై మీ మాటను మాకు రాయండి: ${draws.of(TELUGU.places).replace(/లో$/u, '')} కార్యాలయం.</p></div></div>
<div class="ft">కొత్త వెలుగు ప్రచురణలు, అన్ని హక్కులూ మావే.</div></body></html>`;
    const body = [...head.map(paragraph), subheading(heading), ...tail.map(paragraph)];
    return { url, html, gold: { headline: title, caption, body, breadcrumb: ['ముంగిలి', section] } };
  });
}

const HEX = 36;

/** A site of layout tables, with bare text and line breaks, classes generated per page, and columns of other stories. */
export function tableSite(count: number, seed = 11): GeneratedPage[] {
  const draws = new Draws(seed);
  const write = writerOf(BENGALI, draws);
  const stock = stockOf(write, 12);
  const sometimes = sometimesOf(draws);
  const hash = (): string => `x${draws.below(HEX ** 4).toString(HEX)}q${draws.below(HEX)}`;
  const menu = ['পাতা এক', 'গ্রামের কথা', 'নদী ও মাছ', 'খেলার মাঠ', 'চিঠি'];
  return Array.from({ length: count }, (_, at) => {
    const url = `https://nadir-khabar.example/page.php?id=${at}`;
    const title = titleOf(write(1));
    const texts = Array.from({ length: 4 + draws.below(4) }, () => write(1 + draws.below(2)));
    const heading = titleOf(write(1));
    const middle = Math.ceil(texts.length / 2);
    const column = Array.from({ length: 3 }, () => draws.of(stock));
    const html = `<html><head><meta charset="utf-8"><title>${title} - নদীর খবর</title></head><body>
<table width="980" class="${hash()}"><tr><td colspan="3"><a href="/">নদীর খবর</a></td></tr><tr>
<td width="160" valign="top" class="${hash()}">${menu.map((name, n) => `<a href="/m${n}.php">${name}</a><br>`).join('')}</td>
<td width="600" valign="top" class="${hash()}"><table width="100%"><tr><td align="center"><font size="5">${title}</font></td></tr></table>
${texts
  .slice(0, middle)
  .map((text) => `${text}<br><br>`)
  .join('\n')}
${sometimes('নদীর খবরের ছাপা সংখ্যা এখন ডাকে বাড়িতে পৌঁছে যায়, গ্রাহক হতে আজই চিঠি লিখুন।<br><br>')}
<b>${heading}</b><br><br>
${texts
  .slice(middle)
  .map((text) => `${text}<br><br>`)
  .join('\n')}
এই পাতার লেখা ও ছবি অনুমতি ছাড়া অন্য কোথাও ছাপা যাবে না।<br><br>
${sometimes('আপনার পাড়ার ঘটনা আমাদের দফতরে জানান, বাছাই করা চিঠি রবিবারে ছাপা হয়।<br>')}</td>
<td width="220" valign="top" class="${hash()}">${column.map(({ title: name, teaser }) => `<b>${name}</b><br>${teaser} ${teaser.split(' ').slice(2).join(' ')}<br><br>`).join('\n')}</td>
</tr></table></body></html>`;
    const [head, tail] = [texts.slice(0, middle), texts.slice(middle)];
    const body = [...head.map(paragraph), subheading(heading), ...tail.map(paragraph)];
    return { url, html, gold: { headline: title, body } };
  });
}

/** A magazine whose standfirst, captions, authors and notes are all paragraphs of the same box. */
export function magazineSite(count: number, seed = 23): GeneratedPage[] {
  const draws = new Draws(seed);
  const write = writerOf(MARATHI, draws);
  const sometimes = sometimesOf(draws);
  const authors = ['मृदगंधा सोनकुसळे', 'आशयन वाघोलीकर', 'कल्पजा निंबाळे', 'शर्वील धोत्रेकर'].map((name) => ({
    name,
    life: `${name} यांनी ग्रामीण भागातील बदलांवर वीस वर्षे लेखन केले असून त्या विषयावरील त्यांची दोन पुस्तके प्रसिद्ध आहेत.`,
  }));
  return Array.from({ length: count }, (_, at) => {
    const url = `https://maansapan.example/lekh/${at}/`;
    const title = titleOf(write(1));
    const standfirst = `${titleOf(write(1))}; ${titleOf(write(1))}`;
    const texts = Array.from({ length: 5 + draws.below(3) }, () => write(1 + draws.below(3)));
    const captions = [write(1), titleOf(write(1))];
    const author = draws.of(authors);
    const picture = (n: number): string =>
      `<div class="chitra"><img src="/c/${at}-${n}.jpg" width="800" height="450"><p class="oli">${captions[n]}</p></div>`;
    const p = (text: string): string => `<p>${text}</p>`;
    const html = `<!doctype html><html lang="mr"><head><meta charset="utf-8"><title>${title} :: मनसपान</title></head><body>
<div class="dokya"><a href="/">मनसपान</a></div>
<div class="lekh"><h1>${title}</h1><p class="ank">${standfirst}</p>
${picture(0)}
${sometimes('<p>या लेखातील मते लेखकाची स्वतःची आहेत; संपादक मंडळ त्यांच्याशी सहमत असेलच असे नाही.</p>')}
${texts.slice(0, 3).map(p).join('\n')}
${picture(1)}
${texts.slice(3).map(p).join('\n')}
<div class="lokh"><p>${author.name}</p><p>${author.life}</p></div>
<p>मनसपान हे वाचकांच्या वर्गणीवर चालते; हा मजकूर पुन्हा छापण्याआधी पत्राने परवानगी घ्यावी.</p></div>
</body></html>`;
    const gold = { headline: title, standfirst, caption: captions[0] ?? '', body: texts.map(paragraph) };
    return { url, html, gold };
  });
}

/** A site that the engine reads well without a profile. A careless learner would mistake its habits for a template. */
export function plainSite(count: number, seed = 31): GeneratedPage[] {
  const draws = new Draws(seed);
  const write = writerOf(MARATHI, draws);
  const p = (text: string): string => `<p>${text}</p>`;
  return Array.from({ length: count }, (_, at) => {
    const url = `https://satpuda.example/batmi/${at}`;
    const title = titleOf(write(1));
    const first = `बकुळपेठ, सातपुडा प्रतिनिधी: ${write(2)}`;
    const texts = Array.from({ length: 4 + draws.below(5) }, () => write(1 + draws.below(3)));
    const heading = titleOf(write(1));
    const said = 'गावाचे पाणी गावातच मुरले पाहिजे.';
    const caption = write(1);
    const list = [titleOf(write(1)), titleOf(write(1))];
    const html = `<!doctype html><html lang="mr"><head><meta charset="utf-8"><title>${title} | सातपुडा</title><meta name="description" content="${first.slice(0, 90)}"></head><body>
<header><a href="/">सातपुडा</a></header><main><article><h1>${title}</h1><div class="share"><a href="#">पाठवा</a></div>
<div class="story"><p class="first">${first}</p>
<figure><img src="/p/${at}.jpg" width="700" height="400"><figcaption>${caption}</figcaption></figure>
${texts.slice(0, 2).map(p).join('')}<h2>${heading}</h2>${texts.slice(2).map(p).join('')}
<blockquote><p>${said}</p></blockquote><ul>${list.map((item) => `<li>${item}.</li>`).join('')}</ul></div></article></main>
<footer><p>सातपुडा समूह, सर्व हक्क राखीव.</p></footer></body></html>`;
    const items = list.map((item) => `${item}.`);
    const body = [
      ...[first, ...texts.slice(0, 2)].map(paragraph),
      subheading(heading),
      ...texts.slice(2).map(paragraph),
      { type: 'quote', text: said },
      { type: 'list', items },
    ];
    return { url, html, gold: { headline: title, body } };
  });
}
