import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { RegistryCommand } from '../../../shared/room/events.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './playbooks.module.css';

/** Asks for what a change of figures still needs: the fields, and always a source or reason. Nothing typed is lost. */
export function FigureDialog(props: {
  readonly title: string;
  readonly reasonLabel: string;
  readonly confirm: string;
  readonly commandOf: (reason: string) => RegistryCommand;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { commandOf, onClose, confirm } = props;
  const [reason, setReason] = useState('');
  const sending = useSending();
  const command = commandOf(reason.trim());
  const refusal = useRegistryRefusal()(command);
  const act = () => sendToRegistry(command);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={<Name>{props.title}</Name>} size="lg">
      <form onSubmit={(event) => void submit(event)}>
        <SubmitOnEnter />
        <Stack gap="md">
          <p className={classes.applies}>
            Applies to incidents raised from now on. Incidents that run keep the figures they began with.
          </p>
          {props.children}
          <ReasonField label={props.reasonLabel} value={reason} onChange={setReason} />
          <Refusal sentence={sending.refused ?? refusal?.sentence ?? null} alert={sending.refused !== null} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>Cancel</Button>
            <RefusableButton primary refusal={refusal} act={act} onDone={onClose} sending={sending}>
              {confirm}
            </RefusableButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
