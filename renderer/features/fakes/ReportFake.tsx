import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Fake } from '../../../shared/fake/fakes.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { nowMs } from '../../bridge/use-now.ts';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';

const HOURS = [
  { value: '', label: 'They did not say' },
  { value: '1', label: 'Within 1 hour' },
  { value: '4', label: 'Within 4 hours' },
  { value: '24', label: 'Within a day' },
  { value: '48', label: 'Within 2 days' },
  { value: '168', label: 'Within a week' },
];

const NOTHING = { to: null as string | null, how: '', reference: '', within: '' };

type Typed = typeof NOTHING;

function Fields(props: {
  readonly typed: Typed & { readonly to: string };
  readonly change: (part: Partial<Typed>) => void;
}) {
  const { typed, change } = props;
  const text = (field: 'to' | 'how' | 'reference' | 'within') => ({
    value: typed[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput label="To whom" data-autofocus dir="auto" {...text('to')} />
      <FieldRow>
        <TextInput label="How" placeholder="Form, on the profile, trade mark" dir="auto" {...text('how')} />
        <TextInput label="Their reference" dir="auto" {...text('reference')} />
      </FieldRow>
      <NativeSelect label="They answer" {...text('within')} data={HOURS} />
    </>
  );
}

/** Writes down that a page was reported: to whom, how, under which number, and when they said they would answer. */
export function ReportFake(props: { readonly fake: Fake; readonly network: string }) {
  const { fake, network } = props;
  const { fakeId, name } = fake;
  const [opened, setOpened] = useState(false);
  const [typed, change, forget] = useTyped(`report ${fakeId}`, NOTHING);
  const to = typed.to ?? network;
  const answerBy = typed.within === '' ? null : nowMs() + Number(typed.within) * 60 * MINUTE_MS;
  const { how, reference } = typed;
  const command = { type: 'fake.report', fakeId, to, how, reference, answerBy } as const;
  const again = fake.reports.length > 0;
  return (
    <>
      <OpenButton
        size="xs"
        primary={!again}
        label={`${again ? 'Reported again' : 'Reported'}: ${name}`}
        probe={{ ...command, to: 'typed later' }}
        onOpen={() => setOpened(true)}
      >
        {again ? 'Reported again…' : 'Reported…'}
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={`${name} was reported`}
        command={command}
        confirm="It is reported"
        onDone={forget}
      >
        <Fields typed={{ ...typed, to }} change={change} />
      </CommandDialog>
    </>
  );
}
