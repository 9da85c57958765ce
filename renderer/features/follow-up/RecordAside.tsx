import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { approvedBefore } from '../../../shared/incident/approved-words.ts';
import type { SetAside } from '../../../shared/incident/set-aside.ts';
import { goesOutOn } from '../../../shared/statement/channel-words.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { WhenField } from '../../ui/WhenField.tsx';
import { instantOf, NOW } from '../../ui/when.ts';

function WhichChannel(props: {
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (channelId: string) => void;
}) {
  return (
    <NativeSelect
      label="On which channel?"
      data-autofocus
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[
        { value: '', label: 'Choose a channel' },
        ...props.channels.map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
}

/** Writes down where words were out before they were set aside; nothing where their signers had not all approved them. */
export function RecordAside({ aside, name }: { readonly aside: SetAside; readonly name: string }) {
  const { revision, out, correction } = aside;
  const { revisionId } = revision;
  const { state } = useView();
  const channels = (state.chart.context.playbook?.channels ?? []).filter(
    ({ id }) => goesOutOn(revision, id) && !out.includes(id),
  );
  const [opened, setOpened] = useState(false);
  const [channel, setChannel] = useState('');
  const [address, setAddress] = useState('');
  const [when, setWhen] = useState(NOW);
  if (approvedBefore(state, revisionId) === null) return null;
  const about = { type: 'release.record', revisionId } as const;
  const probe = { ...about, channel: channels[0]?.id ?? '', address: 'typed later' };
  return (
    <>
      <OpenButton
        quiet
        size="xs"
        label={`It was out already: ${name}`}
        probe={{ ...probe, releasedAt: correction.at }}
        onOpen={() => setOpened(true)}
      >
        It was out already…
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Where ${name} was out`}
        explanation="Only what was out before it was set aside. It is left out when the rest is taken up."
        command={{ ...about, channel, address, releasedAt: instantOf(when) }}
        unread={when.refusal}
        confirm="It was out"
        onDone={() => setAddress('')}
      >
        <WhichChannel channels={channels} value={channel} onChange={setChannel} />
        <TextInput
          label="Where it is"
          description="The address of the post, or the list it was sent to"
          dir="auto"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <WhenField label="Out since" zone={state.zone} value={when} onChange={setWhen} />
      </CommandDialog>
    </>
  );
}
