import type { EditorState } from '@codemirror/state';

/** More pages than a statement has channels: those of two statements. */
const MOST = 40;

/** Pages that are not on the screen, with their caret and their steps to undo, for as long as the window lives. */
const pages = new Map<string, EditorState>();

/** Remembers a page as it is left. */
export function rememberPage(name: string, state: EditorState): void {
  pages.delete(name);
  pages.set(name, state);
  const [oldest] = pages.keys();
  if (pages.size > MOST && oldest !== undefined) pages.delete(oldest);
}

/** The page as it was left; null where it was never looked at. */
export function rememberedPage(name: string): EditorState | null {
  return pages.get(name) ?? null;
}
