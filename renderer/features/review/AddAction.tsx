import { Select, TextInput } from '@mantine/core';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import type { Review } from '../../../shared/review/reviews.ts';
import { startOfDay } from '../../../shared/zone-clock.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { NO_DAY } from './due.ts';
import { OwnerAndDay } from './OwnerAndDay.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import tables from './tables.module.css';

type Typed = {
  readonly text: string;
  readonly ownerId: string | null;
  readonly day: string;
  readonly findingId: string | null;
};

const NOTHING: Typed = { text: '', ownerId: null, day: '', findingId: null };

/** Agrees on what somebody does until when. */
export function AddAction(props: { readonly review: Review }) {
  const { review } = props;
  const { zone } = useRoom().room;
  const [typed, change, forget] = useKept(`review.action ${review.reviewId}`, NOTHING);
  const { text, ownerId, day, findingId } = typed;
  const dueAt = startOfDay(day, zone, 1);
  const command: ReviewCommand = {
    type: 'review.agreeAction',
    ...{ reviewId: review.reviewId, findingId, text, ownerId: ownerId ?? '' },
    dueAt: dueAt ?? 0,
  };
  const unread = text !== '' && ownerId !== null && dueAt === null ? NO_DAY : null;
  return (
    <ReviewForm
      label="Agree on an action"
      command={command}
      unread={unread}
      confirm="Agree on it"
      begun={text !== ''}
      onDone={forget}
    >
      <div className={tables.actionFields}>
        <TextInput
          aria-label="What is done"
          placeholder="What is done, in one line"
          dir="auto"
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <OwnerAndDay ownerId={ownerId} day={day} onChange={change} />
        <Select
          aria-label="From which finding"
          placeholder="From no single finding"
          clearable
          data={review.findings.map((one) => ({ value: one.findingId, label: one.text }))}
          value={findingId}
          onChange={(value) => change({ findingId: value })}
        />
      </div>
    </ReviewForm>
  );
}
