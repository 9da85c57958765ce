import { type Queue, READING_HOLDS_MS } from '../../queue/queues.ts';
import { durationText } from '../../time-text.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, missingText, no } from '../deciding.ts';
import { type IncidentState, phaseOf } from '../state.ts';

const UNKNOWN = no('unknown-queue', 'There is no such queue.');

function queueOf({ queues }: IncidentState, queueId: string): Queue | undefined {
  return queues.find((one) => one.queueId === queueId);
}

/** True while no public words are out, or new ones are being prepared: planned posts would run ahead of them. */
export function runsAhead(state: IncidentState): boolean {
  return phaseOf(state) !== 'followUp' || state.chart.context.firstWordsAt === null;
}

/** Adds a queue that the playbook does not name. */
export const addQueue: Decide<IncidentCommandOf<'queue.add'>> = ({ queues }, { name }, facts) => {
  const empty = missingText(name, 'Write what else sends planned posts.');
  if (empty) return empty;
  const same = (one: Queue) => one.name.toLowerCase() === name.trim().toLowerCase();
  if (queues.some(same)) return no('same', 'This queue is on the list already.');
  return accept({ type: 'queue.added', data: { queueId: facts.newId(), name } });
};

/** Somebody vouches that nothing goes out of a queue any more. */
export const pauseQueue: Decide<IncidentCommandOf<'queue.pause'>> = (state, { queueId, note }) => {
  const queue = queueOf(state, queueId);
  if (!queue) return UNKNOWN;
  if (queue.state === 'paused') return no('same', 'Somebody has vouched for this queue already.');
  return accept({ type: 'queue.paused', data: { queueId, note } });
};

/** Queues that we do not have: each is its own entry, with the one reason. */
export const notUseQueues: Decide<IncidentCommandOf<'queue.notUse'>> = (state, { queueIds, reason }) => {
  const found = queueIds.map((queueId) => queueOf(state, queueId));
  if (found.length === 0 || found.includes(undefined)) return UNKNOWN;
  const other = found.find((one) => one?.state !== 'open');
  if (other) return no('not-open', `${other.name} is not open: somebody has said already how it stands.`);
  return (
    missingReason(reason, 'we do not use it') ??
    accept(...queueIds.map((queueId) => ({ type: 'queue.notUsed', data: { queueId, reason } }) as const))
  );
};

/** What was said of a queue does not hold. It is open again, and the log keeps both. */
export const reopenQueue: Decide<IncidentCommandOf<'queue.reopen'>> = (state, { queueId, reason }) => {
  const queue = queueOf(state, queueId);
  if (!queue) return UNKNOWN;
  if (queue.state === 'open') return no('same', 'This queue is open already.');
  if (queue.state === 'resumed') return no('resumed', 'This queue sends again. Pause it in its tool first.');
  return (
    missingReason(reason, 'it does not hold') ?? accept({ type: 'queue.reopened', data: { queueId, reason } })
  );
};

/** The posts that came due meanwhile were read, one by one. */
export const readOverdue: Decide<IncidentCommandOf<'queue.readOverdue'>> = (state, command) => {
  const queue = queueOf(state, command.queueId);
  if (!queue) return UNKNOWN;
  if (queue.state !== 'paused')
    return no('not-paused', 'Only a paused queue has an overdue list. Pause it first.');
  const { type: _type, ...data } = command;
  return accept({ type: 'queue.overdueRead', data });
};

/** Why a queue may not send again at this moment; null where its overdue list was read just now. */
function unread({ read }: Queue, now: number): Decision | null {
  if (read === null)
    return no(
      'not-read',
      'Read its overdue list first: some tools send everything that is overdue the moment they go on.',
    );
  const age = now - read.at;
  return age > READING_HOLDS_MS
    ? no(
        'read-long-ago',
        `Its overdue list was read ${durationText(age)} ago, and more has come due since. Read it again.`,
      )
    : null;
}

/** A queue sends again. Before our own words are out, that needs a reason. */
export const resumeQueue: Decide<IncidentCommandOf<'queue.resume'>> = (state, { queueId, reason }, facts) => {
  const queue = queueOf(state, queueId);
  if (!queue) return UNKNOWN;
  if (queue.state !== 'paused') return no('not-paused', 'Only a paused queue can go on.');
  const early = runsAhead(state)
    ? missingReason(reason, 'planned posts go on while words are still owed')
    : null;
  return unread(queue, facts.at) ?? early ?? accept({ type: 'queue.resumed', data: { queueId, reason } });
};
