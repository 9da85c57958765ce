import { useState } from 'react';
import { speedText } from '../../shared/clock/pace.ts';
import { erasedOf } from '../../shared/erasure/erasures.ts';
import type { Document } from '../../shared/projection/document/document.ts';
import { incidentDocument, type MadeFrom } from '../../shared/projection/document/incident.ts';
import { onePageDocument } from '../../shared/projection/document/one-page.ts';
import { ics214FieldsSchema, projectIcs214 } from '../../shared/projection/ics-214.ts';
import { type IncidentReport, projectReport } from '../../shared/projection/report.ts';
import { useIncident } from '../bridge/incident-store.ts';
import { usePrintState } from '../bridge/print-state.ts';
import { useRoom } from '../bridge/room-store.ts';
import { nowMs } from '../bridge/use-now.ts';
import { DocumentPage } from '../features/report/DocumentPage.tsx';
import { Ics214Page } from '../features/report/Ics214Page.tsx';

const DOCUMENTS = {
  incident: incidentDocument,
  page: onePageDocument,
} as const satisfies Record<string, (report: IncidentReport, made: MadeFrom) => Document>;

/** An incident whose log is there, with what the room says of it. */
function useReadIncident(incidentId: string) {
  const view = useIncident(incidentId);
  const room = useRoom();
  const incident = view.status === 'ready' && room.file !== null ? view : null;
  const missing = view.status === 'refused' ? ('refused' as const) : ('loading' as const);
  return { incident, room, missing };
}

/** A document about an incident as main prints it: a page of its own without any frame. */
export function PrintPage(props: { readonly incidentId: string; readonly which: keyof typeof DOCUMENTS }) {
  const { incidentId, which } = props;
  const { incident, room: reading, missing } = useReadIncident(incidentId);
  const { room, clock } = reading;
  const [until] = useState(nowMs);
  const report = incident && projectReport(incident.events, room.people, until);
  usePrintState(
    report ? 'ready' : missing,
    report ? `Incident ${report.number}: ${report.title}` : 'Holdline',
  );
  if (!incident || !report) return null;
  const clockSpeed = clock.speed === 1 ? null : speedText(clock.speed);
  const erased = erasedOf(room.erasures, incidentId, room.people, report.zone);
  const document = DOCUMENTS[which](report, { head: incident.head, clockSpeed, erased });
  return <DocumentPage document={document} />;
}

/** What main wrote into the address: JSON in UTF-8 as base64url (RFC 4648, section 5). */
function fieldsIn(written: string) {
  const bytes = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
  return ics214FieldsSchema.parse(JSON.parse(text));
}

/** An ICS 214 as main prints it, with the blocks that a person filled in. */
export function PrintedIcs214(props: { readonly incidentId: string; readonly fields: string }) {
  const { incident, room, missing } = useReadIncident(props.incidentId);
  const fields = fieldsIn(props.fields);
  const form = incident && projectIcs214(incident.events, room.room.people, fields);
  usePrintState(form ? 'ready' : missing, form ? `ICS 214: ${form.incidentName}` : 'Holdline');
  return form ? <Ics214Page form={form} /> : null;
}
