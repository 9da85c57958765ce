import { useMemo, useRef, useState } from 'react';
import { stateAt } from '../../shared/incident/replay.ts';
import type { RegistryEvent } from '../../shared/room/events.ts';
import { foldRoom, recordsBy } from '../../shared/room/room.ts';
import { type IncidentView, useIncident } from '../bridge/incident-store.ts';
import { useRegistryLog } from '../bridge/registry-log.ts';
import { ViewProvider } from '../bridge/view.tsx';
import { BackToKnown } from '../features/replay/BackToKnown.tsx';
import { LedgerPanel } from '../features/replay/LedgerPanel.tsx';
import { ReplayBand, type Showing } from '../features/replay/ReplayBand.tsx';
import { ReplayPlayer } from '../features/replay/ReplayPlayer.tsx';
import { usePlayer } from '../features/replay/use-player.ts';
import { useSight } from '../features/replay/use-sight.ts';
import { IncidentSlots } from './IncidentSlots.tsx';
import classes from './ReplayPage.module.css';
import { ReplayRoom } from './ReplayRoom.tsx';
import { UnreadIncident } from './UnreadIncident.tsx';
import { WarRoom } from './WarRoom.tsx';

type Ready = Extract<IncidentView, { readonly status: 'ready' }>;

/** How far somebody has looked since the page was opened, in entries: hindsight does not go away. */
function useFurthest(size: number): number {
  const furthest = useRef(size);
  furthest.current = Math.max(furthest.current, size);
  return furthest.current;
}

/** The room at an instant, its people and whether they had keys: the same one until its own log has another record. */
function useRoomAt(registry: readonly RegistryEvent[], at: number) {
  const records = recordsBy(registry, at);
  return useMemo(() => foldRoom(registry.slice(0, records)), [registry, records]);
}

function Replay(props: {
  readonly incident: Ready;
  readonly registry: readonly RegistryEvent[];
  readonly size: number | undefined;
}) {
  const { incident, registry } = props;
  const { events, rows, state } = incident;
  const player = usePlayer(events, props.size);
  const { size, at } = player.head;
  const sight = useSight(incident, size);
  const furthest = useFurthest(size);
  const [showing, show] = useState<Showing>('known');
  const room = useRoomAt(registry, at);
  const then = useMemo(() => stateAt(events, size), [events, size]);
  const replay = useMemo(() => ({ at, size, room, state: then }), [at, size, room, then]);
  const about = { sight, furthest, events };
  const band = (
    <ReplayBand total={events.length} sight={sight} furthest={furthest} showing={showing} onShow={show} />
  );
  const controls = (
    <ReplayPlayer player={player} events={events} rows={rows} whole={state} then={then} axis={sight.axis} />
  );
  return (
    <ViewProvider incident={incident} replay={replay}>
      <IncidentSlots>
        {showing === 'known' ? (
          <ReplayRoom
            {...about}
            whole={state}
            head={player.head}
            band={band}
            player={controls}
            onGo={player.goTo}
          />
        ) : (
          <div className={classes.page}>
            <BackToKnown onBack={() => show('known')} />
            <div className={classes.room}>
              <WarRoom band={band} beside={<LedgerPanel events={events} onGo={player.goTo} />} />
            </div>
            {controls}
          </div>
        )}
      </IncidentSlots>
    </ViewProvider>
  );
}

/** Steps through an incident: what was known at any position of its log, or the war room as it was, read-only. `size`: how many entries stand at first. */
export function ReplayPage(props: { readonly incidentId: string; readonly size?: number }) {
  const incident = useIncident(props.incidentId);
  const registry = useRegistryLog();
  if (incident.status === 'ready' && incident.events.length > 0 && registry !== null)
    return <Replay incident={incident} registry={registry} size={props.size} />;
  return <UnreadIncident view={incident} />;
}
