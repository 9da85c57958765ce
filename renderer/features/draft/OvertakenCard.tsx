import { Button, Group } from '@mantine/core';
import { actorName } from '../../../shared/people/people.ts';
import { type Words, wordsOn } from '../../../shared/statement/channel-words.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Label } from '../../ui/Label.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { channelsMoved } from '../../ui/word-pages.ts';
import type { Draft } from './use-draft.ts';

const COMMON = 'The common text';

/** Every page on which the words differ from the saved ones, with both. */
function differing(
  words: Words,
  saved: Words,
  channels: readonly { readonly id: string; readonly name: string }[],
) {
  const common = { label: COMMON, text: words.text, before: saved.text };
  const own = channels
    .filter(({ id }) => wordsOn(words, id).own || wordsOn(saved, id).own)
    .map(({ id, name }) => ({ label: name, text: wordsOn(words, id).text, before: wordsOn(saved, id).text }));
  return [common, ...own].filter(({ text, before }) => text !== before);
}

/** Two people wrote at the same time: shows how the page differs from what was saved, and lets its writer choose. */
export function OvertakenCard(props: { readonly draft: Draft }) {
  const { draft } = props;
  const { people, state } = useView();
  if (!draft.latest) return null;
  const { latest, statement, words } = draft;
  const name = `${statement.number}.${latest.number}`;
  const channels = state.chart.context.playbook?.channels ?? [];
  const pages = differing(words, latest, channels);
  const moved = channelsMoved(words, latest, channels);
  return (
    <Card title={`${actorName(people, latest.by)} saved ${name} while you were writing`} tone="warn">
      <p>Your words are still on the page. This is how they differ from {name}:</p>
      {pages.map(({ label, text, before }) => (
        <section key={label} aria-label={label}>
          {pages.length > 1 || label !== COMMON ? <Label as="h3">{label}</Label> : null}
          <PublicWords text={text} before={before} />
        </section>
      ))}
      {moved === '' ? null : <p>Your words go out {moved}.</p>}
      <Group gap="sm" pt="sm">
        <Button onClick={draft.rebase}>Keep my words, on top of {name}</Button>
        <Button onClick={draft.discard}>Drop my words, show {name}</Button>
      </Group>
    </Card>
  );
}
