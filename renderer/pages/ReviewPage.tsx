import { REVIEWS_LOG } from '../../shared/ipc/contract.ts';
import { useIncident } from '../bridge/incident-store.ts';
import { useReviews } from '../bridge/review-store.ts';
import { ReviewWorkspace } from '../features/review/ReviewWorkspace.tsx';
import { ReviewedProvider } from '../features/review/reviewed.tsx';
import { HeadLine } from '../frame/HeadLine.tsx';
import { SealLink } from '../frame/SealLink.tsx';
import { IncidentHeading } from './IncidentHeading.tsx';
import { PlainFrame } from './PlainFrame.tsx';
import { UnreadIncident } from './UnreadIncident.tsx';

/** The looks back at one incident, at their own address. */
export function ReviewPage(props: { readonly incidentId: string }) {
  const { incidentId } = props;
  const view = useIncident(incidentId);
  const reviews = useReviews();
  if (view.status !== 'ready') return <UnreadIncident view={view} />;
  const head = reviews.status === 'ready' && reviews.head.size > 0 ? reviews.head : null;
  return (
    <PlainFrame
      drill={view.state.chart.context.drill}
      heading={<IncidentHeading incidentId={incidentId} view={view} about="review" here="review" />}
      footer={
        head === null ? null : (
          <SealLink logId={REVIEWS_LOG}>
            <HeadLine logId={REVIEWS_LOG} head={head} />
          </SealLink>
        )
      }
    >
      <ReviewedProvider incident={view}>
        <ReviewWorkspace key={incidentId} />
      </ReviewedProvider>
    </PlainFrame>
  );
}
