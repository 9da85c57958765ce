import type { ReactNode } from 'react';
import { lookAlikes } from '../../shared/statement/look-alikes.ts';
import { hiddenMarks } from './hidden-marks.tsx';
import classes from './MarkedText.module.css';
import { type SlotNames, useSlotNames, withSlots } from './slot-marks.tsx';

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

/** Text with its open slots marked, every character that cannot be seen named, and every letter in disguise with its code. */
export function MarkedText(props: { readonly children: string; readonly slots?: SlotNames | undefined }) {
  const known = useSlotNames();
  const { children, slots = known } = props;
  return hiddenMarks(children, (text, key) => withSlots(slots, text, key, withLookAlikes));
}
