import { TextInput } from '@mantine/core';
import { dateText, timeText, zoneText } from '../../../shared/time-text.ts';
import { Label } from '../../ui/Label.tsx';
import { Segments } from '../../ui/Segments.tsx';
import classes from './AlarmDialog.module.css';
import { type Awareness, awarenessAt } from './awareness.ts';

const KINDS = [
  { value: 'now', label: 'Now' },
  { value: 'ago', label: 'Minutes ago' },
  { value: 'today', label: 'Today at' },
  { value: 'yesterday', label: 'Yesterday at' },
] as const satisfies readonly { readonly value: Awareness['kind']; readonly label: string }[];

function Detail(props: { readonly value: Awareness; readonly onChange: (value: Awareness) => void }) {
  const { value, onChange } = props;
  if (value.kind === 'now') return null;
  if (value.kind === 'ago') {
    return (
      <TextInput
        aria-label="Minutes ago"
        inputMode="numeric"
        w={90}
        value={value.minutes}
        onChange={(event) => onChange({ ...value, minutes: event.currentTarget.value })}
      />
    );
  }
  return (
    <TextInput
      aria-label="Time of day"
      placeholder="9:05"
      w={90}
      value={value.time}
      onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
    />
  );
}

/** When the first of us knew: the master clock starts there, not here. */
export function AwarenessField(props: {
  readonly value: Awareness;
  readonly now: number;
  readonly zone: string;
  readonly onChange: (value: Awareness) => void;
}) {
  const { value, now, zone, onChange } = props;
  const at = awarenessAt(value, now, zone);
  return (
    <fieldset className={classes.field}>
      <legend>
        <Label>When did the first of us know?</Label>
      </legend>
      <div className={classes.line}>
        <Segments
          label="When did the first of us know?"
          choices={KINDS}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
        />
        <Detail value={value} onChange={onChange} />
        <span className={classes.instant}>
          {at === null ? '' : `${dateText(at, zone)} ${timeText(at, zone)} ${zoneText(at, zone)}`}
        </span>
      </div>
    </fieldset>
  );
}
