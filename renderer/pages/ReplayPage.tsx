import { useMemo } from 'react';
import { stateAt } from '../../shared/incident/replay.ts';
import type { RegistryEvent } from '../../shared/room/events.ts';
import { peopleAt } from '../../shared/room/room.ts';
import { type IncidentView, useIncident } from '../bridge/incident-store.ts';
import { useRegistryLog } from '../bridge/registry-log.ts';
import { ViewProvider } from '../bridge/view.tsx';
import { LedgerPanel } from '../features/replay/LedgerPanel.tsx';
import { ReplayBand } from '../features/replay/ReplayBand.tsx';
import { ReplayPlayer } from '../features/replay/ReplayPlayer.tsx';
import { usePlayer } from '../features/replay/use-player.ts';
import { MessagePage } from './MessagePage.tsx';
import classes from './ReplayPage.module.css';
import { WarRoom } from './WarRoom.tsx';

type Ready = Extract<IncidentView, { readonly status: 'ready' }>;

function Replay(props: {
  readonly incident: Ready;
  readonly registry: readonly RegistryEvent[];
  readonly size: number | undefined;
}) {
  const { incident, registry } = props;
  const { events, rows, state } = incident;
  const player = usePlayer(events, props.size);
  const { size, at } = player.head;
  const people = useMemo(() => peopleAt(registry, at), [registry, at]);
  const then = useMemo(() => stateAt(events, size), [events, size]);
  return (
    <div className={classes.page}>
      <div className={classes.room}>
        <ViewProvider incident={incident} replay={{ at, size, people, state: then }}>
          <WarRoom band={<ReplayBand total={events.length} />} beside={<LedgerPanel onGo={player.goTo} />} />
        </ViewProvider>
      </div>
      <ReplayPlayer player={player} events={events} rows={rows} whole={state} then={then} />
    </div>
  );
}

/** Steps through an incident: the same war room at any position of its log, read-only. `size`: how many entries stand at first. */
export function ReplayPage(props: { readonly incidentId: string; readonly size?: number }) {
  const incident = useIncident(props.incidentId);
  const registry = useRegistryLog();
  if (incident.status === 'ready' && incident.events.length > 0 && registry !== null)
    return <Replay incident={incident} registry={registry} size={props.size} />;
  return (
    <MessagePage>
      {incident.status === 'refused' ? incident.sentence : 'Reading the log of this incident…'}
    </MessagePage>
  );
}
