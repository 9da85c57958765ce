import { useState } from 'react';
import { useView } from '../../bridge/view.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { QueueList } from './QueueList.tsx';
import { queuesText } from './QueuesCard.tsx';

/** The scheduled posts, from every stage: by the menu, the palette, or the warning beside a release. */
export function QueuesDialog() {
  const [opened, setOpened] = useState(false);
  const { queues } = useView().state;
  useOnAction('queue.pause', () => setOpened(true));
  return (
    <Dialog
      opened={opened}
      onClose={() => setOpened(false)}
      title={`Scheduled posts: ${queuesText(queues)}`}
      size="xl"
    >
      <QueueList />
    </Dialog>
  );
}
