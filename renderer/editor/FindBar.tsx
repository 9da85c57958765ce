import type { EditorView } from '@codemirror/view';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import classes from './editor.module.css';
import {
  lookFor,
  nextFound,
  previousFound,
  replaceAllFound,
  replaceFound,
  type SearchState,
} from './page-search.ts';

function countText(wanted: string, { count, current }: SearchState): string {
  if (wanted === '') return '';
  if (count === 0) return 'not found';
  return current === 0 ? `${count} found` : `${current} of ${count}`;
}

/** Each wish to find is a new one: it brings the focus here, with what is selected on the page as what to look for. */
export type FindWish = { readonly wanted: string };

const onEnter =
  (go: () => void, back: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    (event.shiftKey ? back : go)();
  };

const onEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };

type Props = {
  readonly view: EditorView;
  /** The page on view: another one is searched anew. */
  readonly page: string;
  readonly wish: FindWish;
  readonly state: SearchState;
  /** Says that the search may stand elsewhere. */
  readonly onLook: (view: EditorView) => void;
  readonly onClose: () => void;
};

/** What to write in the place of what was found. */
function ReplaceRow({ view, state }: Props) {
  const [other, write] = useState('');
  const one = () => replaceFound(view, other);
  const none = state.count === 0;
  return (
    <>
      <TextInput
        size="xs"
        aria-label="Replace with"
        placeholder="Replace with"
        dir="auto"
        value={other}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onEnter(one, () => previousFound(view))}
      />
      <div className={classes.tools}>
        <Button size="xs" aria-disabled={none} onClick={one}>
          Replace
        </Button>
        <Button size="xs" aria-disabled={none} onClick={() => replaceAllFound(view, other)}>
          Replace all
        </Button>
      </div>
    </>
  );
}

/** Finds words on the page, and puts others in their place. Enter goes on, Shift and Enter back, Escape closes. */
export function FindBar(props: Props) {
  const { view, page, wish, state, onLook, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  const [wanted, want] = useState(wish.wanted);
  useEffect(() => {
    if (wish.wanted !== '') want(wish.wanted);
    field.current?.focus();
    field.current?.select();
  }, [wish]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onLook` is another function each time, and does the same; `page` is which words the view has
  useEffect(() => {
    lookFor(view, wanted);
    onLook(view);
  }, [view, page, wanted]);
  const [next, previous] = [() => nextFound(view), () => previousFound(view)];
  return (
    <search className={classes.find} aria-label="Find in the words" onKeyDown={onEscape(onClose)}>
      <TextInput
        ref={field}
        size="xs"
        aria-label="Find"
        placeholder="Find"
        dir="auto"
        value={wanted}
        onChange={(event) => want(event.currentTarget.value)}
        onKeyDown={onEnter(next, previous)}
      />
      <div className={classes.tools}>
        <span className={classes.count} role="status">
          {countText(wanted, state)}
        </span>
        <Button size="xs" aria-disabled={state.count === 0} onClick={previous}>
          Previous
        </Button>
        <Button size="xs" aria-disabled={state.count === 0} onClick={next}>
          Next
        </Button>
        <CloseButton size="sm" aria-label="Close find" onClick={onClose} />
      </div>
      <ReplaceRow {...props} />
    </search>
  );
}
