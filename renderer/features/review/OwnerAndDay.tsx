import { Select, TextInput } from '@mantine/core';
import { activePeople } from '../../../shared/people/people.ts';
import { useRoom } from '../../bridge/room-store.ts';

/** Who does something, and until when: the two fields of every action. */
export function OwnerAndDay(props: {
  readonly ownerId: string | null;
  readonly day: string;
  readonly onChange: (part: { readonly ownerId?: string | null; readonly day?: string }) => void;
}) {
  const { ownerId, day, onChange } = props;
  const { people } = useRoom().room;
  return (
    <>
      <Select
        aria-label="Owner"
        placeholder="Owner"
        data={activePeople(people).map(({ personId, name }) => ({ value: personId, label: name }))}
        value={ownerId}
        onChange={(value) => onChange({ ownerId: value })}
      />
      <TextInput
        type="date"
        aria-label="Due on"
        value={day}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
    </>
  );
}
