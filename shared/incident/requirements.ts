import { notLooked } from '../break-glass/glasses.ts';
import { liveRun, type StageRun } from '../playbook/chart-context.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { nextPromise } from '../promise/promises.ts';
import { lookRequirement, waivedByGlass } from './break-glass.ts';
import { isDone } from './by-the-log.ts';
import { lettingOut, unreviewed } from './let-out.ts';
import { unwatchedPromise } from './promised-words.ts';
import type { IncidentState } from './state.ts';

/** A soft exit rule of the live stage: met, or waived with a reason, before the stage is left. */
export type Requirement = {
  readonly id: string;
  readonly text: string;
  readonly met: boolean;
  /** How it was let go: with a reason of its own, or with the signer who was passed over. Null while it was not. */
  readonly waived: 'withReason' | 'byBreakGlass' | null;
};

const IN_THE_ROOM = ' in the room';

/** After a break of the glass: those who were skipped look at what went out. Waived once, it is waived for good. */
function lookRequirements(state: IncidentState): readonly Requirement[] {
  const open = unreviewed(state);
  return lettingOut(state).map((glass) => ({
    id: lookRequirement(glass),
    text: 'Have the skipped signers look.',
    met: notLooked(glass).length === 0,
    waived: notLooked(glass).length > 0 && !open.includes(glass) ? 'withReason' : null,
  }));
}

/** What the words that are out say about the next word, while nothing counts down to it. Waived once, it is for good. */
export function saidRequirements(state: IncidentState): readonly Requirement[] {
  const words = unwatchedPromise(state);
  if (!words || nextPromise(state.promises)) return [];
  const id = `said:${words.at}`;
  const waived = state.chart.context.runs.some((run) => run.waived.includes(id));
  const text = `Promise the next word for ${words.said}, as the words say.`;
  return [{ id, text, met: false, waived: waived ? 'withReason' : null }];
}

/** The requirements that were waived for this run; what is asked for once an incident stays waived in later ones. */
function waivedIn({ chart: { context } }: IncidentState, run: StageRun): readonly string[] {
  const items = context.playbook?.stages[run.stage].checklist ?? [];
  const once = items.filter(({ before }) => before === 'firstWords').map(({ id }) => `item:${id}`);
  const earlier = context.runs.filter((one) => one.stage === run.stage).flatMap((one) => one.waived);
  return [...run.waived, ...earlier.filter((id) => once.includes(id))];
}

/** The soft requirements of the live stage: the roles that must be present, then the required checklist items. */
export function requirements(state: IncidentState): readonly Requirement[] {
  const run = liveRun(state.chart.context);
  const plan = run && state.chart.context.playbook?.stages[run.stage];
  if (!run || !plan) return [];
  const roles = plan.mustBePresent.map((role) => ({
    id: `role:${role}`,
    text: `${ROLE_LABEL[role]}${IN_THE_ROOM}`,
    met: (state.seats[role] ?? []).length > 0,
  }));
  const items = plan.checklist
    .filter((item) => item.required)
    .map((item) => ({ id: `item:${item.id}`, text: item.text, met: isDone(state, item, run.checked) }));
  const atTheEnd = run.stage === 'followUp' ? [...lookRequirements(state), ...saidRequirements(state)] : [];
  const glass = waivedByGlass(state).map((id) => `item:${id}`);
  const waived = waivedIn(state, run);
  const known = [...roles, ...items].map((one): Requirement => {
    const skipped = !one.met && glass.includes(one.id) ? 'byBreakGlass' : null;
    return { ...one, waived: waived.includes(one.id) ? 'withReason' : skipped };
  });
  return [...known, ...atTheEnd];
}

/** The requirements that still stand in the way: neither met nor waived. */
export function unmet(state: IncidentState): readonly Requirement[] {
  return requirements(state).filter((one) => !one.met && one.waived === null);
}

/** As many words of a requirement as a list of several has room for: its whole text stands in the checklist. */
const HEAD_WORDS = 7;

/** The head of a requirement's text, for a list of several: its first clause, and of a long one the first words, with the dots of what is left out. */
export function headOf(text: string, most = HEAD_WORDS): string {
  const [clause = text] = /^(?:[^:;.。]|[:.](?=\d))+/u.exec(text) ?? [];
  const short = /^[^,]+/u.exec(clause)?.[0] ?? clause;
  const head = short.split(' ').length < 3 ? clause : short;
  const words = head.split(' ');
  if (words.length <= most) return head === clause ? head : `${head}…`;
  // A quotation that would be left open is left out.
  return `${words
    .slice(0, most)
    .join(' ')
    .replace(/\s*“[^”]*$/u, '')}…`;
}

/** Several requirements as a list for a sentence: all roles that have to be here in one, then the items. */
export function listOf(open: readonly Requirement[]): string {
  const here = open
    .filter(({ id }) => id.startsWith('role:'))
    .map(({ text }) => text.replace(IN_THE_ROOM, ''));
  const [last = '', ...before] = here.toReversed();
  const names = before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
  const items = open.filter(({ id }) => !id.startsWith('role:')).map(({ text }) => headOf(text));
  return [...(here.length === 0 ? [] : [`${names}${IN_THE_ROOM}`]), ...items].join('; ');
}

/** A requirement's text without its own full stop, for the middle of a sentence. */
export function bare(text: string): string {
  return text.replace(/[.。]\s*$/u, '');
}
