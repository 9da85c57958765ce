import type { EditorView } from '@codemirror/view';
import { Menu } from '@mantine/core';
import { Fragment, type Ref, useEffect, useState } from 'react';
import classes from './editor.module.css';
import { insteadOf } from './spelling/dictionaries.ts';
import { type Misspelt, standsStill } from './spelling/spelling.ts';

/** What to do with a word that the dictionary does not know. */
export type SpellingDeeds = {
  readonly acceptInRoom: (word: string) => void;
  readonly ignoreHere: (word: string) => void;
};

function replace(view: EditorView, word: Misspelt, insert: string): void {
  const { from, to } = word;
  if (!standsStill(view, word)) return;
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

/** Where the menu opens. It is nothing to press, so it takes none of what a menu tells its button. */
function Place(props: {
  readonly left: number;
  readonly top: number;
  readonly ref?: Ref<HTMLSpanElement> | undefined;
}) {
  const { left, top, ref } = props;
  return <span ref={ref} className={classes.place} style={{ left, top }} />;
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
  // The dictionary answers late: by then somebody may have written on, and other words stand at this place.
  if (words === null || !standsStill(view, word)) return null;
  const place = view.coordsAtPos(word.from) ?? { left: 0, bottom: 0 };
  const items = [
    ...words.map((one) => ({ label: one, act: () => replace(view, word, one) })),
    { label: 'Accept in this room', act: () => deeds.acceptInRoom(word.word) },
    { label: 'Ignore in this statement', act: () => deeds.ignoreHere(word.word) },
  ];
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Place left={place.left} top={place.bottom} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Spelling of “${word.word}”`}>
        {words.length === 0 ? <Menu.Label>Nothing like it in the dictionary</Menu.Label> : null}
        {items.map(({ label, act }, index) => (
          <Fragment key={label}>
            {index === words.length ? <Menu.Divider /> : null}
            <Menu.Item onClick={act} {...(index === 0 ? { 'data-autofocus': true } : {})}>
              {label}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
