import { say } from '../setup/say.mjs';
import * as room from './beats-room.ts';
import * as words from './beats-words.ts';
import { throughTheDoor } from './hands.ts';
import { atKeyboard } from './people.ts';
import { lookAtBoard } from './places.ts';
import type { Happening } from './scenario.ts';
import { commandOf, isSmall, type SmallBeat } from './small-beats.ts';
import type { Theatre } from './theatre.ts';

/** Plays one beat of one line on the screen. */
function performSmall(theatre: Theatre, beat: SmallBeat): Promise<void> {
  switch (beat.beat) {
    case 'presence':
      return room.presence(theatre, beat);
    case 'report':
      return room.report(theatre, beat);
    case 'triage':
      return room.triage(theatre, beat);
    case 'checklist':
      return room.checklist(theatre, beat);
    case 'pause':
    case 'notUsed':
    case 'overdue':
      return room.queues(theatre, beat);
    case 'brief':
      return room.brief(theatre, beat);
    case 'ask':
      return room.ask(theatre, beat);
    case 'answer':
      return room.answer(theatre, beat);
    case 'withdraw':
      return room.withdraw(theatre, beat);
    case 'note':
      return room.note(theatre, beat);
  }
}

/** Plays one beat on the screen. */
function perform(theatre: Theatre, beat: Happening): Promise<void> {
  if (isSmall(beat)) return performSmall(theatre, beat);
  switch (beat.beat) {
    case 'extend':
      return room.extend(theatre, beat);
    case 'classify':
      return room.classify(theatre, beat);
    case 'waive':
      return room.waive(theatre, beat);
    case 'advance':
      return room.advance(theatre, beat);
    case 'draft':
      return words.draft(theatre, beat);
    case 'approve':
      return words.approve(theatre, beat);
    case 'reject':
      return words.reject(theatre, beat);
    case 'release':
      return words.release(theatre, beat);
    case 'promise':
      return words.promise(theatre, beat);
    case 'newStatement':
      return words.newStatement(theatre, beat);
    case 'board':
      return lookAtBoard(theatre);
    case 'close':
      return words.close(theatre);
  }
}

/** A picture after a beat where the screen has something new to show. */
function pictureAfter(beat: Happening): string | null {
  if (beat.beat === 'advance') return `entered-${beat.to}`;
  if (beat.beat === 'brief' && beat.column === 'need') return `brief-written-${beat.index + 1}`;
  return null;
}

/** How a beat is named when it fails. */
export function beatName(beat: Happening, number: number, of: number): string {
  const about = 'person' in beat ? ` by ${beat.person}` : 'item' in beat ? ` ${beat.stage}/${beat.item}` : '';
  return `beat ${number} of ${of} ("${beat.beat}"${about}, minute ${beat.minute})`;
}

const MINUTE_MS = 60_000;
/** Behind the script by more of the room's time than this, small beats are sent without the screen until it is caught up. */
const CATCH_UP_MS = 20_000;
const PROGRESS_EVERY = 10;

/**
 * Plays the whole script against the room's clock, from the alarm on. Where the screen is slower than the script the
 * beats come late, and small ones go through the door; the answer says how late in the room's time it got at worst.
 */
export async function playScript(theatre: Theatre, speed: number): Promise<{ readonly mostLateMs: number }> {
  const { page, scenario, camera } = theatre;
  const { happenings } = scenario;
  const start = performance.now();
  let present = scenario.room.people[0]?.key ?? '';
  let mostLateMs = 0;
  let nextProgress = 0;
  for (const [index, beat] of happenings.entries()) {
    const due = start + (beat.minute * MINUTE_MS) / speed;
    const early = due - performance.now();
    if (early > 0) await page.waitForTimeout(early);
    const lateMs = Math.max(0, -early * speed);
    mostLateMs = Math.max(mostLateMs, lateMs);
    if (beat.minute >= nextProgress) {
      say('demo', `Minute ${Math.round(beat.minute)}: ${beat.beat}.`);
      nextProgress = beat.minute + PROGRESS_EVERY;
    }
    try {
      const actor = words.actorOf(theatre, beat, present);
      if (actor !== present) await atKeyboard(theatre, actor);
      present = actor;
      if (isSmall(beat) && lateMs > CATCH_UP_MS)
        await throughTheDoor(theatre, await commandOf(theatre, beat));
      else await perform(theatre, beat);
      const picture = pictureAfter(beat);
      if (picture !== null) await camera.shoot(picture);
    } catch (error) {
      await camera.shoot('failed').catch(() => undefined);
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`The demo failed at ${beatName(beat, index + 1, happenings.length)}: ${why}`);
    }
  }
  return { mostLateMs: Math.round(mostLateMs) };
}
