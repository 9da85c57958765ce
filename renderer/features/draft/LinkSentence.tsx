import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { standingFacts } from '../../../shared/fact/standing-facts.ts';
import { numberedFacts, suggestFacts } from '../../../shared/fact/suggest.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import type { LinkedSentence } from '../../../shared/incident/leaning.ts';
import { SAID_AS } from '../../../shared/sentence/events.ts';
import { SAID_AS_LABEL } from '../../../shared/sentence/links.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './links.module.css';

const NEEDS_NONE = SAID_AS.filter((one) => one !== 'facts' && one !== 'unknown');
const KEY = { empathy: 'E', commitment: 'C', opinion: 'O' } as const;
const MOST_OFFERED = 3;

type Offered = { readonly factId: string; readonly text: string };

/** The fact tied to the sentence, or taken off it: the last one taken off leaves it with none. */
function toggled({ text, mark }: LinkedSentence, factId: string): IncidentCommand {
  const tied = mark?.factIds ?? [];
  const factIds = tied.includes(factId) ? tied.filter((one) => one !== factId) : [...tied, factId];
  return factIds.length === 0
    ? { type: 'sentence.unmark', words: text }
    : { type: 'sentence.mark', words: text, as: 'facts', factIds };
}

function FactChoice(props: {
  readonly sentence: LinkedSentence;
  readonly fact: Offered;
  readonly digit: number | undefined;
}) {
  const { sentence, fact, digit } = props;
  return (
    <CommandButton
      size="compact-sm"
      chosen={sentence.mark?.factIds.includes(fact.factId) ?? false}
      label={`Sentence ${sentence.number} leans on: ${fact.text}`}
      command={toggled(sentence, fact.factId)}
      rightSection={digit === undefined ? undefined : <Keys keys={`${digit}`} />}
    >
      <UserText className={classes.choice}>{fact.text}</UserText>
    </CommandButton>
  );
}

/** The Not-known line that the sentence tells, or no more; without any it is still marked as not known. */
function toggledLine({ text, mark }: LinkedSentence, itemId: string): IncidentCommand {
  const told = mark?.itemIds ?? [];
  const itemIds = told.includes(itemId) ? told.filter((one) => one !== itemId) : [...told, itemId];
  const lines = itemIds.length === 0 ? {} : { itemIds };
  return { type: 'sentence.mark', words: text, as: 'unknown', factIds: [], ...lines };
}

type Line = { readonly itemId: string; readonly text: string };

/** The Not-known lines that stand, and which of them a sentence most likely tells. */
function useLines(): (sentence: LinkedSentence) => {
  readonly likely: Line | undefined;
  readonly all: readonly Line[];
} {
  const { brief } = useView().state;
  const all = brief.items.filter((one) => one.column === 'notKnown' && one.struck === null);
  return ({ text }) => ({ all, likely: suggestFacts(text, all)[0] });
}

function notKnown(sentence: LinkedSentence, likely: Line | undefined): IncidentCommand {
  return likely && sentence.mark?.as !== 'unknown'
    ? toggledLine(sentence, likely.itemId)
    : { type: 'sentence.mark', words: sentence.text, as: 'unknown', factIds: [] };
}

/** That a sentence says what is not known yet, and which line of the brief it tells. */
function UnknownChoices(props: { readonly sentence: LinkedSentence }) {
  const { sentence } = props;
  const { likely, all } = useLines()(sentence);
  const isUnknown = sentence.mark?.as === 'unknown';
  return (
    <>
      <CommandButton
        size="compact-sm"
        chosen={isUnknown}
        label={`Sentence ${sentence.number} says what is not known`}
        command={notKnown(sentence, likely)}
        rightSection={<Keys keys="N" />}
      >
        {SAID_AS_LABEL.unknown}
      </CommandButton>
      {(isUnknown ? all : []).map((line) => (
        <CommandButton
          key={line.itemId}
          size="compact-sm"
          chosen={sentence.mark?.itemIds.includes(line.itemId) ?? false}
          label={`Sentence ${sentence.number} tells what is not known: ${line.text}`}
          command={toggledLine(sentence, line.itemId)}
        >
          <UserText className={classes.choice}>{line.text}</UserText>
        </CommandButton>
      ))}
    </>
  );
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

/** The facts that are likely here first, and all the others on demand. */
function useOffered(sentence: LinkedSentence) {
  const facts = standingFacts(useView().state);
  const likely = suggestFacts(sentence.text, facts).slice(0, MOST_OFFERED);
  return { likely, rest: facts.filter((one) => !likely.includes(one)) };
}

/** What a sentence may be said on: the likely facts, the three that need none, what is not known, and every other fact. */
export function LinkChoices(props: { readonly sentence: LinkedSentence; readonly digits: Digits }) {
  const { sentence, digits } = props;
  const { likely, rest } = useOffered(sentence);
  const [all, setAll] = useState(false);
  return (
    <div className={classes.choices}>
      {likely.map((fact) => (
        <FactChoice key={fact.factId} sentence={sentence} fact={fact} digit={digits.get(fact.factId)} />
      ))}
      {NEEDS_NONE.map((as) => (
        <CommandButton
          key={as}
          size="compact-sm"
          chosen={sentence.mark?.as === as}
          label={`Sentence ${sentence.number} is ${SAID_AS_LABEL[as].toLowerCase()}`}
          command={{ type: 'sentence.mark', words: sentence.text, as, factIds: [] }}
          rightSection={<Keys keys={KEY[as]} />}
        >
          {SAID_AS_LABEL[as]}
        </CommandButton>
      ))}
      <UnknownChoices sentence={sentence} />
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
            <FactChoice key={fact.factId} sentence={sentence} fact={fact} digit={digits.get(fact.factId)} />
          ))
        : null}
    </div>
  );
}

/** What a key pressed on a sentence means: a digit ties the fact that has it, a letter says that it needs none. */
export function useKeyCommand(
  digits: Digits,
): (sentence: LinkedSentence, key: string) => IncidentCommand | null {
  const facts = standingFacts(useView().state);
  const linesFor = useLines();
  return (sentence, key) => {
    if (key.toLowerCase() === 'n') return notKnown(sentence, linesFor(sentence).likely);
    const as = NEEDS_NONE.find((one) => KEY[one].toLowerCase() === key.toLowerCase());
    if (as) return { type: 'sentence.mark', words: sentence.text, as, factIds: [] };
    const fact = /^[1-9]$/.test(key) && facts.find(({ factId }) => digits.get(factId) === Number(key));
    return fact ? toggled(sentence, fact.factId) : null;
  };
}
