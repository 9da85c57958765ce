import { Group } from '@mantine/core';
import { leadsTo } from '../../../shared/incident/decide/stage.ts';
import { isLive } from '../../../shared/incident/state.ts';
import { fail, type Rejection } from '../../../shared/kernel.ts';
import { liveRun } from '../../../shared/playbook/chart-context.ts';
import { nextStage, STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { useDraftUnsaved } from '../../bridge/draft-desk.ts';
import { useView } from '../../bridge/view.tsx';
import { wantHeading } from '../../ui/heading-focus.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';
import { ExtendButton } from './ExtendButton.tsx';
import classes from './LeaveStage.module.css';
import { WaiveFirst } from './WaiveFirst.tsx';

const UNSAVED: Rejection = {
  code: 'unsaved',
  sentence:
    'The page holds words that are not saved, and the signers would get the last revision without them. Save them first, or undo them.',
};

/** The one primary action of a stage, what stands in its way in a sentence, and a way to let soft rules go. */
export function LeaveStage() {
  const view = useView();
  const { state } = view;
  const sending = useSending();
  const run = liveRun(state.chart.context);
  const to = run && isLive(state) ? nextStage(run.stage) : null;
  const command = { type: 'stage.advance', to: to ?? 'brief' } as const;
  const unsaved = useDraftUnsaved(view.incidentId, state);
  // What is on the page is for the window to know; everything else about leaving is for `decide`.
  const refusal = view.refusal(command) ?? (unsaved ? UNSAVED : null);
  const act = async () => {
    wantHeading('stage');
    const sent = await view.send(command);
    if (!sent.ok) wantHeading(null);
    return sent;
  };
  useOnAction('stage.advance', () => {
    if (to && refusal === null) void sending.run(act);
    else if (refusal?.code === UNSAVED.code) void sending.run(() => Promise.resolve(fail(refusal)));
  });
  if (!run || !isLive(state) || view.replayAt !== null) return null;
  return (
    <div className={classes.leave}>
      <Group gap="sm" justify="flex-end">
        <ExtendButton />
        {to ? (
          <RefusableButton refusal={refusal} act={act} sending={sending} primary saidBeside>
            Go to {STAGE_LABEL[leadsTo(state) ?? to]}
          </RefusableButton>
        ) : null}
      </Group>
      {to ? (
        <Refusal sentence={sending.refused ?? refusal?.sentence ?? null} alert={sending.refused !== null} />
      ) : null}
      <WaiveFirst unseen={refusal?.code !== 'unmet' && refusal?.code !== 'exit-rule'} />
    </div>
  );
}
