import type { Json } from '../kernel.ts';
import { isObject, textIn } from './fields.ts';
import { instantOf } from './instant.ts';
import type { JsonObject, LogRecord } from './record.ts';

/** A statement as it was started. */
export type Started = {
  readonly number: Json;
  readonly kind: string;
  /** The statement that it set aside, and the one whose words it began with; empty where there is none. */
  readonly setAside: string;
  readonly takesUp: string;
  /** When it was started, by a clock that nobody moves, and the severity that was in force then. */
  readonly steady: number;
  readonly severity: string;
};

/** What follows which statements were started, set aside, taken up and let go, from bare records. */
export type StatementBook = {
  readonly add: (record: LogRecord) => void;
  readonly started: (statementId: string) => Started | undefined;
  readonly count: () => number;
  /** The statement that was started last. */
  readonly current: () => string | undefined;
  readonly isFollowUp: () => boolean;
  /** A time that people read off the clock as it stands now, by a clock that nobody moves. */
  readonly steady: (at: number) => number;
  /** The correction that a statement was set aside for. */
  readonly asideFor: (statementId: string) => Started | undefined;
  /** Whether a statement was set aside, and nobody took its words up, let them go or ended them as a correction. */
  readonly isWaiting: (statementId: string) => boolean;
  readonly isTakenUp: (statementId: string) => boolean;
  /** A statement and those whose words it began with, the newest first. A log that goes round in a ring ends it. */
  readonly line: (statementId: string) => readonly string[];
  /** The channels on which words of its line are out. */
  readonly outOn: (statementId: string) => ReadonlySet<string>;
  /** The kind that a statement has which takes its words up. */
  readonly takenUpAs: (statementId: string) => string;
  /** Since when a correction is ended on a channel, by a clock that nobody moves; undefined where it is not. */
  readonly cutOn: (statementId: string, channel: string) => number | undefined;
  /** What a correction takes back, as the record says it; undefined where none does. */
  readonly opening: (statementId: string) => JsonObject | undefined;
};

type Pages = {
  readonly statements: Map<string, Started>;
  readonly letGo: Set<string>;
  readonly openings: Map<string, JsonObject>;
  readonly out: Map<string, Set<string>>;
  readonly cut: Map<string, { readonly channels: readonly Json[]; readonly steady: number }>;
  internal: ReadonlySet<string>;
  severity: string;
  followUp: boolean;
  shiftMs: number;
};

function internalIn(playbook: Json | undefined): ReadonlySet<string> {
  const channels = isObject(playbook) ? playbook['channels'] : [];
  const all = Array.isArray(channels) ? channels.filter(isObject) : [];
  return new Set(all.filter((one) => one['internal'] === true).map((one) => textIn(one, 'id')));
}

function start(pages: Pages, { data, at }: LogRecord): void {
  pages.followUp = false;
  pages.statements.set(textIn(data, 'statementId'), {
    number: data['number'] ?? 0,
    kind: textIn(data, 'kind'),
    setAside: textIn(data, 'setAside'),
    takesUp: textIn(data, 'takesUp'),
    steady: (instantOf(at) ?? 0) - pages.shiftMs,
    severity: pages.severity,
  });
}

function lineOf(statements: Pages['statements'], statementId: string): readonly string[] {
  const line = new Set<string>();
  for (let id = statementId; id !== '' && !line.has(id); id = statements.get(id)?.takesUp ?? '') line.add(id);
  return [...line];
}

function note(pages: Pages, record: LogRecord): void {
  const { kind, data } = record;
  const statementId = textIn(data, 'statementId');
  if (kind === 'incident.opened') {
    pages.internal = internalIn(data['playbook']);
    pages.severity = textIn(data, 'severity');
  } else if (kind === 'channel.added')
    pages.internal = new Set([...pages.internal, ...internalIn({ channels: [data['channel'] ?? null] })]);
  else if (kind === 'severity.changed') pages.severity = textIn(data, 'to');
  else if (kind === 'stage.advanced') pages.followUp = textIn(data, 'to') === 'followUp';
  else if (kind === 'statement.started') start(pages, record);
  else if (kind === 'statement.letGo') pages.letGo.add(statementId);
  else if (kind === 'clock.adjusted') pages.shiftMs += Number(data['shiftMs'] ?? 0);
  else if (kind === 'correction.cutShort') {
    const { channels } = data;
    const steady = (instantOf(record.at) ?? 0) - pages.shiftMs;
    pages.cut.set(statementId, { channels: Array.isArray(channels) ? channels : [], steady });
  } else if (kind === 'correction.opened') pages.openings.set(statementId, data);
  else if (kind === 'release.recorded') {
    const channels = pages.out.get(statementId) ?? new Set();
    pages.out.set(statementId, channels.add(textIn(data, 'channel')));
  }
}

/** Opens the book of the statements of one incident. */
export function createStatementBook(): StatementBook {
  const pages: Pages = {
    ...{ statements: new Map(), letGo: new Set(), openings: new Map(), out: new Map(), cut: new Map() },
    ...{ internal: new Set(), severity: '', followUp: false, shiftMs: 0 },
  };
  const { statements, letGo, openings, out, cut } = pages;
  const all = () => [...statements.values()];
  const isTakenUp = (statementId: string) => all().some((one) => one.takesUp === statementId);
  const asideFor = (statementId: string) => all().find((one) => one.setAside === statementId);
  const outOn = (statementId: string) =>
    new Set(lineOf(statements, statementId).flatMap((one) => [...(out.get(one) ?? [])]));
  return {
    add: (record) => note(pages, record),
    started: (statementId) => statements.get(statementId),
    count: () => statements.size,
    current: () => [...statements.keys()].at(-1),
    isFollowUp: () => pages.followUp,
    steady: (at) => at - pages.shiftMs,
    asideFor,
    isWaiting: (statementId) =>
      asideFor(statementId) !== undefined &&
      !letGo.has(statementId) &&
      !cut.has(statementId) &&
      !isTakenUp(statementId),
    isTakenUp,
    line: (statementId) => lineOf(statements, statementId),
    outOn,
    takenUpAs: (statementId) => {
      const kind = statements.get(statementId)?.kind ?? '';
      const isHeard = [...outOn(statementId)].some((one) => !pages.internal.has(one));
      return kind === 'holding' && isHeard ? 'update' : kind;
    },
    cutOn: (statementId, channel) => {
      const found = cut.get(statementId);
      return found?.channels.includes(channel) ? found.steady : undefined;
    },
    opening: (statementId) => openings.get(statementId),
  };
}
