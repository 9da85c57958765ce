import { Checkbox } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { Fact } from '../../shared/fact/facts.ts';
import {
  type Elsewhere,
  type FallenTogether,
  fallenTogether,
  leaningElsewhere,
} from '../../shared/incident/wrong-words/leaning-elsewhere.ts';
import type { SayingLine } from '../../shared/incident/wrong-words/lines-saying.ts';
import { useUnsavedDraft } from '../bridge/draft-desk.ts';
import { useView } from '../bridge/view.tsx';
import { DraftText } from './DraftText.tsx';
import classes from './Fact.module.css';
import { HeldSentences, NamingSentences } from './OutBeside.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

const NOTHING: Elsewhere = { places: [], same: [], lines: [], held: [], named: [] };

/** What hangs on a fact beside the words that are saved or out: on the page, set aside, and in other lines. */
export function useElsewhere(fact: Fact | undefined): Elsewhere {
  const { state, incidentId } = useView();
  const page = useUnsavedDraft(incidentId, state);
  return useMemo(() => (fact ? leaningElsewhere(state, fact, page) : NOTHING), [state, fact, page]);
}

/** What would hang on a fact if it fell, and others with it. */
export function useFallenTogether(fact: Fact, others: readonly string[]): FallenTogether {
  const { state, incidentId } = useView();
  const page = useUnsavedDraft(incidentId, state);
  return useMemo(() => fallenTogether(state, fact, others, page), [state, fact, others, page]);
}

/** Which other lines are withdrawn or struck with a fact, by the same press: facts and lines of the brief, by their ids. */
export type Together = { readonly chosen: readonly string[]; readonly onChoose: (ids: string[]) => void };

/** A line that falls with the fact once it is ticked. */
function Tick(props: {
  readonly id: string;
  readonly together: Together;
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { id, name, children } = props;
  const { chosen, onChoose } = props.together;
  return (
    <Checkbox
      label={children}
      aria-label={name}
      checked={chosen.includes(id)}
      onChange={(event) =>
        onChoose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
      }
    />
  );
}

/** Another line that says some of the same: withdrawn with it, or by itself. */
function SameLine(props: {
  readonly fact: Fact;
  readonly together: Together | undefined;
  readonly beside: ReactNode;
}) {
  const { fact, together, beside } = props;
  const text = <UserText className={classes.words}>{fact.text}</UserText>;
  if (!together)
    return (
      <>
        <div className={classes.fact}>{text}</div>
        {beside}
      </>
    );
  return (
    <Tick id={fact.factId} together={together} name={`Withdraw it, too: ${fact.text}`}>
      {text}
    </Tick>
  );
}

/** Every other line that says some of what a fact says, and stands. */
function SameLines(props: {
  readonly same: readonly Fact[];
  readonly together?: Together | undefined;
  readonly beside?: ((fact: Fact) => ReactNode) | undefined;
}) {
  const { same, together, beside } = props;
  const one = same.length === 1;
  return (
    <>
      <div>
        <ToneText tone="warn" strong>
          {one
            ? 'Another line says some of the same and stands.'
            : 'Other lines say some of the same and stand.'}
        </ToneText>{' '}
        <span className={classes.origin}>
          {one ? 'If it is wrong as well, withdraw it, too' : 'Withdraw those that are wrong as well, too'}
          {': until then words that say that count as said on '}
          {one ? 'it.' : 'them.'}
        </span>
      </div>
      <ul className={classes.places} aria-label="Other lines that say some of the same">
        {same.map((fact) => (
          <li key={fact.factId} className={classes.place}>
            <SameLine fact={fact} together={together} beside={beside?.(fact) ?? null} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A line that is no fact: struck with the fact, or named with where it is put otherwise. */
function SayingLineRow(props: { readonly line: SayingLine; readonly together: Together | undefined }) {
  const { line, together } = props;
  const { itemId, text, where } = line;
  const told = (
    <span className={classes.fact}>
      <UserText className={classes.words}>{text}</UserText>
      <span className={classes.origin}>{where}</span>
    </span>
  );
  return together && itemId !== null ? (
    <Tick id={itemId} together={together} name={`Strike it, too: ${text}, ${where}`}>
      {told}
    </Tick>
  ) : (
    told
  );
}

/** Every line of the brief, the message map and the open questions that says some of what a fact says, and stands. */
function SayingLines(props: {
  readonly lines: readonly SayingLine[];
  readonly together: Together | undefined;
}) {
  const { lines, together } = props;
  const strikes = together !== undefined && lines.some(({ itemId }) => itemId !== null);
  return (
    <>
      <div>
        <ToneText tone="warn" strong>
          {lines.length === 1
            ? 'A line that is no fact says some of it, too, and stands.'
            : 'Lines that are no facts say some of it, too, and stand.'}
        </ToneText>{' '}
        <span className={classes.origin}>
          {strikes
            ? 'Tick the lines of the brief that are to be struck with it.'
            : 'Put them right where they stand.'}
        </span>
      </div>
      <ul className={classes.places} aria-label="Lines that are no facts and say some of it">
        {lines.map((line) => (
          <li key={line.key} className={classes.place}>
            <SayingLineRow line={line} together={together} />
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * Each sentence that leans on a fact and is neither saved nor out, each other fact and line that says some of the same, and what
 * is out and leans on none. `together`: the other lines can be chosen to fall with it; `beside`: else draws what can be done about one.
 */
export function LeaningElsewhere(props: {
  readonly elsewhere: Elsewhere;
  readonly together?: Together | undefined;
  readonly beside?: (fact: Fact) => ReactNode;
}) {
  const { elsewhere, together, beside } = props;
  const { places, same, lines, held, named } = elsewhere;
  return (
    <>
      {places.length === 0 ? null : (
        <ul className={classes.places} aria-label="Sentences that lean on it and are not saved, or set aside">
          {places.map(({ name, words }) => (
            <li key={`${name} ${words}`} className={classes.place}>
              <div className={classes.fact}>
                <DraftText className={classes.words}>{words}</DraftText>
                <span className={classes.origin}>{name ?? 'On the page, not saved yet'}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {same.length === 0 ? null : <SameLines same={same} together={together} beside={beside} />}
      {lines.length === 0 ? null : <SayingLines lines={lines} together={together} />}
      {held.length === 0 ? null : <HeldSentences held={held} />}
      {named.length === 0 ? null : <NamingSentences named={named} />}
    </>
  );
}
