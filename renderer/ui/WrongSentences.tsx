import { Checkbox, TextInput } from '@mantine/core';
import type { Fact } from '../../shared/fact/facts.ts';
import { factStands } from '../../shared/fact/held-until.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { partlyRight } from '../../shared/incident/wrong-words/partly-right.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { UserText } from './UserText.tsx';

/** Sentences that are left out of a correction, each with why it stays; an empty reason leaves it open. */
export type Dropped = ReadonlyMap<string, string>;

/** The sentences that lean on one fact which fell. */
export type WrongOf = { readonly fact: Fact; readonly words: readonly string[] };

const STAYS_OPEN =
  'Left empty, the sentence stays open beside the words, and signers see that nobody said why.';

/** That only part of a sentence is wrong: what stands in it is said again, or the public takes it for wrong as well. */
function partly(state: IncidentState, words: string): string | null {
  const [first, ...more] = partlyRight(state, words);
  if (!first) return null;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `It also leans on what stands: “${first.text}”${others}. Say in the correction which part was wrong, and say again what holds.`;
}

type Props = {
  readonly words: readonly string[];
  /** The sentences by the fact that fell under them; none where nobody said which. */
  readonly wrong: readonly WrongOf[];
  readonly dropped: Dropped;
  /** Those that are likely right, each with why it is in the list. */
  readonly doubtful: ReadonlyMap<string, string>;
  readonly onDrop: (dropped: Dropped) => void;
  /** Whether a reason can be given: there is a fact that the words lean on. */
  readonly reasons: boolean;
};

/** One sentence with its box, and why it stays where it is left out. */
function Wrong(props: Omit<Props, 'words' | 'wrong'> & { readonly said: string }) {
  const { said, dropped, doubtful, onDrop, reasons } = props;
  const { state } = useView();
  const drop = (why: string | null) => {
    const next = new Map(dropped);
    if (why === null) next.delete(said);
    else next.set(said, why);
    onDrop(next);
  };
  return (
    <div className={classes.wrongOne}>
      <Checkbox
        label={<UserText className={classes.words}>{said}</UserText>}
        description={doubtful.get(said) || partly(state, said)}
        checked={!dropped.has(said)}
        onChange={(event) => drop(event.currentTarget.checked ? null : '')}
      />
      {reasons && dropped.has(said) ? (
        <TextInput
          className={classes.whyStays}
          label="Why does it stay?"
          aria-label={`Why does it stay? ${said}`}
          description={STAYS_OPEN}
          inputWrapperOrder={['label', 'input', 'description']}
          dir="auto"
          autoFocus={!doubtful.has(said)}
          value={dropped.get(said) ?? ''}
          onChange={(event) => drop(event.currentTarget.value)}
        />
      ) : null}
    </div>
  );
}

const LEGEND = 'What was wrong, and is quoted';

/**
 * What was wrong, a box each: what was right in the same words is not taken back with it, and one says here why it stays. Where
 * several facts fell, under each of them what leans on it.
 */
export function WrongSentences({ words, wrong, ...rest }: Props) {
  const box = (said: string) => <Wrong key={said} said={said} {...rest} />;
  if (wrong.length < 2)
    return (
      <fieldset className={classes.wrong}>
        <legend className={classes.wrongLegend}>{LEGEND}</legend>
        {words.map(box)}
      </fieldset>
    );
  return wrong.map(({ fact, words: own }) => (
    <fieldset key={fact.factId} className={classes.wrong}>
      <legend className={classes.wrongLegend}>
        {LEGEND}, as this {factStands(fact)}: <UserText>{fact.text}</UserText>
      </legend>
      {own.map(box)}
    </fieldset>
  ));
}
