import type { Fact } from '../../shared/fact/facts.ts';
import type { Leaning } from '../../shared/incident/wrong-words/leaning.ts';
import { followsText } from '../../shared/projection/changed-text.ts';
import { untiedText } from '../../shared/projection/leaning-text.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { type Fell, heldOf } from './fell.ts';
import { useUntied } from './LookThrough.tsx';
import { Segments } from './Segments.tsx';
import { WhenField } from './WhenField.tsx';

const CHOICES = [
  { value: 'wrong', label: 'It was wrong' },
  { value: 'changed', label: 'It was right, and has changed since' },
] as const;

const LATER = 'Once it has fallen, “Look through …” stands beside it.';

/** Asks whether what stands no more was wrong or has changed, until when it held, and says what follows for words that are out. */
export function FellChoice(props: {
  readonly value: Fell;
  readonly onChange: (part: Partial<Fell>) => void;
  readonly leaning: Leaning;
  readonly fact: Fact;
}) {
  const { value, onChange, leaning, fact } = props;
  const found = new Set(leaning.released.map(({ words }) => words));
  const untied = untiedText(useUntied(fact).filter(({ words }) => !found.has(words)));
  const { fell, until } = value;
  const { zone, releases } = useView().state;
  const { heldUntil } = heldOf(value, releases);
  const by = heldUntil === undefined ? null : (heldUntil ?? Number.POSITIVE_INFINITY);
  return (
    <div className={classes.fields}>
      <Segments
        label="Why it stands no more"
        choices={CHOICES}
        value={fell}
        onChange={(next) => onChange({ fell: next })}
      />
      {fell === 'wrong' ? null : (
        <WhenField
          label="Held until"
          zone={zone}
          value={until}
          onChange={(next) => onChange({ until: next })}
        />
      )}
      <p role="status">
        <strong>{followsText(leaning, by, releases.length > 0)}</strong>
        {untied === null ? null : ` ${untied} ${LATER}`}
      </p>
    </div>
  );
}
