import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExtractOptions, PageToRead, Publisher, SiteProfile } from '../../index.ts';
import { definePublisher, publishers, withPublishers } from '../../publishers/index.ts';
import { errorCode, reasonOf, UsageError } from './exit.ts';
import type { ReadOptions } from './options.ts';

const IS_MODULE = /\.[cm]?js$/u;

/** @param file - JSON (a rule or a list of rules), or a JavaScript module that exports rules or lists of them */
export async function knownPublishers(file?: string): Promise<readonly Publisher[]> {
  if (file === undefined) return publishers;
  const own = await ownPublishers(file);
  if (own.length === 0) throw new UsageError(`${file} contains no publisher rule`);
  return withPublishers(own);
}

async function ownPublishers(file: string): Promise<Publisher[]> {
  try {
    const rules = IS_MODULE.test(file)
      ? Object.values(await import(pathToFileURL(resolve(file)).href))
      : JSON.parse(await readFile(file, 'utf8'));
    return [rules].flat(2).map((rule) => definePublisher(rule as Publisher));
  } catch (cause) {
    // A user's module may import the library's own error class, which is not the one in this bundle.
    const isRule = errorCode(cause) === 'invalid-publisher';
    const what = isRule ? 'contains an invalid publisher rule' : 'contains no rules';
    throw new UsageError(`${file} ${what}: ${rulesFault(cause, file)}`);
  }
}

function rulesFault(error: unknown, file: string): string {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ERR_MODULE_NOT_FOUND') {
    const isBuiltIn = publishers.some(({ id }) => id === file);
    return isBuiltIn ? `no such file; the rule ${file} is built in` : 'no such file';
  }
  if (code === 'EISDIR') return 'it is a folder, not a file';
  return reasonOf(error);
}

async function readProfile(file: string): Promise<SiteProfile> {
  const { siteProfileSchema } = await import('../../index.ts');
  const profile = siteProfileSchema.safeParse(await readJson(file));
  if (profile.success) return profile.data;
  throw new UsageError(`${file} is not a site profile written by samachar learn`);
}

/** The extraction options that are the same for all pages of a run. */
export interface ExtractionSettings extends Pick<ExtractOptions, 'profile' | 'languages'> {
  readonly publishers: readonly Publisher[];
}

export async function readingOf(options: ReadOptions): Promise<ExtractionSettings> {
  const { publishers, profile, languages } = options;
  return {
    publishers: await knownPublishers(publishers),
    ...(profile !== undefined && { profile: await readProfile(profile) }),
    ...(languages && { languages }),
  };
}

/** The extraction options of one page: those of the run, plus what is known about the page. */
export function optionsOf(
  { url, charset, fetchedAt }: Pick<PageToRead, 'url' | 'charset' | 'fetchedAt'>,
  reading: ExtractOptions,
): ExtractOptions {
  return {
    ...reading,
    ...(url !== undefined && { url }),
    ...(charset !== undefined && { charset }),
    ...(fetchedAt !== undefined && { now: fetchedAt }),
  };
}

export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} ${faultOf(error)}`);
  }
}

function faultOf(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder, not a file';
  return `${code === undefined ? 'is not JSON' : 'cannot be read'}: ${reasonOf(error)}`;
}
