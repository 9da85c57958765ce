import { Button } from '@mantine/core';
import { useState } from 'react';
import { goesOutOn, type Words, wordsOn } from '../../../shared/statement/channel-words.ts';
import { announce } from '../../bridge/announcer.ts';
import { useView } from '../../bridge/view.tsx';
import { type Choice, Chooser } from '../../commands/Chooser.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import type { Draft } from './use-draft.ts';

const ALL = 'all';

/** What a channel is chosen for: to write its words, or to leave it out and take it in. */
type Wish = 'write' | 'leaveOut';

const WHAT: Readonly<Record<Wish, string>> = {
  write: 'Write the words of a channel',
  leaveOut: 'Leave a channel out, or take it in',
};

function hintOf(wish: Wish, words: Words, channel: string): string {
  const { own } = wordsOn(words, channel);
  if (!goesOutOn(words, channel))
    return `Left out of this statement: takes it in${wish === 'write' ? ', with words of its own' : ''}`;
  if (wish === 'leaveOut') return own ? 'Words of its own: leaves it out' : 'Common text: leaves it out';
  return own ? 'Words of its own' : 'Common text: gives it words of its own';
}

function choicesOf(
  wish: Wish,
  words: Words,
  channels: readonly { readonly id: string; readonly name: string }[],
): readonly Choice[] {
  const bare = { aside: null, words: '', refused: null };
  return [
    ...channels.map(({ id, name }) => ({ ...bare, id, label: name, hint: hintOf(wish, words, id) })),
    ...(wish === 'write' ? [{ ...bare, id: ALL, label: 'All channels', hint: 'The common text' }] : []),
  ];
}

function turnTo(draft: Draft, id: string): void {
  if (id === ALL) draft.turnTo(null);
  else if (wordsOn(draft.now(), id).own) draft.turnTo(id);
  else draft.giveOwn(id);
}

/**
 * Turns to the words of any channel, and gives it some where it has none. A list that opens, not a field: on a field
 * each key of the keyboard would give one more channel words of its own.
 */
export function ChannelChooser(props: { readonly draft: Draft; readonly onPage: () => void }) {
  const { draft, onPage } = props;
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  const [wish, want] = useState<Wish | null>(null);
  const [last, setLast] = useState<Wish>('write');
  const readOnly = useReadOnly();
  const open = (next: Wish) => {
    if (readOnly) return;
    setLast(next);
    want(next);
  };
  useOnAction('channel.write', () => open('write'));
  useOnAction('channel.leaveOut', () => open('leaveOut'));
  const leaveOut = (id: string) => {
    const out = goesOutOn(draft.now(), id);
    draft.leaveOut(id, out);
    const name = channels.find((one) => one.id === id)?.name ?? id;
    announce(out ? `${name} is left out.` : `${name} is taken in.`);
  };
  const choose = (id: string) => {
    want(null);
    if (wish === 'leaveOut') leaveOut(id);
    // After the dialog has given the focus back, so that the page can take it.
    else
      setTimeout(() => {
        turnTo(draft, id);
        onPage();
      }, 0);
  };
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="act" onClick={() => open('write')}>
        Own words for…
      </Button>
      <Chooser
        title={WHAT[last]}
        placeholder="Type a few letters of its name, then Enter"
        nothing="No channel has this name."
        choices={wish === null ? [] : choicesOf(wish, draft.words, channels)}
        opened={wish !== null}
        onClose={() => want(null)}
        onChoose={choose}
      />
    </>
  );
}
