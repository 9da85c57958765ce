import { Button, Checkbox, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { leftOutChoices } from '../../../shared/incident/left-out.ts';
import { namedElsewhere } from '../../../shared/incident/named-elsewhere.ts';
import type { Rejection, Result } from '../../../shared/kernel.ts';
import { useIncident } from '../../bridge/incident-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
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

const NO_EVENTS: readonly IncidentEvent[] = [];
const LIST = new Intl.ListFormat('en-GB', { type: 'unit' });

/** What stays in and may name people of the room, where their names are left out: nothing else would say so before the pack is sent. */
function StillNamed(props: { readonly incidentId: string; readonly leaveOut: readonly string[] }) {
  const { incidentId, leaveOut } = props;
  const view = useIncident(incidentId);
  const { people } = useRoom().room;
  const events = view.status === 'ready' ? view.events : NO_EVENTS;
  const naming = useMemo(() => namedElsewhere(events, people, leaveOut), [events, people, leaveOut]);
  if (naming.length === 0) return null;
  const said = LIST.format(naming.map(({ label, count }) => `${label} (${count})`));
  return (
    <ToneText tone="warn" strong>
      These texts stay in and may name people of the room: {said}. Read them first, or leave them out, too.
      People outside the room are not looked for.
    </ToneText>
  );
}

/** Asks what an evidence pack should go without, and saves it. */
export function PackDialog(props: {
  readonly incidentId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly save: (leaveOut: readonly string[]) => Promise<Result<unknown, Rejection>>;
}) {
  const { opened, onClose } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const sending = useSending();
  const leaveOut = useMemo(
    () => CHOICES.filter(({ id }) => chosen.includes(id)).flatMap(({ fields }) => fields),
    [chosen],
  );
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
        {chosen.includes('people') ? (
          <p role="status">
            <StillNamed incidentId={props.incidentId} leaveOut={leaveOut} />
          </p>
        ) : null}
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
