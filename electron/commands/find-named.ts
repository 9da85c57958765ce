import { ERASED } from '../../shared/erasure/erasures.ts';
import type { Place } from '../../shared/erasure/events.ts';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { personById } from '../../shared/people/people.ts';
import type { StoredEvent } from '../log/events.ts';
import type { Spine } from './dispatch.ts';

/** Records looked at before others get a turn. */
const PIECE = 500;

/** As people hear a text: without case, and with one space between words. */
function heard(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Every name that a person bore. */
function namesOf(events: readonly StoredEvent[], personId: string): readonly string[] {
  const told = events.filter(
    ({ kind, data }) => /^person\.(added|changed)$/.test(kind) && data['personId'] === personId,
  );
  const names = told.map(({ data }) => String(data['name'])).filter((name) => name !== ERASED);
  return [...new Set(names.map(heard))].filter((name) => name !== '');
}

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a text says a name as words of their own: "Ann" is not in "annual". */
function says(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + name.length])) return true;
  return false;
}

function placeIn(
  logId: string,
  event: StoredEvent,
  personId: string,
  names: readonly string[],
): Place | null {
  const { kind, data, position } = event;
  const own = /^person\./.test(kind) && data['personId'] === personId;
  const fields = sealedFieldsOf(kind).filter((field) => {
    const value = data[field];
    if (value === undefined || value === ERASED) return false;
    const text = heard(typeof value === 'string' ? value : JSON.stringify(value));
    return own || names.some((name) => says(text, name));
  });
  return fields.length === 0 ? null : { logId, position, fields };
}

/**
 * Every sealed field in the room that says a name which somebody who has left once bore, and that person's own name and
 * title. Other people get a turn on the way: a room may hold hundreds of thousands of records.
 */
export async function findNamed(
  { log, room }: Spine,
  personId: string,
): Promise<Result<readonly Place[], Rejection>> {
  const person = personById(room().people, personId);
  if (!person?.retired) return refuse('still-here', 'Only the name of somebody who has left can be erased.');
  const names = namesOf(log.read(REGISTRY_LOG), personId);
  const found: Place[] = [];
  for (const { id } of log.logs()) {
    for (let from = 0; from < log.size(id); from += PIECE) {
      const places = log.read(id, from, from + PIECE).map((event) => placeIn(id, event, personId, names));
      found.push(...places.filter((place) => place !== null));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return ok(found);
}
