import type { Request, SavedWords } from './approval-book.ts';
import { valueBehind } from './blobs.ts';
import { parseCanonical } from './canonical.ts';
import { type Words, wordsOf } from './channel-words.ts';
import { isObject, textIn } from './fields.ts';
import type { Hasher } from './hasher.ts';
import { hexOfLatin1 } from './pack.ts';
import type { JsonObject } from './record.ts';
import { utf8Bytes } from './utf8.ts';

/** A manifest that holds, or what is wrong with it; undefined where its words are not in the pack. */
export type CheckedManifest = { readonly variants: readonly Variant[] } | { readonly wrong: string };

/** What a manifest says of the words of one channel. */
export type Variant = {
  readonly channel: string;
  readonly lang: string;
  readonly n: number;
  readonly sha256: string;
};

/** The language of all words of a manifest; `mul` (BCP 47: several) where they differ. */
export function languageIn(variants: readonly Variant[]): string {
  const [lang = '', ...others] = new Set(variants.map((one) => one.lang));
  return others.length === 0 ? lang : 'mul';
}

const FIELDS = 'draft,log,rev,v,variants';
const VARIANT_FIELDS = 'channel,lang,n,sha256';

function variantIn(value: unknown): Variant | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const said = value as JsonObject;
  const { n = null } = said;
  if (Object.keys(said).sort().join() !== VARIANT_FIELDS || typeof n !== 'number') return undefined;
  const sha256 = textIn(said, 'sha256');
  return /^[0-9a-f]{64}$/.test(sha256)
    ? { channel: textIn(said, 'channel'), lang: textIn(said, 'lang'), n, sha256 }
    : undefined;
}

/** Why a variant is not what the revision has for its channel; undefined where it is, or where its words are not here. */
function variantFault(variant: Variant, saved: SavedWords, words: Words, hasher: Hasher): string | undefined {
  if (saved.without.includes(variant.channel))
    return `its signers were asked about "${variant.channel}", where the words do not go out`;
  const found = wordsOf(saved, variant.channel, words, utf8Bytes);
  if (found === undefined) return undefined;
  const same =
    found.lang === variant.lang &&
    found.bytes.length === variant.n &&
    hexOfLatin1(hasher.ofBytes(found.bytes)) === variant.sha256;
  return same
    ? undefined
    : `the words put to its signers for "${variant.channel}" are not those that were saved`;
}

/**
 * Checks the manifest of a request against the saved words, byte for byte and channel for channel. Undefined where the
 * request has none, or where it was erased or left out.
 */
export function checkManifest(
  request: Request,
  saved: SavedWords | undefined,
  words: Words,
  about: { readonly hasher: Hasher; readonly origin: string },
): CheckedManifest | undefined {
  const bytes = request.words === undefined ? undefined : valueBehind(words.values, request.words);
  if (bytes === undefined) return undefined;
  const said = parseCanonical(words.textOf(bytes) ?? '');
  if (!isObject(said) || Object.keys(said).sort().join() !== FIELDS)
    return { wrong: 'the list of words put to its signers is not spelled as one' };
  const variants = Array.isArray(said['variants']) ? said['variants'].map(variantIn) : [];
  const sound = variants.filter((one) => one !== undefined);
  const isAbout =
    said['v'] === 1 &&
    said['log'] === about.origin &&
    said['draft'] === request.statementId &&
    said['rev'] === request.revisionId;
  if (!isAbout || sound.length === 0 || sound.length !== variants.length)
    return { wrong: 'the list of words put to its signers is about other words' };
  if (new Set(sound.map((one) => one.channel)).size !== sound.length)
    return { wrong: 'the list of words put to its signers names a channel twice' };
  if (saved === undefined) return { wrong: 'it asks about words that were never saved' };
  const wrong = sound.map((one) => variantFault(one, saved, words, about.hasher)).find(Boolean);
  return wrong === undefined ? { variants: sound } : { wrong };
}
