/** Learns sites within a run: the first pages of a site wait until it is learned from them, and are read with its profile too. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ScrapeError } from '../../errors.ts';
import type { LearningPage } from '../../extract/learn/learn-site.ts';
import { isOtherTemplate } from '../../extract/learn/missing-texts.ts';
import type { OptionKind } from '../../io/check-options.ts';
import { objectWith } from '../../io/option-kinds.ts';
import { writeWhole } from '../../io/whole-file.ts';
import { type SiteProfile, siteProfileSchema } from '../../publishers/site-profile.ts';
import { domainOf } from '../../text/parse-url.ts';
import { PackedPages } from './packed-pages.ts';

/** A page of a run. */
export type RunPage = Omit<LearningPage, 'html'> & { html: string | Uint8Array };

/** Learns from pages of one site, in another thread: returns a profile as JSON, or undefined if they teach nothing. It never rejects. */
export type LearnPages = (pages: readonly RunPage[]) => Promise<string | undefined>;

/** Keeps site profiles from one run to the next, as JSON. An error that it throws ends the run. */
export interface ProfileStore {
  /** @returns undefined for an unknown host, and an empty text for one that taught nothing */
  load(host: string): string | undefined;
  /**
   * @param profile - undefined for a host that taught nothing
   * @returns the profile to use, such as one with the `keep` of the previous profile
   */
  save(host: string, profile: string | undefined): Promise<string | undefined>;
}

/** Minimum number of pages of a site; with fewer, pages are read without a profile. */
export const MIN_PAGES = 6;
/** Further pages add hardly anything. */
const MAX_PAGES = 12;
/** What the pages of a site may take while they wait, in bytes. The first six may take more. */
const MAX_SITE_SIZE = 50_000;
/** How long a page waits for others of its site, in pages of the run and their size. This limits what is held. */
export const MAX_LATER_PAGES = 256;
export const MAX_LATER_SIZE = 32_000_000;
/** Number of profiles kept. A site whose profile was dropped is learned or loaded again. */
const MAX_SITES = 1000;

interface WaitingSite {
  readonly pages: PackedPages<RunPage>;
  /** What the run had read when a host's first page came: pages, their size in characters or bytes, and the time. */
  readonly since: Readonly<Progress>;
  readonly profile: Promise<string | undefined>;
  readonly settle: (profile?: Promise<string | undefined>) => void;
}

interface LearnedSite {
  readonly profile: Promise<string | undefined>;
  /** The texts that each of the last pages lacks: see {@link SiteProfiles.note}. */
  readonly missing: number[];
}

export interface SiteProfilesOptions {
  /** How long a page may wait for others; results then depend on the time. */
  readonly maxWaitMs?: number;
  readonly stored?: ProfileStore | undefined;
}

interface Progress {
  pages: number;
  size: number;
  ms: number;
}

export class SiteProfiles {
  /** Keyed by host, the one that has waited longest first. */
  readonly #waiting = new Map<string, WaitingSite>();
  /** Keyed by host, the least recently used one first. */
  readonly #learned = new Map<string, LearnedSite>();
  readonly #progress: Progress = { pages: 0, size: 0, ms: 0 };

  constructor(
    private readonly learn: LearnPages,
    private readonly options: SiteProfilesOptions = {},
  ) {}

  /**
   * The profile to read a page with, once it is known; undefined for a page of an unknown site, or of one with too few pages.
   * While the page waits, its `html` may be packed away.
   */
  async of(page: RunPage): Promise<string | undefined> {
    this.pass(page.html.length);
    const host = domainOf(page.url ?? statedUrl(page.html));
    if (host === undefined) return undefined;
    const learned = this.learned(host);
    if (learned !== undefined) return learned;
    const site = this.#waiting.get(host) ?? this.#await(host);
    site.pages.add(page);
    const { pages, size } = site.pages;
    if (pages.length === MAX_PAGES || (pages.length >= MIN_PAGES && size > MAX_SITE_SIZE))
      this.#close(host, site);
    return site.profile;
  }

  /** The profile learned from a host in this run or an earlier one, or being learned. @throws what the stored profiles throw */
  learned(host: string): Promise<string | undefined> | undefined {
    const site = this.#learned.get(host);
    if (site !== undefined) return this.#keep(host, site);
    const json = this.#waiting.has(host) ? undefined : this.options.stored?.load(host);
    if (json === undefined) return undefined;
    return this.#keep(host, { profile: Promise.resolve(json || undefined), missing: [] });
  }

  /**
   * A page was read with the profile of its site. If the site has changed its template, it is learned again from the next pages.
   *
   * @param missing - a bit for each of the ten best-supported texts that the page lacks; undefined for a page without article
   */
  note(url: string | undefined, { missing }: { readonly missing?: number }): void {
    const host = domainOf(url) ?? '';
    const last = this.#learned.get(host)?.missing;
    if (last === undefined || missing === undefined) return;
    if (!isOtherTemplate(last, missing)) return;
    this.#learned.delete(host);
    this.#await(host);
  }

