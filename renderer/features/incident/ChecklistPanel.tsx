import { Checkbox, Tooltip, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { isDone, type LogSays, logSays } from '../../../shared/incident/by-the-log.ts';
import { requirements } from '../../../shared/incident/requirements.ts';
import { actorName } from '../../../shared/people/people.ts';
import { liveRun, type StageRun, type Tick } from '../../../shared/playbook/chart-context.ts';
import { ROLE_LABEL } from '../../../shared/playbook/roles.ts';
import type { ChecklistItem } from '../../../shared/playbook/schema.ts';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { isLateTick, lapsedTick } from '../../../shared/playbook/ticks.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useSayWhy } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './ChecklistPanel.module.css';

const WAIVED = { withReason: 'waived', byBreakGlass: 'waived by break-glass' } as const;

function Tags({ item }: { readonly item: ChecklistItem }) {
  const { role, required } = item;
  const found = requirements(useView().state).find((one) => one.id === `item:${item.id}`);
  const waived = found?.waived ? WAIVED[found.waived] : null;
  const words = [role ? ROLE_LABEL[role] : null, waived ?? (required ? 'needed' : null)];
  return <span className={classes.tags}>{words.filter((word) => word !== null).join(' · ')}</span>;
}

/** Who ticked the item for words that no longer stand. */
function Lapsed(props: { readonly tick: Tick }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { at, by } = props.tick;
  return (
    <span className={classes.lapsed}>
      <ToneText tone="warn">
        was ticked by <Name>{actorName(people, by)}</Name> at{' '}
        <TimeOfDay at={at} zone={state.zone} against={now} seconds={false} /> for the earlier words
      </ToneText>
    </span>
  );
}

/** That an item which was due before the first words was done after they were out. */
function Late({ item, run }: { readonly item: ChecklistItem; readonly run: StageRun }) {
  const { context } = useView().state.chart;
  const tick = run.checked.includes(item.id) ? run.ticks.find((one) => one.itemId === item.id) : undefined;
  if (!tick || !isLateTick(context, item, tick.at)) return null;
  return (
    <span className={classes.lapsed}>
      <ToneText tone="warn">ticked after the first words were out</ToneText>
    </span>
  );
}

const BY_THE_LOG = {
  proven: { tone: 'calm', words: 'By the log: ' },
  pending: { tone: 'plain', words: 'By the log: ' },
  contradicted: { tone: 'over', words: 'The log says otherwise: ' },
} as const;

/** What the log itself says about an item: red where somebody ticked it against the log, or it can no longer become true. */
function ByTheLog(props: { readonly says: LogSays; readonly ticked: boolean }) {
  const { says, ticked } = props;
  const { tone, words } = BY_THE_LOG[ticked && says.verdict === 'pending' ? 'contradicted' : says.verdict];
  return (
    <span className={classes.lapsed}>
      <ToneText tone={tone}>
        {words}
        {says.sentence}
      </ToneText>
    </span>
  );
}

function ItemRow(props: { readonly item: ChecklistItem; readonly run: StageRun }) {
  const { item, run } = props;
  const view = useView();
  const sending = useSending();
  const checked = isDone(view.state, item, run.checked);
  const says = logSays(view.state, item);
  const lapsed = lapsedTick(run, item.id);
  const type = checked && !says ? 'checklist.uncheck' : 'checklist.check';
  const command = { type, stage: run.stage, itemId: item.id } as const;
  const refusal = view.refusal(command);
  const reason = useId();
  const sayWhy = useSayWhy(refusal, sending);
  const press = () => (refusal ? sayWhy() : void sending.run(() => view.send(command)));
  return (
    <li data-place={`item:${item.id}`}>
      <Tooltip label={refusal?.sentence ?? ''} disabled={refusal === null}>
        <Checkbox
          size="xs"
          checked={checked}
          // Not `disabled`: its reason must be there for the keyboard and for a screen reader too.
          aria-disabled={refusal !== null}
          aria-describedby={refusal === null ? undefined : reason}
          classNames={{
            input: classes.box ?? '',
            label: (checked ? classes.done : classes.open) ?? '',
          }}
          label={
            <>
              {item.text} <Tags item={item} />
              {lapsed ? <Lapsed tick={lapsed} /> : null}
              <Late item={item} run={run} />
              {says ? <ByTheLog says={says} ticked={run.checked.includes(item.id)} /> : null}
            </>
          }
          onChange={press}
        />
      </Tooltip>
      {refusal === null ? null : <VisuallyHidden id={reason}>{refusal.sentence}</VisuallyHidden>}
      <Refusal sentence={sending.refused} alert />
    </li>
  );
}

/** The live stage's checklist. Needed items stand in the way of leaving until they are done or waived. */
export function ChecklistPanel() {
  const { state } = useView();
  const { context } = state.chart;
  const run = liveRun(context);
  const items = run ? (context.playbook?.stages[run.stage].checklist ?? []) : [];
  if (!run) return null;
  const done = items.filter((item) => isDone(state, item, run.checked)).length;
  return (
    <Panel title={`Checklist · ${STAGE_LABEL[run.stage]}`} aside={`${done} of ${items.length}`}>
      <Rows>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} run={run} />
        ))}
      </Rows>
    </Panel>
  );
}
