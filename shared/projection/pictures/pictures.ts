import type { IncidentEvent } from '../../incident/events.ts';
import type { IncidentState } from '../../incident/state.ts';
import type { People } from '../../people/people.ts';
import { projectLedger } from '../ledger.ts';
import { heldWaits, waitEntries } from '../ledger-waits.ts';
import { instantsOf } from '../steady.ts';
import { approvalPicture } from './approval-picture.ts';
import type { Picture } from './picture.ts';
import { questionPicture } from './question-picture.ts';
import { releasePicture } from './release-picture.ts';
import { stagePicture } from './stage-picture.ts';
import { placeOf, type Told } from './told.ts';
import { waitPicture } from './wait-picture.ts';

/** How much of an incident is drawn. */
export type PictureSpan = 'whole' | 'firstWords';

/** The pictures of one incident. Places are in ms on the axis of them all. */
export type Pictures = {
  /** Where the clock to first words ended. */
  readonly firstWordsMs: number;
  /** Where each entry of the log lies. */
  readonly places: readonly number[];
  readonly all: readonly Picture[];
};

/**
 * Draws, as data, an incident whose first events these are and whose state `state` is, all of it or up to its first words.
 * `until`: epoch ms UTC, for an incident that still runs.
 */
export function projectPictures(
  events: readonly IncidentEvent[],
  state: IncidentState,
  people: People,
  until: number,
  span: PictureSpan = 'whole',
): Pictures {
  const { context } = state.chart;
  const instants = instantsOf(events);
  const end = context.endedAt ?? until;
  const startSteady = context.firstAwarenessSteady;
  const ledger = projectLedger(events, state, people, end);
  const endSteady =
    span === 'firstWords'
      ? startSteady + ledger.totalMs
      : Math.max(end - context.clockShiftMs, instants.at(-1)?.steady ?? startSteady, startSteady);
  const told: Told = {
    events,
    instants,
    state,
    people,
    waits: heldWaits(waitEntries(events, instants), events.length, context.runs).filter(
      ({ from }) => from < endSteady,
    ),
    startSteady,
    endSteady,
    until: end,
  };
  return {
    firstWordsMs: placeOf(told, startSteady + ledger.totalMs),
    places: instants.map(({ steady }) => placeOf(told, steady)),
    all: [
      stagePicture(told),
      waitPicture(ledger, told),
      approvalPicture(told),
      releasePicture(told),
      questionPicture(told),
    ],
  };
}
