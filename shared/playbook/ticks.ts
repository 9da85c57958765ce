import { type ChartContext, liveRun, type StageRun, type Tick } from './chart-context.ts';
import type { ChecklistItem } from './schema.ts';
import type { Stage } from './stages.ts';

type Ticked = Pick<StageRun, 'checked' | 'ticks'>;

/** The ids of a stage's items that are about the words: a tick there stands only as long as the words do. */
function aboutWords({ playbook }: ChartContext, stage: Stage): readonly string[] {
  const items = playbook?.stages[stage].checklist ?? [];
  return items.filter((item) => item.about === 'words').map((item) => item.id);
}

/** The ids of a stage's items that are due before the first words of an incident: they are asked for once. */
function onceOnly({ playbook }: ChartContext, stage: Stage): readonly string[] {
  const items = playbook?.stages[stage].checklist ?? [];
  return items.filter((item) => item.before === 'firstWords').map((item) => item.id);
}

/** True where an item that was due before the first words was ticked at an instant when they were out. */
export function isLateTick(
  { firstWordsAt }: ChartContext,
  { before }: Pick<ChecklistItem, 'before'>,
  at: number,
): boolean {
  return before === 'firstWords' && firstWordsAt !== null && at > firstWordsAt;
}

/** Opens again what was ticked about earlier words; who ticked it stays known. */
function standing(context: ChartContext, stage: Stage, { checked, ticks }: Ticked): Ticked {
  const words = aboutWords(context, stage);
  const lapsed = ticks.filter((one) => words.includes(one.itemId) && one.position <= context.wordsSince);
  const ids = lapsed.map((one) => one.itemId);
  return { checked: checked.filter((id) => !ids.includes(id)), ticks };
}

/**
 * What a new run of a stage begins with: within one statement what was ticked before, as far as it still stands; with the
 * next statement nothing but what is asked for once an incident, though who ticked what is about the words stays known.
 */
export function ticksOnEntry(context: ChartContext, stage: Stage): Ticked {
  const before = context.runs.findLast((run) => run.stage === stage);
  if (!before) return { checked: [], ticks: [] };
  if (before.cycle === context.cycle) return standing(context, stage, before);
  const once = onceOnly(context, stage);
  const kept = [...aboutWords(context, stage), ...once];
  return {
    checked: before.checked.filter((id) => once.includes(id)),
    ticks: before.ticks.filter((one) => kept.includes(one.itemId)),
  };
}

/** Adds a tick, or takes one away. */
export function tick({ checked, ticks }: Ticked, one: Tick, on: boolean): Ticked {
  const ids = checked.filter((id) => id !== one.itemId);
  const others = ticks.filter(({ itemId }) => itemId !== one.itemId);
  return on ? { checked: [...ids, one.itemId], ticks: [...others, one] } : { checked: ids, ticks: others };
}

/** Notes that the words so far no longer stand: ticks of the live run that were about them open again. */
export function reword(context: ChartContext): ChartContext {
  const reworded = { ...context, wordsSince: context.position };
  const run = liveRun(reworded);
  if (run?.stage !== 'draft') return reworded;
  const live = { ...run, ...standing(reworded, run.stage, run) };
  return { ...reworded, runs: [...context.runs.slice(0, -1), live] };
}

/** Who ticked an item for words that no longer stand; null if nobody did, or it is ticked now. */
export function lapsedTick(run: StageRun, itemId: string): Tick | null {
  if (run.checked.includes(itemId)) return null;
  return run.ticks.find((one) => one.itemId === itemId) ?? null;
}
