import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import type { Rejection } from '../../../shared/kernel.ts';
import { type Dropped, readDropped } from '../../files/read-dropped.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportForm } from './ImportForm.tsx';
import classes from './mentions.module.css';

/** How far an import is: no file yet, one being read, one that cannot be read, or one in front of us. */
type Step =
  | { readonly is: 'none' | 'reading' }
  | { readonly is: 'refused'; readonly why: Rejection }
  | { readonly is: 'read'; readonly file: Dropped };

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** The file that is being looked at. One that is still read is let go for another, or when the dialog is closed. */
function useStep() {
  const [step, setStep] = useState<Step>({ is: 'none' });
  const asked = useRef<File | null>(null);
  const read = async (file: File) => {
    asked.current = file;
    setStep({ is: 'reading' });
    const found = await readDropped(file);
    if (asked.current !== file) return;
    setStep(found.ok ? { is: 'read', file: found.value } : { is: 'refused', why: found.error });
  };
  const letGo = () => {
    asked.current = null;
    setStep({ is: 'none' });
  };
  return { step, read, letGo };
}

/** Takes one file of mentions, dropped or chosen, to a preview in which it is imported or left. */
export function MentionDrop(props: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const [over, setOver] = useState(false);
  const { step, read, letGo } = useStep();
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
