import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useLocation } from 'wouter';
import { useOnAction } from '../../ui/use-on-action.ts';
import { AlarmForm } from './AlarmForm.tsx';

/** Raise the alarm, from anywhere. */
export function AlarmDialog() {
  const [opened, { open, close }] = useDisclosure(false);
  const [, navigate] = useLocation();
  useOnAction('alarm.raise', open);
  const raised = (incidentId: string) => {
    close();
    navigate(`/incident/${incidentId}`);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title="Raise the alarm"
      size={880}
      yOffset="6vh"
      closeButtonProps={{ 'aria-label': 'Close without raising the alarm' }}
    >
      {opened ? <AlarmForm onRaised={raised} /> : null}
    </Modal>
  );
}
