import { z } from 'zod';
import { id } from '../fields.ts';
import { utf8Bytes } from '../seal/utf8.ts';
import type { ChannelWords } from '../statement/channel-words.ts';

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

export type ReleaseManifest = Readonly<z.infer<typeof releaseManifest>>;

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of a text: what `sha256sum` says of a file with it. */
export type Sha256Hex = (text: string) => string;

/** Freezes the words of all channels: any other byte anywhere gives another manifest. */
export function manifestOf(
  about: { readonly log: string; readonly draft: string; readonly rev: string },
  words: readonly ChannelWords[],
  sha256Hex: Sha256Hex,
): ReleaseManifest {
  const variants = words.map(({ channel, lang, text }) => ({
    channel,
    lang,
    n: utf8Bytes(text).length,
    sha256: sha256Hex(text),
  }));
  return { v: 1, ...about, variants };
}

/** Whether the words of a channel are, to the byte, those that the manifest froze for it. */
export function isFrozen(manifest: ReleaseManifest, words: ChannelWords, sha256Hex: Sha256Hex): boolean {
  const frozen = manifest.variants.find((one) => one.channel === words.channel);
  if (!frozen || frozen.lang !== words.lang) return false;
  return frozen.n === utf8Bytes(words.text).length && frozen.sha256 === sha256Hex(words.text);
}

/** The language of all words of a manifest; `mul` (BCP 47: several) where they differ. */
export function languageOf({ variants }: ReleaseManifest): string {
  const languages = [...new Set(variants.map((one) => one.lang))];
  return languages.length === 1 ? (languages[0] ?? 'und') : 'mul';
}
