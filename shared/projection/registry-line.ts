import { type Erasures, erasedText, erasuresOf } from '../erasure/erasures.ts';
import { type Absence, actorName, backedBy, type People, type Person, roleNames } from '../people/people.ts';
import type { RegistryEvent } from '../room/events.ts';
import { EMPTY_ROOM, evolveRoom, foldRoom, type RoomState } from '../room/room.ts';
import { REGISTRY } from '../seal/origin.ts';
import { dateText } from '../time-text.ts';
import { anchorLine, logName } from './anchor-line.ts';
import { envelopeLine } from './envelope-line.ts';
import { figuresLine } from './figures-line.ts';
import { keyLine } from './key-line.ts';
import type { Line } from './line.ts';
import { templateLine } from './template-line.ts';

/** One event of the room's own log as a row for people. */
export type RegistryRow = Line & {
  readonly position: number;
  readonly at: number;
  readonly by: string;
  readonly actor: string;
  readonly type: RegistryEvent['type'];
};

const line = (subject: string | null, text: string): Line => ({ subject, text, tone: 'plain' });

function changes(before: RoomState, event: Extract<RegistryEvent, { type: 'person.changed' }>): string {
  const old = before.people.list.find((one) => one.personId === event.data.personId);
  const { name, title, roles, backupId } = event.data;
  const what = [
    old?.name === name ? null : `name ${name}`,
    old?.title === title ? null : `title ${title}`,
    old && roleNames(old.roles) === roleNames(roles) ? null : `roles ${roleNames(roles)}`,
    old?.backupId === backupId ? null : `backup ${backupId ? actorName(before.people, backupId) : 'nobody'}`,
  ].filter((one) => one !== null);
  return what.length === 0 ? 'saved without a change' : what.join(', ');
}

function roomChanges(
  before: RoomState,
  { name, zone }: { readonly name: string; readonly zone: string },
): string {
  const what = [
    before.name === name ? null : `name from ${before.name} to ${name}`,
    before.zone === zone ? null : `time zone from ${before.zone} to ${zone}`,
  ].filter((one) => one !== null);
  return `changed the room’s ${what.join(' and its ')}`;
}

function joined({
  name,
  title,
  roles,
}: {
  readonly name: string;
  readonly title: string;
  readonly roles: Person['roles'];
}): string {
  return `added ${name}${title === '' ? '' : `, ${title},`} with the roles ${roleNames(roles)}`;
}

function left(before: RoomState, personId: string): string {
  const backed = backedBy(before.people, personId).map((one) => one.name);
  const alone =
    backed.length === 0
      ? ''
      : `; ${backed.join(' and ')} ${backed.length === 1 ? 'has' : 'have'} no backup now`;
  return `retired ${actorName(before.people, personId)}${alone}`;
}

/** From which day to which, both still away, in a zone: "from Fri 20 Nov to Sun 22 Nov". */
export function awayText({ from, until }: Absence, zone: string): string {
  const [first, last] = [from, until - 1].map((at) => dateText(at, zone));
  return first === last ? `on ${first}` : `from ${first} to ${last}`;
}

function erasedLine(
  who: string,
  { fields, position, logId, reason }: Extract<RegistryEvent, { type: 'content.erased' }>['data'],
): Line {
  const what = `erased the content of ${fields.join(' and ')} of record ${position} of ${logName(logId)}`;
  return { subject: who, text: `${what}: ${reason}`, tone: 'warn' };
}

type PersonEvent = Extract<RegistryEvent, { readonly type: `person.${string}` | `absence.${string}` }>;

function personLine(before: RoomState, event: PersonEvent, people: People): Line {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'person.added':
      return line(who, joined(event.data));
    case 'person.changed':
      return line(who, `changed ${actorName(before.people, event.data.personId)}: ${changes(before, event)}`);
    case 'person.retired':
      return line(who, left(before, event.data.personId));
    case 'absence.planned': {
      const name = actorName(before.people, event.data.personId);
      return line(who, `said that ${name} is away ${awayText(event.data, before.zone)}`);
    }
    case 'absence.ended':
      return line(who, `said that ${actorName(before.people, event.data.personId)} is not away`);
  }
}

type OverEvent = Extract<RegistryEvent, { readonly type: `figures.${string}` | `template.${string}` }>;

/** Tells what the room laid over the playbooks. */
function overLine(who: string, event: OverEvent): Line {
  return event.type === 'figures.changed' || event.type === 'figures.restored'
    ? figuresLine(who, event)
    : templateLine(who, event);
}

function lineOf(before: RoomState, event: RegistryEvent, people: People): Line {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'room.created':
      return line(who, `made the room ${event.data.name}, in the time zone ${event.data.zone}`);
    case 'room.changed':
      return line(who, roomChanges(before, event.data));
    case 'room.opened':
      return line('Holdline', `${event.data.runtime.app} opened the room on ${event.data.runtime.platform}`);
    case 'room.accepted':
    case 'checkpoint.anchored':
      return anchorLine(who, event);
    case 'content.erased':
      return erasedLine(who, event.data);
    case 'log.keyed':
    case 'identity.enrolled':
    case 'identity.revoked':
    case 'passphrase.refused':
    case 'passphrase.accepted':
    case 'passphrase.changed':
    case 'keyboard.locked':
    case 'keyboard.unlocked':
      return keyLine(who, event, before.people);
    case 'person.added':
    case 'person.changed':
    case 'person.retired':
    case 'absence.planned':
    case 'absence.ended':
      return personLine(before, event, people);
    case 'envelope.proposed':
    case 'envelope.consented':
    case 'envelope.withdrawn':
      return envelopeLine(who, event, before.envelopes);
    case 'figures.changed':
    case 'figures.restored':
    case 'template.saved':
    case 'template.retired':
    case 'template.restored':
      return overLine(who, event);
    case 'keyboard.taken':
      return line(actorName(people, event.data.personId), 'sat down at the keyboard');
  }
}

function erasedNote(erasures: Erasures, position: number, people: People, zone: string): string {
  return erasuresOf(erasures, REGISTRY, position)
    .map((one) => ` (${one.fields.join(' and ')} erased ${erasedText(one, people, zone)})`)
    .join('');
}

/** Every event of the room's log as a row, oldest first. A row of which something was erased says who did it and when. */
export function projectRegistry(events: readonly RegistryEvent[], people: People): readonly RegistryRow[] {
  const { erasures, zone } = foldRoom(events);
  let before = EMPTY_ROOM;
  return events.map((event, position) => {
    const { at, by, type } = event;
    const told = lineOf(before, event, people);
    const text = `${told.text}${erasedNote(erasures, position, people, zone)}`;
    const row = { ...told, text, position, at, by, actor: actorName(people, by), type };
    before = evolveRoom(before, event);
    return row;
  });
}
