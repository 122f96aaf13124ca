/** Pages of the fleet's tests: each has a headline and a text of its own. */
import { pageOf, SENTENCES } from '../../page-of.ts';

export function headlineAt(host: number, at: number): string {
  return `नहर की सफाई शुरू, गांव ${host}-${at} के किसानों को राहत`;
}

export function articleAt(host: number, at: number): string {
  const paragraphs = SENTENCES.slice(0, 4).map(
    (sentence, index) => `<p>${host}-${at}-${index} ${sentence} ${sentence}</p>`,
  );
  return pageOf(paragraphs.join('\n'), { headline: headlineAt(host, at) });
}

/** A record of a WARC file. */
export function warcRecord(url: string, html: string): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\n\r\n${html}`);
  const head = ['WARC/1.0', 'WARC-Type: response', `WARC-Target-URI: ${url}`].join('\r\n');
  const rest = `\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.byteLength}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head + rest), http, Buffer.from('\r\n\r\n')]);
}
