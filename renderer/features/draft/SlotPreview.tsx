import { useEffect, useRef } from 'react';
import type { Replacement } from '../../../shared/fill-slot.ts';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { allTexts } from '../../../shared/statement/channel-words.ts';
import { openSlots } from '../../../shared/statement/words.ts';
import { fillings, type TakenAs } from '../../../shared/template/slot-value.ts';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SlotPreview.module.css';
import type { Draft } from './use-draft.ts';

/** A run of words, or the place of a slot in them, and where it begins. */
type Piece = { readonly words: string; readonly slotId: string | null; readonly from: number };

const PLACES = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;

function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const { 0: place, 1: slotId = '', index } of text.matchAll(PLACES)) {
    found.push({ words: text.slice(from, index), slotId: null, from }, { words: place, slotId, from: index });
    from = index + place.length;
  }
  return [...found, { words: text.slice(from), slotId: null, from }];
}

/** What of a run of words is left where the value of the slot behind it takes the place of its last sentence too. */
function left({ words, from }: Pick<Piece, 'words' | 'from'>, filled: readonly Replacement[]): string {
  const end = from + words.length;
  const over = filled.find((one) => one.from < end && one.to > end);
  return over ? words.slice(0, over.from - from) : words;
}

type Props = {
  readonly draft: Draft;
  readonly slots: readonly Slot[];
  /** The slot that is being filled. */
  readonly here: string;
  /** What is typed for it so far as it is said, and what it was taken as. */
  readonly said: string;
  readonly as: TakenAs;
};

/** The words as they are built: each open slot by its name, and the one that is being filled as it will read. */
export function SlotPreview({ draft, slots, here, said, as }: Props) {
  const mark = useRef<HTMLElement>(null);
  const page = useRef<HTMLElement>(null);
  const texts = allTexts(draft.words);
  const text = texts.find((one) => openSlots(one).includes(here)) ?? draft.words.text;
  const pieces = piecesOf(text);
  const first = pieces.findIndex((piece) => piece.slotId === here);
  // Each place as it is filled: what stands around it decides on a capital and a full stop.
  const filled = said === '' ? [] : fillings(text, here, said, as);
  const labelOf = (id: string) => slots.find((slot) => slot.id === id)?.label ?? id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place moves with the slot and the words
  useEffect(() => {
    const [place, within] = [mark.current, page.current];
    if (!place || !within) return;
    // Only the words move, not the page around them.
    const [top, room] = [place.offsetTop, within.clientHeight];
    if (top < within.scrollTop || top > within.scrollTop + room - 40) within.scrollTop = top - room / 3;
  }, [here, text, said]);
  return (
    <section ref={page} className={classes.page} aria-label="The words so far">
      {pieces.map(({ words, slotId, from }, at) =>
        slotId === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are drawn anew with the words
          <UserText key={at}>{left({ words, from }, filled)}</UserText>
        ) : (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are drawn anew with the words
            key={at}
            ref={at === first ? mark : undefined}
            className={classes.slot}
            data-here={slotId === here || undefined}
            data-typed={(slotId === here && said !== '') || undefined}
          >
            {(slotId === here ? filled.find((one) => one.to === from + words.length)?.said : null) ??
              labelOf(slotId)}
          </mark>
        ),
      )}
    </section>
  );
}
