import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SlotFact } from '../../../shared/incident/slot-facts.ts';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { takenFor } from '../../../shared/template/slot-value.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { FactsMenu } from './FactsMenu.tsx';
import classes from './SlotsCard.module.css';
import { readField, UNTOUCHED } from './slot-field.ts';

/** A wish for the focus to go to one slot's field; each wish is a new one. */
export type Wish = { readonly slotId: string };

type Props = {
  readonly statementId: string;
  readonly slot: Slot;
  readonly wish: Wish | null;
  readonly now: number;
  readonly proposed: SlotFact | null;
  readonly facts: readonly SlotFact[];
  readonly onFill: (value: string, taken: readonly SlotFact[]) => void;
  /** The slot whose field has the focus, so that its place in the words can be shown. */
  readonly onHere: () => void;
};

/** The field of a slot, and how it changes. */
function useSlot({ statementId, slot, proposed, now }: Props) {
  const [typed, change, forget] = useTyped(`slot ${statementId} ${slot.id}`, UNTOUCHED);
  const { zone } = useView().state;
  const field = readField(slot, typed, proposed, { now, zone });
  const take = (next: string, fact: SlotFact) => change({ value: next, taken: [...typed.taken, fact] });
  return { ...field, take, change: (next: string) => change({ value: next }), forget };
}

/** What can be done with the field of a slot: fill it into the words, take what is known, open the list of that. */
function useRow(props: Props) {
  const { slot, facts, onFill } = props;
  const { text, value, said, taken, take: put, change, forget } = useSlot(props);
  const [left, setLeft] = useState(false);
  const [menu, setMenu] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const empty = text.trim() === '';
  const fill = (event: FormEvent) => {
    event.preventDefault();
    setLeft(true);
    if (!value.ok) return;
    forget();
    onFill(said, taken);
  };
  const take = (fact: SlotFact) => {
    const after = slot.kind === 'text' && !empty && text !== fact.value;
    put(after ? `${text.replace(/[.;]\s*$/, '')}; ${fact.value}` : fact.value, fact);
    setMenu(false);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.key !== 'ArrowDown' || facts.length === 0) return;
    event.preventDefault();
    setMenu(true);
  };
  const problem = value.ok || (empty && !left) ? null : value.error.sentence;
  const leave = () => setLeft(!empty);
  return { text, value, change, field, empty, problem, fill, take, menu, setMenu, onKeyDown, leave };
}

/** One slot of the words: a typed field, what is known for it, and what goes into the words. Enter puts it in. */
export function SlotRow(props: Props) {
  const { slot, wish, facts } = props;
  const { text, value, field, ...row } = useRow(props);
  useEffect(() => {
    if (!wish) return;
    field.current?.focus({ preventScroll: true });
    // In the middle, so that the words beside it are in sight too.
    field.current?.scrollIntoView?.({ block: 'center' });
  }, [wish, field]);
  const act = row.empty && !slot.required ? 'Leave out' : 'Fill';
  const taken = value.ok ? takenFor(value.value, text) : null;
  return (
    <li data-place={`slot:${slot.id}`}>
      <form className={classes.row} onSubmit={row.fill}>
        <TextInput
          ref={field}
          className={classes.field ?? ''}
          label={slot.label}
          description={slot.prompt}
          dir="auto"
          value={text}
          error={row.problem}
          aria-keyshortcuts={facts.length > 0 ? 'Alt+ArrowDown' : undefined}
          onFocus={props.onHere}
          onBlur={row.leave}
          onKeyDown={row.onKeyDown}
          onChange={(event) => row.change(event.currentTarget.value)}
        />
        <span className={classes.acts}>
          <FactsMenu
            facts={facts}
            label={slot.label}
            opened={row.menu}
            onChange={row.setMenu}
            onTake={row.take}
          />
          <Button
            type="submit"
            size="sm"
            tabIndex={-1}
            disabled={!value.ok}
            aria-label={`${act}: ${slot.label}`}
          >
            {act}
          </Button>
        </span>
        {taken === null ? null : <p className={classes.taken}>{taken}</p>}
      </form>
    </li>
  );
}
