import type { EventOf } from '../event-kind.ts';
import type { LibraryDefaults, Playbook } from '../playbook/schema.ts';
import { SEVERITIES } from '../playbook/stages.ts';
import type { QuestionSet } from '../review/questions.ts';
import type { Figure, FigurePlace, figuresEvents } from './events.ts';

/** The playbooks as they are shipped or lie in the room's own folder, before the room changes any figure. */
export type Library = {
  readonly defaults: LibraryDefaults;
  readonly playbooks: readonly Playbook[];
  /** The questions of a review, as they are shipped. */
  readonly questions?: QuestionSet;
};

/** One block that this room has changed, and who changed it when and why. */
export type KeptFigure = {
  readonly playbookId: string | null;
  readonly figure: Figure;
  /** Of the record in the registry that says so. */
  readonly position: number;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
};

/** Every block that this room has changed and not restored; each place is there once. */
export type Figures = readonly KeptFigure[];

export const NO_FIGURES: Figures = [];

/** Every place that has a figure in any playbook. */
const FIXED_PLACES: readonly FigurePlace[] = [
  ...SEVERITIES.map((severity) => ({ block: 'budget' as const, severity })),
  { block: 'thresholds' },
  { block: 'matrix' },
  { block: 'channels' },
  ...SEVERITIES.map((severity) => ({ block: 'chain' as const, severity })),
];

/** Every place that has a figure in a playbook, or in the defaults: channels have one each, as far as we know them. */
export function figurePlaces({ channels }: Pick<Playbook, 'channels'>): readonly FigurePlace[] {
  const known = channels.filter(({ limits }) => limits !== undefined);
  return [...FIXED_PLACES, ...known.map(({ id }) => ({ block: 'channel' as const, channelId: id }))];
}

/** What tells a place from the others of its block; null where there is one of it. */
function within(place: FigurePlace | Figure): string | null {
  if ('severity' in place) return place.severity;
  return 'channelId' in place ? place.channelId : null;
}

function isAt(figure: Figure | FigurePlace, place: FigurePlace | Figure): boolean {
  return figure.block === place.block && within(figure) === within(place);
}

/** The place of a figure. */
export function placeOf(figure: Figure): FigurePlace {
  if ('severity' in figure) return { block: figure.block, severity: figure.severity };
  return 'channelId' in figure
    ? { block: figure.block, channelId: figure.channelId }
    : { block: figure.block };
}

/** "the S1 budgets", "the severity matrix". */
export function placeName(place: FigurePlace | Figure): string {
  switch (place.block) {
    case 'budget':
      return `the ${place.severity} budgets`;
    case 'chain':
      return `the ${place.severity} chain`;
    case 'thresholds':
      return 'the thresholds';
    case 'matrix':
      return 'the severity matrix';
    case 'channels':
      return 'the channels';
    case 'channel':
      return `the limits of ${'name' in place ? place.name : place.channelId}`;
  }
}

/** What the room has in the place of what is shipped; null where nothing. `playbookId` null: for the defaults. */
export function keptFigure(
  figures: Figures,
  playbookId: string | null,
  place: FigurePlace,
): KeptFigure | null {
  return figures.find((one) => one.playbookId === playbookId && isAt(one.figure, place)) ?? null;
}

/** Applies one event; `position` is the one it has in the registry. */
export function evolveFigures(
  figures: Figures,
  { type, at, by, data }: EventOf<typeof figuresEvents>,
  position: number,
): Figures {
  const playbookId = data.playbook?.playbookId ?? null;
  const others = figures.filter((one) => one.playbookId !== playbookId || !isAt(one.figure, data.now));
  return type === 'figures.restored'
    ? others
    : [...others, { playbookId, figure: data.now, position, at, by, reason: data.reason }];
}
