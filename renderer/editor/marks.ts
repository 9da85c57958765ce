import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** A place of the text that is marked (UTF-16 offsets, end exclusive). `say` is shown to a pointer that rests on it. */
export type Mark = {
  readonly from: number;
  readonly to: number;
  readonly className: string;
  readonly say?: string;
};

type Layer = {
  readonly extension: Extension;
  /** Puts these marks in the place of the ones of this layer. */
  readonly show: (view: EditorView, marks: readonly Mark[]) => void;
  /** The marks of this layer over a position, as they have moved with the text. */
  readonly at: (view: EditorView, position: number) => readonly Mark[];
  readonly all: (view: EditorView) => readonly Mark[];
};

function asSet(marks: readonly Mark[], length: number): DecorationSet {
  const ranges = marks
    .filter(({ from, to }) => from < to && to <= length)
    .map((mark) => Decoration.mark({ class: mark.className, mark }).range(mark.from, mark.to));
  return Decoration.set(ranges, true);
}

function within(set: DecorationSet, from: number, to: number): readonly Mark[] {
  const found: Mark[] = [];
  set.between(from, to, (start, end, { spec }) => {
    found.push({ ...(spec.mark as Mark), from: start, to: end });
  });
  return found;
}

/** A layer of marks of one kind: underlines of findings, of spelling, of a search. They are in no bytes. */
export function markLayer(): Layer {
  const put = StateEffect.define<DecorationSet>();
  const field = StateField.define<DecorationSet>({
    create: () => RangeSet.empty,
    update: (set, { changes, effects }) => effects.findLast((one) => one.is(put))?.value ?? set.map(changes),
    provide: (own) => EditorView.decorations.from(own),
  });
  return {
    extension: field,
    show: (view, marks) => {
      const set = asSet(marks, view.state.doc.length);
      if (set.size > 0 || view.state.field(field).size > 0) view.dispatch({ effects: put.of(set) });
    },
    at: (view, position) => within(view.state.field(field), position, position),
    all: (view) => within(view.state.field(field), 0, view.state.doc.length),
  };
}
