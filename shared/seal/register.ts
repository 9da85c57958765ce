import type { LogRecord } from './record.ts';

type Entry = { readonly personId: string; readonly isAdministrator: boolean; readonly retired: boolean };

/** Who administers a room, as its registry says it: no names, only ids and roles. */
export type Register = {
  /** Takes the next record of the registry. */
  readonly add: (record: LogRecord) => void;
  /** Those with the role; where nobody has it, the first person who has not left. */
  readonly administrators: () => readonly string[];
};

const PERSON_KINDS = ['person.added', 'person.changed', 'person.retired'];

/** Follows the people of a room and their role of administrator. */
export function createRegister(): Register {
  const people = new Map<string, Entry>();
  const add = ({ kind, data }: LogRecord): void => {
    const { personId, roles } = data;
    if (!PERSON_KINDS.includes(kind) || typeof personId !== 'string') return;
    const known = people.get(personId);
    const isAdministrator = Array.isArray(roles)
      ? roles.includes('administrator')
      : (known?.isAdministrator ?? false);
    people.set(personId, { personId, isAdministrator, retired: kind === 'person.retired' });
  };
  const administrators = (): readonly string[] => {
    const active = [...people.values()].filter((one) => !one.retired);
    const holders = active.filter((one) => one.isAdministrator);
    return (holders.length > 0 ? holders : active.slice(0, 1)).map(({ personId }) => personId);
  };
  return { add, administrators };
}
