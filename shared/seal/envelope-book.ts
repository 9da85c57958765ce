import { SYSTEM } from '../kernel.ts';
import type { ApprovalBook, SavedWords } from './approval-book.ts';
import { canonicalJson } from './canonical.ts';
import type { Words } from './channel-words.ts';
import type { ConsentBook, StandingConsent } from './consents.ts';
import { envelopeWords } from './envelope-words.ts';
import { isObject, textIn } from './fields.ts';
import type { Answerers } from './glass-book.ts';
import { instantOf } from './instant.ts';
import type { JsonObject, LogRecord } from './record.ts';
import { slotScope } from './slot-scope.ts';

export type EnvelopeTools = {
  readonly book: ApprovalBook;
  readonly standing: ConsentBook['standing'];
  readonly registrySize: number;
  readonly words: Words;
};

/** Words that came from an envelope. */
type Applied = { readonly by: Answerers; readonly severities: readonly unknown[]; voided: boolean };

export type EnvelopeBook = {
  /** Takes the next record of the incident's log; what it returns is wrong with the use of an envelope. */
  readonly add: (record: LogRecord) => string | undefined;
  /** Whose consent lets a revision out at a severity; undefined where no consent covers it. */
  readonly consentedBy: (revisionId: string, severity: string) => Answerers | undefined;
  /** Uses whose words or values are not in the pack, so that nobody can compare. */
  readonly unseen: () => number;
};

/** What two people consented to, and what the incident's log must repeat of it. */
const SCOPE = ['playbookId', 'playbookVersion', 'severities', 'template', 'slots', 'expiresAt'];

const same = (one: JsonObject, other: JsonObject, fields: readonly string[]): boolean =>
  fields.every((field) => canonicalJson(one[field] ?? null) === canonicalJson(other[field] ?? null));

const listIn = (data: JsonObject, field: string): readonly unknown[] => {
  const value = data[field];
  return Array.isArray(value) ? value : [];
};

/** Why the consents are not those that the registry knows of two people; undefined where they are. */
function consentFault({ data }: LogRecord, known: StandingConsent | undefined): string | undefined {
  if (known === undefined)
    return 'it fills an envelope that two people had not consented to then, as the log of the room has it';
  const [one, other] = known.consents;
  if (one.personId === other.personId || [one.personId, other.personId].includes(SYSTEM))
    return 'it fills an envelope that one person alone consented to: it takes two';
  if (canonicalJson(data['consents'] ?? null) !== canonicalJson(known.consents))
    return 'it names other consents to its envelope than the log of the room';
  return same(data, known.scope, SCOPE)
    ? undefined
    : 'the envelope is not the one that was consented to: the log of the room has another';
}

/** Why an envelope does not stand for an approval of these words here and now; undefined where it does. */
function scopeFault({ data, at }: LogRecord, saved: SavedWords, book: ApprovalBook): string | undefined {
  if (saved.statementKind !== 'holding') return 'it fills an envelope for words that are not holding words';
  const { expiresAt } = data;
  if (typeof expiresAt !== 'number' || (instantOf(at) ?? 0) >= expiresAt)
    return 'it fills an envelope whose consent had expired';
  if (!listIn(data, 'severities').includes(book.severity()))
    return 'it fills an envelope that does not cover the severity in force';
  const playbook = book.playbook();
  const words = playbook['holdingStatement'];
  return textIn(playbook, 'id') === textIn(data, 'playbookId') &&
    isObject(words) &&
    same(data, words, ['template']) &&
    slotScope(data['slots'] ?? null) === slotScope(words['slots'] ?? null)
    ? undefined
    : 'it fills an envelope whose words are not those of the playbook in force';
}

function savedFor(book: ApprovalBook, { data }: LogRecord): SavedWords | undefined {
  const saved = book.words(textIn(data, 'revisionId'));
  if (saved?.statementId !== textIn(data, 'statementId')) return undefined;
  return book.newest(saved.statementId) === saved.revisionId ? saved : undefined;
}

/** Follows which words came from an envelope, by the rules of docs/formats.md, section 5. */
export function createEnvelopeBook({ book, standing, registrySize, words }: EnvelopeTools): EnvelopeBook {
  const applied = new Map<string, Applied>();
  let unseen = 0;
  const apply = (record: LogRecord): string | undefined => {
    const { data } = record;
    const { registry } = data;
    if (typeof registry !== 'number' || registry < 0 || registry > registrySize)
      return 'it does not say which consents counted when its envelope was filled';
    const saved = savedFor(book, record);
    if (saved === undefined) return 'it fills an envelope for words that are not the newest';
    const known = standing(textIn(data, 'envelopeId'), registry);
    const wrong = consentFault(record, known) ?? scopeFault(record, saved, book);
    if (wrong !== undefined) return wrong;
    const compared = envelopeWords(record, saved, words);
    if (compared === 'other')
      return 'the saved words are not those that its envelope and the typed values make';
    if (compared === 'not here') unseen += 1;
    const people = known?.consents.map(({ personId }) => personId) ?? [];
    const by = { people, signatures: known?.signatures ?? 0 };
    applied.set(saved.revisionId, { by, severities: listIn(data, 'severities'), voided: false });
    return undefined;
  };
  return {
    add: (record) => {
      if (record.kind === 'envelope.applied') return apply(record);
      const known = applied.get(textIn(record.data, 'revisionId'));
      if (record.kind === 'envelope.voided' && known !== undefined) known.voided = true;
      return undefined;
    },
    consentedBy: (revisionId, severity) => {
      const known = applied.get(revisionId);
      if (known === undefined) return undefined;
      const covers = !known.voided && known.severities.includes(severity);
      return covers || book.isOut(revisionId) ? known.by : undefined;
    },
    unseen: () => unseen,
  };
}
