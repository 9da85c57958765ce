import { useMemo } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { positionOf } from '../../../shared/incident/state.ts';
import { cameText, type LedgerRow, projectLedger } from '../../../shared/projection/ledger.ts';
import { clockText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from './LedgerPanel.module.css';
import type { Playhead } from './playhead.ts';

/** What the longest slice of a row says of itself, for those who do not see the bar. */
function hint(row: LedgerRow, ended: boolean): string {
  const { unseenMs, longest } = row;
  const unseen = (ms: number | null) =>
    ms ? `, ${clockText(ms)} of it with the words not opened at the desk` : '';
  const cameOf = cameText(row, ended);
  if (cameOf !== '') return `${cameOf}${unseen(unseenMs)}`;
  return `longest ${clockText(longest.ms)}${unseen(longest.unseenMs)}`;
}

type Go = (head: Playhead) => void;

function Row(props: {
  readonly row: LedgerRow;
  readonly most: number;
  readonly ended: boolean;
  readonly onGo: Go;
}) {
  const { row, most, ended, onGo } = props;
  const { kind, label, shownMs, ms, never, longest } = row;
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        onClick={() => onGo({ size: longest.size, at: longest.at })}
      >
        <Name className={classes.label}>{label}</Name>
        <span className={classes.took}>{clockText(shownMs)}</span>
        <span
          className={classes.bar}
          data-kind={never && kind === 'wait' ? 'never' : kind}
          style={{ inlineSize: `max(3px, ${((ms / most) * 100).toFixed(2)}%)` }}
          aria-hidden="true"
        />
        <span className={classes.hint}>{kind === 'wait' ? hint(row, ended) : null}</span>
      </button>
    </li>
  );
}

/** Where the master clock had gone by the instant shown: every second of it belongs to one line. */
export function LedgerPanel(props: {
  /** The whole log: it is walked once, and cut at the instant shown. */
  readonly events: readonly IncidentEvent[];
  readonly onGo: Go;
}) {
  const { events } = props;
  const { state, people } = useView();
  const shown = positionOf(state);
  // Before the alarm there is nothing to show: what began then is shown from the alarm on.
  const go: Go = ({ size, at }) => props.onGo({ size, at: Math.max(at, events[size - 1]?.at ?? at) });
  const now = useViewNow();
  const { firstWordsSteady, endedAt } = state.chart.context;
  // Once the clock has stopped, time that passes changes nothing.
  const until = firstWordsSteady === null && endedAt === null ? now : 0;
  const { rows, shownMs } = useMemo(
    () => projectLedger(events, state, people, until, shown),
    [events, state, people, until, shown],
  );
  const most = Math.max(1, ...rows.map(({ ms }) => ms));
  return (
    <Panel title={`Where the first ${clockText(shownMs)} went`}>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <Row key={row.id} row={row} most={most} ended={endedAt !== null} onGo={go} />
        ))}
      </ul>
      <p className={classes.sum}>The lines sum to the clock to first words.</p>
    </Panel>
  );
}
