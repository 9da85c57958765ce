import type { ReactNode } from 'react';
import { valueIn } from '../../shared/fill-slot.ts';
import type { Slot } from '../../shared/playbook/schema.ts';
import { lookAlikes } from '../../shared/statement/look-alikes.ts';
import { hiddenMarks } from './hidden-marks.tsx';
import classes from './MarkedText.module.css';

const SLOT = /(\{\{\s*[a-z][a-z0-9-]*\s*\}\})/g;

function withLookAlikes(text: string, key: string): readonly ReactNode[] {
  const nodes: ReactNode[] = [];
  let from = 0;
  for (const { at, letter, code, name } of lookAlikes(text)) {
    nodes.push(
      text.slice(from, at),
      <mark key={`${key}-${at}`} className={classes.alike} title={`${code}, ${name}`}>
        {letter}
        <span className={classes.code}>{code}</span>
      </mark>,
    );
    from = at + letter.length;
  }
  return [...nodes, text.slice(from)];
}

/** What a reader calls each slot, by its id. */
export type SlotNames = { readonly [slotId: string]: string };

/** What the slots of a template are called, with whether one may be left out. */
export function slotNames(slots: readonly Slot[]): SlotNames {
  return Object.fromEntries(
    slots.map(({ id, label, required }) => [id, required ? label : `${label} (may stay empty)`]),
  );
}

function withSlots(names: SlotNames, text: string, key: string): readonly ReactNode[] {
  const nameOf = (slotId: string) => valueIn(names, slotId) || slotId;
  return text.split(SLOT).flatMap((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
      <mark key={`${key}-${index}`} className={classes.slot}>
        {nameOf(part.replace(/[{}\s]/g, ''))}
      </mark>
    ) : (
      withLookAlikes(part, `${key}-${index}`)
    ),
  );
}

/** Text with its open slots marked, every character that cannot be seen named, and every letter in disguise with its code. */
export function MarkedText(props: { readonly children: string; readonly slots?: SlotNames | undefined }) {
  const { children, slots = {} } = props;
  return hiddenMarks(children, (text, key) => withSlots(slots, text, key));
}
