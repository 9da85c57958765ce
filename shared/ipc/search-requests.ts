import { z } from 'zod';
import { id, instant } from '../fields.ts';
import type { Rejection, Result } from '../kernel.ts';
import { STAGES, type Stage } from '../playbook/stages.ts';
import type { FactFate } from '../projection/fact-fates.ts';
import { ENTRY_TYPES } from '../search/entry-types.ts';
import { LONGEST_SEARCH } from '../search/query.ts';

/** Hits that are told at once: what a person reads. The counts are of all. */
export const MOST_HITS = 1000;

/** What is looked for. Null and empty mean: whatever it is. `by` finds also what is about somebody. `to` is exclusive. */
const asked = z.strictObject({
  words: z.string().max(LONGEST_SEARCH, { error: `Search for at most ${LONGEST_SEARCH} characters.` }),
  by: id.nullable(),
  type: z.enum(ENTRY_TYPES).nullable(),
  stage: z.enum(STAGES).nullable(),
  channel: id.nullable(),
  from: instant.nullable(),
  to: instant.nullable(),
  incidentId: id.nullable(),
});

export type SearchAsked = Readonly<z.infer<typeof asked>>;

export const SEARCH_REQUESTS = {
  /** Reads every log of the room that has not been read since it was opened; the first search needs not wait then. */
  openSearch: z.strictObject({}),
  searchRoom: asked,
} as const;

/** A stretch of text of a hit; `hit`: it is what was looked for. */
export type HitPart = { readonly text: string; readonly hit: boolean };

export type SearchHit = {
  readonly incidentId: string;
  readonly position: number;
  readonly part: number;
  readonly at: number;
  readonly sinceMs: number;
  readonly kind: string;
  readonly by: string;
  /** Whom else it is about. */
  readonly whom: readonly string[];
  readonly stage: Stage | null;
  readonly channel: string | null;
  /** What became of the fact that it wrote down, where that does not stand any more. */
  readonly fate: FactFate | null;
  readonly parts: readonly HitPart[];
};

/** An incident in which something was found, or could be. */
export type SearchedIncident = {
  readonly incidentId: string;
  readonly number: number;
  readonly title: string;
  readonly drill: boolean;
  readonly zone: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
};

export type SearchScope = {
  /** Newest first. */
  readonly incidents: readonly SearchedIncident[];
  readonly entries: number;
  /** Incidents whose log cannot be read: nothing in them is found. */
  readonly unreadable: number;
};

export type SearchFound = {
  /** Incidents newest first, in each the oldest entry first; at most `MOST_HITS`. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all, in each incident that has some. */
  readonly counts: readonly { readonly incidentId: string; readonly count: number }[];
  readonly scope: SearchScope;
};

export type SearchReplies = {
  readonly openSearch: Result<SearchScope, Rejection>;
  readonly searchRoom: Result<SearchFound, Rejection>;
};
