import { gistOf } from '../fact/likely.ts';
import { standingFacts } from '../fact/standing-facts.ts';
import type { Release } from '../release/releases.ts';
import { dateText, timeText } from '../time-text.ts';
import type { IncidentState } from './state.ts';

type State = Pick<IncidentState, 'chart' | 'releases' | 'zone'>;

const timeWords = (at: number, zone: string): string => `${timeText(at, zone)} ${dateText(at, zone)}`;

/**
 * The times that an incident has of its own, as texts: first awareness, the alarm, when words went out, and when what is
 * confirmed happened.
 */
export function ownTimes(state: State & Pick<IncidentState, 'facts'>): readonly string[] {
  const { firstAwarenessAt, openedAt } = state.chart.context;
  const happened = standingFacts(state).flatMap(({ happenedAt }) => happenedAt ?? []);
  const times = [firstAwarenessAt, openedAt, ...state.releases.map((one) => one.releasedAt), ...happened];
  return times.map((at) => timeWords(at, state.zone));
}

const figuresOf = (at: number, zone: string): readonly string[] => [
  ...gistOf(timeWords(at, zone)).figures.keys(),
];

/** The figures of when words went out, in a zone: each release is read once for as long as it is there. */
const released = new WeakMap<Release, { readonly zone: string; readonly figures: readonly string[] }>();

function figuresOfRelease(release: Release, zone: string): readonly string[] {
  const known = released.get(release);
  if (known?.zone === zone) return known.figures;
  const figures = figuresOf(release.releasedAt, zone);
  released.set(release, { zone, figures });
  return figures;
}

/** The figures of these times, as words are looked at for theirs: saying one of them tells of no fact. */
export function ownFigures({ chart, releases, zone }: State): ReadonlySet<string> {
  const { firstAwarenessAt, openedAt } = chart.context;
  const own = [firstAwarenessAt, openedAt].flatMap((at) => figuresOf(at, zone));
  return new Set([...own, ...releases.flatMap((one) => figuresOfRelease(one, zone))]);
}
