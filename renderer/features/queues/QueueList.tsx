import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { PlannedQueue } from '../../../shared/playbook/desk.ts';
import { openQueues, type Queue } from '../../../shared/queue/queues.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { HowTo } from '../../ui/HowTo.tsx';
import { InlineForm } from '../../ui/InlineForm.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { QueueButtons } from './QueueButtons.tsx';
import { QueueState } from './QueueState.tsx';
import classes from './queues.module.css';
import { SeveralQueues } from './SeveralQueues.tsx';

/** Where the pause is in that tool, and what goes out in spite of it. */
function HowToPause({ planned }: { readonly planned: PlannedQueue }) {
  const { how, leak, source, checkedOn } = planned;
  return (
    <HowTo
      title={leak === null ? 'How' : 'How, and what goes out all the same'}
      told={leak === null ? [how] : [how, leak]}
      source={source}
      checkedOn={checkedOn}
    />
  );
}

function QueueRow(props: { readonly queue: Queue; readonly onPaused: () => void }) {
  const { queue, onPaused } = props;
  const planned = useView().state.chart.context.playbook?.queues?.find((one) => one.id === queue.queueId);
  const readOnly = useReadOnly();
  return (
    <li className={classes.queue}>
      <span className={classes.what}>
        <span>
          <strong>
            <Name>{queue.name}</Name>
          </strong>{' '}
          <QueueState queue={queue} />
        </span>
        {planned && queue.state === 'open' ? <HowToPause planned={planned} /> : null}
      </span>
      {readOnly ? null : (
        <span className={classes.buttons}>
          <QueueButtons queue={queue} onPaused={onPaused} />
        </span>
      )}
    </li>
  );
}

const NOTHING = { name: '' };

function AddQueue() {
  const [{ name }, change, forget] = useTyped('queue', NOTHING);
  return (
    <InlineForm
      inRow
      label="Add a queue"
      command={{ type: 'queue.add', name }}
      confirm="Add"
      begun={name !== ''}
      onDone={forget}
    >
      <TextInput
        label="What else sends planned posts?"
        placeholder="A tool, an agency, a person"
        dir="auto"
        data-autofocus
        value={name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
    </InlineForm>
  );
}

/** The queues that are left, in one press: most rooms do not have all of them. */
function RestNotUsed({ queues }: { readonly queues: readonly Queue[] }) {
  const open = openQueues(queues);
  if (open.length < 2 || open.length === queues.length) return null;
  return (
    <ReasonButton
      size="xs"
      title={`We do not use the other ${open.length}`}
      explanation={open.map(({ name }) => name).join('; ')}
      question="How you know"
      confirm={`Not used: ${open.length}`}
      toCommand={(reason) => ({
        type: 'queue.notUse',
        queueIds: open.map(({ queueId }) => queueId),
        reason,
      })}
    >
      The other {open.length} are not used…
    </ReasonButton>
  );
}

/** Every queue of planned posts, with who vouches for it, and what to do next. */
export function QueueList() {
  const { queues } = useView().state;
  const readOnly = useReadOnly();
  const list = useRef<HTMLDivElement>(null);
  const goOn = (queueId: string) => {
    const at = queues.findIndex((one) => one.queueId === queueId);
    const order = [...queues.slice(at + 1), ...queues.slice(0, at)];
    const next = openQueues(order)[0]?.queueId ?? '';
    list.current?.querySelector<HTMLElement>(`[data-pause="${CSS.escape(next)}"] button`)?.focus();
  };
  const notUsed = queues.filter((one) => one.state === 'notUsed');
  const rows = (some: readonly Queue[]) =>
    some.map((queue) => <QueueRow key={queue.queueId} queue={queue} onPaused={() => goOn(queue.queueId)} />);
  return (
    <div ref={list}>
      {readOnly ? null : (
        <div className={classes.several}>
          <SeveralQueues queues={queues} />
          <RestNotUsed queues={queues} />
        </div>
      )}
      <Rows label="Queues of planned posts">{rows(queues.filter((one) => one.state !== 'notUsed'))}</Rows>
      {notUsed.length === 0 ? null : (
        <details className={classes.rest}>
          <summary>{notUsed.length} not used</summary>
          <Rows label="Queues that are not used">{rows(notUsed)}</Rows>
        </details>
      )}
      {readOnly ? null : (
        <div className={classes.foot}>
          <div className={classes.add}>
            <AddQueue />
          </div>
        </div>
      )}
    </div>
  );
}
