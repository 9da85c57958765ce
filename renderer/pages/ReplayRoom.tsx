import type { ReactNode } from 'react';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { useView } from '../bridge/view.tsx';
import { SignOffThen } from '../features/approve/SignOffThen.tsx';
import { KnownThenPanel, RevealedPanel } from '../features/replay/KnownThen.tsx';
import { LedgerPanel } from '../features/replay/LedgerPanel.tsx';
import type { Playhead } from '../features/replay/playhead.ts';
import { ReplayHeading } from '../features/replay/ReplayHeading.tsx';
import { ReviewerColumn } from '../features/replay/ReviewerColumn.tsx';
import { SeenWords } from '../features/replay/SeenWords.tsx';
import { SightControls } from '../features/replay/SightControls.tsx';
import type { Sight } from '../features/replay/use-sight.ts';
import { HeadLine } from '../frame/HeadLine.tsx';
import { PageFrame } from '../frame/PageFrame.tsx';
import { SealLink } from '../frame/SealLink.tsx';
import { useHeadingFocus } from '../ui/heading-focus.ts';
import classes from './ReplayRoom.module.css';

/**
 * An instant of the past for whoever reviews it: what was known then, what was in front of the room or of a signer, and the
 * reviewer's own column, over the player.
 */
export function ReplayRoom(props: {
  readonly whole: IncidentState;
  readonly events: readonly IncidentEvent[];
  readonly sight: Sight;
  readonly head: Playhead;
  readonly furthest: number;
  readonly band: ReactNode;
  readonly player: ReactNode;
  readonly onGo: (head: Playhead) => void;
}) {
  const { whole, events, sight, head, furthest, band, player, onGo } = props;
  const view = useView();
  useHeadingFocus(`${view.incidentId}-replay`);
  return (
    <PageFrame
      drill={whole.chart.context.drill}
      at={view.replayAt}
      heading={<ReplayHeading whole={whole} />}
      headerEnd={<SightControls sight={sight} />}
      band={band}
      footer={
        <SealLink logId={view.incidentId}>
          <HeadLine logId={view.incidentId} head={view.head} />
        </SealLink>
      }
    >
      <div className={classes.page}>
        <div className={classes.columns}>
          <div className={classes.left}>
            <KnownThenPanel sight={sight} />
            <RevealedPanel sight={sight} />
            <LedgerPanel events={events} onGo={onGo} />
          </div>
          <div className={classes.middle}>
            <SeenWords sight={sight} events={events} onGo={onGo} Sheet={SignOffThen} />
          </div>
          <div className={classes.right}>
            <ReviewerColumn sight={sight} events={events} head={head} furthest={furthest} onGo={onGo} />
          </div>
        </div>
        {player}
      </div>
    </PageFrame>
  );
}
