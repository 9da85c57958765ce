import { firstWhere } from '../first-where.ts';
import type { IncidentEvent, IncidentEventType } from '../incident/events.ts';
import { SYSTEM } from '../kernel.ts';
import type { StageRun } from '../playbook/chart-context.ts';
import type { Stage } from '../playbook/stages.ts';
import type { HeldWait } from './ledger-waits.ts';
import type { Instant } from './steady.ts';

/** A stretch of the steady line. */
export type Span = { readonly from: number; readonly to: number };

/** Whose time a stretch of the master clock was. */
export type Owner =
  | { readonly kind: 'before' }
  | {
      readonly kind: 'wait';
      readonly stage: Stage;
      readonly waits: readonly [HeldWait, ...HeldWait[]];
      /** True where others were waited for as well, who had all decided or answered before. */
      readonly last: boolean;
    }
  | { readonly kind: 'work'; readonly stage: Stage }
  | { readonly kind: 'quiet'; readonly stage: Stage };

export type Slice = Span & { readonly owner: Owner };

/**
 * How long before an entry its writer counts as having been at it, in ms. A log shows when something was written down, not
 * when somebody began to: a minute is our own figure.
 */
export const AT_WORK_MS = 60_000;

/** What people enter that is no work on the words or on what is known: it begins or ends a wait, or only looks. */
const NO_WORK: ReadonlySet<IncidentEventType> = new Set([
  'approval.seen',
  'approval.approved',
  'approval.rejected',
  'approval.objected',
  'approval.takenBack',
  'approval.nudged',
  'ask.nudged',
  'ask.answered',
  'ask.withdrawn',
]);

/** A stretch of work, and the first entry that shows it: nothing of it is known before that. */
export type WorkSpan = Span & { readonly first: number };

/** The stretches in which the log shows somebody at work, joined, in order. */
export function workSpans(
  events: readonly IncidentEvent[],
  instants: readonly Instant[],
): readonly WorkSpan[] {
  const spans: WorkSpan[] = [];
  events.forEach((event, first) => {
    if (!isWork(event)) return;
    const to = instants[first]?.steady ?? 0;
    const last = spans.at(-1);
    if (last && last.to >= to - AT_WORK_MS) spans[spans.length - 1] = { ...last, to };
    else spans.push({ first, from: to - AT_WORK_MS, to });
  });
  return spans;
}

const isWork = ({ by, type }: IncidentEvent): boolean => by !== SYSTEM && !NO_WORK.has(type);

/** A log, walked once. */
type Walked = {
  readonly events: readonly IncidentEvent[];
  readonly instants: readonly Instant[];
  readonly work: readonly WorkSpan[];
};

/** The stretches of work that the first `size` entries show, as far as they begin before `until`: a later entry may have made the last of them longer. */
export function workBy({ events, instants, work }: Walked, size: number, until: number): readonly Span[] {
  const shown = firstWhere(work.length, (index) => (work[index]?.first ?? size) >= size);
  const last = work[shown - 1];
  if (!last) return [];
  const begun = firstWhere(work.length, (index) => (work[index]?.from ?? until) >= until);
  const within = work.slice(0, Math.min(shown, begun));
  if (within.at(-1) !== last) return within;
  let newest = Math.min(size, events.length) - 1;
  for (let event = events[newest]; event && !isWork(event); event = events[newest]) newest -= 1;
  return [...within.slice(0, -1), { from: last.from, to: instants[newest]?.steady ?? last.to }];
}

/** Walks along spans in order, and says of an instant that never goes back which one it lies in. */
function walker<S extends Span>(spans: readonly S[]): (instant: number) => S | null {
  let index = 0;
  return (instant) => {
    while (index < spans.length && (spans[index]?.to ?? 0) <= instant) index += 1;
    const span = spans[index];
    return span && span.from <= instant ? span : null;
  };
}

/**
 * The wait with which the seat or question of each was free again, whoever held it by then: a hand-over goes on with the wait,
 * and a signature that is taken back later begins another.
 */
function freedBy(waits: readonly HeldWait[]): ReadonlyMap<HeldWait, HeldWait> {
  const freed = new Map<HeldWait, HeldWait>();
  const next = new Map<string, HeldWait>();
  for (const wait of waits.toReversed()) {
    const after = next.get(wait.placeId);
    const goesOn = after !== undefined && wait.end === 'handedOn' && after.from === wait.to;
    freed.set(wait, goesOn ? (freed.get(after) ?? after) : wait);
    next.set(wait.placeId, wait);
  }
  return freed;
}

/** True where something came of a wait. */
export const came = ({ end }: HeldWait): boolean => end === 'decided' || end === 'answered';

/**
 * Who of several was in the way: whose seat or question was free last. Of several freed at once whoever decided, for that
 * freed them all; where nobody did, all of them.
 */
