import { Button } from '@mantine/core';
import { Fragment, useMemo, useState } from 'react';
import { saidLine } from '../../../shared/fact/said-line.ts';
import { type StandingFact, standingFacts } from '../../../shared/fact/standing-facts.ts';
import { numberedFacts, suggestFacts } from '../../../shared/fact/suggest.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import type { LinkedSentence } from '../../../shared/incident/wrong-words/leaning.ts';
import { SAID_AS } from '../../../shared/sentence/events.ts';
import { LINES_FOR, SAID_AS_LABEL } from '../../../shared/sentence/links.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './links.module.css';

const SAYS_WITHOUT = SAID_AS.filter((one) => one !== 'facts');
const KEY = { empathy: 'E', commitment: 'C', opinion: 'O', advice: 'A', unknown: 'N' } as const;
const MOST_OFFERED = 3;

type Offered = { readonly factId: string; readonly text: string };

/** The fact tied to the sentence beside those it is tied to. One that is tied already stays: `decide` says so. */
function tied({ text, mark }: LinkedSentence, factId: string): IncidentCommand {
  const factIds = [...new Set([...(mark?.factIds ?? []), factId])];
  return { type: 'sentence.mark', words: text, as: 'facts', factIds };
}

/** The fact taken off the sentence: the last one leaves it with none. */
function untied({ text, mark }: LinkedSentence, factId: string): IncidentCommand {
  const factIds = (mark?.factIds ?? []).filter((one) => one !== factId);
  return factIds.length === 0
    ? { type: 'sentence.unmark', words: text }
    : { type: 'sentence.mark', words: text, as: 'facts', factIds };
}

/** Takes one tie back: an act of its own, beside what is tied. */
function Untie(props: { readonly number: number; readonly text: string; readonly command: IncidentCommand }) {
  const { number, text, command } = props;
  return (
    <CommandButton quiet size="compact-sm" label={`Untie sentence ${number} from: ${text}`} command={command}>
      Untie
    </CommandButton>
  );
}

function FactChoice(props: {
  readonly sentence: LinkedSentence;
  readonly fact: Offered;
  readonly digit: number | undefined;
}) {
  const { sentence, fact, digit } = props;
  const { number } = sentence;
  const isTied = sentence.mark?.factIds.includes(fact.factId) ?? false;
  return (
    <>
      <CommandButton
        size="compact-sm"
        chosen={isTied}
        label={`Sentence ${number} leans on: ${fact.text}`}
        command={tied(sentence, fact.factId)}
        rightSection={digit === undefined ? undefined : <Keys keys={`${digit}`} />}
      >
        <UserText className={classes.choice}>{fact.text}</UserText>
      </CommandButton>
      {isTied ? <Untie number={number} text={fact.text} command={untied(sentence, fact.factId)} /> : null}
    </>
  );
}

/** What a sentence may be said as that tells lines of the brief. */
type TellsLines = keyof typeof LINES_FOR;

/** The line that the sentence tells beside those that it tells. */
function tellsLine({ text, mark }: LinkedSentence, as: TellsLines, itemId: string): IncidentCommand {
  const told = mark?.as === as ? mark.itemIds : [];
  return { type: 'sentence.mark', words: text, as, factIds: [], itemIds: [...new Set([...told, itemId])] };
}

/** The line that the sentence tells no more; without any it is still marked as what it was. */
function tellsNoMore({ text, mark }: LinkedSentence, as: TellsLines, itemId: string): IncidentCommand {
  const itemIds = (mark?.itemIds ?? []).filter((one) => one !== itemId);
  const lines = itemIds.length === 0 ? {} : { itemIds };
  return { type: 'sentence.mark', words: text, as, factIds: [], ...lines };
}

type Line = { readonly itemId: string; readonly text: string };
type LinesOf = (
  sentence: LinkedSentence,
  as: TellsLines,
) => { readonly said: Line | undefined; readonly all: readonly Line[] };

/** The lines of the brief that stand, and which of them a sentence says by its words. */
function useLines(): LinesOf {
  const { brief } = useView().state;
  return ({ text }, as) => {
    const all = brief.items.filter((one) => one.column === LINES_FOR[as] && one.struck === null);
    return { all, said: saidLine(text, all) };
  };
}

/** Marks a sentence, and ties it to the line that it says by its words; any other is offered. */
function markedAs(sentence: LinkedSentence, as: TellsLines, linesOf: LinesOf): IncidentCommand {
  const { said } = linesOf(sentence, as);
  return said && sentence.mark?.as !== as
    ? tellsLine(sentence, as, said.itemId)
    : { type: 'sentence.mark', words: sentence.text, as, factIds: [] };
}

const TELLS = { unknown: 'what is not known', commitment: 'what is being done' } as const;

