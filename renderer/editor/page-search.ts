import { isolateHistory } from '@codemirror/commands';
import { SearchCursor } from '@codemirror/search';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import classes from './editor.module.css';
import { markLayer } from './marks.ts';

type Place = { readonly from: number; readonly to: number };

/** Sets what is looked for; '' ends the search. */
const look = StateEffect.define<string>();

const query = StateField.define<string>({
  create: () => '',
  update: (known, { effects }) => effects.findLast((one) => one.is(look))?.value ?? known,
});

/** The places where the words are that somebody looks for, drawn over the text. */
export const foundMarks = markLayer();

const small = (text: string) => text.toLowerCase();

function placesOf(state: EditorState): readonly Place[] {
  const wanted = state.field(query);
  if (wanted === '') return [];
  return [...new SearchCursor(state.doc, wanted, 0, state.doc.length, small)].map(({ from, to }) => ({
    from,
    to,
  }));
}

function draw(view: EditorView): void {
  foundMarks.show(
    view,
    placesOf(view.state).map((place) => ({ ...place, className: classes.match ?? '' })),
  );
}

/** Draws the places anew when the words or what is looked for have changed; not within the change itself. */
export const pageSearch: Extension = [
  query,
  ViewPlugin.define((view) => ({
    update: ({ docChanged, transactions, state }) => {
      const asked = transactions.some(({ effects }) => effects.some((one) => one.is(look)));
      if (asked || (docChanged && state.field(query) !== '')) queueMicrotask(() => draw(view));
    },
  })),
];

/** Where the search stands: how many places there are, and which of them is selected (0 for none). */
export type SearchState = { readonly count: number; readonly current: number };

/** Where the search on a page stands. */
export function searchState({ state }: EditorView): SearchState {
  const places = placesOf(state);
  const { from, to } = state.selection.main;
  return {
    count: places.length,
    current: places.findIndex((one) => one.from === from && one.to === to) + 1,
  };
}

function goTo(view: EditorView, place: Place | undefined): void {
  if (!place) return;
  view.dispatch({
    selection: { anchor: place.from, head: place.to },
    effects: EditorView.scrollIntoView(place.from, { y: 'center' }),
  });
}

/** Looks for words from the caret on, whatever their case; '' lets go. */
export function lookFor(view: EditorView, wanted: string): void {
  view.dispatch({ effects: look.of(wanted) });
  const places = placesOf(view.state);
  const { from } = view.state.selection.main;
  goTo(view, places.find((one) => one.from >= from) ?? places[0]);
}

/** Goes to the next place, and from the last one to the first. */
export function nextFound(view: EditorView): void {
  const places = placesOf(view.state);
  const { to } = view.state.selection.main;
  goTo(view, places.find((one) => one.from >= to) ?? places[0]);
}

/** Goes to the place before, and from the first one to the last. */
export function previousFound(view: EditorView): void {
  const places = placesOf(view.state);
  const { from } = view.state.selection.main;
  goTo(view, places.findLast((one) => one.to <= from) ?? places.at(-1));
}

/** Puts other words in the selected place, and goes to the next one. */
export function replaceFound(view: EditorView, insert: string): void {
  const { from, to } = view.state.selection.main;
  const here = placesOf(view.state).some((one) => one.from === from && one.to === to);
  if (here)
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      annotations: isolateHistory.of('full'),
    });
  nextFound(view);
}

/** Puts other words in every place, in one step to undo. Returns in how many. */
export function replaceAllFound(view: EditorView, insert: string): number {
  const changes = placesOf(view.state).map((place) => ({ ...place, insert }));
  if (changes.length > 0) view.dispatch({ changes, annotations: isolateHistory.of('full') });
  return changes.length;
}
