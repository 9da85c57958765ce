import { useMemo } from 'react';
import type { PhoneCommand } from '../../../shared/incident/commands.ts';
import { activePeople, type Person } from '../../../shared/people/people.ts';
import { useView } from '../../bridge/view.tsx';

/** Who is on the phone: the seat, and who sat in it when they were rung. */
export type Call = { readonly revisionId: string; readonly signerId: string; readonly personId: string };

/** What two people have heard so far. `read`: the first channel of each text that was read to its end. */
export type Heard = {
  readonly listenerId: string;
  /** Null until somebody chose it: what a signer said is never found chosen. */
  readonly answer: 'yes' | 'no' | null;
  readonly read: readonly string[];
  readonly code: string;
  readonly reason: string;
};

export const NOTHING_HEARD: Heard = { listenerId: '', answer: null, read: [], code: '', reason: '' };

/** What the two would sign; a yes, whose steps come first, as long as they have not chosen. */
export function commandOf({ revisionId, signerId, personId }: Call, heard: Heard): PhoneCommand {
  const { listenerId, answer, read, code, reason } = heard;
  const call = { revisionId, signerId, personId, listenerId };
  return answer === 'no'
    ? { type: 'approval.rejectByPhone', ...call, reason }
    : { type: 'approval.approveByPhone', ...call, read: [...read], code };
}

/** Those who may listen in while whoever is at the keyboard calls. */
export function useListeners({ revisionId, signerId, personId }: Call): readonly Person[] {
  const { people, refusal } = useView();
  return useMemo(() => {
    const call = { revisionId, signerId, personId };
    const no = (listenerId: string): Heard => ({
      ...NOTHING_HEARD,
      listenerId,
      answer: 'no',
      reason: 'typed later',
    });
    return activePeople(people).filter(
      (one) => refusal(commandOf(call, no(one.personId)), 'signing') === null,
    );
  }, [people, refusal, revisionId, signerId, personId]);
}
