import { useEffect, useRef } from 'react';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { allTexts } from '../../../shared/statement/channel-words.ts';
import { openSlots } from '../../../shared/statement/words.ts';
import { putInto } from '../../../shared/template/slot-value.ts';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SlotPreview.module.css';
import type { Draft } from './use-draft.ts';

/** A run of words, or the place of a slot in them. */
type Piece = { readonly words: string; readonly slotId: string | null };

const PLACES = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;

function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const { 0: place, 1: slotId = '', index } of text.matchAll(PLACES)) {
    found.push({ words: text.slice(from, index), slotId: null }, { words: place, slotId });
    from = index + place.length;
  }
  return [...found, { words: text.slice(from), slotId: null }];
}

/** What stands at the place of a slot: what is being typed for it, as it will read there, or its name. */
function wordsAt(pieces: readonly Piece[], at: number, typed: string, label: string): string {
  if (typed.trim() === '') return label;
  const before = (pieces[at - 1]?.words ?? '').slice(-40);
  const after = (pieces[at + 1]?.words ?? '').slice(0, 40);
  const { words, slotId } = pieces[at] ?? { words: '', slotId: '' };
  const said = putInto(`${before}${words}${after}`, slotId ?? '', typed.trim());
  return said.slice(before.length, said.length - after.length);
}

type Props = {
  readonly draft: Draft;
  readonly slots: readonly Slot[];
  /** The slot that is being filled, and what is typed for it so far. */
  readonly here: string | null;
  readonly typed: string;
};

/** The words as they are built: each open slot by its name, and the one that is being filled as it will read. */
export function SlotPreview({ draft, slots, here, typed }: Props) {
  const mark = useRef<HTMLElement>(null);
  const page = useRef<HTMLElement>(null);
  const texts = allTexts(draft.words);
  const text = texts.find((one) => here !== null && openSlots(one).includes(here)) ?? draft.words.text;
  const pieces = piecesOf(text);
  const first = pieces.findIndex((piece) => piece.slotId === here && here !== null);
  const labelOf = (id: string) => slots.find((slot) => slot.id === id)?.label ?? id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place moves with the slot and the words
  useEffect(() => {
    const [place, within] = [mark.current, page.current];
    if (!place || !within) return;
    // Only the words move, not the page around them.
    const [top, room] = [place.offsetTop, within.clientHeight];
    if (top < within.scrollTop || top > within.scrollTop + room - 40) within.scrollTop = top - room / 3;
  }, [here, text, typed]);
  return (
    <section ref={page} className={classes.page} aria-label="The words so far">
      {pieces.map(({ words, slotId }, at) =>
        slotId === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are drawn anew with the words
          <UserText key={at}>{words}</UserText>
        ) : (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are drawn anew with the words
            key={at}
            ref={at === first ? mark : undefined}
            className={classes.slot}
            data-here={slotId === here || undefined}
            data-typed={(slotId === here && typed.trim() !== '') || undefined}
          >
            {slotId === here ? wordsAt(pieces, at, typed, labelOf(slotId)) : labelOf(slotId)}
          </mark>
        ),
      )}
    </section>
  );
}
