import { useState } from 'react';
import { speedText } from '../../shared/clock/pace.ts';
import { projectReport } from '../../shared/projection/report.ts';
import { useIncident } from '../bridge/incident-store.ts';
import { usePrintState } from '../bridge/print-state.ts';
import { useRoom } from '../bridge/room-store.ts';
import { nowMs } from '../bridge/use-now.ts';
import { Report } from '../features/report/Report.tsx';

/** An incident's report as main prints it: a page of its own without any frame. */
export function PrintPage(props: { readonly incidentId: string }) {
  const view = useIncident(props.incidentId);
  const { room, file, clock } = useRoom();
  const [until] = useState(nowMs);
  const incident = view.status === 'ready' && file !== null ? view : null;
  const report = incident && projectReport(incident.events, room.people, until);
  const state = report ? 'ready' : view.status === 'refused' ? 'refused' : 'loading';
  usePrintState(state, report ? `Incident ${report.number}: ${report.title}` : 'Holdline');
  if (!incident || !report) return null;
  const clockSpeed = clock.speed === 1 ? null : speedText(clock.speed);
  return <Report report={report} head={incident.head} clockSpeed={clockSpeed} />;
}
