import { useState } from 'react';
import type { Paper } from '../../../shared/ipc/proof.ts';
import { ok, type Rejection, type Result, refuse } from '../../../shared/kernel.ts';
import type { Person } from '../../../shared/people/people.ts';
import { ROLE_LABEL } from '../../../shared/playbook/roles.ts';
import { ICS_214_LABELS, type Ics214Fields, ics214FieldsSchema } from '../../../shared/projection/ics-214.ts';
import { typedText } from '../../../shared/typed-time.ts';
import { useIncident } from '../../bridge/incident-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { nowMs } from '../../bridge/use-now.ts';
import { instantOf, type When, whenTyped } from '../../ui/when.ts';

export type Typed = Omit<Ics214Fields, 'from' | 'to'> & { readonly from: When; readonly to: When };

/** What a person fills in of an ICS 214, begun with what the log and the room know, and why it cannot be saved yet. */
export type Ics214Filling = {
  readonly zone: string;
  readonly typed: Typed;
  readonly change: (change: Partial<Typed>) => void;
  readonly paper: Paper;
  readonly setPaper: (paper: Paper) => void;
  readonly fields: Result<Ics214Fields, Rejection>;
  /** Lets go of what was typed: once the form is saved. */
  readonly forget: () => void;
};

/** What is kept of it. A time that nobody typed is null, for the log goes on and its end with it. */
type Kept = Omit<Ics214Fields, 'from' | 'to'> & {
  readonly from: When | null;
  readonly to: When | null;
  readonly paper: Paper;
};

function fieldsOf(typed: Typed, begin: number, end: number): Result<Ics214Fields, Rejection> {
  const { from, to, ...blocks } = typed;
  const refused = from.refusal ?? to.refusal;
  if (refused) return refuse(refused.code, refused.sentence);
  const read = ics214FieldsSchema.safeParse({
    ...blocks,
    from: instantOf(from) ?? begin,
    to: instantOf(to) ?? end,
  });
  return read.success
    ? ok(read.data)
    : refuse('ics-214', read.error.issues[0]?.message ?? 'Fill in the form again.');
}

/** How the form begins for whoever sits at the keyboard. */
function begunBy(me: Person | undefined): Kept {
  return {
    ...ICS_214_LABELS,
    ...{ from: null, to: null, paper: 'Letter', agency: '' },
    name: me?.name ?? '',
    position: me === undefined ? '' : me.roles.map((role) => ROLE_LABEL[role]).join(', '),
    preparedBy: me?.name ?? '',
    preparedPosition: me?.title ?? '',
  };
}

/** The form as it is being filled in: kept for whoever typed it, also while the dialog is closed. */
export function useIcs214(incidentId: string): Ics214Filling {
  const view = useIncident(incidentId);
  const { room } = useRoom();
  const [now] = useState(nowMs);
  const chart = view.status === 'ready' ? view.state.chart.context : null;
  const zone = view.status === 'ready' ? view.state.zone : 'UTC';
  const [begin, end] = [chart?.firstAwarenessAt ?? now, chart?.endedAt ?? now];
  const when = (at: number): When => whenTyped(typedText(at, now, zone), now, zone);
  const me = room.people.list.find(({ personId }) => personId === room.people.atKeyboard);
  const [kept, change, forget] = useKept<Kept>(`${incidentId} ics 214`, begunBy(me));
  const { paper, ...blocks } = kept;
  const typed = { ...blocks, from: kept.from ?? when(begin), to: kept.to ?? when(end) };
  const setPaper = (chosen: Paper) => change({ paper: chosen });
  return { zone, typed, change, paper, setPaper, fields: fieldsOf(typed, begin, end), forget };
}
