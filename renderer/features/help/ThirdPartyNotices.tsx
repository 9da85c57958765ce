import { useState } from 'react';
import { api } from '../../bridge/api.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import classes from './AboutDialog.module.css';

/** One function for all renders: React calls it when the region appears, and not again. */
const takeFocus = (region: HTMLElement | null) => region?.focus();

/** Whose work is in this program and under which licences: long, so it is read only when somebody asks for it. */
export function ThirdPartyNotices() {
  const [text, setText] = useState<string | null>(null);
  const read = async () => {
    const answer = await api.request('readThirdPartyNotices', {});
    if (answer.ok) setText(answer.value.text);
    return answer;
  };
  return (
    <section className={classes.section}>
      <h3>Third-party software and typefaces</h3>
      {text === null ? (
        <div>
          <RefusableButton refusal={null} act={read} size="xs">
            Show the licences
          </RefusableButton>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <section ref={takeFocus} className={classes.notices} tabIndex={0} aria-label="Licences">
          {text}
        </section>
      )}
    </section>
  );
}
