import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useId, useState } from 'react';
import { ToneText } from '../../ui/ToneText.tsx';
import type { Tone } from '../../ui/tone.ts';
import classes from './StaleCard.module.css';

/** From this height on there is room for what stands above at least eight lines of the words. */
const TALL = '(min-height: 56rem)';

/**
 * What stands above the words: one line where the window has little height, which opens by a press and by whatever leads
 * there, so that the words stay in sight.
 */
export function FoldedCard(props: {
  readonly title: string;
  /** What is told of it while it is folded, as much as has room. */
  readonly short: ReactNode;
  /** What opening it shows. */
  readonly what: string;
  readonly tone?: Tone;
  readonly place?: string;
  readonly children: ReactNode;
}) {
  const { title, short, what, tone = 'plain', place, children } = props;
  const heading = useId();
  const tall = useMediaQuery(TALL, false, { getInitialValueInEffect: false });
  const [chosen, choose] = useState<boolean | null>(null);
  const opened = chosen ?? tall;
  return (
    <section aria-labelledby={heading} className={classes.moved} data-tone={tone}>
      <details
        open={opened}
        onToggle={({ currentTarget: { open } }) => {
          // What the height of the window opens or folds is nobody's choice.
          if (open !== opened) choose(open);
        }}
      >
        <summary>
          <h3 id={heading} className={classes.title}>
            <ToneText tone={tone}>{title}</ToneText>
          </h3>
          <span className={classes.count}>{short}</span>
          <span className={classes.what}>{what}</span>
        </summary>
        <div className={classes.told} data-place={place}>
          {children}
        </div>
      </details>
    </section>
  );
}
