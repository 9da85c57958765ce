import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { mayGoOn, runsAhead } from '../../../shared/incident/decide/queue.ts';
import type { Queue } from '../../../shared/queue/queues.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { QueueState } from './QueueState.tsx';
import classes from './queues.module.css';

type Of = {
  readonly queues: readonly Queue[];
  readonly button: string;
  readonly title: string;
  readonly explanation: string;
  readonly question: string;
  readonly confirm: (count: number) => string;
  readonly toCommand: (queueIds: string[], text: string) => IncidentCommand;
  /** Where each was looked at one by one before, all are chosen as the dialog opens. */
  readonly allAtFirst?: boolean;
  /** The dialog of all queues opens with the focus on this. */
  readonly autoFocus?: boolean;
};

const NO_TEXT = { text: '' };

/** The queues of which one thing is said, each with its own box. */
function Choices(props: {
  readonly queues: readonly Queue[];
  readonly chosen: readonly string[];
  readonly onChoose: (queueIds: string[]) => void;
}) {
  const { queues, chosen, onChoose } = props;
  const turn = (queueId: string, on: boolean) =>
    onChoose(on ? [...chosen, queueId] : chosen.filter((one) => one !== queueId));
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>Which of them</legend>
      {queues.map((queue, index) => (
        <Checkbox
          key={queue.queueId}
          data-autofocus={index === 0 || undefined}
          label={
            <>
              <strong>
                <Name>{queue.name}</Name>
              </strong>{' '}
              <QueueState queue={queue} />
            </>
          }
          checked={chosen.includes(queue.queueId)}
          onChange={(event) => turn(queue.queueId, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

/** Says one thing of several queues, each of which is chosen by its own box. */
function Several({ queues, button, title, explanation, question, confirm, toCommand, ...at }: Of) {
  const { allAtFirst, autoFocus } = at;
  const [opened, setOpened] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [{ text }, change, forget] = useTyped(`several ${button}`, NO_TEXT);
  const ids = queues.map(({ queueId }) => queueId);
  const chosen = ids.filter((queueId) => picked.includes(queueId));
  const open = () => {
    setPicked(allAtFirst ? ids : []);
    setOpened(true);
  };
  if (queues.length < 2 && !opened) return null;
  return (
    <>
      <OpenButton size="xs" autoFocus={autoFocus} probe={toCommand(ids, 'typed later')} onOpen={open}>
        {button}
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        explanation={explanation}
        command={toCommand(chosen, text)}
        confirm={confirm(chosen.length)}
        onDone={forget}
      >
        <Choices queues={queues} chosen={chosen} onChoose={setPicked} />
        <ReasonField label={question} value={text} onChange={(typed) => change({ text: typed })} />
      </CommandDialog>
    </>
  );
}

/** What can be said of several queues in one go: that they are paused, that none was due, that they go on. */
export function SeveralQueues({ queues }: { readonly queues: readonly Queue[] }) {
  const now = useViewNow();
  const early = runsAhead(useView().state);
  const ready = queues.filter((one) => mayGoOn(one, now));
  return (
    <>
      <Several
        autoFocus
        queues={queues.filter(({ state }) => state === 'open' || state === 'resumed')}
        button="Attest several…"
        title="These are paused"
        explanation="Tick each one that you have seen paused with your own eyes, or heard of from whoever did it: your name stands beside each of them."
        question="How you know"
        confirm={(count) => `Paused: ${count}`}
        toCommand={(queueIds, note) => ({ type: 'queue.pause', queueIds, note })}
      />
      <Several
        queues={queues.filter((one) => one.state === 'paused' && !ready.includes(one))}
        button="None was due in several…"
        title="None was due while they were paused"
        explanation="Open the list of each in its tool, and tick those in which nothing came due. Where something did, write down what became of it, queue by queue."
        question="A note, if it helps"
        confirm={(count) => `None was due: ${count}`}
        toCommand={(queueIds, note) => ({ type: 'queue.noneDue', queueIds, note })}
      />
      <Several
        allAtFirst
        queues={ready}
        button="Resume several…"
        title="These are sending again"
        explanation={`The overdue list of each was read within half an hour.${early ? ' Words are still owed: planned posts would run ahead of them.' : ''}`}
        question={early ? 'Why resume before the words are out?' : 'A note, if it helps'}
        confirm={(count) => `They are sending again: ${count}`}
        toCommand={(queueIds, reason) => ({ type: 'queue.resume', queueIds, reason })}
      />
    </>
  );
}
