import { Link } from 'wouter';
import { REVIEWS_LOG } from '../../shared/ipc/contract.ts';
import { useIncident } from '../bridge/incident-store.ts';
import { useReviews } from '../bridge/review-store.ts';
import { ReviewWorkspace } from '../features/review/ReviewWorkspace.tsx';
import { ReviewedProvider } from '../features/review/reviewed.tsx';
import { HeadLine } from '../frame/HeadLine.tsx';
import { PlacesMenu } from '../frame/PlacesMenu.tsx';
import { SealLink } from '../frame/SealLink.tsx';
import { Chip } from '../ui/Chip.tsx';
import { UserText } from '../ui/UserText.tsx';
import classes from './AuditPages.module.css';
import { MessagePage } from './MessagePage.tsx';
import { PlainFrame } from './PlainFrame.tsx';

/** The looks back at one incident, at their own address. */
export function ReviewPage(props: { readonly incidentId: string }) {
  const { incidentId } = props;
  const view = useIncident(incidentId);
  const reviews = useReviews();
  if (view.status !== 'ready')
    return (
      <MessagePage>
        {view.status === 'refused' ? view.sentence : 'Reading the log of this incident…'}
      </MessagePage>
    );
  const { drill } = view.state.chart.context;
  const head = reviews.status === 'ready' && reviews.head.size > 0 ? reviews.head : null;
  return (
    <PlainFrame
      drill={drill}
      heading={
        <nav className={classes.heading} aria-label="This incident">
          <PlacesMenu incidentId={incidentId} />
          {drill ? <Chip tone="drill">DRILL</Chip> : null}
          <Link href={`/incident/${incidentId}`} className={classes.title}>
            <UserText>{view.state.title}</UserText>
          </Link>
          <span className={classes.about}>review of incident {view.state.number}</span>
          <Link href={`/incident/${incidentId}/replay`} className={classes.link}>
            Step through
          </Link>
        </nav>
      }
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
