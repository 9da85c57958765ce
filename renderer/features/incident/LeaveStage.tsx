import { Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { leadsTo } from '../../../shared/incident/decide/stage.ts';
import {
  askedInPublish,
  type Obstacle,
  OF_WORDS,
  obstacles,
  slotObstacles,
  wordObstacles,
} from '../../../shared/incident/obstacles.ts';
import { slotLabel } from '../../../shared/incident/slot-names.ts';
import { type IncidentState, isLive, phaseOf } from '../../../shared/incident/state.ts';
import { fail, type Rejection } from '../../../shared/kernel.ts';
import { liveRun } from '../../../shared/playbook/chart-context.ts';
import { nextStage, STAGE_LABEL, type Stage } from '../../../shared/playbook/stages.ts';
import { openSlotsOf, type Words } from '../../../shared/statement/channel-words.ts';
import { currentStatement, latestRevision } from '../../../shared/statement/statements.ts';
import { useUnsavedDraft } from '../../bridge/draft-desk.ts';
import { useNowInSteps } from '../../bridge/use-now.ts';
import { useView } from '../../bridge/view.tsx';
import { wantHeading } from '../../ui/heading-focus.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';
import { ExtendButton } from './ExtendButton.tsx';
import classes from './LeaveStage.module.css';
import { ObstacleList, useToPlace } from './ObstacleList.tsx';
import { WaiveFirst } from './WaiveFirst.tsx';

const UNSAVED = {
  code: 'unsaved',
  sentence:
    'The page holds words that are not saved, and the signers would get the last revision without them. Save them first, or undo them.',
} as const satisfies Rejection;

/** The same where there is no revision that the signers could get. */
const NONE_SAVED: Rejection = {
  code: UNSAVED.code,
  sentence:
    'The words on the page are not saved, and no revision is: the signers would get nothing. Save them first.',
};

const unsavedRefusal = ({ statements }: IncidentState): Rejection =>
  latestRevision(currentStatement(statements)) ? UNSAVED : NONE_SAVED;

/** What only the window knows of: words that are on the page and in no revision, and what `filled` slots wait for. */
function saveFirst(filled: readonly string[]): Obstacle {
  const names = filled.map((label) => `“${label}”`).join(', ');
  const text =
    filled.length === 0
      ? 'Save the words on the page, or undo them.'
      : `Save the words: ${names} ${filled.length === 1 ? 'is' : 'are'} filled in on the page alone.`;
  return { code: 'unsaved', text, place: { key: 'save', stage: 'draft' }, waive: null };
}

/** What was saved may be mended on the page already: how old words stand in the way is looked at every few seconds. */
const NOW_STEP_MS = 5000;

/** What checks and channels say of words on the page is asked once nobody has typed for so long: each key has enough to do. */
const TYPING_MS = 300;

/** Everything that stands in the way of the next stage; what is not saved yet first. Of words it tells those on the page. */
function useObstacles(unsaved: Words | null): readonly Obstacle[] {
  const { state } = useView();
  const now = useNowInSteps(NOW_STEP_MS);
  const known = useMemo(() => obstacles(state, now), [state, now]);
  const [page] = useDebouncedValue(unsaved, TYPING_MS);
  const found = useMemo(() => {
    const statement = currentStatement(state.statements);
    return page && statement ? wordObstacles(state, statement, page, now) : [];
  }, [state, page, now]);
  return useMemo(() => {
    if (unsaved === null) return known;
    const saved = latestRevision(currentStatement(state.statements));
    const filled = saved ? openSlotsOf(saved).filter((id) => !openSlotsOf(unsaved).includes(id)) : [];
    const others = known.filter(({ code }) => !OF_WORDS.has(code));
    const words = found.filter(({ code }) => code !== 'slot');
    const first = saveFirst(filled.map((id) => slotLabel(state, id)));
    return [first, ...slotObstacles(state, unsaved), ...words, ...others];
  }, [state, known, unsaved, found]);
}

/** The one primary action of a stage, and what stands in its way. */
export function LeaveStage(props: { readonly onShow: (stage: Stage) => void }) {
  const view = useView();
  const { state } = view;
  const sending = useSending();
  const toPlace = useToPlace(props.onShow);
  const run = liveRun(state.chart.context);
  const to = run && isLive(state) ? nextStage(run.stage) : null;
  const command = { type: 'stage.advance', to: to ?? 'brief' } as const;
  const written = useUnsavedDraft(view.typedIn, state);
  // After Draft the signers have the saved words, and the page says what saving others does.
  const unsaved = phaseOf(state) === 'draft' ? written : null;
  const open = useObstacles(unsaved);
  // What is on the page is for the window to know, and comes first; everything else about leaving is for `decide`.
  const refusal = unsaved ? unsavedRefusal(state) : view.refusal(command);
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
  const next = STAGE_LABEL[leadsTo(state) ?? to ?? run.stage];
  const told = refusal !== null && open.length > 0;
  const asked = askedInPublish(state);
  const again = sending.refused !== null && sending.refused === refusal?.sentence;
  return (
    <>
      <div className={classes.leave}>
        <Group gap="sm" justify="flex-end">
          <ExtendButton />
          {to ? (
            <RefusableButton refusal={refusal} act={act} sending={sending} primary saidBeside>
              Go to {next}
            </RefusableButton>
          ) : null}
        </Group>
        {to && !(told && (again || sending.refused === null)) ? (
          <Refusal sentence={sending.refused ?? refusal?.sentence ?? null} alert={sending.refused !== null} />
        ) : null}
        <WaiveFirst />
      </div>
      {to && (told || asked.length > 0) ? (
        <ObstacleList
          before={next}
          obstacles={[...(told ? open : []), ...asked]}
          alert={again}
          toPlace={toPlace}
        />
      ) : null}
    </>
  );
}