/** Which lines of the brief a sentence tells that is marked as what such lines are. */
function LineChoices(props: { readonly sentence: LinkedSentence }) {
  const { sentence } = props;
  const linesOf = useLines();
  const as = sentence.mark?.as;
  if (as !== 'unknown' && as !== 'commitment') return null;
  const { number, mark } = sentence;
  return linesOf(sentence, as).all.map(({ itemId, text }) => (
    <Fragment key={itemId}>
      <CommandButton
        size="compact-sm"
        chosen={mark?.itemIds.includes(itemId) ?? false}
        label={`Sentence ${number} tells ${TELLS[as]}: ${text}`}
        command={tellsLine(sentence, as, itemId)}
      >
        <UserText className={classes.choice}>{text}</UserText>
      </CommandButton>
      {mark?.itemIds.includes(itemId) ? (
        <Untie number={number} text={text} command={tellsNoMore(sentence, as, itemId)} />
      ) : null}
    </Fragment>
  ));
}

/** The ways to say what a sentence is that leans on no fact; a commitment and what is not known tell lines of the brief. */
function WithoutFact(props: { readonly sentence: LinkedSentence }) {
  const { sentence } = props;
  const linesOf = useLines();
  return SAYS_WITHOUT.map((as) => (
    <CommandButton
      key={as}
      size="compact-sm"
      chosen={sentence.mark?.as === as}
      label={
        as === 'unknown'
          ? `Sentence ${sentence.number} says what is not known`
          : `Sentence ${sentence.number} is ${SAID_AS_LABEL[as].toLowerCase()}`
      }
      command={withoutFact(sentence, as, linesOf)}
      rightSection={<Keys keys={KEY[as]} />}
    >
      {SAID_AS_LABEL[as]}
    </CommandButton>
  ));
}

function withoutFact(
  sentence: LinkedSentence,
  as: (typeof SAYS_WITHOUT)[number],
  linesOf: LinesOf,
): IncidentCommand {
  return as === 'unknown' || as === 'commitment'
    ? markedAs(sentence, as, linesOf)
    : { type: 'sentence.mark', words: sentence.text, as, factIds: [] };
}

/** Which digit each fact has over the whole statement: by its id. */
export type Digits = ReadonlyMap<string, number>;

/** The digits of the facts, the same at each of these sentences. */
export function useDigits(rows: readonly { readonly sentence: LinkedSentence }[]): Digits {
  const { state } = useView();
  return useMemo(() => {
    const said = rows.map(({ sentence }) => sentence.text);
    const numbered = numberedFacts(said, standingFacts(state));
    return new Map(numbered.map(({ factId }, index) => [factId, index + 1]));
  }, [state, rows]);
}

/** The facts that are offered at a sentence: the likely ones, and those it is tied to. Only these have their digit there. */
function offeredAt({ text, mark }: LinkedSentence, facts: readonly StandingFact[]): readonly StandingFact[] {
  const likely = suggestFacts(text, facts).slice(0, MOST_OFFERED);
  const tied = facts.filter((one) => mark?.factIds.includes(one.factId) && !likely.includes(one));
  return [...likely, ...tied];
}

/** The facts that are offered here, and all the others on demand. */
function useOffered(sentence: LinkedSentence) {
  const facts = standingFacts(useView().state);
  const likely = offeredAt(sentence, facts);
  return { likely, rest: facts.filter((one) => !likely.includes(one)) };
}

/** What a sentence may be said on: the likely facts, the four that need none, what is not known, and every other fact. */
export function LinkChoices(props: { readonly sentence: LinkedSentence; readonly digits: Digits }) {
  const { sentence, digits } = props;
  const { likely, rest } = useOffered(sentence);
  const [all, setAll] = useState(false);
  return (
    <div className={classes.choices}>
      {likely.map((fact) => (
        <FactChoice key={fact.factId} sentence={sentence} fact={fact} digit={digits.get(fact.factId)} />
      ))}
      <WithoutFact sentence={sentence} />
      <LineChoices sentence={sentence} />
      {rest.length === 0 ? null : (
        <Button
          variant="subtle"
          color="act"
          size="compact-sm"
          mih={24}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? 'Fewer facts' : likely.length === 0 ? 'A fact…' : 'Another fact…'}
        </Button>
      )}
      {all
        ? rest.map((fact) => (
            <FactChoice key={fact.factId} sentence={sentence} fact={fact} digit={undefined} />
          ))
        : null}
    </div>
  );
}

/**
 * What a key pressed on a sentence means: a digit ties the fact that shows it there, a letter says that it needs none. A digit
 * that is shown nowhere on the sentence does nothing, and no key takes a tie back.
 */
export function useKeyCommand(
  digits: Digits,
): (sentence: LinkedSentence, key: string) => IncidentCommand | null {
  const facts = standingFacts(useView().state);
  const linesOf = useLines();
  return (sentence, key) => {
    const as = SAYS_WITHOUT.find((one) => KEY[one].toLowerCase() === key.toLowerCase());
    if (as) return withoutFact(sentence, as, linesOf);
    const shown = /^[1-9]$/.test(key) ? offeredAt(sentence, facts) : [];
    const fact = shown.find(({ factId }) => digits.get(factId) === Number(key));
    return fact ? tied(sentence, fact.factId) : null;
  };
}
