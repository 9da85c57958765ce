import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCardOnScreen } from '../../bridge/running-card.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { wantHeading } from '../../ui/heading-focus.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { AlarmForm } from './AlarmForm.tsx';

/** Raise the alarm, from anywhere. */
export function AlarmDialog() {
  const [opened, { open, close }] = useDisclosure(false);
  const [leaving, setLeaving] = useState(false);
  const [drill, setDrill] = useState(false);
  const onScreen = useCardOnScreen();
  const [, navigate] = useLocation();
  useOnAction('alarm.raise', () => {
    setLeaving(false);
    setDrill(false);
    open();
  });
  const raised = (incidentId: string) => {
    setLeaving(true);
    wantHeading('page');
    close();
    navigate(`/incident/${incidentId}`);
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
      {opened ? <AlarmForm onRaised={raised} onDrill={setDrill} /> : null}
    </Dialog>
  );
}
