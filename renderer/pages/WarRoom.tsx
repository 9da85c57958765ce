import { type ReactNode, useState } from 'react';
import { isLive } from '../../shared/incident/state.ts';
import { liveRun } from '../../shared/playbook/chart-context.ts';
import type { Stage } from '../../shared/playbook/stages.ts';
import { useView } from '../bridge/view.tsx';
import { FakesDialog } from '../features/fakes/FakesDialog.tsx';
import { BreakGlassBand } from '../features/incident/BreakGlassBand.tsx';
import { ChecklistPanel } from '../features/incident/ChecklistPanel.tsx';
import { EarlierStatements } from '../features/incident/EarlierStatements.tsx';
import { EndedHead } from '../features/incident/EndedHead.tsx';
import { IncidentHeading } from '../features/incident/IncidentHeading.tsx';
import { KnownPanel } from '../features/incident/KnownPanel.tsx';
import { LogPanel } from '../features/incident/LogPanel.tsx';
import { MasterClock } from '../features/incident/MasterClock.tsx';
import { NextWordClock } from '../features/incident/NextWordClock.tsx';
import { StageRail } from '../features/incident/StageRail.tsx';
import { StandDown } from '../features/incident/StandDown.tsx';
import { WaitsPanel } from '../features/incident/WaitsPanel.tsx';
import { QueuesDialog } from '../features/queues/QueuesDialog.tsx';
import { HeadLine } from '../frame/HeadLine.tsx';
import { PageFrame } from '../frame/PageFrame.tsx';
import { SealLink } from '../frame/SealLink.tsx';
import { FalseNow } from '../ui/FalseNow.tsx';
import { useHeadingFocus } from '../ui/heading-focus.ts';
import { ShakenFacts } from '../ui/ShakenFacts.tsx';
import { WithdrawFact } from '../ui/WithdrawFact.tsx';
import { LookingElsewhere } from './LookingElsewhere.tsx';
import { StageWorkspace } from './StageWorkspace.tsx';
import { useStageActions } from './use-stage-actions.ts';
import { useTopOfEach } from './use-top-of-each.ts';
import classes from './WarRoom.module.css';

/** In a replay nothing in it takes the focus, and what scrolls must be reachable by keyboard (WCAG 2.1.1). */
const SCROLLS = { role: 'group', tabIndex: 0, 'aria-label': 'Waits' } as const;

/** The stage whose workspace is shown: the live one, until somebody opens another; the next live one resets it. */
function useShownStage(live: Stage, runs: number): readonly [Stage, (stage: Stage) => void] {
  const [chosen, setChosen] = useState<{ readonly stage: Stage; readonly runs: number } | null>(null);
  const shown = chosen?.runs === runs ? chosen.stage : live;
  return [shown, (stage) => setChosen({ stage, runs })];
}

/**
 * The war room of the incident in view: waits, facts and checklist on the left, the stage's work in the middle, the log
 * on the right. The same room draws a replay, read-only.
 */
export function WarRoom(props: { readonly band?: ReactNode; readonly beside?: ReactNode }) {
  const { incidentId, state, head, replayAt } = useView();
  const { context } = state.chart;
  const live = liveRun(context)?.stage ?? 'detect';
  const [shown, show] = useShownStage(live, context.runs.length);
  const early = shown === 'detect' || shown === 'brief';
  // An end is a page of its own, as a run of a stage is.
  const page = context.runs.length + (isLive(state) ? 0 : 1);
  const waits = useTopOfEach(page);
  const rest = useTopOfEach(page);
  useStageActions(live, shown, show);
  useHeadingFocus(`${incidentId}-${shown}-${context.runs.length}`);
  return (
    <PageFrame
      drill={context.drill}
      at={replayAt}
      heading={<IncidentHeading />}
      headerEnd={
        <>
          <NextWordClock />
          <MasterClock />
        </>
      }
      band={
        <>
          {props.band}
          <BreakGlassBand />
          <StageRail shown={shown} onShow={show} />
        </>
      }
      footer={
        <SealLink logId={incidentId}>
          <HeadLine logId={incidentId} head={head} />
        </SealLink>
      }
    >
      <QueuesDialog />
      <FakesDialog />
      <WithdrawFact />
      <div className={classes.room}>
        <EarlierStatements />
        <div className={classes.left}>
          <div className={classes.waits} ref={waits} {...(replayAt === null ? {} : SCROLLS)}>
            <WaitsPanel />
          </div>
          <div className={classes.rest} ref={rest}>
            <KnownPanel offers={shown !== 'brief'} />
            {props.beside}
            {isLive(state) ? <ChecklistPanel /> : null}
            <StandDown />
          </div>
        </div>
        {/* A new workspace starts at its top. */}
        <div className={classes.middle} key={`${shown}-${page}`}>
          {isLive(state) ? null : <EndedHead />}
          {shown === live || !isLive(state) ? null : (
            <LookingElsewhere shown={shown} live={live} onBack={() => show(live)} />
          )}
          <FalseNow places={early} />
          {early ? null : <ShakenFacts />}
          <StageWorkspace stage={shown} live={shown === live} onShow={show} />
        </div>
        <div className={classes.right}>
          <LogPanel />
        </div>
      </div>
    </PageFrame>
  );
}
