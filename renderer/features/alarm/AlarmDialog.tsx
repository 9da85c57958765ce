import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCardOnScreen } from '../../bridge/running-card.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { wantHeading } from '../../ui/heading-focus.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { AlarmForm } from './AlarmForm.tsx';
import type { AlarmFields } from './alarm-command.ts';

/** Raise the alarm, from anywhere. */
export function AlarmDialog() {
  const [opened, { open, close }] = useDisclosure(false);
  const [leaving, setLeaving] = useState(false);
  /** What was typed and not raised: closing the dialog, by a slip of Escape too, loses nothing. */
  const [kept, setKept] = useState<AlarmFields | null>(null);
  const drill = kept?.drill ?? false;
  const onScreen = useCardOnScreen();
  const [, navigate] = useLocation();
  useOnAction('alarm.raise', () => {
    setLeaving(false);
    open();
  });
  const raised = (incidentId: string) => {
    setLeaving(true);
    setKept(null);
    wantHeading('page');
    close();
    navigate(`/incident/${incidentId}`);
  };
  const people = () => {
    setLeaving(true);
    wantHeading('page');
    close();
    navigate('/people');
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      returnFocus={!leaving}
      title="Raise the alarm"
      size={880}
      closeLabel="Close without raising the alarm"
      kind={drill ? 'drill' : 'live'}
      alone={!drill && (onScreen?.drill ?? false)}
    >
      {opened ? <AlarmForm kept={kept} onKeep={setKept} onRaised={raised} onPeople={people} /> : null}
    </Dialog>
  );
}
