import { Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { MENU_GROUPS } from '../../shared/ui-action.ts';
import { singleKeysStore, useSingleKeys } from '../bridge/settings.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Label } from '../ui/Label.tsx';
import { onAction } from './hub.ts';
import { ACTIONS } from './registry.ts';
import { ShortcutKeys } from './ShortcutKeys.tsx';
import classes from './ShortcutSheet.module.css';
import { shortcutKeys } from './shortcut-text.ts';

const WITH_KEYS = ACTIONS.filter((action) => shortcutKeys(action).length > 0);
const GROUPS = MENU_GROUPS.filter((group) => WITH_KEYS.some((action) => action.menu === group));

/** Every shortcut on one sheet, derived from the registry. */
export function ShortcutSheet() {
  const [opened, { open, close }] = useDisclosure(false);
  const singleKeys = useSingleKeys();
  useEffect(() => onAction('help.shortcuts', open), [open]);
  return (
    <Dialog opened={opened} onClose={close} title="Keyboard shortcuts" size={560}>
      <div className={classes.groups}>
        {GROUPS.map((group) => (
          <section key={group}>
            <Label as="h3">{group}</Label>
            <dl className={classes.list}>
              {WITH_KEYS.filter((action) => action.menu === group).map((action) => (
                <div key={action.id} className={classes.row}>
                  <dt>{action.label}</dt>
                  <dd>
                    <ShortcutKeys action={action} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label="Single keys are shortcuts"
        description="N and ? work outside text fields. Turn them off if you speak to your computer."
        checked={singleKeys}
        onChange={(event) => singleKeysStore.set(event.currentTarget.checked ? 'on' : 'off')}
      />
    </Dialog>
  );
}
