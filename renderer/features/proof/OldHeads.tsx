import { Group, Textarea } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import type { Rejection } from '../../../shared/kernel.ts';
import type { Checking } from '../../bridge/proof.ts';
import { ChooseFileButton } from '../../ui/ChooseFileButton.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import type { Sending } from '../../ui/use-sending.ts';
import classes from './ProofPage.module.css';

const EMPTY: Rejection = { code: 'empty', sentence: 'Paste a head first, or open the file it is in.' };

/** Takes a head that somebody kept, by pasting, opening or dropping, and has the room held against it. */
export function OldHeads(props: { readonly checking: Checking; readonly sending: Sending }) {
  const { checking, sending } = props;
  const [text, setText] = useState('');
  const take = async (file: File | undefined) => {
    if (file) setText(await file.text());
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className={classes.old}>
      <Textarea
        label="An old head: a note, a file of checkpoints, what a scanned sheet says"
        placeholder={'holdline/…/…\n42\n…'}
        autosize
        minRows={3}
        maxRows={8}
        spellCheck={false}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        classNames={{ input: classes.note ?? '' }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs">
        <RefusableButton
          size="xs"
          refusal={text.trim() === '' ? EMPTY : null}
          act={() => checking.check(text)}
          sending={sending}
        >
          Verify against it
        </RefusableButton>
        <ChooseFileButton
          name="A file with old heads"
          size="xs"
          variant="subtle"
          color="act"
          onFile={(file) => void take(file)}
        >
          Open a file…
        </ChooseFileButton>
      </Group>
    </div>
  );
}
