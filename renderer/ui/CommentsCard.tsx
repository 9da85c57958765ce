import { Button, VisuallyHidden } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import { openCommentsText } from '../../shared/comment/comments.ts';
import { commentPages, type PlacedComment, pageSentences } from '../../shared/incident/comments.ts';
import type { Statement } from '../../shared/statement/statements.ts';
import { useView } from '../bridge/view.tsx';
import { FULFILLED } from '../commands/hub.ts';
import { Card } from './Card.tsx';
import { CommentActions } from './CommentActions.tsx';
import { CommentForm, type SentencePlace, useNewComment } from './CommentForm.tsx';
import { ChangedSince, CommentTurns } from './CommentTurns.tsx';
import classes from './comments.module.css';
import { DraftText } from './DraftText.tsx';
import { Keys } from './Keys.tsx';
import { Empty, Rows } from './Rows.tsx';
import { type Commented, isOpen } from './use-comments.ts';
import { useOnAction } from './use-on-action.ts';
import { useReadOnly } from './use-read-only.ts';

type Props = {
  readonly statement: Statement;
  readonly commented: Commented;
  /** The sentence that somebody is at; null where nobody is at one. */
  readonly here: () => SentencePlace | null;
  /** Leads to a sentence; left out where the words cannot be gone to. */
  readonly onGo?: (place: PlacedComment) => void;
};

function Sentence({ place, onGo }: { readonly place: PlacedComment; readonly onGo: Props['onGo'] }) {
  const { sentence, likest, comment } = place;
  const readOnly = useReadOnly();
  const words = <DraftText className={classes.words}>{comment.words}</DraftText>;
  if (!sentence) return null;
  if (!onGo || readOnly || !(sentence ?? likest)) return words;
  return (
    <button type="button" className={classes.lead} onClick={() => onGo(place)}>
      {words}
      <VisuallyHidden>. Go to sentence {sentence.number}</VisuallyHidden>
    </button>
  );
}

function Row(props: {
  readonly place: PlacedComment;
  readonly alone: boolean;
  readonly onGo: Props['onGo'];
  readonly onGone: () => void;
}) {
  const { place, alone, onGo, onGone } = props;
  const { comment, sentence, likest, page } = place;
  const readOnly = useReadOnly();
  const number = (sentence ?? likest)?.number;
  const about =
    number === undefined ? 'the comment on words that are gone' : `the comment on sentence ${number}`;
  return (
    <li className={classes.row} data-settled={isOpen(place) ? undefined : true}>
      <span className={classes.number}>{number ?? '–'}</span>
      <div className={classes.body}>
        {alone ? null : <span className={classes.fine}>{page}</span>}
        <Sentence place={place} onGo={onGo} />
        <ChangedSince place={place} />
        <CommentTurns place={place} />
        {readOnly ? null : <CommentActions comment={comment} about={about} onGone={onGone} />}
      </div>
    </li>
  );
}

/** The form, while it is open, and what opens it: about the sentence that somebody is at, else about the first. */
function NewComment(props: Props & { readonly button: RefObject<HTMLButtonElement | null> }) {
  const { statement, commented, here, button } = props;
  const { state } = useView();
  const comment = useNewComment(statement);
  const [wish, setWish] = useState(comment.fields.text === '' ? 0 : 1);
  const open = () => {
    const [first] = commentPages(state, commented.words);
    const words = first ? (pageSentences(first)[0]?.text ?? '') : '';
    // What is typed already stays about the sentence that it was begun for.
    if (comment.fields.text === '') comment.about(here() ?? { channel: null, words });
    setWish(wish + 1);
    return FULFILLED;
  };
  useOnAction('comment.make', open);
  if (wish === 0)
    return (
      <div className={classes.foot}>
        <Button
          ref={button}
          variant="default"
          size="xs"
          rightSection={<Keys keys="Mod+Shift+M" />}
          onClick={open}
        >
          Comment on a sentence…
        </Button>
      </div>
    );
  const close = () => {
    setWish(0);
    // The button is back once this is drawn.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div className={classes.new}>
      <CommentForm key={wish} comment={comment} words={commented.words} onClose={close} />
      <Button variant="subtle" color="act" size="compact-sm" mih={24} onClick={close}>
        {comment.fields.text === '' ? 'Close' : 'Put away, keep what is written'}
      </Button>
    </div>
  );
}

/** What was said of single sentences, by their numbers: open ones first in sight, settled ones on demand. */
export function CommentsCard(props: Props) {
  const { commented, onGo } = props;
  const readOnly = useReadOnly();
  const [all, setAll] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = commented.placed.filter(isOpen);
  const settled = commented.placed.length - open.length;
  const shown = all ? commented.placed : open;
  const alone = new Set(commented.placed.map(({ page }) => page)).size <= 1;
  if (readOnly && commented.placed.length === 0) return null;
  const aside = open.length === 0 && settled > 0 ? 'all settled' : openCommentsText(open);
  return (
    <Card title="Comments on sentences" aside={aside}>
      {commented.placed.length === 0 ? <Empty>Nobody has commented on these words.</Empty> : null}
      <Rows label="Comments">
        {shown.map((place) => (
          <Row
            key={place.comment.commentId}
            place={place}
            alone={alone}
            onGo={onGo}
            onGone={() => requestAnimationFrame(() => button.current?.focus())}
          />
        ))}
      </Rows>
      {settled === 0 ? null : (
        <div className={classes.foot}>
          <Button
            variant="subtle"
            color="act"
            size="compact-sm"
            mih={24}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? 'Hide what is settled' : `Show ${settled} settled`}
          </Button>
        </div>
      )}
      {readOnly ? null : <NewComment {...props} button={button} />}
    </Card>
  );
}
