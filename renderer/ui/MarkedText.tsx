import type { ReactNode } from 'react';
import { hiddenMarks } from './hidden-marks.tsx';
import classes from './MarkedText.module.css';

const SLOT = /(\{\{\s*[a-z][a-z0-9-]*\s*\}\})/g;

function withSlots(text: string, key: string): readonly ReactNode[] {
  return text.split(SLOT).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
      <mark key={`${key}-${index}`} className={classes.slot}>
        {part.replace(/[{}\s]/g, '')}
      </mark>
    ) : (
      part
    ),
  );
}

/** Text with its open slots marked and every character that cannot be seen named in its place. */
export function MarkedText(props: { readonly children: string }) {
  return hiddenMarks(props.children, withSlots);
}
