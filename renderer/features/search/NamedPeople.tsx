import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { namedIn } from '../../../shared/search/named-people.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Name } from '../../ui/Name.tsx';
import classes from './search.module.css';

/** Where a name is typed into the words: the words find who wrote it, and one press finds whose it is. */
export function NamedPeople(props: {
  readonly words: string;
  readonly onChoose: (personId: string) => void;
}) {
  const { words, onChoose } = props;
  const { list } = useRoom().room.people;
  const named = useMemo(() => namedIn(words, list), [words, list]);
  return named.map(({ personId, name }) => (
    <Button
      key={personId}
      className={classes.named ?? ''}
      size="compact-sm"
      variant="subtle"
      color="act"
      onClick={() => onChoose(personId)}
    >
      Also: everything by or about&nbsp;<Name>{name}</Name>
    </Button>
  ));
}
