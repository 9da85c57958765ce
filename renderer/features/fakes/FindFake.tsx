import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Network } from '../../../shared/playbook/desk.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';

const NOTHING = { network: '', address: '', name: '', does: '', foundBy: '', evidence: '' };

const OTHER = 'other';

/** The network that an address belongs to; a website where no network has such a host. */
function networkOf(address: string, networks: readonly Network[]): string {
  const host = /^(?:[a-z]+:\/\/)?(?:www\.|m\.)?([^/?#\s]+)/i.exec(address.trim())?.[1]?.toLowerCase() ?? '';
  const own = networks.find(({ hosts }) => hosts.some((one) => host === one || host.endsWith(`.${one}`)));
  return own?.id ?? OTHER;
}

type Found = typeof NOTHING;
type Change = (part: Partial<Found>) => void;

function Fields(props: {
  readonly typed: Found;
  readonly change: Change;
  readonly networks: readonly Network[];
}) {
  const { typed, change, networks } = props;
  const text = (field: keyof Found) => ({
    dir: 'auto',
    value: typed[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput label="Address" data-autofocus {...text('address')} />
      <FieldRow>
        <NativeSelect
          label="Network"
          {...text('network')}
          data={[
            ...networks.map((one) => ({ value: one.id, label: one.name })),
            { value: OTHER, label: 'Another network' },
          ]}
        />
        <TextInput label="The name it goes by" {...text('name')} />
      </FieldRow>
      <Textarea
        label="What it does"
        placeholder="Collects money or data, spreads a false statement, mocks, sits idle"
        autosize
        minRows={2}
        {...text('does')}
      />
      <FieldRow>
        <TextInput label="Who found it" {...text('foundBy')} />
        <TextInput label="Where the evidence is" {...text('evidence')} />
      </FieldRow>
    </>
  );
}

/** Enters a page that poses as us. */
export function FindFake() {
  const [opened, setOpened] = useState(false);
  const [typed, change, forget] = useTyped('fake', NOTHING);
  const networks = useView().state.chart.context.playbook?.networks ?? [];
  const network = typed.network === '' ? networkOf(typed.address, networks) : typed.network;
  const command = { type: 'fake.find', ...typed, network } as const;
  const probe = { ...command, address: 'typed later', name: 'typed later', does: 'typed later' };
  return (
    <>
      <OpenButton size="xs" probe={probe} onOpen={() => setOpened(true)}>
        Register a page…
      </OpenButton>
      <CommandDialog
        wide
        opened={opened}
        onClose={() => setOpened(false)}
        title="Register a fake page"
        explanation="Take pictures first: the profile, its posts, its messages, the address and the time. Do not write to it, tag it or warn it."
        command={command}
        confirm="Register it"
        onDone={forget}
      >
        <Fields typed={{ ...typed, network }} change={change} networks={networks} />
      </CommandDialog>
    </>
  );
}
