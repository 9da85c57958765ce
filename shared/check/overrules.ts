import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { CheckId } from '../playbook/check-rules.ts';
import type { checkEvents } from './events.ts';

/** Words of a statement that stay as they are although a check found them. */
export type Overrule = {
  readonly statementId: string;
  readonly check: CheckId;
  readonly words: string;
  readonly reason: string;
  readonly at: number;
  readonly by: string;
};

/** Applies one event about checks. */
export function evolveOverrules(
  overrules: readonly Overrule[],
  { data, at, by }: EventOf<typeof checkEvents>,
  lists: Lists = COPIED,
): readonly Overrule[] {
  return lists.add(overrules, { ...data, at, by });
}

/** Who left these very words as they are in one of these statements, and why; null where nobody did. */
export function overruleOf(
  overrules: readonly Overrule[],
  { check, words }: Pick<Overrule, 'check' | 'words'>,
  statementIds: ReadonlySet<string>,
): Overrule | null {
  return (
    overrules.findLast(
      (one) => statementIds.has(one.statementId) && one.check === check && one.words === words,
    ) ?? null
  );
}
