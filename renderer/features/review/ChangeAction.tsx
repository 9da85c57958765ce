import { Button, TextInput } from '@mantine/core';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import type { Review, ReviewAction } from '../../../shared/review/reviews.ts';
import { dayText, startOfDay } from '../../../shared/zone-clock.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { NO_DAY } from './due.ts';
import { OwnerAndDay } from './OwnerAndDay.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import classes from './review.module.css';
import tables from './tables.module.css';

type Changing = {
  readonly review: Review;
  readonly action: ReviewAction;
  readonly onClose: () => void;
};

/** Where an action goes, as it is typed. */
type Moving = { readonly ownerId: string | null; readonly day: string; readonly reason: string };

function Reason(props: { readonly value: string; readonly onChange: (text: string) => void }) {
  return (
    <TextInput
      aria-label="Why"
      placeholder="Why, in one line"
      dir="auto"
      data-autofocus
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function Keep(props: { readonly onClose: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" color="act" onClick={props.onClose}>
      Leave it as it is
    </Button>
  );
}

/** Gives an action another owner or another day, with a reason. */
export function MoveAction({ review, action, onClose }: Changing) {
  const { zone } = useRoom().room;
  const [{ ownerId, day, reason }, change, forget] = useKept<Moving>(`review.move ${action.actionId}`, {
    ownerId: action.ownerId,
    day: dayText(action.dueAt - 1, zone),
    reason: '',
  });
  const close = () => {
    forget();
    onClose();
  };
  const dueAt = startOfDay(day, zone, 1);
  const command: ReviewCommand = {
    type: 'review.moveAction',
    ...{ reviewId: review.reviewId, actionId: action.actionId, ownerId: ownerId ?? '', reason },
    dueAt: dueAt ?? 0,
  };
  return (
    <ReviewForm
      label={`Move: ${action.text}`}
      command={command}
      unread={dueAt === null ? NO_DAY : null}
      confirm="Move it"
      begun
      onDone={close}
    >
      <div className={tables.pair}>
        <OwnerAndDay ownerId={ownerId} day={day} onChange={change} />
      </div>
      <Reason value={reason} onChange={(text) => change({ reason: text })} />
      <div className={classes.buttons}>
        <Keep onClose={close} />
      </div>
    </ReviewForm>
  );
}

/** Lets an action go, with a reason. */
export function DropAction({ review, action, onClose }: Changing) {
  const [{ text }, change, forget] = useKept(`review.drop ${action.actionId}`, { text: '' });
  const close = () => {
    forget();
    onClose();
  };
  const command: ReviewCommand = {
    type: 'review.settleAction',
    ...{ reviewId: review.reviewId, actionId: action.actionId, how: 'dropped' as const, text },
  };
  return (
    <ReviewForm label={`Drop: ${action.text}`} command={command} confirm="Drop it" begun onDone={close}>
      <Reason value={text} onChange={(reason) => change({ text: reason })} />
      <div className={classes.buttons}>
        <Keep onClose={close} />
      </div>
    </ReviewForm>
  );
}
