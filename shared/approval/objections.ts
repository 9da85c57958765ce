import type { EventOf } from '../event-kind.ts';
import type { Role } from '../playbook/roles.ts';
import type { approvalEvents } from './events.ts';

/** An adviser's strong objection. It is open until somebody answered it. */
export type Objection = {
  readonly objectionId: string;
  readonly role: Role;
  readonly by: string;
  readonly at: number;
  readonly reason: string;
  /** What the incident lead or whoever wrote the words said to it; null while it is open. */
  readonly answer: { readonly at: number; readonly by: string; readonly text: string } | null;
};

/** An objection is raised, or gets its answer. */
export function evolveObjections(
  objections: readonly Objection[],
  event: Extract<
    EventOf<typeof approvalEvents>,
    { readonly type: 'approval.objected' | 'objection.answered' }
  >,
): readonly Objection[] {
  const { at, by } = event;
  const { objectionId } = event.data;
  if (event.type === 'objection.answered') {
    const answer = { at, by, text: event.data.answer };
    return objections.map((one) => (one.objectionId === objectionId ? { ...one, answer } : one));
  }
  const { role, reason } = event.data;
  return [...objections, { objectionId, role, reason, at, by, answer: null }];
}
