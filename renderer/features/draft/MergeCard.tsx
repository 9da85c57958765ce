import { Button, Group } from '@mantine/core';
import { ok, type Rejection } from '../../../shared/kernel.ts';
import { actorName, type People } from '../../../shared/people/people.ts';
import { type Words, wordsOn } from '../../../shared/statement/channel-words.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Label } from '../../ui/Label.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { channelsMoved } from '../../ui/word-pages.ts';
import { MergePlace } from './MergePlace.tsx';
import classes from './merge.module.css';
import type { Draft } from './use-draft.ts';
import { type Merging, useMerge } from './use-merge.ts';

const COMMON = 'The common text';

type Channels = readonly { readonly id: string; readonly name: string }[];

/** Every page on which words differ from the saved ones, with both. */
function differing(words: Words, saved: Words, channels: Channels) {
  const common = { label: COMMON, text: words.text, before: saved.text };
  const own = channels
    .filter(({ id }) => wordsOn(words, id).own || wordsOn(saved, id).own)
    .map(({ id, name }) => ({ label: name, text: wordsOn(words, id).text, before: wordsOn(saved, id).text }));
  return [common, ...own].filter(({ text, before }) => text !== before);
}

/** What the pages would say, against what was saved. */
function Result(props: { readonly merging: Merging; readonly saved: Words; readonly name: string }) {
  const { merging, saved, name } = props;
  const { state } = useView();
  const channels = state.chart.context.playbook?.channels ?? [];
  const pages = differing(merging.preview, saved, channels);
  const moved = channelsMoved(merging.preview, saved, channels);
  return (
    <section className={classes.result} aria-label="Put together">
      <Label as="h4">Put together, with what differs from {name}</Label>
      {merging.left === 0 ? null : (
        <p className={classes.fine}>Where nothing is chosen yet, this shows theirs.</p>
      )}
      {pages.length === 0 ? <p className={classes.fine}>The words of {name}, as they are.</p> : null}
      {pages.map(({ label, text, before }) => (
        <section key={label} aria-label={label}>
          {pages.length > 1 || label !== COMMON ? <span className={classes.fine}>{label}</span> : null}
          <PublicWords text={text} before={before} />
        </section>
      ))}
      {moved === '' ? null : <p className={classes.fine}>They go out {moved}.</p>}
    </section>
  );
}

function leftProblem(left: number): Rejection | null {
  if (left === 0) return null;
  const sentence =
    left === 1
      ? 'Choose whose words stand in one more place.'
      : `Choose whose words stand in ${left} more places.`;
  return { code: 'not-chosen', sentence };
}

function introduction({ places }: Merging): string {
  if (places.length === 0)
    return 'You changed different sentences, so that both can stand. Look at the result, then put them together.';
  const where = places.length === 1 ? 'One sentence was' : `${places.length} sentences were`;
  return `What only one side changed is put together already. ${where} changed by both: choose whose words stand.`;
}

/** What came between the words on the page and the saved ones: another save, or that a statement was taken up. */
function whatCame({ statement, latest }: Draft, people: People): string {
  const name = `${statement.number}.${latest?.number}`;
  const isOwn = latest?.by === people.atKeyboard;
  const who = isOwn ? 'You' : actorName(people, latest?.by ?? '');
  if (latest?.number === 1 && statement.takesUp !== undefined) return `${who} took these words up as ${name}`;
  return isOwn ? `You saved ${name} in another window` : `${who} saved ${name}`;
}

/** Two windows wrote at the same time: puts both together, asks where both changed the same, and saves nothing by itself. */
export function MergeCard(props: { readonly draft: Draft }) {
  const { draft } = props;
  const { people, state } = useView();
  const merging = useMerge(draft);
  if (!draft.latest) return null;
  const { latest, statement } = draft;
  const name = `${statement.number}.${latest.number}`;
  const isOwn = latest.by === people.atKeyboard;
  const title = `${whatCame(draft, people)} while you were writing`;
  const channels: Channels = state.chart.context.playbook?.channels ?? [];
  const { places, chosen, choose, left, preview } = merging;
  const nameOf = (channel: string | null, at: number) => {
    const page = channel === null ? '' : `, ${channels.find(({ id }) => id === channel)?.name ?? channel}`;
    return `Place ${at + 1} of ${places.length}${page}`;
  };
  const put = () => {
    draft.putTogether(preview);
    return Promise.resolve(ok(null));
  };
  return (
    <Card title={title} tone="warn">
      <p className={classes.lead}>{`Your words are still on the page. ${introduction(merging)}`}</p>
      {places.map((place, at) => (
        <MergePlace
          key={place.key}
          place={place}
          name={nameOf(place.channel, at)}
          theirs={isOwn ? `Saved in ${name}` : `${actorName(people, latest.by)}, in ${name}`}
          choice={chosen(place.key)}
          onChoose={(choice) => choose(place.key, choice)}
        />
      ))}
      <Result merging={merging} saved={latest} name={name} />
      {left === 0 ? null : <ToneText tone="warn">{leftProblem(left)?.sentence}</ToneText>}
      <Group gap="sm" pt="sm">
        <RefusableButton refusal={leftProblem(left)} act={put} primary saidBeside>
          Put together, on top of {name}
        </RefusableButton>
        <Button variant="default" onClick={draft.discard}>
          Drop my words, show {name}
        </Button>
      </Group>
    </Card>
  );
}
