import { useMemo, useState } from 'react';
import { MEASURE_LABEL, MEASURES } from '../../../shared/engagement/engagement.ts';
import { guessColumns, readEngagement } from '../../../shared/engagement/read-engagement.ts';
import type { Rejection } from '../../../shared/kernel.ts';
import type { RefusedRow } from '../../../shared/mention/table.ts';
import type { DayOrder } from '../../../shared/mention/times.ts';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import { dateText, timeText } from '../../../shared/time-text.ts';
import { announce } from '../../bridge/announcer.ts';
import { sendReview, useReviewRefusal } from '../../bridge/review-store.ts';
import type { Dropped } from '../../files/read-dropped.ts';
import { DayOrderChoice } from '../../ui/DayOrderChoice.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './pictures.module.css';

/** How many refused rows are named; the others are counted. */
const MOST_NAMED = 8;

const WHICH_DAY: Rejection = {
  code: 'day-order',
  sentence: 'Say whether its dates begin with the day or with the month.',
};

function Refused(props: { readonly rows: readonly RefusedRow[] }) {
  const { rows } = props;
  if (rows.length === 0) return null;
  return (
    <>
      <p>{rows.length === 1 ? 'One row is left out:' : `${rows.length} rows are left out:`}</p>
      <ul className={classes.refused} aria-label="Rows that are left out">
        {rows.slice(0, MOST_NAMED).map(({ line, reason }) => (
          <li key={line}>
            Line {line}: <UserText>{reason}</UserText>
          </li>
        ))}
        {rows.length > MOST_NAMED ? <li>And {rows.length - MOST_NAMED} more.</li> : null}
      </ul>
    </>
  );
}

function useReading(file: Dropped, zone: string) {
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null);
  const columns = useMemo(() => guessColumns(file.table), [file]);
  const read = useMemo(
    () => readEngagement(file.table, columns, { zone, dayOrder }),
    [file, columns, zone, dayOrder],
  );
  return { columns, read, dayOrder, setDayOrder };
}

/** What a file comes to, before anything of it is taken in. */
export function EngagementForm(props: {
  readonly file: Dropped;
  readonly incidentId: string;
  readonly zone: string;
  readonly onDone: () => void;
}) {
  const { file, incidentId, zone, onDone } = props;
  const { columns, read, dayOrder, setDayOrder } = useReading(file, zone);
  const refusalOf = useReviewRefusal();
  const { points, refused, likes, asks } = read;
  const { fileName, sha256 } = file;
  const command: ReviewCommand = {
    type: 'engagement.take',
    incidentId,
    fileName,
    sha256,
    points: [...points],
  };
  const unsaid = asks.dayOrder && dayOrder === null ? WHICH_DAY : null;
  const named = MEASURES.filter((one) => columns[one] !== null).map((one) =>
    MEASURE_LABEL[one].toLowerCase(),
  );
  const [first, last] = [points[0], points.at(-1)];
  const when = (at: number) => `${dateText(at, zone)} ${timeText(at, zone)}`;
  const take = async () => {
    const sent = await sendReview(command);
    if (sent.ok) {
      announce(`Took in ${points.length} counts from ${fileName}.`);
      onDone();
    }
    return sent;
  };
  return (
    <div className={classes.form}>
      <p>
        <UserText>{fileName}</UserText>: {points.length} {points.length === 1 ? 'count' : 'counts'} of{' '}
        {named.length === 0
          ? 'nothing that can be told from its heads'
          : new Intl.ListFormat('en-GB').format(named)}
        {first && last ? `, from ${when(first.at)} to ${when(last.at)} (${zone})` : ''}.
      </p>
      {likes.length === 0 ? null : <p>Likes are left out: they answer nothing.</p>}
      {asks.dayOrder ? <DayOrderChoice value={dayOrder} onChange={setDayOrder} /> : null}
      {asks.zone ? <p>Its times name no zone: they are read as {zone}.</p> : null}
      <Refused rows={refused} />
      <div>
        <RefusableButton primary refusal={unsaid ?? refusalOf(command)} act={take}>
          Take it in
        </RefusableButton>
      </div>
    </div>
  );
}
