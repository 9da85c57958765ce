import type { ReactNode } from 'react';
import { seenParts } from '../../shared/statement/words.ts';
import classes from './MarkedText.module.css';

/** Draws a text with every character that cannot be seen as its code and name; `plain` draws what is between them. */
export function hiddenMarks(
  text: string,
  plain: (part: string, key: string) => readonly ReactNode[] = (part) => [part],
): readonly ReactNode[] {
  return seenParts(text).flatMap(({ at, text: part, hidden }) =>
    hidden
      ? [
          <mark key={`h${at}`} className={classes.hidden} title={hidden.name} dir="ltr">
            {part}
          </mark>,
        ]
      : plain(part, `s${at}`),
  );
}
