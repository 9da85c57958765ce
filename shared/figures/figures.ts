import type { EventOf } from '../event-kind.ts';
import type { Playbook, PlaybookDefaults } from '../playbook/schema.ts';
import { SEVERITIES } from '../playbook/stages.ts';
import type { Figure, FigurePlace, figuresEvents } from './events.ts';

/** The playbooks as they are shipped or lie in the room's own folder, before the room changes any figure. */
export type Library = { readonly defaults: PlaybookDefaults; readonly playbooks: readonly Playbook[] };

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

/** Every place that has a figure. */
export const FIGURE_PLACES: readonly FigurePlace[] = [
  ...SEVERITIES.map((severity) => ({ block: 'budget' as const, severity })),
  { block: 'thresholds' },
  { block: 'matrix' },
  ...SEVERITIES.map((severity) => ({ block: 'chain' as const, severity })),
];

function isAt(figure: Figure | FigurePlace, place: FigurePlace | Figure): boolean {
  const severity = 'severity' in place ? place.severity : null;
  return figure.block === place.block && ('severity' in figure ? figure.severity : null) === severity;
}

/** The place of a figure. */
export function placeOf(figure: Figure): FigurePlace {
  return 'severity' in figure ? { block: figure.block, severity: figure.severity } : { block: figure.block };
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
