import { Button } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { toldLines } from '../../../shared/brief/brief.ts';
import { isUntied, type LinkedText, linkCount } from '../../../shared/incident/wrong-words/leaning.ts';
import { FRAME_LINE_LABEL } from '../../../shared/sentence/frame-lines.ts';
import { SAID_AS_LABEL } from '../../../shared/sentence/links.ts';
import { saidOnText } from '../../../shared/statement/common-name.ts';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FACT_TONE } from '../../ui/FactLine.tsx';
import { ToldLines } from '../../ui/ToldLines.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { type Digits, LinkChoices, useDigits, useKeyCommand } from './LinkSentence.tsx';
import classes from './links.module.css';
import { type LinkRow, linkRows, useLinks } from './links.ts';
import type { Draft } from './use-draft.ts';

/** What a sentence is said on, in one line. */
function Said(props: { readonly row: LinkRow }) {
  const { mark, facts, frame, unknowns } = props.row.sentence;
  if (mark === null && frame !== null)
    return <span className={classes.fine}>{FRAME_LINE_LABEL[frame]}: needs no fact</span>;
  if (mark === null) return <Chip tone="warn">on nothing yet</Chip>;
  if (mark.as !== 'facts')
    return <ToldLines word={SAID_AS_LABEL[mark.as ?? 'opinion'].toLowerCase()} lines={toldLines(unknowns)} />;
  return (
    <span className={classes.facts}>
      {facts.map((fact) => (
        <span key={fact.factId} className={classes.fact}>
          <Chip tone={FACT_TONE[fact.status]}>{fact.status}</Chip> <UserText>{fact.text}</UserText>
        </span>
      ))}
    </span>
  );
}

type RowProps = {
  readonly row: LinkRow;
  /** The channels that say it, in words; null where every sentence is said on the same ones. */
  readonly saidOn: string | null;
  readonly open: boolean;
  readonly digits: Digits;
  readonly onOpen: () => void;
};

function Row({ row, saidOn, open, digits, onOpen }: RowProps) {
  const { sentence } = row;
  const readOnly = useReadOnly();
  const shown = open && !readOnly;
  return (
    <li className={classes.row} data-open={shown || undefined}>
      <span className={classes.number}>{sentence.number}</span>
      <div className={classes.body}>
        {readOnly ? (
          <DraftText className={classes.words}>{sentence.text}</DraftText>
        ) : (
          <button
            type="button"
            className={classes.words}
            aria-expanded={shown}
            data-sentence
            onClick={onOpen}
            onFocus={open ? undefined : onOpen}
          >
            <DraftText>{sentence.text}</DraftText>
          </button>
        )}
        {saidOn === null ? null : <span className={classes.fine}>{saidOn}</span>}
        <Said row={row} />
        {shown ? <LinkChoices sentence={sentence} digits={digits} /> : null}
      </div>
    </li>
  );
}

/** The sentence whose button has the focus, and the way to those beside it. */
function useSentenceFocus() {
  const list = useRef<HTMLOListElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
  return { list, focus: (index: number) => buttons().at(Math.max(0, index))?.focus() };
}

/** What a key that ties nothing at a sentence is answered with; empty for a key that is no digit. */
function unheardText(key: string, number: number): string {
  return /^[1-9]$/.test(key)
    ? `${key} ties nothing at sentence ${number}: no fact that is offered there has this digit.`
    : '';
}

/** On which channels each sentence is said, in words; null where all of them are said on the same ones. */
function useSaidOn(texts: readonly LinkedText[], rows: readonly LinkRow[]): readonly string[] | null {
  const { playbook } = useView().state.chart.context;
  const carriers = new Set(texts.flatMap(({ on }) => on));
  const out = (playbook?.channels ?? []).filter(({ id }) => carriers.has(id));
  const said = rows.map(({ on }) => saidOnText(on, out));
  return new Set(said).size <= 1 ? null : said;
}

function Sentences(props: { readonly texts: readonly LinkedText[]; readonly rows: readonly LinkRow[] }) {
  const { texts, rows } = props;
  const { send, refusal } = useView();
  const digits = useDigits(rows);
  const commandOf = useKeyCommand(digits);
  const { list, focus } = useSentenceFocus();
  const [open, setOpen] = useState<string | null>(null);
  const [unheard, setUnheard] = useState('');
  const saidOn = useSaidOn(texts, rows);
  const at = rows.findIndex(({ sentence }) => sentence.text === open);
  useOnAction('sentence.mark', () => {
    focus(rows.findIndex(({ sentence }) => isUntied(sentence)));
    return FULFILLED;
  });
  const next = rows.findIndex(({ sentence }, index) => index > at && isUntied(sentence));
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const sentence = rows[at]?.sentence;
    const command = sentence ? commandOf(sentence, event.key) : null;
    const refused = command === null ? null : refusal(command);
    const said = refused === null ? '' : refused.sentence;
    setUnheard(sentence && command === null ? unheardText(event.key, sentence.number) : said);
    if (step !== undefined) focus(Math.min(rows.length - 1, at + step));
    else if (command === null) return;
    else if (refused === null) {
      void send(command);
      if (next >= 0) focus(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <ol
        ref={list}
        className={classes.rows}
        aria-label="Sentences, and what each leans on"
        onKeyDown={press}
      >
        {rows.map((row, index) => {
          const { text } = row.sentence;
          const of = { row, saidOn: saidOn?.[index] ?? null, digits, open: text === open };
          return <Row key={text} {...of} onOpen={() => setOpen(text)} />;
        })}
      </ol>
      <FirstOpen rows={rows} unheard={unheard} onGo={focus} />
    </>
  );
}

/** Leads to the first sentence of which nobody has said what it leans on. */
function FirstOpen(props: {
  readonly rows: readonly LinkRow[];
  /** What the last key did not do; empty where it did. */
  readonly unheard: string;
  readonly onGo: (index: number) => void;
}) {
  const index = props.rows.findIndex(({ sentence }) => isUntied(sentence));
  const readOnly = useReadOnly();
  const said = (
    <p role="status" className={classes.unheard}>
      {props.unheard}
    </p>
  );
  if (index < 0 || readOnly) return said;
  return (
    <div className={classes.foot}>
      <Button variant="default" size="xs" onClick={() => props.onGo(index)}>
        Go to the first that leans on nothing
      </Button>
      <span className={classes.fine}>
        Arrow keys move; a digit ties the fact that shows it; E, C, O, A or N marks the rest. The same key
        again changes nothing: Untie takes a tie back.
      </span>
      {said}
    </div>
  );
}

/** That somebody has said of every sentence what it leans on, or that it needs no fact. */
function markedText(all: number): string {
  return all === 1 ? 'the one sentence is marked' : `all ${all} sentences are marked`;
}

/** The numbered sentences on the pages, with the facts they lean on, or that they need none. */
export function LinksCard(props: { readonly draft: Draft }) {
  const texts = useLinks(props.draft);
  const rows = useMemo(() => linkRows(texts), [texts]);
  if (rows.length === 0) return null;
  const { all, open } = linkCount(texts);
  const shaken = rows.some(({ sentence }) => sentence.shaken.length > 0);
  const aside = open === 0 ? markedText(all) : `${open} of ${all} on nothing yet`;
  return (
    <Card title="What each sentence leans on" aside={aside} {...(shaken ? { tone: 'over' as const } : {})}>
      <Sentences texts={texts} rows={rows} />
    </Card>
  );
}
