import { Button } from '@mantine/core';
import { useState } from 'react';
import { monthOf, workIn, workSheet } from '../../../shared/projection/invisible-work.ts';
import { useBoard } from '../../bridge/board-store.ts';
import { useOfLogs } from '../../bridge/of-logs.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { nowMs } from '../../bridge/use-now.ts';
import { Panel } from '../../ui/Panel.tsx';
import { monthName, monthsOn } from './month.ts';
import classes from './review.module.css';
import tables from './tables.module.css';

/** The incidents that may have entries of a month: opened by its end, and not over before it began. */
function useWanted(
  month: string,
  zone: string,
): { readonly ids: readonly string[]; readonly reading: boolean } {
  const { cards, older, loaded } = useBoard();
  const ids = cards
    .filter(
      ({ openedAt, endedAt }) =>
        monthOf(openedAt, zone) <= month && (endedAt === null || monthOf(endedAt, zone) >= month),
    )
    .map(({ incidentId }) => incidentId);
  return { ids, reading: !loaded || older.length > 0 };
}

function Turn(props: { readonly month: string; readonly onTurn: (month: string) => void }) {
  const { month, onTurn } = props;
  return (
    <div className={classes.buttons}>
      <Button size="xs" onClick={() => onTurn(monthsOn(month, -1))}>
        Month before
      </Button>
      <Button size="xs" onClick={() => onTurn(monthsOn(month, 1))}>
        Month after
      </Button>
    </div>
  );
}

/** The work of a month that nobody sees, counted from the logs of the incidents. */
export function MonthSheet() {
  const { zone } = useRoom().room;
  const [month, turn] = useState(() => monthOf(nowMs(), zone));
  const wanted = useWanted(month, zone);
  const { found, left, unread } = useOfLogs(wanted.ids, (_id, events) => workIn(events, month, zone));
  const sheet = workSheet(month, left > 0 ? [] : found);
  const drills =
    sheet.drills === 0
      ? ''
      : ` ${sheet.drills} ${sheet.drills === 1 ? 'drill is' : 'drills are'} practice and left out.`;
  const incidents = `${sheet.incidents} ${sheet.incidents === 1 ? 'incident' : 'incidents'}`;
  return (
    <Panel title={`Work that nobody sees: ${monthName(month)}`} aside={zone}>
      <div className={tables.month}>
        <p role="status">
          {wanted.reading || left > 0 ? 'Counting…' : `Counted from ${incidents}.${drills}`}
          {unread > 0 ? ` ${unread} could not be read.` : ''}
        </p>
        <Turn key={month} month={month} onTurn={turn} />
      </div>
      <table className={tables.table} aria-label={`Work in ${monthName(month)}`}>
        <thead>
          <tr>
            <th scope="col">Count</th>
            <th scope="col">What</th>
            <th scope="col">Counted is</th>
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map(({ id, label, by, count }) => (
            <tr key={id}>
              <td className={tables.sum}>{count}</td>
              <th scope="row">{label}</th>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.fine}>
        Minutes saved are not on this sheet: no log says how long a task would have taken otherwise, and a
        guess would not hold. Likes are not counted; they answer nobody.
      </p>
    </Panel>
  );
}
