import { evolveEnvelopes, type WordsEnvelope } from '../envelope/envelopes.ts';
import { type Erasures, evolveErasures, NO_ERASURES } from '../erasure/erasures.ts';
import { evolveFigures, type Figures, NO_FIGURES } from '../figures/figures.ts';
import { evolveTries, forgetTries, type TriesOf } from '../passphrase/tries.ts';
import { evolvePeople, isKeyed, NO_PEOPLE, type People } from '../people/people.ts';
import { evolveTemplates, NO_TEMPLATES, type RoomTemplates } from '../template/templates.ts';
import type { RegistryEvent } from './events.ts';

/** The state of the registry log: the room, its people, and who is at the keyboard. */
export type RoomState = {
  readonly position: number;
  readonly name: string | null;
  readonly zone: string;
  readonly people: People;
  /** Base64 of the log key that seals now; null while the room has no keys. */
  readonly logKey: string | null;
  /** Wrong passphrases in a row, by person. */
  readonly tries: TriesOf;
  /** Every envelope that was ever proposed, in order. */
  readonly envelopes: readonly WordsEnvelope[];
  /** Whose sealed fields were erased, in every log of the room. */
  readonly erasures: Erasures;
  /** What this room has changed of the shipped figures. */
  readonly figures: Figures;
  /** What this room has done to the shipped templates, and those it wrote itself. */
  readonly templates: RoomTemplates;
};

export const EMPTY_ROOM: RoomState = {
  position: 0,
  name: null,
  zone: 'UTC',
  people: NO_PEOPLE,
  logKey: null,
  tries: {},
  envelopes: [],
  erasures: NO_ERASURES,
  figures: NO_FIGURES,
  templates: NO_TEMPLATES,
};

/** True from the first key of the room on, for good: from then on decisions are signed. */
export function hasKeys({ logKey, people }: RoomState): boolean {
  return logKey !== null || isKeyed(people);
}

type OverEvent = Extract<RegistryEvent, { readonly type: `figures.${string}` | `template.${string}` }>;

/** What the room lays over the playbooks, after one event about it. */
function overPlaybooks({ figures, templates, position }: RoomState, event: OverEvent): Partial<RoomState> {
  return event.type === 'figures.changed' || event.type === 'figures.restored'
    ? { figures: evolveFigures(figures, event, position) }
    : { templates: evolveTemplates(templates, event, position) };
}

/** Applies one registry event. */
export function evolveRoom(room: RoomState, event: RegistryEvent): RoomState {
  const next = { ...room, position: room.position + 1 };
  switch (event.type) {
    case 'room.created':
    case 'room.changed':
      return { ...next, name: event.data.name, zone: event.data.zone };
    case 'room.opened':
    case 'room.accepted':
    case 'checkpoint.anchored':
      return next;
    case 'content.erased':
      return { ...next, erasures: evolveErasures(room.erasures, event) };
    case 'log.keyed':
      return { ...next, logKey: event.data.key };
    case 'passphrase.refused':
    case 'passphrase.accepted':
    case 'passphrase.changed':
      return { ...next, tries: evolveTries(room.tries, event) };
    case 'identity.enrolled':
    case 'keyboard.unlocked': {
      const tries = forgetTries(room.tries, event.data.personId);
      return { ...next, tries, people: evolvePeople(room.people, event) };
    }
    case 'envelope.proposed':
    case 'envelope.consented':
    case 'envelope.withdrawn':
      return { ...next, envelopes: evolveEnvelopes(room.envelopes, event) };
    case 'figures.changed':
    case 'figures.restored':
    case 'template.saved':
    case 'template.retired':
    case 'template.restored':
      return { ...next, ...overPlaybooks(room, event) };
    case 'person.added':
    case 'person.changed':
    case 'person.retired':
    case 'absence.planned':
    case 'absence.ended':
    case 'keyboard.taken':
    case 'keyboard.locked':
    case 'identity.revoked':
      return { ...next, people: evolvePeople(room.people, event) };
  }
}

/** Applies registry events in order. */
export function foldRoom(events: readonly RegistryEvent[], from: RoomState = EMPTY_ROOM): RoomState {
  return events.reduce(evolveRoom, from);
}

/** How many records of the room's own log there were at an instant. */
export function recordsBy(events: readonly RegistryEvent[], at: number): number {
  return events.findLastIndex((event) => event.at <= at) + 1;
}
