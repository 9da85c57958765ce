import { useState } from 'react';
import { REGISTRY_LOG } from '../../../shared/ipc/contract.ts';
import type { ProofReading } from '../../../shared/ipc/proof.ts';
import { useChecking, useProof } from '../../bridge/proof.ts';
import { useRegistryLog } from '../../bridge/registry-log.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useNow } from '../../bridge/use-now.ts';
import { PageColumns } from '../../ui/PageColumns.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useSending } from '../../ui/use-sending.ts';
import { ContentPanel } from './ContentPanel.tsx';
import { Findings } from './Findings.tsx';
import { KeepHeads, SecondFolder } from './KeepHeads.tsx';
import { keptWhere } from './kept-where.ts';
import { LogRows } from './LogRows.tsx';
import { OldHeads } from './OldHeads.tsx';
import classes from './ProofPage.module.css';
import { SealHead } from './SealHead.tsx';
import { WhatItShows } from './WhatItShows.tsx';

/** The room's own log first, then the incidents, newest first. */
function inOrder(logs: ProofReading['logs']): ProofReading['logs'] {
  const isRegistry = ({ logId }: { readonly logId: string }) => logId === REGISTRY_LOG;
  return [...logs.filter(isRegistry), ...logs.filter((log) => !isRegistry(log)).toReversed()];
}

function Proof(props: { readonly reading: ProofReading; readonly logId: string | null }) {
  const { reading, logId } = props;
  const { zone } = useRoom().room;
  const events = useRegistryLog() ?? [];
  const now = useNow();
  const checking = useChecking();
  const sending = useSending();
  const logs = inOrder(reading.logs);
  const [chosen, setChosen] = useState<readonly string[]>(
    logs.map((log) => log.logId).filter((one) => logId === null || one === logId),
  );
  return (
    <PageColumns
      titled="seal-title"
      width="22rem"
      asideTitled="proofs-title"
      asideFocusable
      aside={<WhatItShows />}
    >
      <div className={classes.main}>
        <SealHead reading={reading} checking={checking} sending={sending} />
        <Findings found={checking.found} />
        <Panel
          title="Logs and their newest heads"
          aside={`${logs.length === 1 ? '1 log' : `${logs.length} logs`}`}
        >
          <LogRows logs={logs} kept={keptWhere(events, zone, now)} chosen={chosen} onChoose={setChosen} />
        </Panel>
        <div className={classes.two}>
          <Panel title="Take the chosen heads out of this computer">
            <KeepHeads logIds={chosen} />
            <SecondFolder folder={reading.folder} />
          </Panel>
          <Panel title="Hold the room against an old head">
            <OldHeads checking={checking} sending={sending} />
          </Panel>
        </div>
        <Panel title="Who can read what was written">
          <ContentPanel reading={reading} />
        </Panel>
      </div>
    </PageColumns>
  );
}

/** How the room is sealed, its heads taken elsewhere, and the room held against old ones. `logId` is chosen first. */
export function ProofPage(props: { readonly logId: string | null }) {
  const reading = useProof();
  if (reading === null) return <p role="status">Reading the seals…</p>;
  return <Proof reading={reading} logId={props.logId} />;
}
