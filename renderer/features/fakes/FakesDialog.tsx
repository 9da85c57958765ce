import { useState } from 'react';
import { useView, useWaitNow } from '../../bridge/view.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { FakeList } from './FakeList.tsx';
import { fakesText } from './FakesCard.tsx';

/** The register of fake pages, from every stage. */
export function FakesDialog() {
  const [opened, setOpened] = useState(false);
  const { fakes } = useView().state;
  const now = useWaitNow();
  useOnAction('fake.find', () => setOpened(true));
  return (
    <Dialog
      opened={opened}
      onClose={() => setOpened(false)}
      title={`Fake pages: ${fakesText(fakes, now)}`}
      size="xl"
    >
      <FakeList />
    </Dialog>
  );
}
