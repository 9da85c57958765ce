import type { Channel, LibraryDefaults, OnSilence, Playbook } from '../playbook/schema.ts';
import type { Figure, FigureOf, FigurePlace } from './events.ts';
import { type Figures, figurePlaces, type KeptFigure, keptFigure } from './figures.ts';

/** The parts of a playbook, or of the defaults, that hold figures. */
export type Blocks = Pick<Playbook, 'budgets' | 'chains' | 'thresholds' | 'matrix' | 'channels'>;

/** What one channel takes. Nobody asks for one that is not there: that would be a bug. */
function limitsAt({ channels }: Pick<Blocks, 'channels'>, channelId: string): FigureOf<'channel'> {
  const { name, limits } = channels.find(({ id }) => id === channelId) ?? {};
  if (!name || !limits) throw new Error(`No limits are known of the channel ${channelId}`);
  const counts = limits.counts.map(({ unit, aim, limit, atLeast }) => ({ unit, aim, limit, atLeast }));
  return { block: 'channel', channelId, name, counts, checkedOn: limits.checkedOn };
}

/** Whether there is anything at a place. */
export function hasPlace({ channels }: Pick<Blocks, 'channels'>, place: FigurePlace): boolean {
  return place.block !== 'channel' || channels.some(({ id, limits }) => id === place.channelId && limits);
}

/** What stands at a place, with its fields in the order of their schema. */
export function figureAt(blocks: Blocks, place: FigurePlace): Figure {
  switch (place.block) {
    case 'budget': {
      const { severity } = place;
      const { source: _, ...minutes } = blocks.budgets[severity];
      return { block: 'budget', severity, minutes };
    }
    case 'chain': {
      const { severity } = place;
      const { blocking, onSilence } = blocks.chains[severity];
      const { nudgeAtPercent = null, backupAtPercent = null } = onSilence ?? {};
      const seats = blocking.map(({ role, label }) => ({ role, label }));
      return { block: 'chain', severity, blocking: seats, nudgeAtPercent, backupAtPercent };
    }
    case 'thresholds':
      return { block: 'thresholds', warnAtPercent: [...blocks.thresholds.warnAtPercent] };
    case 'matrix':
      return { block: 'matrix', cells: blocks.matrix.cells.map((row) => [...row]) };
    case 'channels':
      return { block: 'channels', channelIds: blocks.channels.map(({ id }) => id) };
    case 'channel':
      return limitsAt(blocks, place.channelId);
  }
}

/** Whether two figures say the same, both as their schema gives them. */
export function sameFigure(one: Figure, other: Figure): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A rule about silent signers in a sentence, as the playbooks say it. */
export function silenceText({
  nudgeAtPercent,
  backupAtPercent,
  lastResort,
}: Omit<OnSilence, 'source'>): string {
  const steps = [
    nudgeAtPercent === null ? null : `nudge at ${nudgeAtPercent}% of the budget`,
    backupAtPercent === null ? null : `backup at ${backupAtPercent}% of the budget`,
    lastResort === null ? null : 'at 100% two people may release holding words, with a reason',
  ].filter((one) => one !== null);
  const told = steps.length === 0 ? 'no clock asks again' : steps.join(', ');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}. Silence is never consent.`;
}

/**
 * Where a figure of the room comes from, as an incident pins it. Who and why stand in that record, where they can be
 * erased; here they could not.
 */
const sourceOf = ({ position }: KeptFigure): string =>
  `Changed in this room: record ${position} of the log of the room.`;

function chainWith(
  chain: Playbook['chains']['S1'],
  { blocking, nudgeAtPercent, backupAtPercent }: FigureOf<'chain'>,
  source: string,
): Playbook['chains']['S1'] {
  const onSilence = {
    nudgeAtPercent,
    backupAtPercent,
    lastResort: chain.onSilence?.lastResort ?? null,
    source,
  };
  return { ...chain, blocking, silence: silenceText(onSilence), onSilence, source };
}

/** The channels of a list: a playbook's own as it has them, others as we know them. */
function channelsOf(own: readonly Channel[], known: readonly Channel[], ids: readonly string[]): Channel[] {
  return ids.flatMap((id) => [...own, ...known].find((one) => one.id === id) ?? []);
}

function withLimits(
  channels: readonly Channel[],
  { channelId, counts, checkedOn }: FigureOf<'channel'>,
  source: string,
): Channel[] {
  return channels.map((one) =>
    one.id === channelId && one.limits
      ? { ...one, limits: { ...one.limits, counts, checkedOn, source } }
      : one,
  );
}

function put<T extends Blocks>(blocks: T, kept: KeptFigure, known: readonly Channel[]): T {
  const { figure } = kept;
  const source = sourceOf(kept);
  switch (figure.block) {
    case 'budget': {
      const budget = { ...figure.minutes, source };
      return { ...blocks, budgets: { ...blocks.budgets, [figure.severity]: budget } };
    }
    case 'chain': {
      const chain = chainWith(blocks.chains[figure.severity], figure, source);
      return { ...blocks, chains: { ...blocks.chains, [figure.severity]: chain } };
    }
    case 'thresholds':
      return { ...blocks, thresholds: { warnAtPercent: figure.warnAtPercent, source } };
    case 'matrix':
      return { ...blocks, matrix: { ...blocks.matrix, cells: figure.cells, source } };
    case 'channels':
      return { ...blocks, channels: channelsOf(blocks.channels, known, figure.channelIds) };
    case 'channel':
      return { ...blocks, channels: withLimits(blocks.channels, figure, source) };
  }
}

/** Which channels there are comes first: each of them may have limits of this room. */
function overlay<T extends Blocks>(
  blocks: T,
  known: readonly Channel[],
  keptAt: (place: FigurePlace) => KeptFigure | null,
): T {
  const over = (result: T, place: FigurePlace): T => {
    const kept = keptAt(place);
    return kept === null ? result : put(result, kept, known);
  };
  const listed = over(blocks, { block: 'channels' });
  return figurePlaces(listed)
    .filter(({ block }) => block !== 'channels')
    .reduce(over, listed);
}

/** The defaults as this room has them. */
export function defaultsWithFigures(defaults: LibraryDefaults, figures: Figures): LibraryDefaults {
  return overlay(defaults, defaults.channels, (place) => keptFigure(figures, null, place));
}

/**
 * What holds in this room at a place of a playbook: its own figure in the room, or the one its file says in its own
 * right; else the room's default. Null: what the file says.
 */
export function figureInForce(
  playbook: Playbook,
  defaults: LibraryDefaults,
  figures: Figures,
  place: FigurePlace,
): KeptFigure | null {
  const own = keptFigure(figures, playbook.id, place);
  if (own !== null) return own;
  // Which channels a playbook uses is its own matter; a channel that it took over follows the default.
  if (place.block === 'channels') return null;
  if (!hasPlace(playbook, place) || !hasPlace(defaults, place)) return keptFigure(figures, null, place);
  const follows = sameFigure(figureAt(playbook, place), figureAt(defaults, place));
  return follows ? keptFigure(figures, null, place) : null;
}

/** A shipped playbook with the figures of this room over it: what an incident that is raised now pins. */
export function withFigures(playbook: Playbook, defaults: LibraryDefaults, figures: Figures): Playbook {
  return overlay(playbook, defaults.channels, (place) => figureInForce(playbook, defaults, figures, place));
}
