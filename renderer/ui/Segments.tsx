import { SegmentedControl } from '@mantine/core';
import classes from './Segments.module.css';

/** A choice among a few, all in sight. Mantine's own colours assume that white is light in both schemes. */
export function Segments<T extends string>(props: {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  /** Null while nothing is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly tone?: 'over' | 'drill';
  readonly small?: boolean;
}) {
  const { label, choices, value, onChange, tone, small } = props;
  return (
    <SegmentedControl
      aria-label={label}
      size={small ? 'xs' : 'sm'}
      transitionDuration={0}
      classNames={{ root: classes.root, indicator: classes.indicator, label: classes.label }}
      data-tone={tone}
      data={choices.map((choice) => ({ ...choice }))}
      value={value ?? ''}
      onChange={(next) => onChange(next as T)}
    />
  );
}
