import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { unitName } from '../../../shared/channel/misfits.ts';
import type { FigureOf } from '../../../shared/figures/events.ts';
import type { Channel } from '../../../shared/playbook/schema.ts';
import { dayText } from '../../../shared/zone-clock.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { nowMs } from '../../bridge/use-now.ts';
import classes from './playbooks.module.css';

type Limits = FigureOf<'channel'>;
type Count = Limits['counts'][number];

function CountField(props: {
  readonly label: string;
  readonly note: string;
  readonly first?: boolean;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <NumberInput
      data-autofocus={props.first || undefined}
      label={props.label}
      description={props.note}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={1}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=","
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : null)}
    />
  );
}

/** What is aimed at and what is taken in one unit. */
function CountFields(props: {
  readonly count: Count;
  readonly first: boolean;
  readonly onChange: (change: Partial<Count>) => void;
}) {
  const { count, first, onChange } = props;
  const units = unitName(count.unit, 2);
  return (
    <>
      <CountField
        first={first}
        label={`At most, in ${units}`}
        note="Above it, words go to no signer. Empty: no limit"
        value={count.limit}
        onChange={(limit) => onChange({ limit })}
      />
      <CountField
        label={`We aim at, in ${units}`}
        note="Above it, we warn. Empty: no aim"
        value={count.aim}
        onChange={(aim) => onChange({ aim })}
      />
      <CountField
        label={`At least, in ${units}`}
        note="Below it, we warn. Empty: nothing is too short"
        value={count.atLeast}
        onChange={(atLeast) => onChange({ atLeast })}
      />
    </>
  );
}

/** The day on which somebody looked the figures up: it is asked for anew wherever they change. */
function LookedUpOn({
  figure,
  onChange,
}: {
  readonly figure: Limits;
  readonly onChange: (to: Limits) => void;
}) {
  const { zone } = useRoom().room;
  const set = (checkedOn: string) => onChange({ ...figure, checkedOn });
  return (
    <TextInput
      label="Looked up on"
      description="Year-month-day, for example 2026-11-22. New figures need a new day."
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={figure.checkedOn}
      onChange={(event) => set(event.currentTarget.value.trim())}
      rightSectionWidth="4.5rem"
      rightSection={
        <Button size="compact-xs" variant="subtle" color="act" onClick={() => set(dayText(nowMs(), zone))}>
          Today
        </Button>
      }
    />
  );
}

/** How much one channel takes, and the day on which somebody looked it up. */
export function LimitFields(props: { readonly figure: Limits; readonly onChange: (figure: Limits) => void }) {
  const { figure, onChange } = props;
  const { counts } = figure;
  return (
    <div className={classes.fields}>
      {counts.map((count, index) => (
        <CountFields
          key={count.unit}
          count={count}
          first={index === 0}
          onChange={(change) => onChange({ ...figure, counts: counts.with(index, { ...count, ...change }) })}
        />
      ))}
      <LookedUpOn figure={figure} onChange={onChange} />
    </div>
  );
}

/** Which channels a playbook uses: those it has, then every other one that we know. */
export function ChannelChoice(props: {
  readonly own: readonly Channel[];
  readonly figure: FigureOf<'channels'>;
  readonly onChange: (figure: FigureOf<'channels'>) => void;
}) {
  const { own, figure, onChange } = props;
  const known = useRoom().library?.defaults.channels ?? [];
  const all = [...own, ...known.filter(({ id }) => own.every((one) => one.id !== id))];
  return (
    <Checkbox.Group
      label="Words go out on"
      value={[...figure.channelIds]}
      onChange={(chosen) =>
        onChange({
          ...figure,
          channelIds: all.map(({ id }) => id).filter((id) => chosen.includes(id)),
        })
      }
    >
      <div className={classes.fields}>
        {all.map(({ id, name }, index) => (
          <Checkbox key={id} value={id} label={name} data-autofocus={index === 0 || undefined} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
