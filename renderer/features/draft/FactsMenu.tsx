import { Button, Menu } from '@mantine/core';
import type { SlotFact } from '../../../shared/incident/slot-facts.ts';
import { Name } from '../../ui/Name.tsx';
import classes from './SlotsCard.module.css';

/** What is known and fits: chosen with the arrow keys, it goes into the field, and the field is where one is again. */
export function FactsMenu(props: {
  readonly facts: readonly SlotFact[];
  readonly label: string;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly onTake: (fact: SlotFact) => void;
}) {
  const { facts, label, opened, onChange, onTake } = props;
  if (facts.length === 0) return null;
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <Button
          size="sm"
          variant="subtle"
          color="act"
          tabIndex={-1}
          aria-label={`From what is known, ${facts.length}: ${label}`}
        >
          Known ({facts.length})
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.facts}>
        {facts.map((fact) => (
          <Menu.Item key={fact.value} onClick={() => onTake(fact)}>
            <Name>{fact.value}</Name>
            {fact.from === fact.value ? null : (
              <span className={classes.from}>
                <Name>{fact.from}</Name>
              </span>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
