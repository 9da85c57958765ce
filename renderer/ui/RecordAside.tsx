import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { approvedBefore } from '../../shared/incident/approved-words.ts';
import { letOutAt } from '../../shared/incident/out-before.ts';
import { type ReleaseTimes, releaseTimes } from '../../shared/incident/release-time.ts';
import type { SetAside } from '../../shared/incident/set-aside.ts';
import { goesOutOn } from '../../shared/statement/channel-words.ts';
import { zonedMomentText } from '../../shared/time-text.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { EarlyLine } from './EarlyLine.tsx';
import { OpenButton } from './OpenButton.tsx';
import classes from './RecordAside.module.css';
import { WhenField } from './WhenField.tsx';
import { instantOf, NOW } from './when.ts';

const NOTHING = { channel: '', address: '', when: NOW };

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

/** Which times the field takes, and what it means while nobody knows better. */
function timesText({ from, since, to }: ReleaseTimes, now: number, zone: string): string {
  const time = (at: number) => zonedMomentText(at, now, zone);
  const begun = since === 'asked' ? 'when its signers were asked' : 'when it was filled in';
  const first = from === null ? '' : `From ${time(from)}, ${begun}, `;
  const last = to === null ? '' : `to ${time(to)}, when it was set aside. `;
  return `${first}${last}If nobody knows, leave it empty: the log then says by when it was out.`;
}

/** What is written down where nobody knows since when words were out. */
const outByThen = ({ to }: ReleaseTimes) => ({ releasedAt: to, latest: true }) as const;

/** The dialog itself: where, and since when. */
function AsideDialog(props: {
  readonly aside: SetAside;
  readonly name: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { aside, name, channels, opened, onClose } = props;
  const { statement, revision } = aside;
  const { revisionId } = revision;
  const { state, refusal } = useView();
  const [{ channel, address, when }, change, forget] = useTyped(`out already ${revisionId}`, NOTHING);
  const now = useViewNow();
  const times = releaseTimes(state, statement, revisionId);
  const known = instantOf(when, letOutAt(state, revisionId), times.from);
  const out = known === null ? outByThen(times) : { releasedAt: known };
  const about = { type: 'release.record', revisionId, channel, address, ...out } as const;
  const wrongTime = refusal({ ...about, channel: channels[0]?.id ?? '', address: 'typed later' });
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Where ${name} was out`}
      explanation="Only what was out before it was set aside. It is left out when the rest is taken up."
      command={about}
      unread={when.refusal ?? wrongTime}
      confirm="It was out"
      onDone={forget}
    >
      <WhichChannel
        channels={channels}
        value={channels.some(({ id }) => id === channel) ? channel : ''}
        onChange={(chosen) => change({ channel: chosen })}
      />
      <WhereItIs value={address} onChange={(typed) => change({ address: typed })} />
      <div>
        <WhenField
          label="Out since"
          blank="not known"
          zone={state.zone}
          value={when}
          refused={wrongTime?.sentence ?? null}
          onChange={(next) => change({ when: next })}
        />
        <p className={classes.times}>{timesText(times, now, state.zone)}</p>
        <EarlyLine revisionId={revisionId} releasedAt={known} />
      </div>
    </CommandDialog>
  );
}

function WhereItIs(props: { readonly value: string; readonly onChange: (address: string) => void }) {
  return (
    <TextInput
      label="Where it is"
      description="The address of the post, or the list it was sent to"
      dir="auto"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** Writes down where words were out before they were set aside; nothing where nothing had let them out. */
export function RecordAside({ aside, name }: { readonly aside: SetAside; readonly name: string }) {
  const { statement, revision, out } = aside;
  const { revisionId } = revision;
  const { state } = useView();
  const channels = (state.chart.context.playbook?.channels ?? []).filter(
    ({ id }) => goesOutOn(revision, id) && !out.includes(id),
  );
  const [opened, setOpened] = useState(false);
  if (approvedBefore(state, revisionId) === null) return null;
  const about = { revisionId, channel: channels[0]?.id ?? '', address: 'typed later' };
  return (
    <>
      <OpenButton
        quiet
        size="xs"
        label={`It was out already: ${name}`}
        probe={{ type: 'release.record', ...about, ...outByThen(releaseTimes(state, statement, revisionId)) }}
        onOpen={() => setOpened(true)}
      >
        It was out already…
      </OpenButton>
      <AsideDialog
        aside={aside}
        name={name}
        channels={channels}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
