import { useState } from 'react';
import { Link } from 'wouter';
import { projectExecutiveCard } from '../../shared/projection/executive-card.ts';
import { useIncident } from '../bridge/incident-store.ts';
import { usePrintState } from '../bridge/print-state.ts';
import { useRoom } from '../bridge/room-store.ts';
import { nowMs } from '../bridge/use-now.ts';
import { ViewProvider } from '../bridge/view.tsx';
import { CardPage } from '../features/card/CardPage.tsx';
import { CardSheet } from '../features/card/CardSheet.tsx';
import { PlacesMenu } from '../frame/PlacesMenu.tsx';
import { Chip } from '../ui/Chip.tsx';
import { UserText } from '../ui/UserText.tsx';
import { BackButton } from './BackButton.tsx';
import classes from './IncidentHeading.module.css';
import { PlainFrame } from './PlainFrame.tsx';
import { UnreadIncident } from './UnreadIncident.tsx';

/** The one-minute card of an incident for executives. */
export function ExecutiveCardPage(props: { readonly incidentId: string }) {
  const { incidentId } = props;
  const view = useIncident(incidentId);
  if (view.status !== 'ready') return <UnreadIncident view={view} />;
  const { drill } = view.state.chart.context;
  return (
    <PlainFrame
      drill={drill}
      heading={
        <nav className={classes.heading} aria-label="This incident">
          <BackButton home={`/incident/${incidentId}`} />
          <PlacesMenu incidentId={incidentId} />
          {drill ? <Chip tone="drill">DRILL</Chip> : null}
          <Link href={`/incident/${incidentId}`} className={classes.title}>
            <UserText>{view.state.title}</UserText>
          </Link>
          <span className={classes.about}>one-minute card</span>
        </nav>
      }
    >
      <ViewProvider incident={view}>
        <CardPage />
      </ViewProvider>
    </PlainFrame>
  );
}

/** The same card as main prints it: a page of its own without any frame. */
export function PrintedCardPage(props: { readonly incidentId: string }) {
  const view = useIncident(props.incidentId);
  const { room, file } = useRoom();
  const [now] = useState(nowMs);
  const incident = view.status === 'ready' && file !== null ? view : null;
  const state = incident ? 'ready' : view.status === 'refused' ? 'refused' : 'loading';
  usePrintState(state, incident ? `Card: ${incident.state.title}` : 'Holdline');
  return incident ? <CardSheet card={projectExecutiveCard(incident.state, room.people, now)} /> : null;
}
