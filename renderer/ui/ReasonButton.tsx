import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { OpenButton } from './OpenButton.tsx';
import type { RefusableButtonProps } from './RefusableButton.tsx';

type Look = Pick<RefusableButtonProps, 'primary' | 'quiet' | 'danger' | 'size' | 'label'>;

/** A button for a command that needs nothing more than a reason: it opens a dialog that asks for it. */
export function ReasonButton(
  props: Look & {
    readonly title: string;
    readonly explanation?: ReactNode;
    readonly question?: string;
    readonly confirm: string;
    readonly toCommand: (reason: string) => IncidentCommand;
    readonly onDone?: () => void;
    readonly children: ReactNode;
  },
) {
  const { title, explanation, question, confirm, toCommand, onDone, children, ...look } = props;
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <OpenButton {...look} probe={toCommand('typed later')} onOpen={() => setOpened(true)}>
        {children}
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        explanation={explanation}
        command={toCommand(reason)}
        confirm={confirm}
        danger={look.danger}
        onDone={() => {
          setReason('');
          onDone?.();
        }}
      >
        <Textarea
          label={question ?? 'Why'}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </CommandDialog>
    </>
  );
}
