import { ok } from '../../../shared/kernel.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import classes from './review.module.css';

/** Stands in the place of what the log says until whoever reviews has written what they think, or wants to see it first. */
export function DraftFold(props: { readonly hasTyped: boolean; readonly onReveal: () => void }) {
  const { hasTyped, onReveal } = props;
  return (
    <Panel title="What the log says" aside="not shown yet">
      <p className={classes.fine}>
        {hasTyped
          ? 'Save what you wrote, and it shows beside it. Or look now.'
          : 'Write first how you saw it, then see what the log says. What you read here first, you would remember.'}
      </p>
      <div className={classes.buttons}>
        <RefusableButton size="xs" refusal={null} act={() => Promise.resolve(ok(null))} onDone={onReveal}>
          Show what the log says
        </RefusableButton>
      </div>
    </Panel>
  );
}
