import { Select } from '@mantine/core';
import { memo, useMemo } from 'react';
import { zones } from './create-command.ts';

/** Four hundred zones, so it is drawn only when its own value changes. */
export const ZoneField = memo(function ZoneField(props: {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
}) {
  const { zone, onChange } = props;
  const data = useMemo(() => [...new Set([zone, ...zones()])], [zone]);
  return (
    <Select
      label="Time zone"
      data={data}
      value={zone}
      onChange={(next) => onChange(next ?? zone)}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      onKeyDown={(event) => {
        // Enter chooses a zone and never sends the form.
        if (event.key === 'Enter') event.preventDefault();
      }}
      nothingFoundMessage="No time zone has this name."
      onFocus={(event) => event.currentTarget.select()}
      comboboxProps={{ keepMounted: false }}
    />
  );
});
