import { VisuallyHidden } from '@mantine/core';
import type { UiAction } from '../../shared/ui-actions.ts';
import classes from './ShortcutKeys.module.css';
import { shortcutKeys } from './shortcut-text.ts';

/** The keys of an action, each in its box. */
export function ShortcutKeys(props: { readonly action: UiAction }) {
  const keys = shortcutKeys(props.action);
  if (keys.length === 0) return null;
  return (
    <span className={classes.keys}>
      <VisuallyHidden>, shortcut </VisuallyHidden>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
