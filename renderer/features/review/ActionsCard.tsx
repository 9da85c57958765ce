import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { actorName } from '../../../shared/people/people.ts';
import { roundName } from '../../../shared/review/questions.ts';
import type { Review, ReviewAction } from '../../../shared/review/reviews.ts';
import { sendReview, useReviewRefusal } from '../../bridge/review-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { AddAction } from './AddAction.tsx';
import { DropAction, MoveAction } from './ChangeAction.tsx';
import { actionState, dueText } from './due.ts';
import classes from './review.module.css';
import tables from './tables.module.css';

/** What can be done about an action that is open. */
function Steps(props: { readonly review: Review; readonly action: ReviewAction }) {
  const { reviewId } = props.review;
  const { actionId, text } = props.action;
  const refusalOf = useReviewRefusal();
  const [asking, ask] = useState<'move' | 'drop' | null>(null);
  const done = { type: 'review.settleAction', reviewId, actionId, how: 'done', text: '' } as const;
  const close = () => ask(null);
  if (asking === 'move') return <MoveAction review={props.review} action={props.action} onClose={close} />;
  if (asking === 'drop') return <DropAction review={props.review} action={props.action} onClose={close} />;
  return (
    <div className={tables.steps}>
      <RefusableButton
        size="compact-xs"
        label={`Done: ${text}`}
        refusal={refusalOf(done)}
        act={() => sendReview(done)}
      >
        Done
      </RefusableButton>
      <Button
        size="compact-xs"
        variant="subtle"
        color="act"
        aria-label={`Move: ${text}`}
        onClick={() => ask('move')}
      >
        Move…
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="act"
        aria-label={`Drop: ${text}`}
        onClick={() => ask('drop')}
      >
        Drop…
      </Button>
    </div>
  );
}

function Row(props: { readonly review: Review; readonly action: ReviewAction }) {
  const { review, action } = props;
  const { people, zone } = useRoom().room;
  const { word, tone } = actionState(action, useNow());
  const moved = action.moves.at(-1);
  const finding = review.findings.find((one) => one.findingId === action.findingId);
  return (
    <tr>
      <th scope="row">
        <UserText>{action.text}</UserText>
        {finding ? (
          <p className={classes.fine}>
            From the finding: <UserText>{finding.text}</UserText>
          </p>
        ) : null}
        {moved ? (
          <p className={classes.fine}>
            Moved {action.moves.length === 1 ? 'once' : `${action.moves.length} times`}, last because:{' '}
            <UserText>{moved.text}</UserText>
          </p>
        ) : null}
      </th>
      <td>
        <Name>{actorName(people, action.ownerId)}</Name>
      </td>
      <td className={tables.date}>{dueText(action, zone)}</td>
      <td>
        <Chip tone={tone}>{word}</Chip>
        {action.settled && action.settled.text !== '' ? (
          <p className={classes.fine}>
            <UserText>{action.settled.text}</UserText>
          </p>
        ) : null}
      </td>
      <td>{action.settled ? null : <Steps review={review} action={action} />}</td>
    </tr>
  );
}

/** What somebody does until when, of every look back at the incident. */
export function ActionsCard(props: { readonly review: Review; readonly all: readonly Review[] }) {
  const { review, all } = props;
  const rows = all.flatMap((one) => one.actions.map((action) => ({ one, action })));
  const earlier = all.filter((one) => one !== review && one.actions.length > 0);
  const from = earlier.map((one) => roundName(one.questions, one.round).toLowerCase());
  return (
    <Panel
      title="Actions"
      aside={from.length === 0 ? undefined : `with those of the ${from.join(' and the ')}`}
    >
      {rows.length === 0 ? (
        <Empty>What somebody does until a day, so that the next incident goes better, goes here.</Empty>
      ) : (
        <table className={tables.table} aria-label="Actions">
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col">Owner</th>
              <th scope="col">Due</th>
              <th scope="col">State</th>
              <th scope="col">
                <VisuallyHidden>What can be done</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ one, action }) => (
              <Row key={action.actionId} review={one} action={action} />
            ))}
          </tbody>
        </table>
      )}
      <AddAction review={review} />
    </Panel>
  );
}
