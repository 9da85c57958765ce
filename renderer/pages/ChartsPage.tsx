import { lazy, Suspense } from 'react';
import { useIncident } from '../bridge/incident-store.ts';
import { IncidentHeading } from './IncidentHeading.tsx';
import { PlainFrame } from './PlainFrame.tsx';
import { UnreadIncident } from './UnreadIncident.tsx';

/** Drawing is a large library that no other page needs: it is read when somebody first looks at a chart. */
const PicturesWorkspace = lazy(async () => {
  const { PicturesWorkspace: workspace } = await import('../features/pictures/PicturesWorkspace.tsx');
  return { default: workspace };
});

/** Where the time of one incident went, at its own address. */
export function ChartsPage(props: { readonly incidentId: string }) {
  const { incidentId } = props;
  const view = useIncident(incidentId);
  if (view.status !== 'ready') return <UnreadIncident view={view} />;
  return (
    <PlainFrame
      drill={view.state.chart.context.drill}
      heading={<IncidentHeading incidentId={incidentId} view={view} about="charts" here="charts" />}
    >
      <Suspense fallback={<p role="status">Drawing…</p>}>
        <PicturesWorkspace key={incidentId} incidentId={incidentId} incident={view} />
      </Suspense>
    </PlainFrame>
  );
}
