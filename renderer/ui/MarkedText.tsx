import type { ReactNode } from 'react';
import { hiddenCharacters } from '../../shared/statement/words.ts';
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
  const text = props.children;
  const nodes: ReactNode[] = [];
  let from = 0;
  for (const hidden of hiddenCharacters(text)) {
    nodes.push(...withSlots(text.slice(from, hidden.at), `s${from}`));
    nodes.push(
      <mark key={`h${hidden.at}`} className={classes.hidden} title={hidden.name}>
        {hidden.code}
      </mark>,
    );
    from = hidden.at + String.fromCodePoint(text.codePointAt(hidden.at) ?? 0).length;
  }
  nodes.push(...withSlots(text.slice(from), `s${from}`));
  return nodes;
}
