import { NativeSelect } from '@mantine/core';
import { FIELD_LABEL, MENTION_FIELDS } from '../../../shared/mention/columns.ts';
import { useView } from '../../bridge/view.tsx';
import type { Dropped } from '../../files/read-dropped.ts';
import { DayOrderChoice } from '../../ui/DayOrderChoice.tsx';
import { Label } from '../../ui/Label.tsx';
import classes from './mentions.module.css';
import type { Import } from './use-import.ts';

/** Which column holds what: guessed, and to be said otherwise. */
export function Columns({ file, it }: { readonly file: Dropped; readonly it: Import }) {
  const { columns } = file.table;
  return (
    <fieldset className={classes.columns}>
      <legend>
        <Label>Which column holds what</Label>
      </legend>
      {MENTION_FIELDS.map((field) => (
        <NativeSelect
          key={field}
          size="xs"
          label={FIELD_LABEL[field]}
          value={it.mapping[field] === null ? '' : String(it.mapping[field])}
          onChange={({ currentTarget: { value } }) => it.map(field, value === '' ? null : Number(value))}
          data={[
            { value: '', label: 'None' },
            ...columns.map((name, index) => ({
              value: String(index),
              label: name.trim() === '' ? `Column ${index + 1}` : name.slice(0, 60),
            })),
          ]}
        />
      ))}
    </fieldset>
  );
}

/** How times are read that the file leaves open. Nothing is asked that it says itself. */
export function Times({ it }: { readonly it: Import }) {
  const { zone } = useView().state;
  const { asks } = it.found;
  if (!asks.zone && !asks.dayOrder) return null;
  return (
    <fieldset className={classes.times}>
      <legend>
        <Label>How its times are read</Label>
      </legend>
      {asks.dayOrder ? (
        <DayOrderChoice value={it.times.dayOrder} onChange={(dayOrder) => it.readTimes({ dayOrder })} />
      ) : null}
      {asks.zone ? (
        <NativeSelect
          size="xs"
          label="Times that name no zone are of"
          value={it.times.zone}
          onChange={({ currentTarget: { value } }) => it.readTimes({ zone: value })}
          data={[
            { value: zone, label: `${zone}, as the room` },
            ...(zone === 'UTC' ? [] : [{ value: 'UTC', label: 'UTC' }]),
            ...Intl.supportedValuesOf('timeZone')
              .filter((one) => one !== zone && one !== 'UTC')
              .map((one) => ({ value: one, label: one })),
          ]}
        />
      ) : null}
    </fieldset>
  );
}
