import { type Rejection, type Result, refuse } from '../kernel.ts';
import type { Role } from '../playbook/roles.ts';
import { activePeople, holdersOf, type People, type Person, personById } from './people.ts';

/** What everybody is told who wants to write while the keyboard is locked. */
export const LOCKED =
  'Holdline is locked. Type the passphrase in the band at the top of the window to go on.';

/**
 * Who administers the room: those with the role; in a room that has nobody with it, the first person who still works
 * here, so that no room is ever without one.
 */
export function administrators(people: People): readonly Person[] {
  const holders = holdersOf(people, 'administrator');
  return holders.length > 0 ? holders : activePeople(people).slice(0, 1);
}

/** Those administrators who can act as one: in a room with keys they need a key. */
export function ableAdministrators(people: People, hasKeys: boolean): readonly Person[] {
  return administrators(people).filter((one) => !hasKeys || one.key !== null);
}

/** Why this person may not change people, keys or the room, or null. */
export function administeringRefusal(
  people: People,
  hasKeys: boolean,
  actor: string,
): Result<never, Rejection> | null {
  const able = ableAdministrators(people, hasKeys);
  if (able.some((one) => one.personId === actor)) return null;
  const names = able.map((one) => one.name).join(' or ');
  if (administrators(people).some((one) => one.personId === actor)) {
    const sentence = `In a room with keys an administrator needs a key of their own. Let ${names} enrol yours first.`;
    return refuse('no-key', sentence);
  }
  return refuse('not-administrator', `Only an administrator does this. Put ${names} at the keyboard.`);
}

/** Why this person may not change what the whole room goes by, or null. `roles`: who may beside administrators. */
function changingRefusal(
  people: People,
  hasKeys: boolean,
  actor: string,
  what: { readonly roles: readonly Role[]; readonly who: string; readonly changes: string },
): Result<never, Rejection> | null {
  if (people.locked !== null) return refuse('locked', LOCKED);
  const holders = what.roles.flatMap((role) => holdersOf(people, role));
  const keyed = holders.filter((one) => !hasKeys || one.key !== null);
  const able = [...new Set([...keyed, ...ableAdministrators(people, hasKeys)])];
  if (able.some((one) => one.personId === actor)) return null;
  const names = able.map((one) => one.name).join(' or ');
  const who = hasKeys ? `${what.who} with a key` : what.who;
  return refuse('not-lead', `Only ${who} ${what.changes}. Put ${names} at the keyboard.`);
}

/** Why this person may not change the figures that incidents go by, or null. */
export function figuresRefusal(
  people: People,
  hasKeys: boolean,
  actor: string,
): Result<never, Rejection> | null {
  const who = 'an incident lead or administrator';
  return changingRefusal(people, hasKeys, actor, {
    roles: ['incidentLead'],
    who,
    changes: 'changes figures',
  });
}

/** Why this person may not change the templates that words start from, or null. */
export function templatesRefusal(
  people: People,
  hasKeys: boolean,
  actor: string,
): Result<never, Rejection> | null {
  const who = 'an incident lead, drafter or administrator';
  const roles = ['incidentLead', 'drafter'] as const;
  return changingRefusal(people, hasKeys, actor, { roles, who, changes: 'changes templates' });
}

/** Why a change of people would leave the room without anybody who can administer it, or null. */
export function strandingRefusal(
  before: People,
  after: People,
  hasKeys: boolean,
): Result<never, Rejection> | null {
  const hadRole = holdersOf(before, 'administrator').length > 0;
  const hasRole = holdersOf(after, 'administrator').length > 0;
  if (hadRole && !hasRole)
    return refuse(
      'last-administrator',
      'The room needs an administrator. Give the role to somebody else first.',
    );
  if (!hasKeys || ableAdministrators(after, hasKeys).length > 0) return null;
  const sentence =
    'Nobody else with a key administers the room. Enrol the key of another administrator first.';
  return refuse('last-administrator', sentence);
}

/** Why this person writes nothing into an incident now, or null. */
export function writingRefusal(people: People, actor: string): Result<never, Rejection> | null {
  if (people.locked !== null) return refuse('locked', LOCKED);
  const person = personById(people, actor);
  if (!person?.roles.every((role) => role === 'observer')) return null;
  const sentence = `${person.name} is here as an observer, who looks on and writes nothing. Put somebody else at the keyboard, or have an administrator give them a role.`;
  return refuse('observer', sentence);
}
