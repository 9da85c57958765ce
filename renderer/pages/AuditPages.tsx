import { REGISTRY_LOG, REVIEWS_LOG } from '../../shared/ipc/contract.ts';
import { projectRegistry } from '../../shared/projection/registry-line.ts';
import { projectReviews } from '../../shared/projection/review-line.ts';
import { useAllRows } from '../bridge/all-rows.ts';
import { useIncident } from '../bridge/incident-store.ts';
import { useRegistryLog } from '../bridge/registry-log.ts';
import { useReviews } from '../bridge/review-store.ts';
import { useRoom } from '../bridge/room-store.ts';
import { AuditPage } from '../features/audit/AuditPage.tsx';
import { HeadLine } from '../frame/HeadLine.tsx';
import { SealLink } from '../frame/SealLink.tsx';
import { IncidentHeading } from './IncidentHeading.tsx';
import { PlainFrame } from './PlainFrame.tsx';

/** The log of one incident. A log that cannot be folded can still be verified. */
export function IncidentAudit(props: { readonly incidentId: string }) {
  const { incidentId } = props;
  const view = useIncident(incidentId);
  const { room } = useRoom();
  const ready = view.status === 'ready' ? view : null;
  const rows = useAllRows(ready?.rows ?? null);
  return (
    <PlainFrame
      heading={<IncidentHeading incidentId={incidentId} view={view} about="log" here="audit" />}
      footer={
        ready ? (
          <SealLink logId={incidentId}>
            <HeadLine logId={incidentId} head={ready.head} />
          </SealLink>
        ) : null
      }
      drill={ready?.state.chart.context.drill ?? false}
    >
      <AuditPage
        key={incidentId}
        logId={incidentId}
        rows={rows}
        unreadable={view.status === 'refused' ? view.sentence : null}
        zone={ready?.state.zone ?? room.zone}
      />
    </PlainFrame>
  );
}

/** The log of the room itself: its people, and who sat at the keyboard. */
export function RoomAudit() {
  const events = useRegistryLog();
  const { room } = useRoom();
  const rows =
    events && projectRegistry(events, room.people).map((row) => ({ ...row, happenedAt: null, stage: null }));
  return (
    <PlainFrame heading={null}>
      <AuditPage logId={REGISTRY_LOG} rows={rows} unreadable={null} zone={room.zone} />
    </PlainFrame>
  );
}

/** The log of the reviews: what reviewers said, when, and what of it can be erased. */
export function ReviewsAudit() {
  const view = useReviews();
  const { room } = useRoom();
  const rows =
    view.status === 'ready'
      ? projectReviews(view.events, room).map((row) => ({ ...row, happenedAt: null, stage: null }))
      : null;
  return (
    <PlainFrame heading={null}>
      <AuditPage
        logId={REVIEWS_LOG}
        rows={rows}
        unreadable={view.status === 'refused' ? view.sentence : null}
        zone={room.zone}
      />
    </PlainFrame>
  );
}
