import type { People } from '../people/people.ts';
import type { IncidentEvent } from './events.ts';
import { leftOutChoices } from './left-out.ts';

/** One choice of what can be left out of a pack, and how many of its texts may name somebody of the room. */
export type NamingTexts = { readonly id: string; readonly label: string; readonly count: number };

/** So many letters make a part of a name that is told from other words (ours). */
const LEAST_LETTERS = 3;

/** The names of people, whole and by each part of them; null where nobody has one. Written as a name is: "mark the file" names no Mark. */
function namesPattern({ list }: People): RegExp | null {
  const parts = list.flatMap(({ name }) => name.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []);
  const each = [...new Set(parts)].filter((one) => one.length >= LEAST_LETTERS);
  if (each.length === 0) return null;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${each.join('|')})(?![\p{L}\p{N}])`, 'u');
}

/** True if any text in a value, however deep, says one of the names. */
function says(value: unknown, names: RegExp): boolean {
  if (typeof value === 'string') return names.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => says(one, names));
}

/**
 * What stays in a pack and may name people of the room although their names are left out, choice by choice: whoever makes the
 * pack can read it, or leave it out as well. Pure. People outside the room are known to nobody here.
 * `leftOut`: the fields that are left out, each as kind and field.
 */
export function namedElsewhere(
  events: readonly IncidentEvent[],
  people: People,
  leftOut: readonly string[],
): readonly NamingTexts[] {
  const names = namesPattern(people);
  if (names === null) return [];
  const out = new Set(leftOut);
  return leftOutChoices().flatMap(({ id, label, fields }) => {
    const kept = new Set(fields.filter((one) => !out.has(one)));
    const isNaming = ({ type, data }: IncidentEvent) =>
      Object.entries(data).some(([field, value]) => kept.has(`${type} ${field}`) && says(value, names));
    const count = events.filter(isNaming).length;
    return count === 0 ? [] : [{ id, label, count }];
  });
}
