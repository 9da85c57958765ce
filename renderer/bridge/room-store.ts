import { type ClockPace, REAL_TIME } from '../../shared/clock/pace.ts';
import type { ContentState } from '../../shared/content/content-state.ts';
import type { Library } from '../../shared/figures/figures.ts';
import type { PlaybookProblem, RoomFileState } from '../../shared/ipc/contract.ts';
import type { Playbook } from '../../shared/playbook/schema.ts';
import type { RegistryEvent, Runtime } from '../../shared/room/events.ts';
import { playbooksInForce } from '../../shared/room/in-force.ts';
import { EMPTY_ROOM, foldRoom, type RoomState } from '../../shared/room/room.ts';
import { api } from './api.ts';
import { isErasing } from './erasing.ts';
import { createStore, useStore } from './store.ts';
import { runAt } from './use-now.ts';
import { takeShelfKey } from './word-shelf.ts';

/** What the window knows of the room. `file` is null until main has answered the first time. */
export type RoomView = {
  readonly room: RoomState;
  readonly file: RoomFileState | null;
  /** The playbooks as they are in force: what an incident raised now would pin. */
  readonly playbooks: readonly Playbook[];
  /** As they are shipped; null until they have been read. */
  readonly library: Library | null;
  readonly problems: readonly PlaybookProblem[];
  readonly runtime: Runtime | null;
  readonly clock: ClockPace;
  /** Whether what people wrote can be read. */
  readonly content: ContentState;
};

const store = createStore<RoomView>({
  room: EMPTY_ROOM,
  file: null,
  playbooks: [],
  library: null,
  problems: [],
  runtime: null,
  clock: REAL_TIME,
  content: 'clear',
});

async function read(): Promise<void> {
  const { events, shelfKey, defaults, playbooks, ...rest } = await api.request('readRoom', {});
  takeShelfKey(shelfKey);
  runAt(rest.clock);
  const room = foldRoom(events);
  const library = { defaults, playbooks };
  store.set({ ...rest, room, library, playbooks: playbooksInForce(library, room) });
}

/** Applies a committed batch of the registry. A gap means that something was missed: read again, never guess. */
function apply(from: number, events: readonly RegistryEvent[]): void {
  const view = store.get();
  // What was erased may stand in any record that is known here; the first key encrypts the room.
  const isAnew = events.some(
    (event) => isErasing(event) || (view.content === 'clear' && event.type === 'log.keyed'),
  );
  if (from > view.room.position || isAnew) return void read();
  const room = foldRoom(events.slice(view.room.position - from), view.room);
  const { figures, templates } = view.room;
  const changed = room.figures !== figures || room.templates !== templates;
  const playbooks = changed && view.library !== null ? playbooksInForce(view.library, room) : view.playbooks;
  store.set({ ...view, room, playbooks });
}

/** Starts following the registry. Called once, when the window starts. */
export function followRoom(): void {
  api.on('appended', (batch) => {
    if (batch.log === 'registry') apply(batch.from, batch.events);
  });
  api.on('opened', () => void read());
  void read();
}

/** The room as of the last committed event. */
export function useRoom(): RoomView {
  return useStore(store);
}

/** The room for code outside components. */
export const roomStore = store;
