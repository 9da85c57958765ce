import { useMemo } from 'react';
import { Link } from 'wouter';
import { type Compared, comparedWith, reviewFigures } from '../../../shared/projection/review-figures.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { dateText } from '../../../shared/time-text.ts';
import { useBoard } from '../../bridge/board-store.ts';
import { useOfLogs } from '../../bridge/of-logs.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReviewed } from './reviewed.tsx';
import tables from './tables.module.css';

/** As many others as a table can hold beside this one. */
const OTHERS = 4;

function Column(props: { readonly one: Compared; readonly zone: string }) {
  const { incidentId, number, title, drill, endedAt } = props.one;
  return (
    <div className={tables.column}>
      {drill ? <Chip tone="drill">DRILL</Chip> : null}
      <Link href={`/incident/${incidentId}/review`}>
        {number} · <UserText>{title}</UserText>
      </Link>
      <span>{endedAt === null ? '' : dateText(endedAt, props.zone)}</span>
    </div>
  );
}

/** The last ended incidents of the same playbook, newest first. */
function useOthers(): { readonly others: readonly Compared[]; readonly reading: boolean } {
  const { incidentId, state } = useReviewed();
  const { playbook } = state.chart.context;
  const { people } = useRoom().room;
  const board = useBoard();
  const wanted = board.cards
    .filter(
      (card) =>
        card.incidentId !== incidentId && card.endedAt !== null && card.playbookTitle === playbook?.title,
    )
    .toSorted((one, other) => other.openedAt - one.openedAt)
    .slice(0, OTHERS)
    .map((card) => card.incidentId);
  const { found, left } = useOfLogs(board.older.length > 0 ? [] : wanted, (id, events) =>
    comparedWith(storyOf(events, people), id, playbook?.id ?? ''),
  );
  return { others: found.filter((one) => one !== null), reading: left > 0 || board.older.length > 0 };
}

/** This incident beside the last of the same playbook: the same figures, computed from each log in the same way. */
export function Comparison() {
  const { events, state } = useReviewed();
  const { people, zone } = useRoom().room;
  const here = useMemo(() => reviewFigures(storyOf(events, people)), [events, people]);
  const { others, reading } = useOthers();
  return (
    <Panel title="Beside the last of the same playbook" aside="the same figures, from each log">
      {reading ? <p role="status">Reading the logs of the others…</p> : null}
      {!reading && others.length === 0 ? (
        <p className={tables.none}>
          Nothing to lay beside it yet: no other incident or drill of this playbook has ended in this room.
        </p>
      ) : null}
      <section className={tables.compared} aria-label="Comparison">
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" className={tables.here}>
                <div className={tables.column}>
                  {state.chart.context.drill ? <Chip tone="drill">DRILL</Chip> : null}
                  <strong>This one, {state.number}</strong>
                </div>
              </th>
              {others.map((one) => (
                <th scope="col" key={one.incidentId}>
                  <Column one={one} zone={zone} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {here.map(({ id, label, value }, index) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td className={tables.here}>{value ?? <Missing />}</td>
                {others.map((one) => (
                  <td key={one.incidentId}>{one.figures[index]?.value ?? <Missing />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

function Missing() {
  return <span className={tables.none}>none</span>;
}
