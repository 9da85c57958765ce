import { openCommentsText } from '../../shared/comment/comments.ts';
import type { Revision } from '../../shared/statement/statements.ts';
import { ChangedSince, CommentTurns } from './CommentTurns.tsx';
import classes from './comments.module.css';
import { Panel } from './Panel.tsx';
import { Rows } from './Rows.tsx';
import { UserText } from './UserText.tsx';
import { isOpen, useComments } from './use-comments.ts';

/** Beside words to sign: what people said of single sentences, and whether one of the signers did. It locks nothing. */
export function CommentsBeside(props: { readonly statementId: string; readonly revision: Revision }) {
  const { placed } = useComments(props.statementId, props.revision);
  if (placed.length === 0) return null;
  const open = placed.filter(isOpen);
  return (
    <Panel title="Comments on sentences" aside={open.length === 0 ? 'all settled' : openCommentsText(open)}>
      <Rows>
        {[...open, ...placed.filter((one) => !isOpen(one))].map((place) => (
          <li key={place.comment.commentId} className={classes.beside}>
            {place.sentence ? (
              <span>
                <strong>{place.sentence.number}</strong>{' '}
                <UserText className={classes.words}>{place.comment.words}</UserText>
              </span>
            ) : null}
            <ChangedSince place={place} />
            <CommentTurns place={place} />
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
