import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { WhenField } from '../../ui/WhenField.tsx';
import { instantOf, NOW } from '../../ui/when.ts';

/** Records that the approved words are out on a channel: where, and when. */
export function RecordRelease(props: {
  readonly channel: { readonly id: string; readonly name: string };
  readonly revisionId: string;
}) {
  const { channel, revisionId } = props;
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState('');
  const [when, setWhen] = useState(NOW);
  const { zone } = useView().state;
  const releasedAt = instantOf(when);
  const { refusal } = useView();
  const command = { type: 'release.record', revisionId, channel: channel.id, address, releasedAt } as const;
  const probe = { ...command, address: 'typed later', releasedAt: null };
  useOnAction('release.record', () => {
    if (refusal(probe) !== null) return null;
    setOpened(true);
    return FULFILLED;
  });
  return (
    <>
      <OpenButton
        size="xs"
        label={`Record the release on ${channel.name}`}
        probe={probe}
        onOpen={() => setOpened(true)}
      >
        Record release…
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Out on ${channel.name}`}
        explanation="Record it when it is out, with the address where anybody can check it."
        command={command}
        unread={when.refusal}
        confirm="It is out"
        onDone={() => {
          setAddress('');
          setWhen(NOW);
        }}
      >
        <TextInput
          label="Where it is"
          description="The address of the post, or the list it was sent to"
          dir="auto"
          data-autofocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <WhenField label="Out since" zone={zone} value={when} onChange={setWhen} />
      </CommandDialog>
    </>
  );
}
