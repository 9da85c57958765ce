import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { letOutAt } from '../../shared/incident/out-before.ts';
import type { PerhapsOut } from '../../shared/incident/perhaps-out.ts';
import { type ReleaseTimes, releaseTimes } from '../../shared/incident/release-time.ts';
import { NEVER_APPROVED } from '../../shared/projection/early-text.ts';
import { zonedMomentText } from '../../shared/time-text.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { EarlyLine } from './EarlyLine.tsx';
import { OpenButton } from './OpenButton.tsx';
import classes from './RecordAside.module.css';
import { useChannelName } from './ReleaseLine.tsx';
import { ToneText } from './ToneText.tsx';
import { WhenField } from './WhenField.tsx';
import { instantOf, NOW } from './when.ts';

type Props = { readonly words: PerhapsOut; readonly name: string };

const NOTHING = { channel: '', address: '', when: NOW };

function WhichChannel(props: {
  readonly channels: readonly string[];
  readonly value: string;
  readonly onChange: (channelId: string) => void;
}) {
  const channelName = useChannelName();
  return (
    <NativeSelect
      label="On which channel?"
      data-autofocus
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[
        { value: '', label: 'Choose a channel' },
        ...props.channels.map((one) => ({ value: one, label: channelName(one) })),
      ]}
    />
  );
}

const SINCE = {
  asked: 'when its signers were asked',
  filled: 'when it was filled in',
  saved: 'when it was saved',
} as const;
const UNTIL = { setAside: 'when it was set aside', cutShort: 'when it was ended there' } as const;

/** Which times the field takes, and what it means while nobody knows better. */
function timesText({ from, since, to, until }: ReleaseTimes, now: number, zone: string): string {
  const time = (at: number) => zonedMomentText(at, now, zone);
  const first = from === null ? '' : `From ${time(from)}, ${SINCE[since]}, `;
  const last = to === null ? '' : `to ${time(to)}, ${UNTIL[until]}. `;
  return `${first}${last}If nobody knows, leave it empty: the log then says by when it was out.`;
}

/** What is written down where nobody knows since when words were out. */
const outByThen = ({ to }: ReleaseTimes) => ({ releasedAt: to, latest: true }) as const;

const EXPLANATION = {
  setAside: 'Only what was out before it was set aside. It is left out when the rest is taken up.',
  cutShort: 'Only what was out before it was ended there. What it corrects counts as corrected there then.',
} as const;

/** What is said, before anything is pressed, of words that nothing had let out. */
function NeverApproved() {
  return (
    <p>
      <ToneText tone="over" strong>
        These words were {NEVER_APPROVED}. If they were out, the log, the report and the evidence pack will
        say so.
      </ToneText>
    </p>
  );
}

/** The dialog itself: where, and since when. */
function AsideDialog(props: Props & { readonly opened: boolean; readonly onClose: () => void }) {
  const { words, name, opened, onClose } = props;
  const { statement, revision, ended, basis, channels } = words;
  const { revisionId } = revision;
  const { state, refusal } = useView();
  const [{ channel, address, when }, change, forget] = useTyped(`out already ${revisionId}`, NOTHING);
  const now = useViewNow();
  const chosen = channels.includes(channel) ? channel : '';
  const asked = chosen === '' ? (channels[0] ?? '') : chosen;
  const times = releaseTimes(state, statement, revisionId, asked);
  const known = instantOf(when, letOutAt(state, revisionId), times.from);
  const out = known === null ? outByThen(times) : { releasedAt: known };
  const about = { type: 'release.record', revisionId, channel: chosen, address, ...out } as const;
  const wrongTime = refusal({ ...about, channel: asked, address: 'typed later' });
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Where ${name} was out`}
      explanation={EXPLANATION[ended]}
      command={about}
      unread={when.refusal ?? wrongTime}
      confirm="It was out"
      onDone={forget}
    >
      {basis === null ? <NeverApproved /> : null}
      <WhichChannel channels={channels} value={chosen} onChange={(next) => change({ channel: next })} />
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
        {basis === null ? null : <EarlyLine revisionId={revisionId} releasedAt={known} />}
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

/** Writes down where words were out before they were set aside or ended. */
export function RecordAside({ words, name }: Props) {
  const { statement, revision, channels } = words;
  const { revisionId } = revision;
  const { state } = useView();
  const [opened, setOpened] = useState(false);
  const channel = channels[0] ?? '';
  const times = releaseTimes(state, statement, revisionId, channel);
  return (
    <>
      <OpenButton
        quiet
        size="xs"
        label={`It was out already: ${name}`}
        probe={{ type: 'release.record', revisionId, channel, address: 'typed later', ...outByThen(times) }}
        onOpen={() => setOpened(true)}
      >
        It was out already…
      </OpenButton>
      <AsideDialog words={words} name={name} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
