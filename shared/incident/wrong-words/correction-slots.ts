import type { Fact } from '../../fact/facts.ts';
import type { Slot } from '../../playbook/schema.ts';
import { openSlotsOf } from '../../statement/channel-words.ts';
import type { IncidentState } from '../state.ts';

const PART: Slot = {
  id: 'wrong-part',
  label: 'Which part was wrong',
  kind: 'text',
  part: 'confirmed',
  prompt: 'In a few words: “the batch code”. What people are to do stays clear.',
  required: true,
};

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
  {
    id: 'what-is-right',
    label: 'What is right',
    kind: 'text',
    part: 'confirmed',
    prompt: 'In one whole sentence: what holds instead, as far as it is confirmed.',
    required: true,
  },
  PART,
];

type Facts = Pick<IncidentState, 'facts'>;

/** The place for the part that was wrong, where words lean on these facts and others said more or less; of none, the one for all. */
export function partSlotId({ facts }: Facts, factIds: readonly string[]): string {
  const at = facts.flatMap(({ factId }, index) => (factIds.includes(factId) ? [index + 1] : []));
  return [PART.id, ...at].join('-');
}

/** So much of a fact tells it from another, in characters (ours). */
const MOST = 40;

/** A fact as it is quoted in a name: its first words. */
function quoted({ text }: Fact): string {
  if (text.length <= MOST) return `“${text}”`;
  const words = text.slice(0, MOST).replace(/\s+\S*$/u, '');
  return `“${words.replace(/[,;:]$/u, '')}…”`;
}

/** Such a place as the writer is asked for it, named after its facts. */
function partSlot({ facts }: Facts, id: string): Slot {
  const at = id.slice(PART.id.length + 1).split('-');
  const named = at.flatMap((one) => facts[Number(one) - 1] ?? []).map(quoted);
  return { ...PART, id, label: `${PART.label}, of ${new Intl.ListFormat('en').format(named)}` };
}

/** The places in corrections that only people can fill, as the writer is asked for them. */
export function correctionSlots(state: Pick<IncidentState, 'facts' | 'statements'>): readonly Slot[] {
  const begun = state.statements.flatMap(({ kind, revisions: [first] }) =>
    kind === 'correction' && first ? openSlotsOf(first) : [],
  );
  const parts = new Set(begun.filter((id) => /^wrong-part(?:-\d+)+$/u.test(id)));
  return [...FIXED, ...[...parts].map((id) => partSlot(state, id))];
}
