import type { ReactNode } from 'react';
import { openQueues } from '../../../shared/queue/queues.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';

/** How many queues of planned posts nobody vouches for, with their names on request; nothing where there is none. */
export function QueueNames(props: { readonly names: readonly string[]; readonly asOf?: ReactNode }) {
  const { names, asOf } = props;
  if (names.length === 0) return null;
  const count = names.length === 1 ? 'One queue is' : `${names.length} queues are`;
  return (
    <Panel title="Scheduled posts may still go out" {...(asOf === undefined ? {} : { aside: asOf })}>
      <details>
        <summary>
          <ToneText tone="warn">{count} not attested as paused</ToneText>
        </summary>
        <Rows>
          {names.map((name) => (
            <li key={name}>
              <Name>{name}</Name>
            </li>
          ))}
        </Rows>
      </details>
    </Panel>
  );
}

/** In front of a signer: the queues of planned posts that may send beside these words, because nobody vouches for them. */
export function QueuesBeside() {
  return <QueueNames names={openQueues(useView().state.queues).map(({ name }) => name)} />;
}
