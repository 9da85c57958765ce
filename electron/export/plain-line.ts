import type { Inline, Line } from '../../shared/projection/document/document.ts';
import { hiddenCharacters } from '../../shared/statement/words.ts';
import { dateText, timeText } from '../../shared/time-text.ts';

/** A part of a text: what can be read, or the name of a character that cannot be seen. */
export type Visible = { readonly text: string; readonly hidden: boolean };

/** Cuts a text at each character that cannot be seen, and names it in its place. */
export function visibleParts(text: string): readonly Visible[] {
  const parts: Visible[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ text: text.slice(from, to), hidden: false });
  };
  for (const { at, code, name } of hiddenCharacters(text)) {
    plain(at);
    parts.push({ text: `${code} ${name}`, hidden: true });
    from = at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  }
  plain(text.length);
  return parts;
}

/** What people typed, with a character that cannot be seen named in brackets. */
export function visibleText(text: string): string {
  return visibleParts(text)
    .map((part) => (part.hidden ? `[${part.text}]` : part.text))
    .join('');
}

/** An instant with its date, in the zone that the document names. */
export function documentMoment(at: number, zone: string): string {
  return `${dateText(at, zone)} ${timeText(at, zone)}`;
}

/** A line without any looks. */
export function plainLine(of: Line, zone: string): string {
  const plain = (one: Inline): string => {
    if (typeof one === 'string') return one;
    switch (one.is) {
      case 'name':
      case 'words':
      case 'hash':
        return visibleText(one.text);
      case 'moment':
        return documentMoment(one.at, zone);
      default:
        return plainLine(one.of, zone);
    }
  };
  return of.map(plain).join('');
}
