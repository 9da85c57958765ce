import { isolateHistory } from '@codemirror/commands';
import { Annotation, type ChangeSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** Set on a change that the page was given, so that it is not told back to whoever gave it. */
export const givenText = Annotation.define<true>();

const isTail = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/** The one stretch in which two texts differ. Everything around it stays, and so does a caret there. */
export function difference(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  if (from > 0 && (isTail(before, from) || isTail(after, from))) from -= 1;
  let behind = 0;
  while (behind < most - from && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  if (behind > 0 && (isTail(before, before.length - behind) || isTail(after, after.length - behind)))
    behind -= 1;
  return { from, to: before.length - behind, insert: after.slice(from, after.length - behind) };
}

/** The text of a page, with the line breaks that a page has. */
function asPage(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Gives a page other words: one step to undo, whatever was typed before and after. */
export function giveText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  const after = asPage(text);
  if (before === after) return;
  const changes: ChangeSpec = difference(before, after);
  view.dispatch({ changes, annotations: [givenText.of(true), isolateHistory.of('full')] });
}
