import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ok } from '../../../shared/kernel.ts';
import { api } from '../../bridge/api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './AboutDialog.module.css';

/** Saves the outside checker, so that people have one before they are handed a pack. */
export function CheckerDialog() {
  const [opened, { open, close }] = useDisclosure(false);
  const [savedTo, setSavedTo] = useState<string | null>(null);
  useOnAction('checker.save', open);
  const save = async () => {
    const saved = await api.request('saveChecker', {});
    if (!saved.ok) return saved;
    setSavedTo(saved.value.path);
    return ok(null);
  };
  return (
    <Dialog opened={opened} onClose={close} title="The checker of evidence packs" size={560}>
      <div className={classes.section}>
        <p>
          One file that tells whether an evidence pack was changed: a page for any browser, or a script for
          Node.js if you give it a name that ends in .mjs. It needs neither Holdline nor a network.
        </p>
        <p>
          Every pack has a checker in it too. But whoever would forge a pack would put in a checker of their
          own: give this one to people before there is anything to check.
        </p>
        <div>
          <RefusableButton primary refusal={null} act={save}>
            Save the checker…
          </RefusableButton>
        </div>
        <p role="status">{savedTo === null ? '' : `Saved to ${savedTo}`}</p>
      </div>
    </Dialog>
  );
}
