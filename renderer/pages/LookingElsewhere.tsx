import { Button } from '@mantine/core';
import { STAGE_LABEL, type Stage } from '../../shared/playbook/stages.ts';
import classes from './LookingElsewhere.module.css';

/** Says that the workspace shown is not the live stage's, and leads back. */
export function LookingElsewhere(props: {
  readonly shown: Stage;
  readonly live: Stage;
  readonly onBack: () => void;
}) {
  return (
    <div className={classes.band} role="status">
      <span>
        You are looking at {STAGE_LABEL[props.shown]}. The clock runs in{' '}
        <strong>{STAGE_LABEL[props.live]}</strong>.
      </span>
      <Button size="xs" onClick={props.onBack}>
        Back to {STAGE_LABEL[props.live]}
      </Button>
    </div>
  );
}
