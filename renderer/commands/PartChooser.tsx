import { useState } from 'react';
import { useOnAction } from '../ui/use-on-action.ts';
import { Chooser } from './Chooser.tsx';
import { goToPart, type Part, partsOnScreen } from './parts.ts';

/** Every part of the page by its title, for people without a mouse: a few letters and Enter, not twenty times Tab. */
export function PartChooser() {
  const [parts, setParts] = useState<readonly Part[] | null>(null);
  useOnAction('part.go', () => setParts((open) => open ?? partsOnScreen()));
  const close = () => setParts(null);
  return (
    <Chooser
      title="Go to a part of the page"
      placeholder="Type a few letters of its title, then Enter"
      nothing="No part of this page has these words in its title."
      choices={(parts ?? []).map(({ name }, index) => ({
        id: String(index),
        label: name,
        hint: null,
        aside: null,
        words: '',
        refused: null,
      }))}
      opened={parts !== null}
      onClose={close}
      onChoose={(id) => {
        const part = parts?.[Number(id)];
        close();
        // After the dialog has given the focus back.
        if (part) setTimeout(() => goToPart(part), 0);
      }}
    />
  );
}
