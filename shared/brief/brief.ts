import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { BriefColumn, briefEvents } from './events.ts';

/** The columns whose lines are the brief's own: what is known is a fact, and stands in the list of facts. */
export type OwnColumn = Exclude<BriefColumn, 'known'>;

export type BriefItem = {
  readonly itemId: string;
  readonly column: OwnColumn;
  readonly text: string;
  /** The answered question that the line was taken from; none where somebody wrote it. */
  readonly askId?: string | undefined;
  readonly wasAll?: true | undefined;
  readonly at: number;
  readonly by: string;
  /** Why the line no longer holds, once it was struck. */
  readonly struck: { readonly at: number; readonly by: string; readonly reason: string } | null;
};

export type Audience = { readonly audienceId: string; readonly name: string; readonly needs: string };

export type Brief = { readonly items: readonly BriefItem[]; readonly audiences: readonly Audience[] };

export const BRIEF_COLUMN_LABEL = {
  known: 'Known',
  notKnown: 'Not known',
  doing: 'Doing',
  need: 'Need',
} as const satisfies Record<BriefColumn, string>;

export const EMPTY_BRIEF: Brief = { items: [], audiences: [] };

/** Applies one brief or audience event. */
export function evolveBrief(brief: Brief, event: EventOf<typeof briefEvents>, lists: Lists = COPIED): Brief {
  const { at, by } = event;
  switch (event.type) {
    case 'brief.added': {
      const { column, ...item } = event.data;
      return column === 'known'
        ? brief
        : { ...brief, items: lists.add(brief.items, { ...item, column, at, by, struck: null }) };
    }
    case 'brief.struck': {
      const { itemId, reason } = event.data;
      const strike = (item: BriefItem) => ({ ...item, struck: { at, by, reason } });
      return { ...brief, items: lists.change(brief.items, (item) => item.itemId === itemId, strike) };
    }
    case 'audience.added':
      return { ...brief, audiences: lists.add(brief.audiences, event.data) };
    case 'audience.removed':
      return {
        ...brief,
        audiences: brief.audiences.filter((one) => one.audienceId !== event.data.audienceId),
      };
  }
}

/** A line of the brief as it is told beside a sentence; `struck`: why it holds no more. */
export type ToldLine = { readonly text: string; readonly struck: string | null };

/** What is told of lines of the brief. */
export function toldLines(items: readonly BriefItem[]): readonly ToldLine[] {
  return items.map(({ text, struck }) => ({ text, struck: struck?.reason ?? null }));
}
