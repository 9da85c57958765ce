import { useIncident } from '../bridge/incident-store.ts';
import { ViewProvider } from '../bridge/view.tsx';
import { Brand } from '../frame/Brand.tsx';
import { PageFrame } from '../frame/PageFrame.tsx';
import { IncidentSlots } from './IncidentSlots.tsx';
import { WarRoom } from './WarRoom.tsx';
import classes from './WarRoomPage.module.css';

/** One incident, live, at its own address. */
export function WarRoomPage(props: { readonly incidentId: string }) {
  const incident = useIncident(props.incidentId);
  if (incident.status === 'ready') {
    return (
      <ViewProvider incident={incident}>
        <IncidentSlots>
          <WarRoom />
        </IncidentSlots>
      </ViewProvider>
    );
  }
  const sentence = incident.status === 'loading' ? 'Reading the log of this incident…' : incident.sentence;
  return (
    <PageFrame heading={<Brand />}>
      <p className={classes.sentence} role="status">
        {sentence}
      </p>
    </PageFrame>
  );
}
