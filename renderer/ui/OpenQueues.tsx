import { Button } from '@mantine/core';
import { openQueues } from '../../shared/queue/queues.ts';
import { useView } from '../bridge/view.tsx';
import { runAction } from '../commands/hub.ts';
import { Card } from './Card.tsx';
import { Name } from './Name.tsx';
import classes from './OpenQueues.module.css';
import { ToneText } from './ToneText.tsx';
import { useReadOnly } from './use-read-only.ts';

/** How many queues of planned posts nobody vouches for, in a sentence; null where each is attested. */
function useOpenSentence(): string | null {
  const open = openQueues(useView().state.queues);
  if (open.length === 0) return null;
  if (open.length === 1) return `${open[0]?.name ?? 'One queue'} is not attested as paused.`;
  return `${open.length} queues of planned posts are not attested as paused.`;
}

/** The same in one line, beside the press that lets words out. It warns and holds nothing back. */
export function OpenQueuesLine() {
  const sentence = useOpenSentence();
  if (sentence === null) return null;
  return (
    <p>
      <ToneText tone="warn">
        <Name>{`${sentence} A cheerful post may go out beside these words. The log will say so.`}</Name>
      </ToneText>
    </p>
  );
}

/** What may still go out beside the words: which queues nobody vouches for, and the way to them. */
export function OpenQueues() {
  const sentence = useOpenSentence();
  const open = openQueues(useView().state.queues);
  const readOnly = useReadOnly();
  if (sentence === null) return null;
  return (
    <Card title="Scheduled posts may still go out" tone="warn" aside={`${open.length} open`}>
      <div className={classes.open}>
        <div>
          <ToneText tone="warn">
            <Name>{sentence}</Name>
          </ToneText>
          <p className={classes.names}>{open.map(({ name }) => name).join(' · ')}</p>
        </div>
        {readOnly ? null : (
          <Button size="xs" variant="default" onClick={() => runAction('queue.pause')}>
            Attest them…
          </Button>
        )}
      </div>
    </Card>
  );
}
