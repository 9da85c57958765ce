import { NativeSelect } from '@mantine/core';
import { actorName } from '../../../shared/people/people.ts';
import { AXES, type Axis } from '../../../shared/projection/known-then.ts';
import { useView } from '../../bridge/view.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './SightControls.module.css';
import type { Sight } from './use-sight.ts';

const AXIS_CHOICES = [
  { value: 'learnt', label: 'By when learnt' },
  { value: 'happened', label: 'By when it happened' },
] as const satisfies readonly { readonly value: Axis; readonly label: string }[];

const ROOM = '';

/** In which order of time, and through whose eyes. */
export function SightControls(props: { readonly sight: Sight }) {
  const { axis, setAxis, seenBy, setSeenBy, viewers } = props.sight;
  const { people } = useView();
  const views = [null, ...viewers];
  useOnAction('replay.axis', () => setAxis(AXES[(AXES.indexOf(axis) + 1) % AXES.length] ?? 'learnt'));
  useOnAction('replay.seenBy', () => setSeenBy(views[(views.indexOf(seenBy) + 1) % views.length] ?? null));
  return (
    <div className={classes.controls}>
      <Segments small label="Order of time" choices={AXIS_CHOICES} value={axis} onChange={setAxis} />
      <NativeSelect
        size="xs"
        aria-label="Whose view"
        data={views.map((personId) => ({
          value: personId ?? ROOM,
          label: `Seen by: ${personId === null ? 'the room' : actorName(people, personId)}`,
        }))}
        value={seenBy ?? ROOM}
        onChange={({ currentTarget: { value } }) => setSeenBy(value === ROOM ? null : value)}
      />
    </div>
  );
}
