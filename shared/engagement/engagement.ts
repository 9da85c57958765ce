import { z } from 'zod';
import { instant, line } from '../fields.ts';

/** What is counted of how people answered. Likes are none of them: they answer nothing. */
export const MEASURES = ['replies', 'shares', 'messages'] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_LABEL = {
  replies: 'Replies',
  shares: 'Shares',
  messages: 'Messages to us',
} as const satisfies Record<Measure, string>;

/** The most rows that one file may bring: three days by five minutes, or a week by the hour on ten channels. */
export const MOST_POINTS = 2000;

const amount = z.int().min(0).nullable();

/** What one row of a file counts: in the time that begins at `at`, epoch ms UTC; null for what it does not say. */
export const pointSchema = z.strictObject({
  at: instant,
  /** As the file names it; empty where it names none. */
  channel: line,
  replies: amount,
  shares: amount,
  messages: amount,
});

export type EngagementPoint = z.infer<typeof pointSchema>;

/** The file that the counts of an incident came from. */
export const engagementFile = {
  fileName: line,
  /** SHA-256 of the file's bytes, as `sha256sum` writes it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  points: z
    .array(pointSchema)
    .min(1, { error: 'This file counts no replies, shares or messages at any time.' })
    .max(MOST_POINTS, {
      error: `One file may count at most ${MOST_POINTS.toLocaleString('en')} times. Export by the hour instead.`,
    }),
};
