import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';

const FIVE_MINUTES = { minutes: 5, reason: '' };

/** Gives the live stage more time, with a reason. The budget stays what it was; the log shows the extension. */
export function ExtendButton() {
  const { refusal } = useView();
  const [opened, setOpened] = useState(false);
  const [{ minutes, reason }, change, forget] = useTyped('more time', FIVE_MINUTES);
  const command = { type: 'stage.extend', byMs: Math.round(minutes * MINUTE_MS), reason } as const;
  const probe = { ...command, byMs: MINUTE_MS, reason: 'typed later' };
  useOnAction('stage.extend', () => {
    if (refusal(probe) === null) setOpened(true);
  });
  return (
    <>
      <OpenButton probe={probe} onOpen={() => setOpened(true)}>
        More time…
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="Give this stage more time"
        explanation="Budgets are targets, never locks. The extension and its reason go into the log."
        command={command}
        confirm="Extend"
        onDone={forget}
      >
        <NumberInput
          label="Minutes"
          min={1}
          max={600}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => change({ minutes: Number(value) || 0 })}
        />
        <TextInput
          label="Why"
          dir="auto"
          data-autofocus
          value={reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </CommandDialog>
    </>
  );
}
