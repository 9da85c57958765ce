import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { FigureOf } from '../../../shared/figures/events.ts';
import { ROLE_LABEL, ROLES, type Role } from '../../../shared/playbook/roles.ts';
import classes from './playbooks.module.css';

const SIGNERS = ROLES.filter((role) => role !== 'observer' && role !== 'administrator');
const isRole = (value: string): value is Role => ROLES.some((role) => role === value);
const MOST_SEATS = 3;

type Chain = FigureOf<'chain'>;
type Seat = Chain['blocking'][number];

function SeatFields(props: {
  readonly seat: Seat;
  readonly number: number;
  readonly onChange: (seat: Seat) => void;
  readonly onRemove: () => void;
}) {
  const { seat, number, onChange } = props;
  return (
    <div className={classes.seat}>
      <NativeSelect
        data-autofocus={number === 1 || undefined}
        label={`Seat ${number}: role`}
        data={SIGNERS.map((role) => ({ value: role, label: ROLE_LABEL[role] }))}
        value={seat.role}
        onChange={({ currentTarget: { value } }) => isRole(value) && onChange({ ...seat, role: value })}
      />
      <TextInput
        label={`Seat ${number}: name`}
        dir="auto"
        value={seat.label}
        onChange={({ currentTarget: { value } }) => onChange({ ...seat, label: value })}
      />
      <Button variant="subtle" color="act" aria-label={`Take away seat ${number}`} onClick={props.onRemove}>
        Take away
      </Button>
    </div>
  );
}

function PercentField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <NumberInput
      label={props.label}
      description="In percent of the time for approve. Empty: never"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      suffix=" %"
      min={1}
      allowDecimal={false}
      allowNegative={false}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : null)}
    />
  );
}

/** Who signs at one severity, and what the clock does about a silent one. */
export function ChainFields(props: { readonly figure: Chain; readonly onChange: (figure: Chain) => void }) {
  const { figure, onChange } = props;
  const { blocking, nudgeAtPercent, backupAtPercent } = figure;
  const seats = (next: readonly Seat[]) => onChange({ ...figure, blocking: [...next] });
  return (
    <>
      {blocking.map((seat, index) => (
        <SeatFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its place; its name is being typed
          key={index}
          seat={seat}
          number={index + 1}
          onChange={(next) => seats(blocking.with(index, next))}
          onRemove={() => seats(blocking.toSpliced(index, 1))}
        />
      ))}
      {blocking.length < MOST_SEATS ? (
        <div>
          <Button size="xs" onClick={() => seats([...blocking, { role: 'executive', label: '' }])}>
            Add a seat
          </Button>
        </div>
      ) : null}
      <div className={classes.fields}>
        <PercentField
          label="Nudge a silent signer"
          value={nudgeAtPercent}
          onChange={(value) => onChange({ ...figure, nudgeAtPercent: value })}
        />
        <PercentField
          label="Hand over to the backup"
          value={backupAtPercent}
          onChange={(value) => onChange({ ...figure, backupAtPercent: value })}
        />
      </div>
    </>
  );
}
