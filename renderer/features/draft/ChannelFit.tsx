import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { proposedCut } from '../../../shared/channel/cut.ts';
import { BADNESS, type Reading } from '../../../shared/channel/fit.ts';
import { shortMessage } from '../../../shared/channel/gsm7.ts';
import { unitName } from '../../../shared/channel/misfits.ts';
import { ToneText } from '../../ui/ToneText.tsx';
import type { Tone } from '../../ui/tone.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { ChannelPreview } from './ChannelPreview.tsx';
import classes from './channels.module.css';
import type { DraftChannel } from './draft-channels.ts';
import type { Draft } from './use-draft.ts';

const TONE = { fits: 'calm', short: 'warn', long: 'warn', over: 'over' } as const satisfies Record<
  Reading['state'],
  Tone
>;

/** The one count to show: the worst, and of equals the one that is used up most. */
function tightest(readings: readonly Reading[]): Reading | undefined {
  const share = (one: Reading) => one.used / (one.limit ?? one.aim ?? Number.POSITIVE_INFINITY);
  const worse = (one: Reading, other: Reading) => BADNESS[other.state] - BADNESS[one.state];
  return readings.toSorted((one, other) => worse(one, other) || share(other) - share(one))[0];
}

const figure = (count: number, unit: Reading['unit']) =>
  `${count.toLocaleString('en')} ${unitName(unit, count)}`;

function sentenceOf({ used, unit, limit, aim, atLeast, state }: Reading): string {
  const bound = limit ?? aim;
  if (state === 'short') return `${used} of at least ${figure(atLeast ?? 0, unit)}`;
  if (state === 'long') return `${figure(used, unit)}; aim for ${aim}`;
  if (bound === null) return figure(used, unit);
  const whole = `${used} of ${figure(bound, unit)}`;
  return state === 'over' ? `${whole}, ${used - bound} too many` : whole;
}

/** How full a channel is, as a bar; the words beside it say the same. */
function Meter(props: { readonly reading: Reading }) {
  const { used, limit, aim, state } = props.reading;
  const bound = limit ?? aim;
  if (bound === null) return null;
  return (
    <span className={classes.meter} data-tone={TONE[state]} aria-hidden>
      <span className={classes.level} style={{ inlineSize: `${Math.min(100, (used / bound) * 100)}%` }} />
    </span>
  );
}

function Counter(props: { readonly row: DraftChannel }) {
  const { channel, text, fit } = props.row;
  const reading = tightest(fit?.readings ?? []);
  if (!reading) return <span className={classes.fine}>No limit known</span>;
  const sms = reading.unit === 'smsParts' ? shortMessage(text) : null;
  const flipped =
    sms && sms.flippedBy.length > 0 ? ` (because of ${sms.flippedBy.slice(0, 3).join(' ')})` : '';
  return (
    <span className={classes.count}>
      <Meter reading={reading} />
      {reading.state === 'fits' ? (
        <span>{sentenceOf(reading)}</span>
      ) : (
        <ToneText tone={TONE[reading.state]}>{sentenceOf(reading)}</ToneText>
      )}
      {sms ? (
        <span className={classes.fine}>
          {sms.encoding}
          {flipped}, {sms.left} left in the last
        </span>
      ) : null}
      {channel.limits?.seen == null ? null : (
        <span className={classes.fine}>first {channel.limits.seen} seen before “more”</span>
      )}
    </span>
  );
}

function Actions(props: { readonly draft: Draft; readonly row: DraftChannel }) {
  const { draft } = props;
  const { channel, text, own, goesOut, fit } = props.row;
  const { limits, name, id } = channel;
  const cut = fit?.state === 'over' && limits ? proposedCut(text, limits) : '';
  if (!goesOut)
    return (
      <Button size="compact-xs" onClick={() => draft.leaveOut(id, false)} aria-label={`Take ${name} in`}>
        Take in
      </Button>
    );
  return (
    <>
      {cut === '' ? null : (
        <Button
          size="compact-xs"
          onClick={() => draft.giveWords([{ channel: id, text: cut }])}
          aria-label={`Cut to fit ${name}`}
        >
          Cut to fit
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => (own ? draft.turnTo(id) : draft.giveOwn(id))}
        aria-label={own ? `Edit the words for ${name}` : `Write own words for ${name}`}
      >
        {own ? 'Edit' : 'Own words'}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="done"
        onClick={() => draft.leaveOut(id, true)}
        aria-label={`Leave ${name} out`}
      >
        Leave out
      </Button>
    </>
  );
}

/** One channel: whose words, how long they are on it, what a reader sees, and what to do. */
export function ChannelFit(props: { readonly draft: Draft; readonly row: DraftChannel }) {
  const { draft, row } = props;
  const { channel, own, goesOut, text } = row;
  const readOnly = useReadOnly();
  const [looking, setLooking] = useState(false);
  return (
    <li className={classes.row} data-out={goesOut || undefined}>
      <span className={classes.name}>
        <strong>{channel.name}</strong>
        <span className={classes.fine}>
          {goesOut ? (own ? 'Own words' : 'Common text') : 'Left out of this statement'}
        </span>
      </span>
      {goesOut ? <Counter row={row} /> : <span />}
      <Group gap={2} wrap="nowrap" className={classes.actions ?? ''}>
        {goesOut && channel.limits ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={looking}
            onClick={() => setLooking(!looking)}
            aria-label={`As readers see it: ${channel.name}`}
          >
            Preview
          </Button>
        ) : null}
        {readOnly ? null : <Actions draft={draft} row={row} />}
      </Group>
      {looking && goesOut && channel.limits ? (
        <ChannelPreview name={channel.name} text={text} limits={channel.limits} />
      ) : null}
    </li>
  );
}
