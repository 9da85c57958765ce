import { NativeSelect } from '@mantine/core';
import type { DayOrder } from '../../shared/mention/times.ts';

/** Asks whether the dates of a file begin with the day or with the month; null until somebody says. */
export function DayOrderChoice(props: {
  readonly value: DayOrder | null;
  readonly onChange: (value: DayOrder | null) => void;
}) {
  return (
    <NativeSelect
      size="xs"
      label="Dates such as 03/04/2026 begin with"
      value={props.value ?? ''}
      onChange={({ currentTarget: { value } }) => props.onChange(value === '' ? null : (value as DayOrder))}
      data={[
        { value: '', label: 'Choose one' },
        { value: 'dayFirst', label: 'the day: 3 April' },
        { value: 'monthFirst', label: 'the month: March 4' },
      ]}
    />
  );
}
