import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fillSlot } from '../../../shared/fill-slot.ts';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { openSlots } from '../../../shared/statement/words.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './SlotsCard.module.css';
import type { Draft } from './use-draft.ts';

type Known = Pick<Slot, 'id' | 'label' | 'prompt' | 'required'>;

/** A wish for the focus to go to one slot's field; each wish is a new one. */
type Wish = { readonly slotId: string };

const EMPTY = { value: '' };

function SlotRow(props: {
  readonly statementId: string;
  readonly slot: Known;
  readonly wish: Wish | null;
  readonly onFill: (value: string) => void;
}) {
  const { slot, wish, onFill } = props;
  const [{ value }, change, forget] = useTyped(`slot ${props.statementId} ${slot.id}`, EMPTY);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wish) field.current?.focus();
  }, [wish]);
  const empty = value.trim() === '';
  const missing = empty && slot.required;
  const fill = (event: FormEvent) => {
    event.preventDefault();
    if (missing) return;
    forget();
    onFill(value.trim());
  };
  return (
    <li>
      <form className={classes.row} onSubmit={fill}>
        <TextInput
          ref={field}
          className={classes.field ?? ''}
          label={slot.label}
          description={slot.prompt}
          dir="auto"
          value={value}
          onChange={(event) => change({ value: event.currentTarget.value })}
        />
        <Button
          type="submit"
          size="sm"
          disabled={missing}
          aria-label={`${empty && !missing ? 'Leave out' : 'Fill'}: ${slot.label}`}
        >
          {empty && !missing ? 'Leave out' : 'Fill'}
        </Button>
      </form>
    </li>
  );
}

/** The slots of the template that are still open: a field for each. Filling one leads to the next. */
export function SlotsCard(props: { readonly draft: Draft }) {
  const { text, write, statement } = props.draft;
  const { state } = useView();
  const readOnly = useReadOnly();
  const [wish, setWish] = useState<Wish | null>(null);
  const known = state.chart.context.playbook?.holdingStatement.slots ?? [];
  const open = openSlots(text);
  if (open.length === 0 || readOnly) return null;
  const slots = open.map(
    (id): Known => known.find((slot) => slot.id === id) ?? { id, label: id, prompt: '', required: true },
  );
  const fill = (slotId: string, value: string) => {
    const at = open.indexOf(slotId);
    const next = [...open.slice(at + 1), ...open.slice(0, at)][0];
    write(fillSlot(text, slotId, value));
    setWish(next === undefined ? null : { slotId: next });
  };
  return (
    <Card title="Open slots" aside={`${open.length} to fill`} tone="warn">
      <Rows>
        {slots.map((slot) => (
          <SlotRow
            key={slot.id}
            statementId={statement.statementId}
            slot={slot}
            wish={wish?.slotId === slot.id ? wish : null}
            onFill={(value) => fill(slot.id, value)}
          />
        ))}
      </Rows>
    </Card>
  );
}
