import type { FactStatus } from '../../shared/fact/events.ts';
import type { Fact } from '../../shared/fact/facts.ts';
import { factWord } from '../../shared/fact/held-until.ts';
import { useView } from '../bridge/view.tsx';
import { Card } from './Card.tsx';
import { FactActions } from './FactActions.tsx';
import { FactLine } from './FactLine.tsx';
import { Empty, Rows } from './Rows.tsx';

const ORDER = ['claimed', 'denied', 'withdrawn'] as const satisfies readonly FactStatus[];

const DEEDS = {
  claimed: ['confirmed', 'denied', 'withdrawn'],
  denied: ['confirmed', 'claimed', 'withdrawn'],
  withdrawn: [],
} as const satisfies Record<(typeof ORDER)[number], readonly FactStatus[]>;

function asideOf(facts: readonly Fact[]): string | undefined {
  const parts = [...ORDER, 'put otherwise', 'changed'].flatMap((word) => {
    const count = facts.filter((one) => factWord(one) === word).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** What is claimed, denied or withdrawn, or has changed: it counts as known for nothing. */
export function UnconfirmedFacts() {
  const { facts } = useView().state;
  const shown = ORDER.flatMap((status) =>
    facts.flatMap((fact) => (fact.status === status ? [{ fact, deeds: DEEDS[status] }] : [])),
  );
  return (
    <Card title="Claimed, denied, withdrawn, changed" aside={asideOf(facts)}>
      {shown.length === 0 ? (
        <Empty>Nothing is claimed. What somebody says waits here until it is confirmed or denied.</Empty>
      ) : (
        <Rows label="Claimed, denied, withdrawn, changed">
          {shown.map(({ fact, deeds }) => (
            <li key={fact.factId}>
              <FactLine fact={fact} />
              <FactActions fact={fact} deeds={deeds} />
            </li>
          ))}
        </Rows>
      )}
    </Card>
  );
}
