import { Button } from '@mantine/core';
import classes from './Fact.module.css';
import { UserText } from './UserText.tsx';

/** A source that was named before, one press away: it is not taken for the source of what is said now until somebody says so. */
export function SameSource(props: {
  /** What that source did, before its name: "Claimed by". */
  readonly did: string;
  readonly source: string;
  /** What is asked instead, after its name. */
  readonly asked: string;
  readonly onTake: () => void;
}) {
  const { did, source, asked, onTake } = props;
  return (
    <p className={classes.origin}>
      {did} <UserText>{source}</UserText>. {asked}{' '}
      <Button variant="subtle" color="act" size="compact-xs" mih={24} onClick={onTake}>
        Same source: {source}
      </Button>
    </p>
  );
}
