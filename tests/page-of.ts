/** Small invented pages for tests. */
import { readPage } from '../src/html/page.ts';
import {
  type Article,
  definePublisher,
  type ExtractOptions,
  extractArticle,
  type Inspection,
  inspectArticle,
  type Publisher,
} from '../src/index.ts';
import { unmarked } from './unmarked.ts';

/** Parts of a page other than its body. */
export interface PageParts {
  readonly headline?: string;
  /** Markup in the head, after the title. */
  readonly head?: string;
  /** Markup before the article. */
  readonly before?: string;
  /** Markup between the headline and the body. */
  readonly row?: string;
  /** Markup after the article. */
  readonly behind?: string;
  /** JSON-LD as a value. */
  readonly jsonLd?: unknown;
}

export const HEADLINE = 'नहर की सफाई शुरू, किसानों को राहत';
export const PUBLISHER = { id: 'naya-akhbar', name: 'नया अख़बार', domains: ['naya-akhbar.example'] };
export const PAGE_URL = 'https://naya-akhbar.example/up/nahar-safai-1';

/** Distinct sentences, enough for a short report. */
export const SENTENCES = [
  'सिंचाई विभाग ने गुरुवार सुबह से बड़ी नहर की सफाई का काम शुरू कर दिया है।',
  'विभाग का कहना है कि दस दिन के भीतर पूरा काम निपटा लिया जाएगा।',
  'किसानों ने बताया कि पिछले दो साल से खेतों तक पानी नहीं पहुंच रहा था।',
  'गांव की पंचायत ने मजदूरों के लिए भोजन और ठहरने का इंतजाम किया है।',
  'इस काम पर करीब तीन लाख रुपये खर्च होने का अनुमान लगाया गया है।',
  'अगले हफ्ते से आसपास के तीन गांवों को बारी-बारी से पानी दिया जाएगा।',
  'अधिकारियों ने लोगों से नहर में कूड़ा नहीं डालने की अपील भी की है।',
  'मौसम विभाग के मुताबिक अगले पांच दिन बारिश होने के आसार बहुत कम हैं।',
] as const;

/** Texts of paragraphs of two sentences each. */
export const PARAGRAPHS = [0, 2, 4, 6].map((at) => `${SENTENCES[at]} ${SENTENCES[at + 1]}`);

const [FIRST, SECOND, THIRD, FOURTH] = PARAGRAPHS.map((text) => `<p>${text}</p>`);

/** The story as blocks of a body. */
export const STORY = PARAGRAPHS.map((text) => ({ type: 'paragraph', text }));

/** The JSON-LD of the article. */
export function news(more: object = {}): object {
  return { '@type': 'NewsArticle', headline: HEADLINE, ...more };
}

/** A rule for the site of these pages. */
export function ruleWith(parts: Omit<Publisher, 'id' | 'name' | 'domains'>): Publisher {
  return definePublisher({ ...PUBLISHER, ...parts });
}

/** Four paragraphs with markup between the second and the third. */
export function storyAround(middle = ''): string {
  return [FIRST, SECOND, middle, THIRD, FOURTH].join('\n');
}

/** An article page with the given body. */
export function pageOf(
  body: string,
  { headline = HEADLINE, head = '', before = '', row = '', behind = '', jsonLd }: PageParts = {},
): string {
  const data =
    jsonLd === undefined ? '' : `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`;
  return (
    `<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>${headline}</title>${head}${data}</head><body>` +
    `${before}<article><h1>${headline}</h1>${row}<div class="story-body">${body}</div></article>${behind}</body></html>`
  );
}

/** The article that the generic engine extracts from a page. */
export function articleOf(html: string, options: ExtractOptions = {}): Article {
  return extractArticle(html, { url: PAGE_URL, publishers: [], ...options });
}

/** Texts of the body, without those of images and lists. */
export function bodyTexts(html: string, options?: ExtractOptions): string[] {
  return articleOf(html, options).body.flatMap((block) =>
    'text' in block && block.text ? [block.text] : [],
  );
}

/** The article and trace of a page from the generic engine. */
export function inspectionOf(html: string, options: ExtractOptions = {}): Inspection {
  return inspectArticle(html, { url: PAGE_URL, publishers: [], ...options });
}

/** Blocks extracted between the second and the third paragraph of the story, without marks. */
export function blocksBetween(middle: string): Article['body'] {
  const { body } = articleOf(pageOf(storyAround(middle)));
  const at = (text: string | undefined): number =>
    body.findIndex((block) => block.type === 'paragraph' && block.text === text);
  return unmarked(body.slice(at(PARAGRAPHS[1]) + 1, at(PARAGRAPHS[2])));
}

/** The type of a text in the body, or the reason why it was left out. */
export function fateOf(html: string, text: string): string | undefined {
  const { trace } = inspectionOf(html);
  const block = trace.blocks.find((candidate) => candidate.text === text);
  return block?.type ?? block?.reason;
}

/** Texts of all segments of some markup, hidden ones included. */
export function segmentTexts(html: string): string[] {
  return readPage(html).segments.map((segment) => segment.text);
}
