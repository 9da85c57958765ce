import { useMemo, useState } from 'react';
import type { ExportFormat, Verdict } from '../../../shared/ipc/contract.ts';
import { positionsText } from '../../../shared/position-text.ts';
import { isIncidentLog } from '../../../shared/seal/origin.ts';
import { onDifferentDays, zoneText } from '../../../shared/time-text.ts';
import { api } from '../../bridge/api.ts';
import { useNow } from '../../bridge/use-now.ts';
import { useSending } from '../../ui/use-sending.ts';
import { AuditBar, VerdictLine } from './AuditBar.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditList } from './AuditList.tsx';
import classes from './AuditPage.module.css';
import { type AuditRow, EVERYTHING, filterRows } from './audit-filter.ts';
import { EraseEntry, hasContent } from './EraseEntry.tsx';
import { handOn } from './hand-on.ts';

function count(shown: number, all: number): string {
  return shown === all ? positionsText(all) : `${shown} of ${positionsText(all)}`;
}

/** The zone as people say it, or both names where the log crosses a change of the clocks. */
function zoneName(rows: readonly AuditRow[], zone: string, now: number): string {
  const first = zoneText(rows[0]?.at ?? now, zone);
  const last = zoneText(rows.at(-1)?.at ?? now, zone);
  return first === last ? first : `${first}, then ${last}`;
}

/** True if a bare time of day would mislead: the log crosses midnight, or it is not today's. */
function needsDates(rows: readonly AuditRow[], zone: string, now: number): boolean {
  return rows.some((row) => onDifferentDays(row.at, now, zone));
}

function useAudit(logId: string) {
  const [filter, setFilter] = useState(EVERYTHING);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [exportedTo, setExportedTo] = useState<string | null>(null);
  const verify = () =>
    handOn(api.request('verify', { logId }), (found) => {
      setVerdict(found);
      if (found.position !== null) setFilter(EVERYTHING);
    });
  const exportAs = (format: ExportFormat, leaveOut: readonly string[] = []) =>
    handOn(api.request('exportLog', { logId, format, leaveOut: [...leaveOut] }), ({ path }) =>
      setExportedTo(path),
    );
  const report = { incidentId: logId, saved: setExportedTo };
  return { filter, setFilter, verdict, verify, exportedTo, exportAs, report };
}

const NO_ROWS: readonly AuditRow[] = [];

/** Who did what and when: the whole log, filtered, verified, exported. */
export function AuditPage(props: {
  readonly logId: string;
  /** Null while the log cannot be read; it can be verified all the same. */
  readonly rows: readonly AuditRow[] | null;
  readonly unreadable: string | null;
  readonly zone: string;
}) {
  const { logId, zone } = props;
  const rows = props.rows ?? NO_ROWS;
  const audit = useAudit(logId);
  const verifying = useSending();
  const exporting = useSending();
  const [erasing, setErasing] = useState<AuditRow | null>(null);
  const now = useNow();
  const shown = useMemo(() => filterRows(rows, audit.filter), [rows, audit.filter]);
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <h1 className={classes.title}>
          Who did what and when{' '}
          <span className={classes.count}>{props.rows === null ? '' : count(shown.length, rows.length)}</span>
        </h1>
        <AuditBar
          {...audit}
          verifying={verifying}
          exporting={exporting}
          ofIncident={isIncidentLog(logId)}
          shown={shown.length}
          all={rows.length}
        />
      </div>
      <VerdictLine verdict={audit.verdict} />
      {props.unreadable === null ? null : (
        <p className={classes.verdict} data-tone="over">
          {props.unreadable}
        </p>
      )}
      <AuditFilters rows={rows} filter={audit.filter} onChange={audit.setFilter} />
      {props.rows === null && props.unreadable === null ? (
        <p className={classes.nothing}>Reading the log…</p>
      ) : null}
      {props.rows !== null && shown.length === 0 ? (
        <p className={classes.nothing}>No entry matches. Take a word or a choice away.</p>
      ) : null}
      <AuditList
        rows={shown}
        zone={zone}
        zoneName={zoneName(rows, zone, now)}
        dated={needsDates(rows, zone, now)}
        staged={isIncidentLog(logId)}
        wrong={audit.verdict?.position ?? null}
        erasable={(position) => hasContent(logId, position)}
        onErase={setErasing}
      />
      {erasing === null ? null : <EraseEntry {...erasing} logId={logId} onClose={() => setErasing(null)} />}
    </div>
  );
}
