import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Sentence } from '../../shared/statement/words.ts';
import { announce } from '../bridge/announcer.ts';
import { SPELLING_TEXT, spellingStore } from '../bridge/settings.ts';
import { useSlotNames } from '../ui/slot-marks.tsx';
import { useOnAction } from '../ui/use-on-action.ts';
import { commentedMarks } from './commented-marks.ts';
import classes from './editor.module.css';
import { FindBar, type FindWish } from './FindBar.tsx';
import { asMarks, findingMarks, type MarkedFinding } from './finding-marks.ts';
import type { Mark } from './marks.ts';
import { rememberedPage, rememberPage } from './page-memory.ts';
import { lookFor, type SearchState, searchState } from './page-search.ts';
import { giveText } from './page-text.ts';
import { openView } from './page-view.ts';
import { type SpellingDeeds, SpellingMenu } from './SpellingMenu.tsx';
import { pageSentences, sentenceAtCaret } from './sentence-numbers.ts';
import { nameSlots } from './slot-places.ts';
import { type Misspelt, nextMisspelt, standsStill } from './spelling/spelling.ts';

/** Where the caret is: in which sentence, of how many. */
export type Caret = { readonly sentence: Sentence | null; readonly of: number };

type Props = {
  /** What every page here has, from `pageExtensions`: made once, since pages outlive this component. */
  readonly extensions: Extension;
  /** A name for the page on view, and for its steps to undo. */
  readonly page: string;
  /** The words of the page as they are this instant. */
  readonly text: () => string;
  /** Takes what somebody made of the words; called for each key. */
  readonly onType: (text: string) => void;
  /** The focus has left the page. */
  readonly onLeave: () => void;
  readonly onCaret: (caret: Caret) => void;
  /** What the checks found, and the text in which they found it. */
  readonly findings: { readonly text: string; readonly all: readonly MarkedFinding[] };
  /** Sentences that somebody commented on, and the text in which they stand. */
  readonly commented: { readonly text: string; readonly all: readonly Mark[] };
  /** A wish to be led to words, or to the caret where no place is named; each is a new one. */
  readonly lead: { readonly place: { readonly from: number; readonly to: number } | null } | null;
  readonly spelling: SpellingDeeds;
};

/** The view, with the page on it that is asked for. What is typed belongs to the page that is on view by then. */
function usePageView(props: Props, onMisspelt: (word: Misspelt) => void, onMove: (view: EditorView) => void) {
  const host = useRef<HTMLDivElement>(null);
  const told = useRef({ ...props, onMisspelt, onMove });
  const shown = useRef<string | null>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const { extensions } = props;
  useLayoutEffect(() => {
    if (!host.current) return;
    const opened = openView(host.current, extensions, {
      typed: (text) => told.current.onType(text),
      left: () => told.current.onLeave(),
      moved: (moved) => told.current.onMove(moved),
      misspelt: (word) => told.current.onMisspelt(word),
    });
    setView(opened);
    return () => {
      if (shown.current !== null) rememberPage(shown.current, opened.state);
      shown.current = null;
      opened.destroy();
    };
  }, [extensions]);
  useLayoutEffect(() => {
    if (!view) return;
    if (shown.current !== null && shown.current !== props.page) rememberPage(shown.current, view.state);
    told.current = { ...props, onMisspelt, onMove };
    const isOther = shown.current !== props.page;
    if (isOther) {
      view.setState(rememberedPage(props.page) ?? EditorState.create({ doc: props.text(), extensions }));
      shown.current = props.page;
    }
    giveText(view, props.text());
    // A page that comes on view moves no caret of its own.
    if (isOther) onMove(view);
  });
  return { host, view };
}

