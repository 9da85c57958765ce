import type { ReactNode } from 'react';
import { openQueues } from '../../../shared/queue/queues.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';

/** The queues of planned posts for which nobody vouches, by their names; nothing where there is none. */
export function QueueNames(props: { readonly names: readonly string[]; readonly asOf?: ReactNode }) {
  const { names, asOf } = props;
  if (names.length === 0) return null;
  return (
    <Panel title="Scheduled posts may still go out" aside={asOf ?? `${names.length} open`}>
      <p>
        <ToneText tone="warn">Nobody vouches yet that these are paused.</ToneText>
      </p>
      <Rows>
        {names.map((name) => (
          <li key={name}>
            <Name>{name}</Name>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

/** In front of a signer: the queues of planned posts that may send beside these words, because nobody vouches for them. */
export function QueuesBeside() {
  return <QueueNames names={openQueues(useView().state.queues).map(({ name }) => name)} />;
}
