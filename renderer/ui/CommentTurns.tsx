import { type Comment, type CommentTurn, SETTLED_LABEL } from '../../shared/comment/comments.ts';
import type { PlacedComment } from '../../shared/incident/comments.ts';
import { currentRequest } from '../../shared/incident/state.ts';
import { actorName } from '../../shared/people/people.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Chip } from './Chip.tsx';
import classes from './comments.module.css';
import { DraftText } from './DraftText.tsx';
import { Name } from './Name.tsx';
import { SentenceChanges } from './PublicWords.tsx';
import { TimeOfDay } from './TimeOfDay.tsx';
import { UserText } from './UserText.tsx';

/** The seat in which somebody signs these words, where they do. */
function useSeatOf({ statementId }: Comment): (personId: string) => string | null {
  const request = currentRequest(useView().state);
  const signers = request?.statementId === statementId ? request.signers : [];
  return (personId) => signers.find((one) => one.personId === personId)?.label ?? null;
}

function Who(props: {
  readonly by: string;
  readonly at: number;
  readonly seat: string | null;
  readonly did: string;
}) {
  const { state, people } = useView();
  const { by, at, seat, did } = props;
  const now = useViewNow();
  return (
    <span className={classes.who}>
      <strong>
        <Name>{actorName(people, by)}</Name>
      </strong>{' '}
      {seat === null ? null : (
        <>
          <Chip>{`signs as ${seat}`}</Chip>{' '}
        </>
      )}
      {did} <TimeOfDay at={at} zone={state.zone} against={now} />
    </span>
  );
}

const DID = {
  reply: 'replied',
  reopened: 'reopened it',
  done: SETTLED_LABEL.done.toLowerCase(),
  declined: SETTLED_LABEL.declined.toLowerCase(),
} as const satisfies Record<CommentTurn['kind'], string>;

/** What became of the sentence, where its words are not as they were. */
export function ChangedSince({ place }: { readonly place: PlacedComment }) {
  const { sentence, likest, madeOn, comment } = place;
  if (sentence) return null;
  return (
    <div className={classes.changed}>
      <span className={classes.fine}>
        {likest ? `about words that changed since ${madeOn}` : `about words that are gone since ${madeOn}`}
      </span>
      <p className={classes.words} dir="auto">
        {likest ? (
          <SentenceChanges before={comment.words} after={likest.text} />
        ) : (
          <del>
            <DraftText>{comment.words}</DraftText>
          </del>
        )}
      </p>
    </div>
  );
}

/** What somebody said of a sentence, and all that was said to it, each with who and when. */
export function CommentTurns({ place }: { readonly place: PlacedComment }) {
  const { comment, madeOn } = place;
  const seatOf = useSeatOf(comment);
  return (
    <>
      <div className={classes.said}>
        <Who by={comment.by} at={comment.at} seat={seatOf(comment.by)} did={`on ${madeOn},`} />
        <UserText>{comment.text}</UserText>
      </div>
      {comment.turns.map(({ kind, text, by, at }) => (
        <div key={`${at} ${kind}`} className={classes.turn}>
          <Who by={by} at={at} seat={seatOf(by)} did={DID[kind]} />
          {text === '' ? null : <UserText>{text}</UserText>}
        </div>
      ))}
    </>
  );
}
