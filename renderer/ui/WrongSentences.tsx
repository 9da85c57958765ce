import { Checkbox, TextInput } from '@mantine/core';
import type { IncidentState } from '../../shared/incident/state.ts';
import { partlyRight } from '../../shared/incident/wrong-words/partly-right.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { UserText } from './UserText.tsx';

/** Sentences that are left out of a correction, each with why it stays; an empty reason leaves it open. */
export type Dropped = ReadonlyMap<string, string>;

const STAYS_OPEN =
  'Left empty, the sentence stays open beside the words, and signers see that nobody said why.';

/** That only part of a sentence is wrong: what stands in it is said again, or the public takes it for wrong as well. */
function partly(state: IncidentState, words: string): string | null {
  const [first, ...more] = partlyRight(state, words);
  if (!first) return null;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `It also leans on what stands: “${first.text}”${others}. Say in the correction which part was wrong, and say again what holds.`;
}

/** What was wrong, a box each: what was right in the same words is not taken back with it, and one says here why it stays. */
export function WrongSentences(props: {
  readonly words: readonly string[];
  readonly dropped: Dropped;
  /** Those that are likely right, each with why it is in the list. */
  readonly doubtful: ReadonlyMap<string, string>;
  readonly onDrop: (dropped: Dropped) => void;
  /** Whether a reason can be given: there is a fact that the words lean on. */
  readonly reasons: boolean;
}) {
  const { words, dropped, doubtful, onDrop, reasons } = props;
  const { state } = useView();
  const drop = (one: string, why: string | null) => {
    const next = new Map(dropped);
    if (why === null) next.delete(one);
    else next.set(one, why);
    onDrop(next);
  };
  return (
    <fieldset className={classes.wrong}>
      <legend className={classes.wrongLegend}>What was wrong, and is quoted</legend>
      {words.map((one) => (
        <div key={one} className={classes.wrongOne}>
          <Checkbox
            label={<UserText className={classes.words}>{one}</UserText>}
            description={doubtful.get(one) || partly(state, one)}
            checked={!dropped.has(one)}
            onChange={(event) => drop(one, event.currentTarget.checked ? null : '')}
          />
          {reasons && dropped.has(one) ? (
            <TextInput
              className={classes.whyStays}
              label="Why does it stay?"
              aria-label={`Why does it stay? ${one}`}
              description={STAYS_OPEN}
              inputWrapperOrder={['label', 'input', 'description']}
              dir="auto"
              autoFocus={!doubtful.has(one)}
              value={dropped.get(one) ?? ''}
              onChange={(event) => drop(one, event.currentTarget.value)}
            />
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
