import type { Fact } from '../fact/facts.ts';
import { heldUntil } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import { isFollowedOn } from '../incident/wrong-words/changed-since.ts';
import { isShaken } from '../incident/wrong-words/leaning.ts';
import { type UntiedOut, untiedUnder } from '../incident/wrong-words/untied-out.ts';
import type { AskSheet } from '../packet/ask.ts';
import { behindCorrection } from './behind-correction.ts';
import { channelLabel } from './sentence-approval.ts';

/** Sentences that are out and may say what a signer decides about, each once, those that use most of its words first: in the room and in a packet. */
export type NotLookedThrough = NonNullable<AskSheet['untied']>;

const hasChanged = (fact: Fact): boolean => isShaken(fact) && heldUntil(fact) !== null;

/** What may say one fact that has changed, on the channels on which no word of the change is out. */
function nearChanged(state: IncidentState, fact: Fact): readonly UntiedOut[] {
  return untiedUnder(state, [fact])
    .map((one) => ({ ...one, channels: one.channels.filter((id) => !isFollowedOn(state, fact, id)) }))
    .filter(({ channels }) => channels.length > 0);
}

/** Each sentence once, wherever it is out, as it stands to the fact whose words it uses most. */
function eachOnce(all: readonly UntiedOut[]): readonly UntiedOut[] {
  const found = new Map<string, UntiedOut>();
  for (const one of all) {
    const before = found.get(one.words) ?? one;
    const channels = [...new Set([...before.channels, ...one.channels])];
    found.set(one.words, { ...one, channels, common: Math.max(before.common, one.common) });
  }
  return [...found.values()];
}

/** Whether facts fell because they were wrong, have changed, or some of each. */
function ofWhat(facts: readonly Fact[]): NotLookedThrough['of'] {
  const changed = facts.filter(hasChanged).length;
  return changed === 0 ? 'fell' : changed === facts.length ? 'changed' : 'both';
}

const OF = { fell: 'fell', changed: 'has changed', both: 'fell or has changed' } as const;

/** Why such sentences are shown to a signer. */
export function notLookedThroughText({ of }: Pick<NotLookedThrough, 'of'>): string {
  return `They use words of what ${OF[of]}. Nobody has said whether they say it, too.`;
}

/**
 * What may say the same as what a signer decides about, while nobody has said what it leans on: for a correction what it is
 * about, for other words every fact that has changed, whether any sentence was found to say it or none. Null where there is nothing.
 */
export function notLookedThrough(state: IncidentState, statementId: string): NotLookedThrough | null {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  const facts = correction ? behindCorrection(state, correction) : state.facts.filter(hasChanged);
  const near = correction
    ? untiedUnder(state, facts)
    : eachOnce(facts.flatMap((one) => nearChanged(state, one)));
  const rows = near.filter(({ common }) => common > 0).toSorted((one, other) => other.common - one.common);
  if (rows.length === 0) return null;
  const named = (channels: readonly string[]) => channels.map((id) => channelLabel(state, id));
  return {
    of: ofWhat(facts),
    rows: rows.map(({ words, channels }) => ({ words, channels: named(channels) })),
  };
}
