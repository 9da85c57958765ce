import { Button, Group } from '@mantine/core';
import { actorName } from '../../../shared/people/people.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import type { Draft } from './use-draft.ts';

/** Two people wrote at the same time: shows how the page differs from what was saved, and lets its writer choose. */
export function OvertakenCard(props: { readonly draft: Draft }) {
  const { draft } = props;
  const { people } = useView();
  if (!draft.latest) return null;
  const { latest, statement, text } = draft;
  const name = `${statement.number}.${latest.number}`;
  return (
    <Card title={`${actorName(people, latest.by)} saved ${name} while you were writing`} tone="warn">
      <p>Your words are still on the page. This is how they differ from {name}:</p>
      <PublicWords text={text} before={latest.text} />
      <Group gap="sm" pt="sm">
        <Button onClick={draft.rebase}>Keep my words, on top of {name}</Button>
        <Button onClick={draft.discard}>Drop my words, show {name}</Button>
      </Group>
    </Card>
  );
}
