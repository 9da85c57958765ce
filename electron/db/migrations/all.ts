import { up as eventLog } from './0001-event-log.ts';
import { up as seal } from './0002-seal.ts';
import { up as keybox } from './0003-keybox.ts';
import { up as content } from './0004-content.ts';
import type { Migration } from './migration.ts';

/** Every migration ever shipped, oldest first. A shipped one is never edited; a change of mind is a new one. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: eventLog },
  { version: 2, up: seal },
  { version: 3, up: keybox },
  { version: 4, up: content },
];
