import type { ReactNode } from 'react';
import { hiddenCharacters } from '../../shared/statement/words.ts';
import classes from './MarkedText.module.css';

/** One look at the whole text: true if it may hold a character that cannot be seen. */
const MAYBE = /\p{Cf}|[^\P{Cc}\n\t]/u;

/** Draws a text with every character that cannot be seen as its code and name; `plain` draws what is between them. */
export function hiddenMarks(
  text: string,
  plain: (part: string, key: string) => readonly ReactNode[] = (part) => [part],
): readonly ReactNode[] {
  if (!MAYBE.test(text)) return plain(text, 's0');
  const nodes: ReactNode[] = [];
  let from = 0;
  for (const { at, code, name } of hiddenCharacters(text)) {
    nodes.push(...plain(text.slice(from, at), `s${from}`));
    nodes.push(
      <mark key={`h${at}`} className={classes.hidden} title={name} dir="ltr">
        {code} {name}
      </mark>,
    );
    from = at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  }
  nodes.push(...plain(text.slice(from), `s${from}`));
  return nodes;
}
