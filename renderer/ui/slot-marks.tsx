import { createContext, type ReactNode, useContext } from 'react';
import { valueIn } from '../../shared/fill-slot.ts';
import type { Slot } from '../../shared/playbook/schema.ts';
import { slotWords } from '../../shared/statement/words.ts';
import classes from './MarkedText.module.css';

const SLOT = /(\{\{\s*[a-z][a-z0-9-]*\s*\}\})/g;

/** What a reader calls each slot, by its id. */
export type SlotNames = { readonly [slotId: string]: string };

const Names = createContext<SlotNames>({});

/** Below this the open slots of every text are shown by these names. */
export function NamedSlots(props: { readonly names: SlotNames; readonly children: ReactNode }) {
  return <Names value={props.names}>{props.children}</Names>;
}

/** What the slots of the incident on the screen are called; nothing where there is none. */
export function useSlotNames(): SlotNames {
  return useContext(Names);
}

/** What the slots of a template are called, with whether one may be left out. */
export function slotNames(slots: readonly Slot[]): SlotNames {
  return Object.fromEntries(
    slots.map(({ id, label, required }) => [id, required ? label : `${label} (may stay empty)`]),
  );
}

/** What people call a slot; the words of its id where nothing describes it. */
export function slotLabel(names: SlotNames, id: string): string {
  return valueIn(names, id) || slotWords(id);
}

const idIn = (place: string): string => place.replace(/[{}\s]/g, '');

/** A plain text with every open slot called as people call it, where nothing can be marked: a choice, the name of a control. */
export function slotsNamed(names: SlotNames, text: string): string {
  return text.replaceAll(SLOT, (place) => `[${slotLabel(names, idIn(place))}]`);
}

/** A text with every open slot marked and called as people call it; `between` draws what stands between two of them. */
export function withSlots(
  names: SlotNames,
  text: string,
  key: string,
  between: (text: string, key: string) => ReactNode,
): readonly ReactNode[] {
  return text.split(SLOT).flatMap((part, index) => {
    if (index % 2 === 0) return between(part, `${key}-${index}`);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
      <mark key={`${key}-${index}`} className={classes.slot}>
        {slotLabel(names, idIn(part))}
      </mark>
    );
  });
}