function inTheWay(
  open: readonly HeldWait[],
  freed: ReadonlyMap<HeldWait, HeldWait>,
): readonly [HeldWait, ...HeldWait[]] | null {
  const until = (wait: HeldWait) => (freed.get(wait) ?? wait).to;
  const last = Math.max(...open.map(until));
  const slowest = open.filter((wait) => until(wait) === last);
  const decided = slowest.filter(came);
  const [first, ...others] = decided.length > 0 ? decided : slowest;
  return first ? [first, ...others] : null;
}

/** True if all others who were waited for had decided or answered before one of them. */
function isLast(open: readonly HeldWait[], one: HeldWait, freed: ReadonlyMap<HeldWait, HeldWait>): boolean {
  const end = (wait: HeldWait) => freed.get(wait) ?? wait;
  const others = open.filter((other) => other.placeId !== one.placeId).map(end);
  return others.length > 0 && others.every((other) => came(other) && other.to < end(one).to);
}

/** The waits that are open at an instant that never goes back, in the order in which they began. */
function openWaits(waits: readonly HeldWait[]): (instant: number) => readonly HeldWait[] {
  const coming = waits.toSorted((one, other) => one.from - other.from);
  let next = 0;
  let open: readonly HeldWait[] = [];
  return (instant) => {
    const begun: HeldWait[] = [];
    for (let wait = coming[next]; wait && wait.from <= instant; wait = coming[next]) {
      begun.push(wait);
      next += 1;
    }
    open = [...open, ...begun].filter(({ to }) => to > instant);
    return open;
  };
}

type Shown = {
  readonly runs: readonly StageRun[];
  readonly waits: readonly HeldWait[];
  readonly work: readonly Span[];
};

function runSpans(runs: readonly StageRun[]): readonly (Span & { readonly stage: Stage })[] {
  return runs.map(({ stage, enteredSteady, leftSteady }) => ({
    stage,
    from: enteredSteady,
    to: leftSteady ?? Number.POSITIVE_INFINITY,
  }));
}

/** Says of an instant that never goes back whose time it was: one rule, one answer. */
function ownerAt({ runs, waits, work }: Shown): (instant: number) => Owner {
  const [runAt, workAt, openAt] = [walker(runSpans(runs)), walker(work), openWaits(waits)];
  const freed = freedBy(waits);
  return (instant) => {
    const [run, open, isWork] = [runAt(instant), openAt(instant), workAt(instant) !== null];
    if (!run) return { kind: 'before' };
    const { stage } = run;
    const signers = stage === 'approve' ? open.filter(({ kind }) => kind === 'signer') : [];
    const silent = inTheWay(signers, freed);
    if (silent) return { kind: 'wait', stage, waits: silent, last: isLast(signers, silent[0], freed) };
    if (isWork) return { kind: 'work', stage };
    const asked = open.filter(({ kind }) => kind === 'ask');
    const waits = inTheWay(asked, freed);
    return waits
      ? { kind: 'wait', stage, waits, last: isLast(asked, waits[0], freed) }
      : { kind: 'quiet', stage };
  };
}

function edges({ from, to }: Span, { runs, waits, work }: Shown): readonly number[] {
  const all = [...runSpans(runs), ...waits, ...work].flatMap((one) => [one.from, one.to]);
  const within = all.filter((edge) => edge > from && edge < to);
  return [...new Set([from, ...within, to])].toSorted((one, other) => one - other);
}

const stageOf = (owner: Owner): Stage | null => (owner.kind === 'before' ? null : owner.stage);
const waitsOf = (owner: Owner): readonly HeldWait[] => (owner.kind === 'wait' ? owner.waits : []);

function sameOwner(one: Owner, other: Owner): boolean {
  const [waits, others] = [waitsOf(one), waitsOf(other)];
  return (
    one.kind === other.kind &&
    stageOf(one) === stageOf(other) &&
    waits.length === others.length &&
    waits.every((wait, index) => wait === others[index])
  );
}

/** The waits at places where somebody was waited for before an instant: none of the others says whose time it was then. */
function begunBefore(waits: readonly HeldWait[], instant: number): readonly HeldWait[] {
  const places = new Set(waits.flatMap(({ placeId, from }) => (from < instant ? [placeId] : [])));
  return waits.filter(({ placeId }) => places.has(placeId));
}

/** Cuts a span into slices that touch: every millisecond belongs to exactly one. */
export function slicesOf(span: Span, all: Shown): readonly Slice[] {
  const shown = { ...all, waits: begunBefore(all.waits, span.to) };
  const ownerOf = ownerAt(shown);
  const cuts = edges(span, shown);
  const slices: Slice[] = [];
  cuts.slice(1).forEach((to, index) => {
    const from = cuts[index] ?? to;
    const owner = ownerOf(from);
    const last = slices.at(-1);
    if (last && sameOwner(last.owner, owner)) slices[slices.length - 1] = { ...last, to };
    else slices.push({ from, to, owner });
  });
  return slices;
}
