/** Markup that tries to run scripts and to cause requests. */
import { type Loopback, serve } from '../fetch/loopback.ts';
import { SENTENCES } from '../page-of.ts';

/** Starts a host that no page may contact, and lists the paths requested from it. */
export async function openTrap(): Promise<Loopback & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const host = await serve(({ url = '' }, response) => {
    asked.push(url);
    response.end('globalThis.poisoned = true');
  });
  return { ...host, asked };
}

/** Markup for the body of a page. What runs sets `poisoned`, and all URLs lead to `origin`. */
export function poisonFor(origin: string): string {
  const run = (at: string): string => `globalThis.top.poisoned='${at}';fetch('${origin}/${at}');alert(1)`;
  return [
    `<base href="${origin}/base/"><meta http-equiv="refresh" content="0;url=${origin}/refresh">`,
    `<link rel="prefetch" href="${origin}/prefetch"><link rel="stylesheet" href="${origin}/css"><link rel="icon" href="${origin}/icon">`,
    `<script>${run('script')}</script><script src="${origin}/src"></script>`,
    `<style>@import url(${origin}/import); body{background:url(${origin}/background)} @font-face{font-family:f;src:url(${origin}/font)} [data-part^="d"]{background:url(${origin}/attribute)}</style>`,
    `<img src="${origin}/img.jpg" srcset="${origin}/set.jpg 2x" onerror="${run('onerror')}" onload="${run('onload')}" alt='"><img src=${origin}/alt onerror=alert(1)>'>`,
    `<p style="background:url(${origin}/style)" onclick="${run('onclick')}" onpointerover="${run('onpointerover')}">${SENTENCES[7]}</p>`,
    `<a href="javascript:${run('href')}">${SENTENCES[1]}</a><a href="${origin}/link" ping="${origin}/ping">${SENTENCES[3]}</a>`,
    `<form action="${origin}/form"><input autofocus onfocus="${run('onfocus')}"><button formaction="javascript:${run('formaction')}">भेजें</button></form>`,
    `<iframe srcdoc="&lt;script&gt;${run('srcdoc')}&lt;/script&gt;"></iframe><iframe src="${origin}/iframe"></iframe>`,
    `<iframe src="https://www.youtube.com/embed/x&quot;onload=&quot;alert(1)"></iframe>`,
    `<svg onload="${run('svg')}"><script>${run('svg-script')}</script><image href="${origin}/svg-image"/><use href="${origin}/use#a"/></svg>`,
    `<object data="${origin}/object"></object><embed src="${origin}/embed"><video src="${origin}/video" poster="${origin}/poster" autoplay></video><audio src="${origin}/audio" autoplay></audio><input type="image" src="${origin}/input">`,
    `<template><img src=x onerror="${run('template')}"></template>`,
    `<noscript><p title="</noscript><img src=${origin}/noscript onerror=alert(1)>"></noscript>`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=${origin}/mutation onerror=alert(1)&gt;">`,
    `</table></math><p id="</script><script>${run('id')}</script>" class="x</script><img src=${origin}/class>" data-part="</script>">`,
    `&lt;/script&gt;&lt;script&gt;${run('text')}&lt;/script&gt; ${SENTENCES[5]}</p><p>\u2028\u2029 ]]&gt; &lt;!-- ${SENTENCES[6]}</p>`,
    `<x-y onload="${run('custom')}">${SENTENCES[4]}</x-y><marquee onstart="${run('marquee')}">${SENTENCES[2]}</marquee>`,
    `<details open ontoggle="${run('ontoggle')}"><summary>${SENTENCES[0]}</summary></details>`,
    '<script>document.forms[0].submit()</script>',
  ].join('\n');
}
