import { type EditorState, type Range, StateField, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { type Sentence, sentences } from '../../shared/statement/words.ts';
import classes from './editor.module.css';

const MOST_KEPT = 2000;
const ofLine = new Map<string, readonly Sentence[]>();

/** The sentences of a line, which ends every sentence: each line is looked at once, however often a key is pressed. */
function sentencesOf(line: string): readonly Sentence[] {
  const known = ofLine.get(line);
  if (known) return known;
  if (ofLine.size >= MOST_KEPT) ofLine.clear();
  const found = sentences(line);
  ofLine.set(line, found);
  return found;
}

/** What `sentences` says of the whole text, line by line. */
export function sentencesIn(doc: Text): readonly Sentence[] {
  const found: Sentence[] = [];
  let at = 0;
  for (const line of doc.iterLines()) {
    for (const { from, to, text } of sentencesOf(line))
      found.push({ number: found.length + 1, from: at + from, to: at + to, text });
    at += line.length + 1;
  }
  return found;
}

/** The numbered sentences of the page. */
export const pageSentences = StateField.define<readonly Sentence[]>({
  create: ({ doc }) => sentencesIn(doc),
  update: (known, { docChanged, newDoc }) => (docChanged ? sentencesIn(newDoc) : known),
});

/** The sentence that the caret is in or behind; null on an empty page, and before the first one. */
export function sentenceAtCaret(state: EditorState): Sentence | null {
  const { head } = state.selection.main;
  return state.field(pageSentences).findLast(({ from }) => from <= head) ?? null;
}

/** The number stands before the first letter, drawn and never written: in no bytes, and no screen reader reads it out. */
function numbersIn(view: EditorView): DecorationSet {
  const here = sentenceAtCaret(view.state)?.number;
  const { from, to } = view.viewport;
  const marks = view.state.field(pageSentences).flatMap((one): Range<Decoration>[] => {
    if (one.from < from || one.from >= to) return [];
    const first = String.fromCodePoint(one.text.codePointAt(0) ?? 0).length;
    const attributes = {
      'data-sentence': String(one.number),
      ...(one.number === here && view.hasFocus ? { 'data-here': '' } : {}),
    };
    const mark = Decoration.mark({ class: classes.sentence ?? '', attributes });
    return [mark.range(one.from, one.from + first)];
  });
  return Decoration.set(marks);
}

/** A number at the start of each sentence in view, so that people can speak of "sentence 2" on the phone. */
export const sentenceNumbers = [
  pageSentences,
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = numbersIn(view);
      }
      update(update: ViewUpdate): void {
        const { docChanged, viewportChanged, selectionSet, focusChanged } = update;
        if (docChanged || viewportChanged || selectionSet || focusChanged)
          this.decorations = numbersIn(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
];
