import { Select } from '@mantine/core';

/** What a filter can be set to. */
export type FilterOption = { readonly value: string; readonly label: string };

/** One filter of a list: a choice that is searched by typing, and `all` while nothing is chosen. `width` in CSS pixels. */
export function FilterChoice(props: {
  readonly label: string;
  readonly all: string;
  readonly width: number;
  readonly data: readonly FilterOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { label, all, width, data, value, onChange } = props;
  return (
    <Select
      aria-label={label}
      placeholder={all}
      data={[...data]}
      value={value}
      onChange={onChange}
      searchable
      clearable
      w={width}
    />
  );
}
