import type { EventOf } from '../event-kind.ts';
import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { holdersOf, type People, personById } from '../people/people.ts';
import type { erasureEvents, Place } from './events.ts';

/** What the rules of erasing need to know of a record. */
export type ErasableRecord = {
  readonly kind: string;
  /** Its sealed fields whose content is still there. */
  readonly fields: readonly string[];
  /** Whose name and title it holds, if it is about a person of the room. */
  readonly personId: string | null;
  /** Whether it stands in an incident that is still running. */
  readonly live: boolean;
};

/** Looks a record up; null where there is none. */
export type RecordOf = (logId: string, position: number) => ErasableRecord | null;

type Refusal = Rejection | null;
type Erased = Pick<EventOf<typeof erasureEvents>, 'type' | 'data'>;
const no = (code: string, sentence: string): Rejection => ({ code, sentence });

/** Why this person may not erase, or null: only an administrator may, wherever the room has one. */
export function eraserRefusal(people: People, actor: string): Refusal {
  const administrators = holdersOf(people, 'administrator');
  if (administrators.length === 0 || administrators.some((one) => one.personId === actor)) return null;
  const names = administrators.map((one) => one.name).join(' or ');
  return no('not-administrator', `Only an administrator may erase content. Ask ${names} to do it.`);
}

function placeRefusal(people: People, record: ErasableRecord | null, { fields }: Place): Refusal {
  if (record === null) return no('no-record', 'There is no such record in this room.');
  if (new Set(fields).size !== fields.length) return no('twice', 'Choose each field once.');
  if (fields.some((field) => !record.fields.includes(field)))
    return no('not-erasable', 'This field holds nothing that can be erased, or was erased before.');
  const person = personById(people, record.personId);
  if (person !== null && !person.retired)
    return no('still-here', `${person.name} still works here. Retire them first, then erase their name.`);
  if (record.live && record.kind === 'draft.revised')
    return no(
      'live-words',
      'These words belong to an incident that is still running. Erase them after it has ended.',
    );
  return null;
}

/** Decides an erasure: every place must hold something to erase, and nothing that is still at work. */
export function decideErasure(
  people: People,
  command: { readonly places: readonly Place[]; readonly reason: string },
  facts: { readonly actor: string; readonly record?: RecordOf },
): Result<readonly Erased[], Rejection> {
  const { places, reason } = command;
  const seen = new Set(places.map(({ logId, position }) => `${logId} ${position}`));
  const refusal =
    eraserRefusal(people, facts.actor) ??
    (reason.trim() === '' ? no('no-reason', 'Say why this is erased: the log keeps the reason.') : null) ??
    (seen.size < places.length ? no('twice', 'Choose each record once.') : null);
  if (refusal !== null) return refuse(refusal.code, refusal.sentence);
  for (const place of places) {
    const wrong = placeRefusal(people, facts.record?.(place.logId, place.position) ?? null, place);
    if (wrong !== null) return refuse(wrong.code, wrong.sentence);
  }
  return ok(
    places.map(({ logId, position, fields }) => ({
      type: 'content.erased' as const,
      data: { logId, position, fields: [...fields], reason },
    })),
  );
}
