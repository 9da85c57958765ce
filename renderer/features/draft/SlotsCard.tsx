import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { fillSlot } from '../../../shared/statement/fill-slot.ts';
import { openSlots } from '../../../shared/statement/words.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './SlotsCard.module.css';
import type { Draft } from './use-draft.ts';

type Known = Pick<Slot, 'id' | 'label' | 'prompt' | 'required'>;

function SlotRow(props: { readonly slot: Known; readonly onFill: (value: string) => void }) {
  const { slot, onFill } = props;
  const [value, setValue] = useState('');
  const empty = value.trim() === '';
  const missing = empty && slot.required;
  const fill = (event: FormEvent) => {
    event.preventDefault();
    if (!missing) onFill(value.trim());
  };
  return (
    <li>
      <form className={classes.row} onSubmit={fill}>
        <TextInput
          className={classes.field ?? ''}
          label={slot.label}
          description={slot.prompt}
          dir="auto"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
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

/** The slots of the template that are still open: what belongs there, and a field that puts it there. */
export function SlotsCard(props: { readonly draft: Draft }) {
  const { text, write } = props.draft;
  const { state } = useView();
  const readOnly = useReadOnly();
  const known = state.chart.context.playbook?.holdingStatement.slots ?? [];
  const open = openSlots(text);
  if (open.length === 0 || readOnly) return null;
  const slots = open.map(
    (id): Known => known.find((slot) => slot.id === id) ?? { id, label: id, prompt: '', required: true },
  );
  return (
    <Card title="Open slots" aside={`${open.length} to fill`} tone="warn">
      <Rows>
        {slots.map((slot) => (
          <SlotRow key={slot.id} slot={slot} onFill={(value) => write(fillSlot(text, slot.id, value))} />
        ))}
      </Rows>
    </Card>
  );
}
