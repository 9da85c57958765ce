import { useEffect, useMemo } from 'react';
import { standingFacts } from '../../../shared/fact/standing-facts.ts';
import { knownWords, plainWord } from '../../../shared/statement/spell-words.ts';
import { announce } from '../../bridge/announcer.ts';
import { acceptWord, useOwnWords, type WordsOf } from '../../bridge/own-words.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useView, type View } from '../../bridge/view.tsx';
import type { SpellingDeeds } from '../../editor/SpellingMenu.tsx';
import { accepted } from '../../editor/spelling/accepted-words.ts';

/** Everything in which this incident has names: none of them is a mistake in the words. */
function textsWithNames(
  { state, people }: Pick<View, 'state' | 'people'>,
  roomName: string | null,
): readonly string[] {
  const { playbook } = state.chart.context;
  const channels = playbook?.channels ?? [];
  const acronyms = playbook?.checks?.checks.find(({ id }) => id === 'acronym')?.words ?? [];
  return [
    roomName ?? '',
    state.title,
    playbook?.title ?? '',
    ...people.list.flatMap((one) => [one.name, one.title]),
    ...channels.map(({ name }) => name),
    ...standingFacts(state).map(({ text }) => text),
    ...acronyms,
  ];
}

/** Tells the page which words are no mistake here, and returns how to accept more. */
export function useSpelling(statementId: string): SpellingDeeds {
  const { state, people } = useView();
  const { name } = useRoom().room;
  // The founder's id never changes, whatever the room is called and wherever its file lies.
  const room = people.list[0]?.personId ?? '';
  const own = useOwnWords(room, statementId).join('\n');
  const names = useMemo(() => knownWords(textsWithNames({ state, people }, name)), [state, people, name]);
  useEffect(() => {
    accepted.set(new Set([...names, ...own.split('\n').map(plainWord)]));
  }, [names, own]);
  return useMemo(() => {
    const accept = (of: WordsOf) => (word: string) => {
      if (!acceptWord(of, word)) announce('This computer has no room to keep the word.', 'warn');
    };
    return { acceptInRoom: accept({ room }), ignoreHere: accept({ statement: statementId }) };
  }, [room, statementId]);
}
