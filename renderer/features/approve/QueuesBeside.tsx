import { openQueues } from '../../../shared/queue/queues.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';

/** In front of a signer: the queues of planned posts that may send beside these words, because nobody vouches for them. */
export function QueuesBeside() {
  const open = openQueues(useView().state.queues);
  if (open.length === 0) return null;
  return (
    <Panel title="Scheduled posts may still go out" aside={`${open.length} open`}>
      <p>
        <ToneText tone="warn">Nobody vouches yet that these are paused.</ToneText>
      </p>
      <Rows>
        {open.map(({ queueId, name }) => (
          <li key={queueId}>
            <Name>{name}</Name>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
