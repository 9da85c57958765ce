import { EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import {
  dictionaryForm,
  plainWord,
  type SpellWord,
  wordsToSpell,
} from '../../../shared/statement/spell-words.ts';
import { spellingStore } from '../../bridge/settings.ts';
import classes from '../editor.module.css';
import { markLayer } from '../marks.ts';
import { accepted } from './accepted-words.ts';
import { spellingOf } from './dictionaries.ts';

/** A word that is marked, with its place. */
export type Misspelt = { readonly from: number; readonly to: number; readonly word: string };

/** The typing has paused. */
const PAUSE_MS = 300;
const MOST_KEPT = 2000;

const spellingMarks = markLayer();
const ofLine = new Map<string, readonly SpellWord[]>();

function wordsOfLine(line: string): readonly SpellWord[] {
  const known = ofLine.get(line);
  if (known) return known;
  if (ofLine.size >= MOST_KEPT) ofLine.clear();
  const found = wordsToSpell(line);
  ofLine.set(line, found);
  return found;
}

function wordsOf({ state }: EditorView): readonly SpellWord[] {
  const found: SpellWord[] = [];
  let at = 0;
  for (const line of state.doc.iterLines()) {
    for (const { from, to, word } of wordsOfLine(line)) found.push({ from: at + from, to: at + to, word });
    at += line.length + 1;
  }
  return found;
}

/** The word that is being written is not wrong yet. */
function isBeingWritten(view: EditorView, { from, to }: SpellWord): boolean {
  const { main } = view.state.selection;
  return view.hasFocus && main.empty && from < main.head && main.head <= to;
}

/** Asks the dictionary in a pause of the typing, in another thread, and marks what it does not know. */
class Speller implements PluginValue {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly ends: readonly (() => void)[];
  private readonly view: EditorView;
  private gone = false;
  private round = 0;

  constructor(view: EditorView) {
    this.view = view;
    this.ends = [spellingStore, accepted].map((store) => store.subscribe(() => this.soon(0)));
    this.soon(0);
  }

  update({ docChanged, selectionSet, focusChanged }: ViewUpdate): void {
    if (docChanged || selectionSet || focusChanged) this.soon(PAUSE_MS);
  }

  destroy(): void {
    this.gone = true;
    if (this.timer !== null) clearTimeout(this.timer);
    for (const end of this.ends) end();
  }

  private soon(ms: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), ms);
  }

  private async look(): Promise<void> {
    this.round += 1;
    const { round, view } = this;
    const doc = view.state.doc;
    const known = accepted.get();
    const asked = wordsOf(view).filter(({ word }) => !known.has(plainWord(word)));
    const wrong = await spellingOf(asked.map(({ word }) => dictionaryForm(word)));
    // Words that were changed meanwhile are looked at again.
    if (this.gone || round !== this.round || view.state.doc !== doc) return;
    spellingMarks.show(
      view,
      asked
        .filter((one) => wrong.has(dictionaryForm(one.word)) && !isBeingWritten(view, one))
        .map(({ from, to }) => ({ from, to, className: classes.misspelt ?? '' })),
    );
  }
}

/** Marks what the dictionary of this computer does not know. */
export const spelling = [spellingMarks.extension, ViewPlugin.fromClass(Speller)];

function asMisspelt({ state }: EditorView, place: { readonly from: number; readonly to: number }): Misspelt {
  return { from: place.from, to: place.to, word: state.sliceDoc(place.from, place.to) };
}

/** True while a word stands where it was when somebody asked about it. */
export function standsStill({ state }: EditorView, { from, to, word }: Misspelt): boolean {
  return to <= state.doc.length && state.sliceDoc(from, to) === word;
}

/** The marked word at a position; null where there is none. */
export function spellingAt(view: EditorView, position: number): Misspelt | null {
  const [mark] = spellingMarks.at(view, position);
  return mark ? asMisspelt(view, mark) : null;
}

/** Selects the next marked word behind the caret, or the first one; null where nothing is marked. */
export function nextMisspelt(view: EditorView): Misspelt | null {
  const marks = spellingMarks.all(view);
  const { to } = view.state.selection.main;
  const mark = marks.find((one) => one.from >= to) ?? marks[0];
  if (!mark) return null;
  view.dispatch({
    selection: { anchor: mark.from, head: mark.to },
    effects: EditorView.scrollIntoView(mark.from, { y: 'nearest' }),
  });
  view.focus();
  return asMisspelt(view, mark);
}
