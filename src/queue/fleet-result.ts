/** What a fleet brings. */
import type { Article } from '../article.ts';
import type { Rights } from '../fetch/rights.ts';

/** An article that the fleet has read. */
export interface FleetResult {
  /** Its address, in its clean form. */
  readonly url: string;
  readonly article: Article;
  /** What its pages ask of archiving and mining. */
  readonly rights: Rights;
}

/** A piece of an archive: a WARC file or another one that the reader knows, or a range of its bytes. */
export interface ArchiveShard {
  /** A file, or the address of an object: whatever the reader of the workers understands. */
  readonly path: string;
  /** First byte, from 0. */
  readonly offset?: number;
  /** In bytes. */
  readonly length?: number;
}
