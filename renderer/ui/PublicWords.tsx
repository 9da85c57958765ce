import type { ReactNode } from 'react';
import { MarkedText } from './MarkedText.tsx';
import classes from './PublicWords.module.css';
import type { SlotNames } from './slot-marks.tsx';
import { markedSentences, type Piece, wordChanges } from './word-changes.ts';

function PieceText(props: { readonly piece: Piece; readonly slots: SlotNames | undefined }) {
  const { kind, text } = props.piece;
  if (kind === 'added') {
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    return (
      <>
        {before}
        <ins className={classes.added}>
          <MarkedText>{words}</MarkedText>
        </ins>
        {after}
      </>
    );
  }
  if (kind === 'removed')
    return (
      <>
        {/* The space before a word that went may have gone with the end of the sentence. */}
        {/^[\p{L}\p{N}]/u.test(text) ? ' ' : ''}
        <del className={classes.removed}>
          <MarkedText>{text.replace(/\s+/g, ' ')}</MarkedText>
        </del>
      </>
    );
  return <MarkedText slots={props.slots}>{text}</MarkedText>;
}

/** One sentence as it is now, with what changed in it marked in place. */
export function SentenceChanges(props: { readonly before: string; readonly after: string }) {
  return wordChanges(props.before, props.after).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no state, and two removed ones can share a place
    <PieceText key={at} piece={piece} slots={undefined} />
  ));
}

/** What is said at single sentences of words, and by what each of them is found: its number comes behind `id`. */
export type AtSentences = { readonly id: string; readonly of: (sentence: number) => ReactNode };

/**
 * The words for the public, set like a page: serif, large, a number at each sentence so that people can speak about
 * "sentence 2" on the phone. With `before`, what changed since then is marked in place.
 */
export function PublicWords(props: {
  readonly text: string;
  readonly before?: string | null;
  /** What the slots that are still open are called; as in the incident on the screen without it. */
  readonly slots?: SlotNames;
  readonly at?: AtSentences | undefined;
}) {
  const { at } = props;
  return (
    <ol className={classes.words}>
      {markedSentences(props.text, props.before ?? null).map((sentence) => (
        <li
          key={sentence.number}
          className={classes.sentence}
          {...(at ? { id: `${at.id}-${sentence.number}`, tabIndex: -1 } : {})}
          data-paragraph={sentence.newParagraph || undefined}
        >
          <span className={classes.number} aria-hidden="true">
            {sentence.number}
          </span>
          <p className={classes.text} dir="auto">
            {sentence.pieces.map((piece) => (
              <PieceText key={`${piece.kind}-${piece.from}`} piece={piece} slots={props.slots} />
            ))}
          </p>
          {at ? <div className={classes.note}>{at.of(sentence.number)}</div> : null}
        </li>
      ))}
    </ol>
  );
}