  isAwaited(host: string): boolean {
    return this.#waiting.has(host);
  }

  /** Counts what was read, also if it is not a page. Pages that have waited too long are read without a profile. */
  pass(size = 0): void {
    this.#progress.pages += 1;
    this.#progress.size += size;
    this.#progress.ms = performance.now();
    for (const [host, site] of this.#waiting) {
      if (!this.#isLate(site)) return;
      this.#close(host, site);
    }
  }

  /** A host has no more pages, so its pages wait no longer. */
  release(host: string): void {
    const site = this.#waiting.get(host);
    if (site !== undefined) this.#close(host, site);
  }

  /** There are no more pages, so none waits any longer. */
  flush(): void {
    for (const [host, site] of this.#waiting) this.#close(host, site);
  }

  #await(host: string): WaitingSite {
    let settle: WaitingSite['settle'] = () => {};
    const profile = new Promise<string | undefined>((resolve) => {
      settle = resolve;
    });
    const site = { pages: new PackedPages<RunPage>(), since: { ...this.#progress }, profile, settle };
    this.#waiting.set(host, site);
    return site;
  }

  #isLate({ since }: WaitingSite): boolean {
    const { pages, size, ms } = this.#progress;
    const isFar = pages - since.pages > MAX_LATER_PAGES || size - since.size > MAX_LATER_SIZE;
    return isFar || ms - since.ms > (this.options.maxWaitMs ?? Infinity);
  }

  #close(host: string, { pages: packed, settle }: WaitingSite): void {
    this.#waiting.delete(host);
    const pages = packed.unpack();
    const isEnough = pages.length >= MIN_PAGES;
    settle(isEnough ? this.#keep(host, { profile: this.#profileOf(host, pages), missing: [] }) : undefined);
  }

  async #profileOf(host: string, pages: readonly RunPage[]): Promise<string | undefined> {
    const json = await this.learn(pages);
    const { stored } = this.options;
    return stored === undefined ? json : stored.save(host, json);
  }

  #keep(host: string, site: LearnedSite): Promise<string | undefined> {
    this.#learned.delete(host);
    this.#learned.set(host, site);
    const [oldest] = this.#learned.keys();
    if (this.#learned.size > MAX_SITES && oldest !== undefined) this.#learned.delete(oldest);
    return site.profile;
  }
}

/** The element in which a page states its URL. It ends at the next angle bracket. */
const STATED = /rel\s*=\s*["']?canonical|["']?og:url/iu;
const HTTP = /https?:\/\/[^\s"'<>]{1,300}/iu;
/** Number of characters at the start of a page to search for its URL. */
const HEAD = 100_000;

/** Found without parsing: a page whose markup hides its URL only misses a profile. */
function statedUrl(html: RunPage['html']): string | undefined {
  const head =
    typeof html === 'string' ? html.slice(0, HEAD) : Buffer.from(html.subarray(0, HEAD)).toString('latin1');
  const at = head.search(STATED);
  if (at < 0) return undefined;
  const element = head.slice(head.lastIndexOf('<', at), head.indexOf('>', at));
  return HTTP.exec(element)?.[0];
}

export const folderOrStore: OptionKind = {
  check(value, name) {
    const store = objectWith(['load', 'save'], 'a folder, or an object with the methods load and save');
    if (typeof value !== 'string') store.check(value, name);
  },
};

/**
 * Opens a folder of profiles; it is created with the first profile. A file has a few kilobytes and is read once per site.
 *
 * @returns what throws ScrapeError `invalid-input` for a file that is not a profile, or cannot be read or written
 */
export function profileFolder(folder: string | undefined): ProfileStore | undefined {
  if (folder === undefined) return undefined;
  const fileOf = (host: string): string => join(folder, `${encodeURIComponent(host)}.json`);
  return {
    load: (host) => {
      const profile = profileIn(fileOf(host));
      return profile && JSON.stringify(profile);
    },
    save: async (host, learned) => {
      if (learned === undefined) return undefined;
      const file = fileOf(host);
      const { keep } = profileIn(file) ?? {};
      const profile = JSON.stringify({ ...JSON.parse(learned), keep });
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(file, `${profile}\n`);
      } catch (cause) {
        throw fault(file, cause);
      }
      return profile;
    },
  };
}

/** @returns undefined if there is no such file */
function profileIn(file: string): SiteProfile | undefined {
  try {
    return siteProfileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault(file, cause);
  }
}

function fault(file: string, cause: unknown): ScrapeError {
  return new ScrapeError('invalid-input', `${file}: ${(cause as Error).message}`, { cause });
}
