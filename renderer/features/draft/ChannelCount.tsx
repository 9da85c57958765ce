import { BADNESS, type Fit, type Reading } from '../../../shared/channel/fit.ts';
import { partsFilled, shortMessage } from '../../../shared/channel/gsm7.ts';
import { overText, unitName } from '../../../shared/channel/misfits.ts';
import type { ChannelLimits } from '../../../shared/playbook/channel-limits.ts';
import { ToneText } from '../../ui/ToneText.tsx';
import type { Tone } from '../../ui/tone.ts';
import classes from './channels.module.css';

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

/** What a text is measured by: our aim while it is within that, and above it what the channel takes. */
const boundOf = ({ limit, aim, state }: Reading) => (state === 'fits' ? (aim ?? limit) : (limit ?? aim));

function sentenceOf(reading: Reading): string {
  const { used, unit, aim, atLeast, state } = reading;
  const bound = boundOf(reading);
  if (state === 'over') return overText(reading);
  if (state === 'short') return `${used} of at least ${figure(atLeast ?? 0, unit)}`;
  if (state === 'long') return `${figure(used, unit)}; aim for ${aim}`;
  if (bound === null) return figure(used, unit);
  return `${used} of ${figure(bound, unit)}`;
}

/**
 * How full a channel is, as a bar; the words beside it say the same. It is full at what we aim at, and stays full above that:
 * as a text grows, the bar never empties. Short messages fill by their characters, `used` counts them as they go out.
 */
function Meter(props: { readonly reading: Reading; readonly used: number }) {
  const { aim, limit, state } = props.reading;
  const bound = aim ?? limit;
  if (bound === null) return null;
  return (
    <span className={classes.meter} data-tone={TONE[state]} aria-hidden>
      <span
        className={classes.level}
        style={{ inlineSize: `${Math.min(100, (props.used / bound) * 100)}%` }}
      />
    </span>
  );
}

/** How long a text is on a channel, in its tightest count, and what else its makers count. */
export function ChannelCount(props: {
  readonly limits: ChannelLimits | undefined;
  readonly fit: Fit | null;
  readonly text: string;
}) {
  const { limits, fit, text } = props;
  const reading = tightest(fit?.readings ?? []);
  if (!reading) return <span className={classes.fine}>No limit known</span>;
  const sms = reading.unit === 'smsParts' ? shortMessage(text) : null;
  const notPlain = sms || reading.unit === 'cellBroadcast' ? shortMessage(text).flippedBy.slice(0, 3) : [];
  const because = notPlain.length > 0 ? `because of ${notPlain.join(' ')}` : null;
  return (
    <span className={classes.count}>
      <Meter reading={reading} used={sms ? partsFilled(sms) : reading.used} />
      {reading.state === 'fits' ? (
        <span>{sentenceOf(reading)}</span>
      ) : (
        <ToneText tone={TONE[reading.state]}>{sentenceOf(reading)}</ToneText>
      )}
      {sms ? (
        <span className={classes.fine}>
          {sms.encoding}
          {because ? ` (${because})` : ''} · room for {sms.left} more in the last message
        </span>
      ) : because ? (
        <span className={classes.fine}>not plain, so counted more than twofold, {because}</span>
      ) : null}
      {limits?.seen == null ? null : (
        <span className={classes.fine}>first {limits.seen} seen before “more”</span>
      )}
    </span>
  );
}
