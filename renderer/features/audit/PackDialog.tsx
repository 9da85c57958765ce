import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { leftOutChoices } from '../../../shared/incident/left-out.ts';
import type { Rejection, Result } from '../../../shared/kernel.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './ExportDialogs.module.css';

const CHOICES = leftOutChoices();

function Choices(props: {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}) {
  return (
    <Checkbox.Group
      label="Leave out what people wrote in"
      value={[...props.chosen]}
      onChange={props.onChange}
      classNames={{ label: classes.label ?? '' }}
    >
      <div className={classes.choices}>
        {CHOICES.map(({ id, label }) => (
          <Checkbox key={id} value={id} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Says what the pack will be worth with this choice. */
function worth(chosen: readonly string[]): string {
  if (chosen.length === 0) return 'Nothing is left out: the pack says everything that the log says.';
  const words = chosen.includes('words')
    ? ' Without the words of statements, nobody can compare what was published.'
    : '';
  return `The pack still proves that each of these was written, when and by whom; what stood in these fields is not in it, and the pack says so.${words} Names that people typed in other texts are not left out.`;
}

/** Asks what an evidence pack should go without, and saves it. */
export function PackDialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly save: (leaveOut: readonly string[]) => Promise<Result<unknown, Rejection>>;
}) {
  const { opened, onClose } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const sending = useSending();
  const leaveOut = CHOICES.filter(({ id }) => chosen.includes(id)).flatMap(({ fields }) => fields);
  return (
    <Dialog opened={opened} onClose={onClose} title="Evidence pack" size={620}>
      <div className={classes.form}>
        <p className={classes.about}>
          One file with the log of this incident and of its room, the signed checkpoints, the keys, the
          approved words, a report and a checker. Anybody can check it without Holdline and without a network.
        </p>
        <Choices chosen={chosen} onChange={setChosen} />
        <p className={classes.about} role="status">
          {worth(chosen)}
        </p>
        <Refusal sentence={sending.refused} alert />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>Cancel</Button>
          <RefusableButton
            primary
            refusal={null}
            act={() => props.save(leaveOut)}
            onDone={onClose}
            sending={sending}
          >
            {sending.busy ? 'Making the pack…' : 'Save the pack…'}
          </RefusableButton>
        </Group>
      </div>
    </Dialog>
  );
}
