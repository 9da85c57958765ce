import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { letOutAt, unletThen } from '../../shared/incident/out-before.ts';
import type { PerhapsOut, VersionOut } from '../../shared/incident/perhaps-out.ts';
import { outAsKnown, type ReleaseTimes, releaseTimes } from '../../shared/incident/release-time.ts';
import { unletText, unletTone } from '../../shared/projection/early-text.ts';
import type { Release } from '../../shared/release/releases.ts';
import { revisionName } from '../../shared/statement/statements.ts';
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
import { NOW, outOf } from './when.ts';

type Props = { readonly words: PerhapsOut; readonly name: string };

const NOTHING = { version: '', channel: '', address: '', when: NOW };

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

const UNTIL = { setAside: 'when it was set aside', cutShort: 'when it was ended there' } as const;

/** Which times the field takes, and what it means while nobody knows better. */
function timesText({ from, to, until }: ReleaseTimes, now: number, zone: string): string {
  const time = (at: number) => zonedMomentText(at, now, zone);
  const first = from === null ? '' : `From ${time(from)}, when it was saved${to === null ? '. ' : ', '}`;
  const last = to === null ? '' : `to ${time(to)}, ${UNTIL[until]}. `;
  return `${first}${last}If nobody knows, leave it empty: the log then says by when it was out.`;
}

/** What is written down where nobody knows since when words were out. */
const outByThen = ({ to }: ReleaseTimes) => ({ releasedAt: to, latest: true }) as const;

const EXPLANATION = {
  setAside: 'Only what was out before it was set aside. It is left out when the rest is taken up.',
  cutShort: 'Only what was out before it was ended there. What it corrects counts as corrected there then.',
  savedOver:
    'Only what was out in an earlier version: newer words took its place, and nobody let it out. The log, the report and the evidence pack will say so.',
  overtaken: 'Where it was out, too, although nobody wrote it down before the next statement was begun.',
} as const;

/** What is said, before anything is pressed, of words that nothing let out when they were set aside. */
function UnletLine(props: { readonly out: Pick<Release, 'revisionId' | 'releasedAt' | 'latest'> }) {
  const { state } = useView();
  const release = { ...props.out, unapproved: true } as const;
  const told = { ...release, ...unletThen(state, release) };
  return (
    <p role="status">
      <ToneText tone={unletTone(told)} strong>
        These words were {unletText(told)}. If they were out, the log, the report and the evidence pack will
        say so.
      </ToneText>
    </p>
  );
}

/** Asks which version was out, where words were saved more than once before they were set aside. */
function WhichVersion(props: {
  readonly words: PerhapsOut;
  readonly value: string;
  readonly onChange: (revisionId: string) => void;
}) {
  const { words } = props;
  if (words.older.length === 0) return null;
  return (
    <NativeSelect
      label="Which version?"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[words, ...words.older].map(({ statement, revision }, index) => ({
        value: revision.revisionId,
        label: `${revisionName(statement, revision)}${index === 0 ? ', the newest' : ''}`,
      }))}
    />
  );
}

/** The version that was chosen; the newest where none was. */
function versionOf(words: PerhapsOut, revisionId: string): VersionOut {
  return words.older.find((one) => one.revision.revisionId === revisionId) ?? words;
}

/** What is typed of a version, the command that it comes to, and what is wrong with its time. */
function useAsideForm(words: PerhapsOut) {
  const { state, refusal } = useView();
  const [typed, change, forget] = useTyped(`out already ${words.revision.revisionId}`, NOTHING);
  const { channel, address, when } = typed;
  const version = versionOf(words, typed.version);
  const { statement, revision, channels } = version;
  const { revisionId } = revision;
  const chosen = channels.includes(channel) ? channel : '';
  const asked = chosen === '' ? (channels[0] ?? '') : chosen;
  const times = releaseTimes(state, statement, revisionId, asked);
  const out = outOf(when, letOutAt(state, revisionId), times.from) ?? outByThen(times);
  const about = { type: 'release.record', revisionId, channel: chosen, address, ...out } as const;
  const wrongTime = refusal({ ...about, channel: asked, address: 'typed later' });
  return { address, when, version, revisionId, chosen, times, out, about, wrongTime, change, forget };
}

/** The dialog itself: where, and since when. */
function AsideDialog(props: Props & { readonly opened: boolean; readonly onClose: () => void }) {
  const { words, name, opened, onClose } = props;
  const { state } = useView();
  const now = useViewNow();
  const { version, revisionId, chosen, when, times, out, about, wrongTime, change, ...form } =
    useAsideForm(words);
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Where ${name} was out`}
      explanation={EXPLANATION[words.ended]}
      command={about}
      unread={when.refusal ?? wrongTime}
      confirm="It was out"
      onDone={form.forget}
    >
      <WhichVersion words={words} value={revisionId} onChange={(next) => change({ version: next })} />
      {version.basis === null ? <UnletLine out={{ revisionId, ...outAsKnown(times, out, now) }} /> : null}
      <WhichChannel
        channels={version.channels}
        value={chosen}
        onChange={(next) => change({ channel: next })}
      />
      <WhereItIs value={form.address} onChange={(typed) => change({ address: typed })} />
      <div>
        <WhenField
          label="Out since"
          blank="not known"
          zone={state.zone}
          value={when}
          refused={wrongTime?.sentence ?? null}
          within={times}
          onChange={(next) => change({ when: next })}
        />
        <p className={classes.times}>{timesText(times, now, state.zone)}</p>
        {version.basis === null ? null : <EarlyLine revisionId={revisionId} times={times} out={out} />}
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
