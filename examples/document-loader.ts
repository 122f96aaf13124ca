/**
 * A document loader in the shape of LangChain's: each article in pieces that a retriever can hold, with their headings.
 * Run: npx tsx examples/document-loader.ts PAGE...
 */
import { readFile } from 'node:fs/promises';
import { extractArticle } from 'samachar';
import { toChunks } from 'samachar/formats';

export class HindiNewsLoader {
  async load(files: readonly string[]): Promise<{ id: string; pageContent: string; metadata: object }[]> {
    return (await Promise.all(files.map((file) => this.documentsOf(file)))).flat();
  }

  private async documentsOf(file: string) {
    const article = extractArticle(await readFile(file));
    const { headline, publisher, publishedAt } = article;
    return toChunks(article, { maxChars: 800 }).map(({ id, text: pageContent, ...chunk }) => {
      return { id, pageContent, metadata: { source: file, headline, publisher, publishedAt, ...chunk } };
    });
  }
}
for (const document of await new HindiNewsLoader().load(process.argv.slice(2)))
  console.log(JSON.stringify(document));
