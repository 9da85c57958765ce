import type { ReactNode } from 'react';
import type { Stands } from '../../../shared/fact/held-until.ts';
import { Card } from '../../ui/Card.tsx';
import { StandingChip } from '../../ui/FactLine.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';

/** A sentence with the facts under it that are not confirmed. */
type ShakenRow = {
  readonly number: number;
  readonly where: string;
  readonly text: string;
  readonly facts: readonly (Stands & {
    readonly key: string;
    readonly text: string;
    /** Where it comes from, as far as that is known here. */
    readonly origin: ReactNode;
  })[];
};

/** Loud, and before all the rest: words to sign lean on what is not confirmed. Nothing where every fact is. */
export function ShakenCard(props: { readonly rows: readonly ShakenRow[] }) {
  const shaken = props.rows.filter(({ facts }) => facts.length > 0);
  if (shaken.length === 0) return null;
  return (
    <Card title="These words lean on what is not confirmed" tone="over">
      <Rows>
        {shaken.map(({ number, where, text, facts }) => (
          <li key={text}>
            <strong>Sentence {number}</strong> <span className={classes.fine}>{where}</span>{' '}
            <UserText>{text}</UserText>
            {facts.map((fact) => (
              <div key={fact.key}>
                <StandingChip {...fact} /> <UserText>{fact.text}</UserText>{' '}
                <span className={classes.fine}>{fact.origin}</span>
              </div>
            ))}
          </li>
        ))}
      </Rows>
    </Card>
  );
}
