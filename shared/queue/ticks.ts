import type { ChecklistItem } from '../playbook/schema.ts';
import { openQueues, type Queue, unreadQueues } from './queues.ts';

/**
 * Whether the log says that an item of a checklist is done; null for one that people tick. What is about the queues is done
 * when somebody vouches for each, what is about their backlog when each paused one was read: a tick could contradict that.
 */
export function doneByQueues({ about }: ChecklistItem, queues: readonly Queue[]): boolean | null {
  if (queues.length === 0) return null;
  if (about === 'queues') return openQueues(queues).length === 0;
  return about === 'backlog' ? unreadQueues(queues).length === 0 : null;
}

/** What still has to be done before such an item is, as a sentence; null for one that people tick. */
export function waitsForQueues(item: ChecklistItem, queues: readonly Queue[]): string | null {
  const done = doneByQueues(item, queues);
  if (done === null) return null;
  if (done) return 'The log says so: this ticks by itself, from the scheduled posts.';
  const open = item.about === 'queues' ? openQueues(queues) : unreadQueues(queues);
  const what = item.about === 'queues' ? 'attested as paused or not used' : 'read through';
  const are = open.length === 1 ? `${open[0]?.name ?? ''} is not` : `${open.length} queues are not`;
  return `This ticks by itself, from the scheduled posts: ${are} ${what} yet.`;
}
