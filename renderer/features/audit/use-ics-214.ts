import { useState } from 'react';
import type { Paper } from '../../../shared/ipc/proof.ts';
import { ok, type Rejection, type Result, refuse } from '../../../shared/kernel.ts';
import { ROLE_LABEL } from '../../../shared/playbook/roles.ts';
import { ICS_214_LABELS, type Ics214Fields, ics214FieldsSchema } from '../../../shared/projection/ics-214.ts';
import { typedText } from '../../../shared/typed-time.ts';
import { useIncident } from '../../bridge/incident-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
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
};

function fieldsOf(typed: Typed, begin: number, end: number): Result<Ics214Fields, Rejection> {
  const refused = typed.from.refusal ?? typed.to.refusal;
  if (refused) return refuse(refused.code, refused.sentence);
  const times = { from: instantOf(typed.from) ?? begin, to: instantOf(typed.to) ?? end };
  const read = ics214FieldsSchema.safeParse({ ...typed, ...times });
  return read.success
    ? ok(read.data)
    : refuse('ics-214', read.error.issues[0]?.message ?? 'Fill in the form again.');
}

/** The form as it is being filled in. */
export function useIcs214(incidentId: string): Ics214Filling {
  const view = useIncident(incidentId);
  const { room } = useRoom();
  const [now] = useState(nowMs);
  const [paper, setPaper] = useState<Paper>('Letter');
  const chart = view.status === 'ready' ? view.state.chart.context : null;
  const zone = view.status === 'ready' ? view.state.zone : 'UTC';
  const [begin, end] = [chart?.firstAwarenessAt ?? now, chart?.endedAt ?? now];
  const when = (at: number): When => whenTyped(typedText(at, now, zone), now, zone);
  const me = room.people.list.find(({ personId }) => personId === room.people.atKeyboard);
  const [typed, setTyped] = useState<Typed>(() => ({
    ...ICS_214_LABELS,
    from: when(begin),
    to: when(end),
    name: me?.name ?? '',
    position: me === undefined ? '' : me.roles.map((role) => ROLE_LABEL[role]).join(', '),
    agency: '',
    preparedBy: me?.name ?? '',
    preparedPosition: me?.title ?? '',
  }));
  const change = (more: Partial<Typed>) => setTyped((before) => ({ ...before, ...more }));
  return { zone, typed, change, paper, setPaper, fields: fieldsOf(typed, begin, end) };
}
