import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { fold } from '../../shared/incident/fold.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import { incidentDocument } from '../../shared/projection/document/incident.ts';
import { reportFrom } from '../../shared/projection/document/made-from.ts';
import { onePageDocument } from '../../shared/projection/document/one-page.ts';
import { type Ics214Fields, projectIcs214 } from '../../shared/projection/ics-214.ts';
import { projectPictures } from '../../shared/projection/pictures/pictures.ts';
import { api } from '../bridge/api.ts';
import { useIncident } from '../bridge/incident-store.ts';
import { usePrintState } from '../bridge/print-state.ts';
import { useRoom } from '../bridge/room-store.ts';
import { DocumentPage } from '../features/report/DocumentPage.tsx';
import { Ics214Page } from '../features/report/Ics214Page.tsx';

/** Read only where pictures are printed, as on the screen. */
const PrintedPictures = lazy(async () => {
  const { PrintedPictures: printed } = await import('../features/pictures/PrintedPictures.tsx');
  return { default: printed };
});

/** Of which incident a page tells, and how many records of it: `root` is the root over them, in base64url. */
type Told = { readonly incidentId: string; readonly size: string; readonly root: string };

/** What main wrote into the address: text in UTF-8 as base64url (RFC 4648, section 5). */
function textIn(written: string): string {
  const bytes = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
}

/** The records that the address names, once they are all there, with what the room says of them. */
function useTold({ incidentId, size }: Told) {
  const view = useIncident(incidentId);
  const room = useRoom();
  const ready = view.status === 'ready' && room.file !== null && view.events.length >= Number(size);
  const missing = view.status === 'refused' ? ('refused' as const) : ('loading' as const);
  const all = ready ? view.events : null;
  const events = useMemo(() => all?.slice(0, Number(size)) ?? null, [all, size]);
  return { events, room, missing };
}

/** The report of the records that the address names, once they are there, and what the page is called. */
function useMade({ incidentId, size, root }: Told) {
  const { events, room, missing } = useTold({ incidentId, size, root });
  const head = { size: Number(size), root: textIn(root) };
  const from = { incidentId, room: room.room, head, speed: room.clock.speed };
  const made = events && reportFrom(events, from);
  const title = made ? `Incident ${made.report.number}: ${made.report.title}` : 'Holdline';
  return { events, people: room.room.people, made, missing, title };
}

/** The report of an incident as main prints it: a page of its own without any frame. */
export function PrintPage(told: Told) {
  const { events, people, made, missing, title } = useMade(told);
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  usePrintState(made ? (drawn ? 'ready' : 'loading') : missing, title);
  const toldUntil = made?.report.toldUntil ?? null;
  const all = useMemo(
    () => (events && toldUntil !== null ? projectPictures(events, fold(events), people, toldUntil).all : []),
    [events, people, toldUntil],
  );
  if (!made) return null;
  return (
    <DocumentPage
      document={incidentDocument(made.report, made.made)}
      pictures={
        <Suspense>
          <PrintedPictures all={all} onDrawn={onDrawn} />
        </Suspense>
      }
    />
  );
}

/** An incident on one page as main prints it, with as many lines a list as the sheet holds: `most`. */
export function PrintedOnePage({ most, ...told }: Told & { readonly most: number }) {
  const { made, missing, title } = useMade(told);
  usePrintState(made ? 'ready' : missing, title);
  return made && <DocumentPage document={onePageDocument(made.report, made.made, most)} onePage />;
}

/** What a person filled in: main has it, for no name is to stand in an address. */
function useFilledIn(sheetId: string): Ics214Fields | 'loading' | 'refused' {
  const [filled, setFilled] = useState<Ics214Fields | 'loading' | 'refused'>('loading');
  useEffect(() => {
    const take = (answer: Result<Ics214Fields | null, Rejection>) =>
      setFilled(answer.ok && answer.value !== null ? answer.value : 'refused');
    void api.request('readIcs214', { sheetId }).then(take);
  }, [sheetId]);
  return filled;
}

/** An ICS 214 as main prints it, with the blocks that a person filled in. */
export function PrintedIcs214(props: Told & { readonly sheetId: string }) {
  const { events, room, missing } = useTold(props);
  const fields = useFilledIn(props.sheetId);
  const form = events && typeof fields === 'object' ? projectIcs214(events, room.room.people, fields) : null;
  const state = form ? 'ready' : fields === 'refused' ? 'refused' : missing;
  usePrintState(state, form ? `ICS 214: ${form.incidentName}` : 'Holdline');
  return form ? <Ics214Page form={form} /> : null;
}
