import { askedName, openAsks } from '../ask/asks.ts';
import { openFakes } from '../fake/fakes.ts';
import { isLive } from '../incident/state.ts';
import { actorName } from '../people/people.ts';
import { openQueues } from '../queue/queues.ts';
import { spanText } from '../time-text.ts';
import { wholeSentence } from '../whole-sentence.ts';
import type { About } from './executive-bad-news.ts';
import { openObjections } from './objections.ts';
import { revisionLabel } from './sentence-approval.ts';

/** Strong objections that nobody answered, whatever became of the words. */
export function objectedLines({ state, people }: About): readonly string[] {
  return openObjections(state).map(
    ({ by, revisionId, reason }) =>
      `${actorName(people, by)} against ${revisionLabel(state, revisionId)}: ${wholeSentence(reason)}`,
  );
}

/** That planned posts may still go out beside what we say, while the incident runs. */
export function queueLines({ state }: About): readonly string[] {
  const open = isLive(state) ? openQueues(state.queues).length : 0;
  if (open === 0) return [];
  return [`${open === 1 ? 'One queue is' : `${open} queues are`} not attested as paused.`];
}

/** Who owes an answer, and how long it is overdue, the longest first. */
export function overdueLines({ state, people, now }: About): readonly string[] {
  return openAsks(state.asks)
    .filter(({ dueAt }) => dueAt < now)
    .toSorted((one, other) => one.dueAt - other.dueAt)
    .map(
      (ask) =>
        `${askedName(ask, people)}, overdue by ${spanText(ask.dueAt, now)}: ${wholeSentence(ask.question)}`,
    );
}

/** The pages that pose as us and are still up, each with what it does. */
export function fakeLines({ state }: About): readonly string[] {
  return openFakes(state.fakes).map(({ name, does }) => `${name}: ${wholeSentence(does)}`);
}
