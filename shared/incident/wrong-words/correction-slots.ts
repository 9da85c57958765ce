import type { Fact } from '../../fact/facts.ts';
import { gistOf } from '../../fact/likely.ts';
import { holdsInstead, replacementsOf } from '../../fact/put-otherwise.ts';
import type { Slot } from '../../playbook/schema.ts';
import { openSlotsOf } from '../../statement/channel-words.ts';
import { currentStatement } from '../../statement/statements.ts';
import type { IncidentState } from '../state.ts';
import { leansOn } from './likely-leans.ts';
import { isActedOn } from './partly-right.ts';

const PART: Slot = {
  id: 'wrong-part',
  label: 'Which part was wrong',
  kind: 'text',
  part: 'confirmed',
  prompt: 'In a few words: “the batch code”. What people are to do stays clear.',
  required: true,
};

const RIGHT: Slot = {
  id: 'what-is-right',
  label: 'What is right',
  kind: 'text',
  part: 'confirmed',
  prompt: 'In one whole sentence: what holds instead, as far as it is confirmed.',
  required: true,
};

/** What is asked for where people acted by what fell. */
const TO_DO = 'In whole sentences: what holds instead, and what people are to do now.';
const NOT_KNOWN = 'If nobody knows yet: say that.';

/** The places in every correction that only people can fill, as the writer is asked for them. */
const FIXED: readonly Slot[] = [
  {
    id: 'what-was-wrong',
    label: 'What was wrong',
    kind: 'text',
    part: 'confirmed',
    prompt: 'The very sentence that we said.',
    required: true,
  },
  RIGHT,
  PART,
];

type Facts = Pick<IncidentState, 'facts'>;

/** The place for the part that was wrong, where words lean on these facts and others said more or less; of none, the one for all. */
export function partSlotId({ facts }: Facts, factIds: readonly string[]): string {
  const at = facts.flatMap(({ factId }, index) => (factIds.includes(factId) ? [index + 1] : []));
  return [PART.id, ...at].join('-');
}

/** The place for what is right of one fact that fell, where others did, too; of none, the one for all. */
export function rightSlotId({ facts }: Facts, fact: Fact | null): string {
  return fact === null ? RIGHT.id : `${RIGHT.id}-${facts.indexOf(fact) + 1}`;
}

/** So much of a fact tells it from another, in characters (ours). */
const MOST = 40;

/** A fact as it is quoted in a name: its first words. */
function quoted({ text }: Fact): string {
  if (text.length <= MOST) return `“${text}”`;
  const words = text.slice(0, MOST).replace(/\s+\S*$/u, '');
  return `“${words.replace(/[,;:]$/u, '')}…”`;
}

/** A place as the writer is asked for it, named after its facts. */
function named(slot: Slot, id: string, facts: readonly Fact[]): Slot {
  return { ...slot, id, label: `${slot.label}, of ${new Intl.ListFormat('en').format(facts.map(quoted))}` };
}

/** The places in corrections that only people can fill, by the names that people call them. */
export function correctionSlots(state: Pick<IncidentState, 'facts' | 'statements'>): readonly Slot[] {
  const { facts, statements } = state;
  const begun = statements.flatMap(({ kind, revisions: [first] }) =>
    kind === 'correction' && first ? openSlotsOf(first) : [],
  );
  const parts = new Set(begun.filter((id) => /^wrong-part(?:-\d+)+$/u.test(id)));
  const of = (id: string) =>
    id
      .slice(PART.id.length + 1)
      .split('-')
      .flatMap((one) => facts[Number(one) - 1] ?? []);
  return [
    ...FIXED,
    ...[...parts].map((id) => named(PART, id, of(id))),
    ...facts.map((one) => named(RIGHT, rightSlotId(state, one), [one])),
  ];
}

/** The fact that a place for what is right is named after. */
function factOf({ facts }: Facts, id: string): Fact | null {
  const at = /^what-is-right-(\d+)$/u.exec(id)?.[1];
  return at === undefined ? null : (facts[Number(at) - 1] ?? null);
}

/** The correction that is in hand, and the facts that its words have a place of their own for. */
function inHand(state: IncidentState) {
  const statement = currentStatement(state.statements);
  const correction = state.corrections.find(({ statementId }) => statementId === statement?.statementId);
  const [first] = statement?.revisions ?? [];
  const apart = first ? openSlotsOf(first).flatMap((id) => factOf(state, id) ?? []) : [];
  return { correction, apart };
}

/** The fact that a place for what is right is about; null where it is about several, or nobody knows. */
function factAbout(state: IncidentState, id: string): Fact | null {
  if (id !== RIGHT.id) return factOf(state, id);
  const { correction, apart } = inHand(state);
  return apart.length > 0 ? null : (state.facts.find((one) => one.factId === correction?.factId) ?? null);
}

/** The confirmed words that the fact of such a place was put otherwise in; null where nobody knows what holds instead. */
export function holdsIn(state: IncidentState, slotId: string): Fact | null {
  const fact = factAbout(state, slotId);
  return fact && holdsInstead(state.facts, fact);
}

/** The wrong sentences that such a place of the correction in hand is about. */
function wordsAbout(state: IncidentState, id: string): readonly string[] {
  const { correction, apart } = inHand(state);
  const words = correction?.words ?? [];
  const own = factOf(state, id);
  const under = (fact: Fact) => {
    const chain = state.facts.filter(
      (one) => one === fact || replacementsOf(state.facts, one).includes(fact),
    );
    const leans = chain.map((one) => leansOn(state, one.factId));
    return words.filter((one) => leans.some((lean) => lean(one, () => gistOf(one)) !== null));
  };
  if (own) return under(own);
  const elsewhere = new Set(apart.flatMap(under));
  return words.filter((one) => !elsewhere.has(one));
}

/**
 * A place as the writer of the correction in hand is asked for it: also what people are to do now, where they acted by what fell,
 * and that nobody knows it, where a fact fell and nothing was put in its place.
 */
export function askedNow(state: IncidentState, slot: Slot): Slot {
  const fact = factAbout(state, slot.id);
  if (slot.id !== RIGHT.id && fact === null) return slot;
  const fell = [...(fact ? [fact.text] : []), ...wordsAbout(state, slot.id)];
  const ask = fell.some(isActedOn) ? TO_DO : slot.prompt;
  const isUnknown = fact !== null && holdsInstead(state.facts, fact) === null;
  return { ...slot, prompt: isUnknown ? `${ask} ${NOT_KNOWN}` : ask };
}