/** Marks what was found, unless the words have changed since: then another look is under way. */
function useMarks(view: EditorView | null, { findings, commented, page }: Props): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has the marks of its own words
  useEffect(() => {
    if (view && view.state.doc.toString() === findings.text) findingMarks.show(view, asMarks(findings.all));
  }, [view, findings, page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has the marks of its own words
  useEffect(() => {
    if (view && view.state.doc.toString() === commented.text) commentedMarks.show(view, commented.all);
  }, [view, commented, page]);
}

/** How near the edge of what is in sight the line with the caret may come to stand. */
const ABOVE_AND_BELOW = 96;

/** Puts the caret on the words that somebody wants to be led to, or the focus where it was left; either way into sight. */
function useLead(view: EditorView | null, lead: Props['lead']): void {
  useEffect(() => {
    if (!view || !lead) return;
    const { place } = lead;
    if (place && place.to > view.state.doc.length) return;
    const { head } = view.state.selection.main;
    view.dispatch(
      place
        ? {
            selection: { anchor: place.from, head: place.to },
            effects: EditorView.scrollIntoView(place.from, { y: 'center' }),
          }
        : { effects: EditorView.scrollIntoView(head, { y: 'nearest', yMargin: ABOVE_AND_BELOW }) },
    );
    view.focus();
  }, [view, lead]);
}

const NO_SEARCH: SearchState = { count: 0, current: 0 };

/** The bar with which words are found, while it is open, and where the search stands. */
function useFind(view: EditorView | null, page: string) {
  const [wish, setWish] = useState<FindWish | null>(null);
  const [state, setState] = useState(NO_SEARCH);
  useOnAction('words.find', () => {
    if (!view) return;
    const { from, to } = view.state.selection.main;
    const selected = view.state.sliceDoc(from, to);
    setWish({ wanted: selected.includes('\n') ? '' : selected });
  });
  const open = wish !== null;
  const look = (moved: EditorView) => {
    if (!open) return;
    const next = searchState(moved);
    setState((last) => (last.count === next.count && last.current === next.current ? last : next));
  };
  const close = () => {
    if (!view) return;
    setWish(null);
    lookFor(view, '');
    view.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page keeps what was looked for on it until it is on view again
  useEffect(() => {
    if (view && !open) lookFor(view, '');
  }, [view, page]);
  const bar =
    wish && view ? (
      <FindBar view={view} page={page} wish={wish} state={state} onLook={look} onClose={close} />
    ) : null;
  return { bar, look };
}

/** The menu at a marked word, while it is open: it belongs to one page, and closes when the word is moved or changed. */
function useSpellingMenu({ spelling: deeds, page }: Props) {
  const [asked, askOn] = useState<{ readonly page: string; readonly word: Misspelt } | null>(null);
  const word = asked?.page === page ? asked.word : null;
  const ask = (one: Misspelt | null) => askOn(one && { page, word: one });
  const check = (view: EditorView) => askOn((one) => (one && standsStill(view, one.word) ? one : null));
  const menuOn = (view: EditorView | null) => {
    const close = () => {
      ask(null);
      view?.focus();
    };
    return word && view ? (
      <SpellingMenu key={word.from} view={view} word={word} deeds={deeds} onClose={close} />
    ) : null;
  };
  return { ask, check, menuOn };
}

/** A page of plain words: what is drawn over them (numbers, underlines) is never in them. Several pages share one view. */
export function WordsEditor(props: Props) {
  const { ask, check, menuOn } = useSpellingMenu(props);
  const last = useRef<Caret>({ sentence: null, of: 0 });
  const lookAgain = useRef<(view: EditorView) => void>(() => undefined);
  const { host, view } = usePageView(props, ask, (moved) => {
    const next = { sentence: sentenceAtCaret(moved.state), of: moved.state.field(pageSentences).length };
    const same = next.of === last.current.of && next.sentence?.number === last.current.sentence?.number;
    last.current = next;
    if (!same) props.onCaret(next);
    check(moved);
    lookAgain.current(moved);
  });
  const { bar, look } = useFind(view, props.page);
  useEffect(() => {
    lookAgain.current = look;
  });
  useMarks(view, props);
  const slots = useSlotNames();
  useEffect(() => {
    if (view) nameSlots(view, slots);
  }, [view, slots]);
  useLead(view, props.lead);
  useOnAction('spelling.next', () => {
    const word = view && nextMisspelt(view);
    if (word) ask(word);
    else announce(spellingStore.get() === 'off' ? SPELLING_TEXT.off : 'No word is marked for its spelling.');
  });
  return (
    <>
      {bar}
      <div ref={host} className={classes.host} />
      {menuOn(view)}
    </>
  );
}
