import { openQueues, type Queue, unreadQueues } from '../../../shared/queue/queues.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { QueueList } from './QueueList.tsx';

/** How the queues stand, in a few words. */
export function queuesText(queues: readonly Queue[]): string {
  const open = openQueues(queues).length;
  const unread = unreadQueues(queues).length;
  if (open > 0) return `${open} of ${queues.length} not attested`;
  if (unread > 0) return `each attested, ${unread} with an overdue list to read`;
  return queues.length === 0 ? 'none named' : 'each attested';
}

/** The queues of planned posts: attested one by one, and let go on only after what came due was read. */
export function QueuesCard() {
  const { queues } = useView().state;
  return (
    <Card
      title="Scheduled posts"
      aside={queuesText(queues)}
      {...(openQueues(queues).length > 0 ? { tone: 'warn' as const } : {})}
    >
      <QueueList />
    </Card>
  );
}
