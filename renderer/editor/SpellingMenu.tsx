import type { EditorView } from '@codemirror/view';
import { Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './editor.module.css';
import { insteadOf } from './spelling/dictionaries.ts';
import type { Misspelt } from './spelling/spelling.ts';

/** What to do with a word that the dictionary does not know. */
export type SpellingDeeds = {
  readonly acceptInRoom: (word: string) => void;
  readonly ignoreHere: (word: string) => void;
};

function replace(view: EditorView, { from, to }: Misspelt, insert: string): void {
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
}

function useInstead({ word }: Misspelt): readonly string[] | null {
  const [found, find] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let gone = false;
    void insteadOf(word).then((words) => {
      if (!gone) find(words);
    });
    return () => {
      gone = true;
    };
  }, [word]);
  return found;
}

/** A menu at a marked word: what to write instead, and two ways to let it stand. */
export function SpellingMenu(props: {
  readonly view: EditorView;
  readonly word: Misspelt;
  readonly deeds: SpellingDeeds;
  readonly onClose: () => void;
}) {
  const { view, word, deeds, onClose } = props;
  const words = useInstead(word);
  const place = view.coordsAtPos(word.from) ?? { left: 0, bottom: 0 };
  if (words === null) return null;
  return (
    <Menu opened onClose={onClose} position="bottom-start" trapFocus returnFocus={false} withinPortal>
      <Menu.Target>
        <span className={classes.place} style={{ left: place.left, top: place.bottom }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Spelling of “${word.word}”`}>
        {words.length === 0 ? <Menu.Label>Nothing like it in the dictionary</Menu.Label> : null}
        {words.map((one) => (
          <Menu.Item key={one} onClick={() => replace(view, word, one)}>
            {one}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => deeds.acceptInRoom(word.word)}>Accept in this room</Menu.Item>
        <Menu.Item onClick={() => deeds.ignoreHere(word.word)}>Ignore in this statement</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
