import { onTestFinished } from 'vitest';
import { openRoomFile } from '../../electron/db/open.ts';
import { createRoomSearch, type RoomSearch } from '../../electron/search/room-search.ts';
import { createSearchIndex, type SearchIndex } from '../../electron/search/search-index.ts';
import type { SearchAsked } from '../../shared/ipc/search-requests.ts';
import { fullStory } from './full-story.ts';
import { ALARM_AT, alarmRaised, type Story } from './given.ts';
import { type Bench, createRoom, openSpine } from './spine.ts';

/** What asks for everything. */
export const ANY: SearchAsked = {
  ...{ words: '', by: null, type: null, stage: null, channel: null },
  ...{ from: null, to: null, incidentId: null },
};

/** Appends a story to a log of its own. */
export function append(bench: Pick<Bench, 'log'>, logId: string, { events }: Pick<Story, 'events'>): void {
  for (const { type: kind, data, at, by } of events) {
    const stamp = { at, by, mono: at - ALARM_AT + 1e9 };
    const json = JSON.parse(JSON.stringify(data));
    const appended = bench.log.append(logId, bench.log.size(logId), [{ kind, data: json }], stamp);
    if (!appended.ok) throw new Error(appended.error.sentence);
  }
}

/** A drill that runs. */
export const drill = (): Story =>
  alarmRaised(true).when({ type: 'note.add', text: 'The forum is closed tonight.', happenedAt: null });

/** A room with these incidents, and the search over another connection to its file, through an index that may be a `wrapped` one. */
export function searchedRoom(
  stories: Readonly<Record<string, Story>>,
  wrapped: (index: SearchIndex) => SearchIndex = (index) => index,
) {
  const bench = openSpine();
  createRoom(bench);
  for (const [logId, story] of Object.entries(stories)) append(bench, logId, story);
  const opened = openRoomFile(bench.file, { readonly: true });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const index = createSearchIndex();
  onTestFinished(index.close);
  return { bench, search: createRoomSearch(opened.value, null, wrapped(index)) };
}

/** A room with an incident that is over and a drill that runs. */
export const twoIncidents = () => searchedRoom({ 'inc-1': fullStory(), 'inc-2': drill() });

/** What is found. */
export function found(search: RoomSearch, asked: Partial<SearchAsked>) {
  const answer = search.find({ ...ANY, ...asked });
  if (!answer.ok) throw new Error(answer.error.sentence);
  return answer.value;
}

/** The incident and kind of each hit. */
export const told = (search: RoomSearch, asked: Partial<SearchAsked>): readonly string[] =>
  found(search, asked).hits.map(({ incidentId, kind }) => `${incidentId} ${kind}`);
