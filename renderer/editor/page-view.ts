import { history, historyKeymap, insertNewline, standardKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { styleNonce } from '../style-nonce.ts';
import { commentedMarks } from './commented-marks.ts';
import classes from './editor.module.css';
import { findingMarks, findingTip } from './finding-marks.ts';
import { foundMarks, pageSearch } from './page-search.ts';
import { givenText } from './page-text.ts';
import { sentenceNumbers } from './sentence-numbers.ts';
import { slotPlaces } from './slot-places.ts';
import { type Misspelt, spelling, spellingAt } from './spelling/spelling.ts';

/** What a page of words is called, and what stands on it while it is empty. They are fixed, and so outlive every view. */
export type PageSetup = {
  readonly label: string;
  /** The id of the element that says what is to be known about the words. */
  readonly describedBy: string;
  readonly placeholder: string;
};

/** What the screen around a page wants to hear of it. */
export type PageEars = {
  /** Somebody changed the words; called for each key, so it must be quick. */
  readonly typed: (text: string) => void;
  /** The focus has left the page: whatever waited for a pause in the typing is due. */
  readonly left: () => void;
  /** The caret or the words have moved. */
  readonly moved: (view: EditorView) => void;
  /** Somebody asks about a word that is marked. */
  readonly misspelt: (word: Misspelt) => void;
};

/** A page keeps its state for longer than any view of it lives, so what listens belongs to the view. */
const ears = new WeakMap<EditorView, PageEars>();

/**
 * A letter typed over selected words. Left to Chromium, it takes the look of what it replaces with it, an underline say,
 * as a style in the words, which the content policy refuses with an error.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { inputType, data, isComposing } = event;
  if (inputType !== 'insertText' || data === null || isComposing || view.state.selection.main.empty)
    return false;
  view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
  event.preventDefault();
  return true;
}

const listening: Extension = [
  EditorView.updateListener.of((update) => {
    const { docChanged, selectionSet, transactions, view, state } = update;
    const own = transactions.some((one) => one.docChanged && one.annotation(givenText) !== true);
    if (own) ears.get(view)?.typed(state.doc.toString());
    if (docChanged || selectionSet) ears.get(view)?.moved(view);
  }),
  EditorView.domEventHandlers({
    beforeinput: typeOver,
    blur: (_event, view) => {
      ears.get(view)?.left();
    },
    // The editor of itself would read a dropped file into the words.
    drop: (event) => event.dataTransfer?.types.includes('Files') ?? false,
    contextmenu: (event, view) => {
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
      const word = position === null ? null : spellingAt(view, position);
      if (!word) return false;
      ears.get(view)?.misspelt(word);
      return true;
    },
  }),
];

/** Keys of plain text alone: Tab leaves, Enter begins a line and copies nothing from the one above. */
const keys = keymap.of([
  { key: 'Enter', run: insertNewline, shift: insertNewline },
  ...historyKeymap,
  ...standardKeymap,
]);

/** All that a page of public words is: plain text in lines that wrap, and what is drawn over it. */
export function pageExtensions({ label, describedBy, placeholder: empty }: PageSetup): Extension {
  return [
    EditorView.cspNonce.of(styleNonce()),
    EditorView.lineWrapping,
    EditorView.editorAttributes.of({ class: classes.editor ?? '' }),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, dir: 'auto' }),
    // What is counted and done covers the foot of a long page: the caret stays above it.
    EditorView.scrollMargins.of(() => ({ top: 24, bottom: 136 })),
    placeholder(empty),
    history(),
    keys,
    sentenceNumbers,
    slotPlaces,
    commentedMarks.extension,
    findingMarks.extension,
    findingTip,
    spelling,
    foundMarks.extension,
    pageSearch,
    listening,
  ];
}

/** A view on a page that says what happens to it. */
export function openView(parent: HTMLElement, extensions: Extension, own: PageEars): EditorView {
  const view = new EditorView({ parent, state: EditorState.create({ extensions }) });
  ears.set(view, own);
  return view;
}
