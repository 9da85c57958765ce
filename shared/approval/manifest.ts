import { z } from 'zod';
import { id } from '../fields.ts';

/** What a manifest says of the words of one channel: their length in bytes and their SHA-256, in lower-case hexadecimal. */
const entry = z.strictObject({
  channel: id,
  lang: z.string(),
  n: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The frozen set of words that is signed: docs/formats.md, section 4, `application/vnd.holdline.release.v1+json`. */
export const releaseManifest = z.strictObject({
  v: z.literal(1),
  log: z.string(),
  draft: id,
  rev: id,
  variants: z.array(entry).min(1),
});
