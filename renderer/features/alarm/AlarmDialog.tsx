import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { wantHeading } from '../../ui/heading-focus.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { AlarmForm } from './AlarmForm.tsx';

/** Raise the alarm, from anywhere. */
export function AlarmDialog() {
  const [opened, { open, close }] = useDisclosure(false);
  const [leaving, setLeaving] = useState(false);
  const [, navigate] = useLocation();
  useOnAction('alarm.raise', () => {
    setLeaving(false);
    open();
  });
  const raised = (incidentId: string) => {
    setLeaving(true);
    wantHeading('page');
    close();
    navigate(`/incident/${incidentId}`);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      returnFocus={!leaving}
      title="Raise the alarm"
      size={880}
      yOffset="6vh"
      closeButtonProps={{ 'aria-label': 'Close without raising the alarm' }}
    >
      {opened ? <AlarmForm onRaised={raised} /> : null}
    </Modal>
  );
}
