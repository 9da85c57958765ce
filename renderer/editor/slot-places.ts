import { StateEffect } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { type SlotNames, slotLabel } from '../ui/slot-marks.tsx';
import classes from './editor.module.css';

/** What the slots on a page are called. A page outlives its view, so the names belong to the view. */
const names = new WeakMap<EditorView, SlotNames>();
const renamed = StateEffect.define<null>();

/** An open slot as people call it, in the place of its id: it is drawn, and in no bytes. */
class SlotPlace extends WidgetType {
  readonly label: string;
  constructor(label: string) {
    super();
    this.label = label;
  }
  override eq(other: SlotPlace): boolean {
    return other.label === this.label;
  }
  override toDOM(): HTMLElement {
    const place = document.createElement('mark');
    place.className = classes.slot ?? '';
    place.textContent = this.label;
    return place;
  }
  /** A press on it puts the caret beside it, as on any letter. */
  override ignoreEvent(): boolean {
    return false;
  }
}

const places = new MatchDecorator({
  regexp: /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g,
  decoration: ([, id = ''], view) =>
    Decoration.replace({ widget: new SlotPlace(slotLabel(names.get(view) ?? {}, id)) }),
});

/** Every open slot of the page, shown by its name. */
export const slotPlaces = ViewPlugin.fromClass(
  class {
    slots: DecorationSet;
    constructor(view: EditorView) {
      this.slots = places.createDeco(view);
    }
    update(update: ViewUpdate): void {
      const isRenamed = update.transactions.some(({ effects }) => effects.some((one) => one.is(renamed)));
      this.slots = isRenamed ? places.createDeco(update.view) : places.updateDeco(update, this.slots);
    }
  },
  {
    decorations: ({ slots }) => slots,
    // The caret goes past a slot in one step, and one press of Backspace takes it away whole.
    provide: (own) => EditorView.atomicRanges.of((view) => view.plugin(own)?.slots ?? Decoration.none),
  },
);

/** Says what the slots of a page are called from now on. */
export function nameSlots(view: EditorView, known: SlotNames): void {
  if (names.get(view) === known) return;
  names.set(view, known);
  view.dispatch({ effects: renamed.of(null) });
}
