import type { ApprovalBook, SavedWords } from './approval-book.ts';
import { valueBehind } from './blobs.ts';
import { canonicalJson } from './canonical.ts';
import { jsonIn, type Words } from './channel-words.ts';
import { isObject, refOf, textIn } from './fields.ts';
import type { BlobRef, LogRecord } from './record.ts';

const OTHER = 'its first words are not those that were set aside';

/** The bytes of a sealed value as text; undefined where the pack does not have them. */
function textBehind(ref: BlobRef | undefined, { values, textOf }: Words): string | undefined {
  const bytes = ref === undefined ? undefined : valueBehind(values, ref);
  return bytes === undefined ? undefined : textOf(bytes);
}

/** What single channels say of their own, but for those where it is out; undefined where the pack does not have it. */
function variantsBehind(
  ref: BlobRef | undefined,
  words: Words,
  out: ReadonlySet<string>,
): string | undefined {
  if (ref === undefined) return '[]';
  const found = jsonIn(valueBehind(words.values, ref), words.textOf);
  if (!Array.isArray(found)) return undefined;
  return canonicalJson(found.filter((one) => !isObject(one) || !out.has(textIn(one, 'channel'))));
}

const isOther = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** Whether the channels are those that were left out, and those on which the words are out. */
function isWithout({ without }: SavedWords, out: ReadonlySet<string>, said: readonly unknown[]): boolean {
  const due = new Set([...without, ...out]);
  return new Set(said).size === due.size && said.every((one) => due.has(String(one)));
}

/**
 * Why the first revision of a statement that was taken up is not what was set aside: the words, where the pack has both, on the
 * channels where they are not out. Undefined where it is, and for every other revision.
 */
export function takenFault(record: LogRecord, book: ApprovalBook, words: Words): string | undefined {
  const { kind, data } = record;
  const from = book.told.started(textIn(data, 'statementId'))?.takesUp ?? '';
  if (kind !== 'draft.revised' || data['number'] !== 1 || from === '') return undefined;
  const before = book.words(book.newest(from) ?? '');
  if (before === undefined) return OTHER;
  const out = book.told.outOn(from);
  const { without = [] } = data;
  if (!Array.isArray(without) || !isWithout(before, out, without)) return OTHER;
  const text = isOther(textBehind(refOf(record, 'text'), words), textBehind(before.text, words));
  const own = isOther(
    variantsBehind(refOf(record, 'variants'), words, new Set()),
    variantsBehind(before.variants, words, out),
  );
  return text || own ? OTHER : undefined;
}
