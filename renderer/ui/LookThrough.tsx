import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Fact } from '../../shared/fact/facts.ts';
import type { IncidentCommandOf } from '../../shared/incident/commands.ts';
import { type UntiedOut, untiedOut } from '../../shared/incident/wrong-words/untied-out.ts';
import { useView } from '../bridge/view.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import classes from './Fact.module.css';
import { FactLine } from './FactLine.tsx';
import { OpenButton } from './OpenButton.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** The sentences that are out and tied to nothing, of which reading does not say whether they say a fact. */
export function useUntied(fact: Fact | undefined): readonly UntiedOut[] {
  const { state } = useView();
  return useMemo(() => (fact ? untiedOut(state, fact) : []), [state, fact]);
}

const tieOf = (factId: string, words: readonly string[]): IncidentCommandOf<'sentence.tie'> => ({
  type: 'sentence.tie',
  factId,
  words: [...words],
});

type Ticks = {
  readonly ticked: readonly string[];
  readonly onTick: (words: readonly string[]) => void;
  /** Of a sentence that cannot be tied now, why; it can be read, and not ticked. */
  readonly whyNot: ReadonlyMap<string, string>;
};

function Sentences(props: Ticks & { readonly legend: string; readonly all: readonly UntiedOut[] }) {
  const { legend, all, ticked, onTick, whyNot } = props;
  const channelName = useChannelName();
  if (all.length === 0) return null;
  return (
    <fieldset className={classes.wrong}>
      <legend className={classes.wrongLegend}>{legend}</legend>
      {all.map(({ words, channels }) => (
        <Checkbox
          key={words}
          label={<UserText className={classes.words}>{words}</UserText>}
          description={[`out on ${NAMES.format(channels.map(channelName))}`, whyNot.get(words)]
            .filter((one) => one !== undefined)
            .join('. ')}
          disabled={whyNot.has(words)}
          checked={ticked.includes(words)}
          onChange={({ currentTarget: { checked } }) =>
            onTick(checked ? [...ticked, words] : ticked.filter((one) => one !== words))
          }
        />
      ))}
    </fieldset>
  );
}

/** Why each sentence that is refused by itself cannot be tied to a fact now. */
function useWhyNot(factId: string, untied: readonly UntiedOut[]): ReadonlyMap<string, string> {
  const { refusal } = useView();
  return useMemo(() => {
    const refused = untied.flatMap(({ words }) => {
      const why = refusal(tieOf(factId, [words]));
      return why === null ? [] : [[words, why.sentence] as const];
    });
    return new Map(refused);
  }, [refusal, factId, untied]);
}

const WHAT =
  'Reading finds figures, names and nearly the same words, and no other way to say a thing. These sentences are out, and nobody has said what they lean on. Tick each that says it: it is told, reported and put right like those that were found.';

function LookDialog(props: {
  readonly fact: Fact;
  readonly untied: readonly UntiedOut[];
  readonly onClose: () => void;
}) {
  const { fact, untied, onClose } = props;
  const { factId } = fact;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const whyNot = useWhyNot(factId, untied);
  // What somebody else has tied meanwhile is in the list no more, and what is being signed by now is not ticked.
  const open = untied.filter((one) => ticked.includes(one.words) && !whyNot.has(one.words));
  const words = open.map((one) => one.words);
  const near = untied.filter(({ common }) => common > 0);
  const others = untied.filter(({ common }) => common === 0);
  const ticks = { ticked: words, onTick: setTicked, whyNot };
  return (
    <CommandDialog
      opened
      wide
      onClose={onClose}
      title="What else says it?"
      explanation={WHAT}
      command={tieOf(factId, words)}
      confirm={words.length === 1 ? 'It says so' : 'They say so'}
    >
      <FactLine fact={fact} short />
      <Sentences legend="They use words of it" all={near} {...ticks} />
      <Sentences
        legend={near.length === 0 ? 'Out and tied to nothing' : 'The others'}
        all={others}
        {...ticks}
      />
    </CommandDialog>
  );
}

/** The first sentence that can be tied now, by itself; where none can, the first, which says why. */
function useProbe(factId: string, untied: readonly UntiedOut[]) {
  const { refusal } = useView();
  return useMemo(() => {
    const each = untied.map(({ words }) => tieOf(factId, [words]));
    return each.find((one) => refusal(one) === null) ?? each[0] ?? tieOf(factId, []);
  }, [refusal, factId, untied]);
}

/** Leads to what is out and tied to nothing, to say of each sentence whether it says a fact that fell; nothing where there is none. */
export function LookThrough({ fact }: { readonly fact: Fact }) {
  const untied = useUntied(fact);
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState(false);
  const probe = useProbe(fact.factId, untied);
  if (readOnly || (untied.length === 0 && !opened)) return null;
  const count = untied.length === 1 ? '1 more sentence' : `${untied.length} more sentences`;
  return (
    <>
      <OpenButton
        quiet
        size="compact-xs"
        label={`Look through ${count}: ${fact.text}`}
        probe={probe}
        onOpen={() => setOpened(true)}
      >
        {`Look through ${count}…`}
      </OpenButton>
      {opened ? <LookDialog fact={fact} untied={untied} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
