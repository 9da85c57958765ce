import { type DragEvent, type ReactNode, useState } from 'react';
import { useFile } from '../../files/use-file.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportForm } from './ImportForm.tsx';
import classes from './mentions.module.css';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Takes one file of mentions, dropped or chosen, to a preview in which it is imported or left. */
export function MentionDrop(props: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const [over, setOver] = useState(false);
  const { step, read, letGo } = useFile();
  const readOnly = useReadOnly();
  const take = (file: File | undefined) => {
    if (!file || readOnly) return;
    setOpened(true);
    void read(file);
  };
  const close = () => {
    setOpened(false);
    letGo();
  };
  useOnAction('report.import', () => setOpened(true));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button and the palette are the first
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (readOnly || !hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      {props.children}
      <Dialog opened={opened} onClose={close} title="Import mentions" size="min(68rem, 94vw)">
        {step.is === 'read' ? (
          <ImportForm key={step.file.sha256} file={step.file} onClose={close} onOther={letGo} />
        ) : (
          <ChooseFile
            reading={step.is === 'reading'}
            refused={step.is === 'refused' ? step.why.sentence : null}
            onFile={take}
          />
        )}
      </Dialog>
    </div>
  );
}
