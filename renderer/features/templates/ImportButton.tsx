import { useState } from 'react';
import type { OpenedTemplates } from '../../../shared/ipc/carry-requests.ts';
import { openTemplates } from '../../bridge/carry.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { useMayChange } from './use-may-change.ts';

/** Takes templates in from a file, after a look at what they would do here. */
export function ImportButton() {
  const may = useMayChange();
  const [opened, show] = useState<OpenedTemplates | null>(null);
  return (
    <>
      <RefusableButton
        size="xs"
        refusal={may}
        act={async () => {
          const file = await openTemplates();
          if (file.ok) show(file.value);
          return file;
        }}
      >
        Import…
      </RefusableButton>
      {opened ? <ImportDialog opened={opened} onClose={() => show(null)} /> : null}
    </>
  );
}
