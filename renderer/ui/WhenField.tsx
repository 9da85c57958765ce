import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { zoneText } from '../../shared/time-text.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import classes from './WhenField.module.css';
import { fromFieldText, toFieldText } from './zone-time.ts';

/** When something happened: now, unless somebody says otherwise. The time is in the room's zone, which is named. */
export function WhenField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
}) {
  const { zone } = useView().state;
  const now = useViewNow();
  const { label, value, onChange } = props;
  const id = useId();
  if (value === null) {
    return (
      <UnstyledButton className={classes.now} onClick={() => onChange(now - (now % 60_000))}>
        {label} now · <span className={classes.change}>earlier?</span>
      </UnstyledButton>
    );
  }
  return (
    <span className={classes.field}>
      <label htmlFor={id}>
        {label} ({zoneText(value, zone)})
      </label>
      <input
        id={id}
        type="datetime-local"
        step={1}
        className={classes.input}
        value={toFieldText(value, zone)}
        onChange={(event) => onChange(fromFieldText(event.currentTarget.value, zone))}
      />
    </span>
  );
}
