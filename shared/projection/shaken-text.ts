import { type Fact, lastTelling } from '../fact/facts.ts';
import { factWord, heldText, heldUntil } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import { shakenUnder } from '../incident/wrong-words/shaken-on-channel.ts';
import type { Release } from '../release/releases.ts';
import { findRevision } from '../statement/statements.ts';

type Out = Pick<Release, 'revisionId' | 'channel' | 'releasedAt' | 'latest'>;

/** How a fact stands, in a word, and until when it held where it was right and has changed. */
function wordOf(fact: Fact, zone: string): string {
  const until = heldUntil(fact);
  return until === null ? factWord(fact) : heldText(until, lastTelling(fact).at, zone);
}

/** How a fact that is not confirmed now stood when words were out. Where nobody knows since when they were, it may have stood before. */
function stood({ tellings }: Fact, { releasedAt, latest }: Out): 'fallen' | 'perhaps' | 'since' {
  const then = tellings.filter(({ at }) => at <= releasedAt);
  if (then.at(-1)?.to === 'confirmed') return 'since';
  return latest && then.some(({ to }) => to === 'confirmed') ? 'perhaps' : 'fallen';
}

const SAID = {
  fallen: 'while it leaned on what is not confirmed',
  perhaps: 'perhaps while it leaned on what was not confirmed any more',
  since: 'leaning on what fell since',
} as const;

/**
 * The facts under words that were out which are not confirmed, each as it stood by then, as the end of a sentence; nothing where
 * there is none. Those that `told` names already are not told twice.
 */
export function shakenText(out: Out, before: IncidentState, told: string): string {
  const found = findRevision(before.statements, out.revisionId);
  const facts = found ? shakenUnder(before, found.revision, out.channel) : [];
  const open = facts.filter(({ text }) => !told.includes(text));
  return (['fallen', 'perhaps', 'since'] as const)
    .map((how) => {
      const named = open.filter((one) => stood(one, out) === how);
      const list = named.map((one) => `${wordOf(one, before.zone)} “${one.text}”`).join('; ');
      return list === '' ? '' : `, ${SAID[how]} (${list})`;
    })
    .join('');
}
