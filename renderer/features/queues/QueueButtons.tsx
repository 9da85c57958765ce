import { Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { runsAhead } from '../../../shared/incident/decide/queue.ts';
import type { Queue } from '../../../shared/queue/queues.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { QueueState } from './QueueState.tsx';
import classes from './queues.module.css';

type One = { readonly queue: Queue };

const NUMBERS = [
  { field: 'dropped', label: 'Dropped' },
  { field: 'moved', label: 'Moved to later' },
  { field: 'kept', label: 'Kept as they are' },
] as const;

const NONE = { dropped: 0, moved: 0, kept: 0, none: false, note: '' };
type Typed = typeof NONE;

const commandOf = (queueId: string, { none, note, ...numbers }: Typed): IncidentCommand =>
  none
    ? { type: 'queue.noneDue', queueIds: [queueId], note }
    : { type: 'queue.readOverdue', queueId, ...numbers, note };

/** How many posts came due and what became of them, or that there were none. */
function Counts({ typed, change }: { readonly typed: Typed; readonly change: (to: Partial<Typed>) => void }) {
  return (
    <>
      <div className={classes.numbers}>
        {NUMBERS.map(({ field, label }, index) => (
          <NumberInput
            key={field}
            label={label}
            data-autofocus={index === 0 || undefined}
            min={0}
            max={100_000}
            allowDecimal={false}
            disabled={typed.none}
            value={typed.none ? 0 : typed[field]}
            onChange={(value) => change({ [field]: Number(value) || 0 })}
          />
        ))}
      </div>
      <Checkbox
        label="None was due while it was paused: I looked, and the list is empty."
        checked={typed.none}
        onChange={(event) => change({ none: event.currentTarget.checked })}
      />
    </>
  );
}

/** Writes down what became of the posts that came due while the queue was paused. */
function ReadOverdue({ queue }: One) {
  const { queueId, name } = queue;
  const [opened, setOpened] = useState(false);
  const [typed, change, forget] = useTyped(`overdue ${queueId}`, NONE);
  return (
    <>
      <OpenButton
        size="xs"
        label={`Read the overdue list of ${name}`}
        probe={commandOf(queueId, { ...typed, none: true })}
        onOpen={() => setOpened(true)}
      >
        Overdue list…
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Overdue posts of ${name}`}
        explanation="Open the list in the tool and read each post that came due: would you still send it, today, after this? Then write down what you did with them. What is overdue may go out at once when the queue goes on."
        command={commandOf(queueId, typed)}
        confirm={typed.none ? 'None was due' : 'I have read them'}
        onDone={forget}
      >
        <Counts typed={typed} change={change} />
        <ReasonField label="A note, if it helps" value={typed.note} onChange={(note) => change({ note })} />
      </CommandDialog>
    </>
  );
}

function Resume({ queue }: One) {
  const { queueId, name } = queue;
  const early = runsAhead(useView().state);
  return (
    <ReasonButton
      size="xs"
      label={`Resume ${name}`}
      title={`Resume ${name}`}
      explanation={
        <>
          <QueueState queue={queue} />
          {early ? ' Words are still owed: planned posts would run ahead of them.' : null}
        </>
      }
      question={early ? 'Why resume before the words are out?' : 'A note, if it helps'}
      confirm="It is sending again"
      toCommand={(reason) => ({ type: 'queue.resume', queueIds: [queueId], reason })}
    >
      Resume…
    </ReasonButton>
  );
}

function Reopen({ queue }: One) {
  const { queueId, name } = queue;
  return (
    <ReasonButton
      quiet
      size="xs"
      label={`Take back what was said of ${name}`}
      title={`${name} is open again`}
      explanation="What was said stays in the log, and this beside it. While the queue is open, every release says so."
      question="Why it does not hold"
      confirm="It is open again"
      toCommand={(reason) => ({ type: 'queue.reopen', queueId, reason })}
    >
      Take back…
    </ReasonButton>
  );
}

function WithNote({ queue }: One) {
  const { queueId, name } = queue;
  return (
    <ReasonButton
      quiet
      size="xs"
      label={`Attest with a note that ${name} is paused`}
      title={`${name} is paused`}
      explanation="Say how you know: suspended in the tool, posts due in the next minute looked at, whom you called."
      question="How you know"
      confirm="It is paused"
      toCommand={(note) => ({ type: 'queue.pause', queueIds: [queueId], note })}
    >
      With a note…
    </ReasonButton>
  );
}

function NotUsed({ queue }: One) {
  const { queueId, name } = queue;
  return (
    <ReasonButton
      quiet
      size="xs"
      label={`Not used: ${name}`}
      title={`We do not use ${name}`}
      question="Why not"
      confirm="Not used"
      toCommand={(reason) => ({ type: 'queue.notUse', queueIds: [queueId], reason })}
    >
      Not used…
    </ReasonButton>
  );
}

/** What can be said of a queue next. `onPaused` moves the keyboard on to the next one that is open. */
export function QueueButtons(props: One & { readonly onPaused: () => void }) {
  const { queue, onPaused } = props;
  const { queueId, name } = queue;
  const pause = (
    <span data-pause={queueId}>
      <CommandButton
        size="xs"
        label={`I have paused it: ${name}`}
        command={{ type: 'queue.pause', queueIds: [queueId], note: '' }}
        onDone={onPaused}
      >
        I have paused it
      </CommandButton>
    </span>
  );
  switch (queue.state) {
    case 'open':
      return (
        <>
          {pause}
          <WithNote queue={queue} />
          <NotUsed queue={queue} />
        </>
      );
    case 'paused':
      return (
        <>
          <ReadOverdue queue={queue} />
          <Resume queue={queue} />
          <Reopen queue={queue} />
        </>
      );
    case 'notUsed':
      return <Reopen queue={queue} />;
    case 'resumed':
      return pause;
  }
}
