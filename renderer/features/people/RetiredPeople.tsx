import { useState } from 'react';
import { ERASED, erasedText, erasuresOf } from '../../../shared/erasure/erasures.ts';
import type { Place } from '../../../shared/erasure/events.ts';
import { REGISTRY_LOG } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/kernel.ts';
import type { Person } from '../../../shared/people/people.ts';
import { api } from '../../bridge/api.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRegistryLog } from '../../bridge/registry-log.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { EraseDialog } from '../../ui/EraseDialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import classes from './PeoplePage.module.css';

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

/** The records of the room's own log that hold this person's name and title. */
function useOwnPlaces(personId: string): readonly Place[] {
  const events = useRegistryLog() ?? [];
  return events.flatMap((event, position) => {
    if (event.type !== 'person.added' && event.type !== 'person.changed') return [];
    if (event.data.personId !== personId || event.data.name === ERASED) return [];
    return [{ logId: REGISTRY_LOG, position, fields: ['name', 'title'] }];
  });
}

function choicesOf(person: Person, own: readonly Place[], found: readonly Place[]) {
  const isOwn = (place: Place) =>
    own.some(({ logId, position }) => place.logId === logId && place.position === position);
  const mentions = found.filter((place) => !isOwn(place));
  const choices = [
    { id: 'own', label: `Name and title, in ${records(own.length)} of the room’s own log`, places: own },
  ];
  if (mentions.length === 0) return choices;
  const label = `Whatever else says “${person.name}”, in ${records(mentions.length)}: the whole text of those fields`;
  return [...choices, { id: 'mentions', label, places: mentions }];
}

/** Who erased the name of somebody who has left, and when; null while it is there. */
function useErasedBy(personId: string): string | null {
  const { erasures, people, zone } = useRoom().room;
  const events = useRegistryLog() ?? [];
  const position = events.findIndex(
    (event) =>
      event.type === 'person.added' && event.data.personId === personId && event.data.name === ERASED,
  );
  const erasure = erasuresOf(erasures, REGISTRY_LOG, position).find(({ fields }) => fields.includes('name'));
  return erasure ? erasedText(erasure, people, zone) : null;
}

function Row(props: { readonly person: Person }) {
  const { person } = props;
  const { personId, name } = person;
  const own = useOwnPlaces(personId);
  const erasedBy = useErasedBy(personId);
  const [found, setFound] = useState<readonly Place[] | null>(null);
  const refusalOf = useRegistryRefusal();
  const places = own.map((place) => ({ ...place, fields: [...place.fields] }));
  const find = async () => {
    const answer = await api.request('findNamed', { personId });
    if (!answer.ok) return answer;
    setFound(answer.value);
    return ok(null);
  };
  return (
    <li className={classes.left}>
      <Name>{name}</Name>
      {erasedBy === null ? null : <span>name erased {erasedBy}</span>}
      {own.length === 0 ? null : (
        <RefusableButton
          quiet
          size="compact-xs"
          refusal={refusalOf({ type: 'content.erase', places, reason: 'typed later' })}
          act={find}
          label={`Erase the name ${name}…`}
        >
          Erase the name…
        </RefusableButton>
      )}
      {found === null ? null : (
        <EraseDialog
          title={`Erase the name ${name}`}
          choices={choicesOf(person, own, found)}
          probe={own}
          onClose={() => setFound(null)}
        />
      )}
    </li>
  );
}

/** Everybody who has left: the log still names them, until their name is erased. */
export function RetiredPeople(props: { readonly list: readonly Person[] }) {
  if (props.list.length === 0) return null;
  return (
    <section className={classes.retired} aria-labelledby="retired-title">
      <h2 id="retired-title">Retired</h2>
      <ul>
        {props.list.map((person) => (
          <Row key={person.personId} person={person} />
        ))}
      </ul>
    </section>
  );
}
