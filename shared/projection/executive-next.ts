import { leadsTo } from '../incident/decide/stage.ts';
import { isLive, phaseOf } from '../incident/state.ts';
import { changedSince } from '../incident/wrong-words/changed-since.ts';
import { falseItself } from '../incident/wrong-words/false-itself.ts';
import type { Stage } from '../playbook/stages.ts';
import { currentStatement, latestRevision } from '../statement/statements.ts';
import type { About } from './executive-bad-news.ts';
import { nextForPublic, uncorrectedFacts } from './next-for-public.ts';
import { channelLabel } from './sentence-approval.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** What is to be done in a stage, for whoever does not know the stages. */
const THEN: Record<Stage, string> = {
  detect: 'To write down what was seen.',
  brief: 'To write down what is known and not known.',
  draft: 'To write the words.',
  approve: 'To put the words to their signers.',
  publish: 'To send the words out once they are approved.',
  followUp: 'To give the next word when it is due, and to put right what is wrong.',
};

/** Words that say what is false now go nowhere as they are. */
const MEND = {
  half: 'Another correction: the one that is under way says what is false now.',
  toGo: 'To change the words: they say what is false now.',
} as const;

/** What comes next, for whoever does not know the stages. */
export function nextLine({ state, shaken }: Pick<About, 'state' | 'shaken'>): string {
  const wrong = falseItself(state, shaken);
  if (wrong !== null) return MEND[wrong];
  const first = nextForPublic(state, shaken);
  if (first?.kind === 'takenBack')
    return 'A correction of the correction: what it takes back holds after all.';
  if (first?.kind === 'correct') return 'The correction of what is wrong.';
  if (first?.kind === 'record')
    return `The correction goes out on ${NAMES.format(first.channels.map((id) => channelLabel(state, id)))}, too.`;
  if (first?.kind === 'statement' && changedSince(state).length > 0)
    return 'The next statement: it says what has changed since.';
  if (first !== null) return 'The next statement, or the close.';
  if (
    isLive(state) &&
    uncorrectedFacts(state, shaken).length > 0 &&
    currentStatement(state.statements)?.kind !== 'correction'
  )
    return 'The correction of what is wrong: it can start now.';
  if (phaseOf(state) === 'draft' && latestRevision(currentStatement(state.statements)) === null)
    return THEN.draft;
  const next = leadsTo(state);
  return next === null ? 'Nothing: the incident is over.' : THEN[next];
}
