import type { FigurePlace } from '../../../shared/figures/events.ts';
import {
  type Figures,
  figurePlaces,
  type KeptFigure,
  keptFigure,
  type Library,
} from '../../../shared/figures/figures.ts';
import {
  type Blocks,
  defaultsWithFigures,
  figureAt,
  figureInForce,
  hasPlace,
  sameFigure,
  withFigures,
} from '../../../shared/figures/with-figures.ts';

/** The figures of one playbook, or of every playbook by default, as they are in force in this room. */
export type Sheet = {
  /** Null for the defaults. */
  readonly playbookId: string | null;
  readonly title: string;
  readonly blocks: Blocks;
  /** What a figure is held against: for a playbook the room's defaults, for the defaults what is shipped. */
  readonly base: Blocks;
  readonly baseWord: 'default' | 'shipped';
  /** What of this room stands at a place, be it the playbook's own or the room's default. */
  readonly keptAt: (place: FigurePlace) => KeptFigure | null;
};

export const DEFAULTS_TITLE = 'Every playbook by default';

function defaultsSheet({ defaults }: Library, figures: Figures): Sheet {
  return {
    playbookId: null,
    title: DEFAULTS_TITLE,
    blocks: defaultsWithFigures(defaults, figures),
    base: defaults,
    baseWord: 'shipped',
    keptAt: (place) => keptFigure(figures, null, place),
  };
}

/** The defaults, and after them every playbook. */
export function sheetsOf(library: Library, figures: Figures): readonly Sheet[] {
  const { defaults } = library;
  const first = defaultsSheet(library, figures);
  const others = library.playbooks.map(
    (playbook): Sheet => ({
      playbookId: playbook.id,
      title: playbook.title,
      blocks: withFigures(playbook, defaults, figures),
      base: first.blocks,
      baseWord: 'default',
      keptAt: (place) => figureInForce(playbook, defaults, figures, place),
    }),
  );
  return [first, ...others];
}

/** Whether a place says something else than what it is held against. */
export function differs({ blocks, base, keptAt }: Sheet, place: FigurePlace): boolean {
  // Which channels a playbook has is its own choice: only this room's change of it is another.
  if (place.block === 'channels') return keptAt(place) !== null;
  if (!hasPlace(base, place)) return false;
  return !sameFigure(figureAt(blocks, place), figureAt(base, place));
}

/** In how many places a sheet says something else than what it is held against, in words; null for none. */
export function differenceText(sheet: Sheet): string | null {
  const count = figurePlaces(sheet.blocks).filter((place) => differs(sheet, place)).length;
  if (count === 0) return null;
  return sheet.playbookId === null ? `${count} changed here` : `${count} of its own`;
}

/** What is asked in a dialog: a change of a place, or its way back. */
export type Asking = { readonly what: 'change' | 'restore'; readonly place: FigurePlace };

/** "of Data breach", "of every playbook by default". */
export const ofSheet = ({ playbookId, title }: Sheet): string =>
  playbookId === null ? 'of every playbook by default' : `of ${title}`;
