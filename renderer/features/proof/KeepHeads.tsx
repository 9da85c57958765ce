import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { FolderState, KeepWay, Paper } from '../../../shared/ipc/proof.ts';
import { ok, type Rejection } from '../../../shared/kernel.ts';
import { api } from '../../bridge/api.ts';
import { Label } from '../../ui/Label.tsx';
import { PaperChoice } from '../../ui/PaperChoice.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './ProofPage.module.css';

const WAYS = [
  {
    how: 'copy',
    label: 'Copy',
    said: 'Copied. Paste it where the people who keep the room file cannot reach it.',
  },
  { how: 'file', label: 'Save as text…', said: 'Saved to' },
  { how: 'mail', label: 'Draft of a mail…', said: 'Open it in your mail program and send it yourself:' },
  { how: 'sheet', label: 'Sheet as PDF…', said: 'Saved to' },
  { how: 'print', label: 'Print the sheet…', said: 'Sent to the printer.' },
] as const satisfies readonly { readonly how: KeepWay; readonly label: string; readonly said: string }[];

const NOTHING_CHOSEN: Rejection = { code: 'none', sentence: 'Choose at least one log.' };

/** Takes the heads of the chosen logs out of the machine. */
export function KeepHeads(props: { readonly logIds: readonly string[] }) {
  const { logIds } = props;
  const [paper, setPaper] = useState<Paper>('A4');
  const [said, setSaid] = useState('');
  const sending = useSending();
  const refusal = logIds.length === 0 ? NOTHING_CHOSEN : null;
  const keep = async (how: KeepWay, sentence: string) => {
    setSaid('');
    const answer = await api.request('keepHeads', { logIds: [...logIds], how, paper });
    if (!answer.ok) return answer;
    const { done, path } = answer.value;
    if (done) setSaid(path === null ? sentence : `${sentence} ${path}`);
    return ok(null);
  };
  return (
    <>
      <p className={classes.hint}>
        {logIds.length === 1 ? 'The head of 1 log' : `The heads of ${logIds.length} logs`}. Holdline sends
        nothing: you carry it. Each one that left is written into the room’s log.
      </p>
      <Group gap="xs">
        {WAYS.map(({ how, label, said: sentence }) => (
          <RefusableButton
            key={how}
            size="xs"
            refusal={refusal}
            act={() => keep(how, sentence)}
            sending={sending}
          >
            {label}
          </RefusableButton>
        ))}
        <PaperChoice value={paper} onChange={setPaper} />
      </Group>
      <Refusal sentence={sending.refused} alert />
      <p role="status" className={classes.done}>
        {said}
      </p>
    </>
  );
}

/** The folder that heads are written to again and again. */
export function SecondFolder(props: { readonly folder: FolderState | null }) {
  const { folder } = props;
  const sending = useSending();
  const choose = (none: boolean) => api.request('chooseFolder', { none });
  return (
    <div className={classes.folder}>
      <Label>Second folder</Label>
      {folder === null ? (
        <p className={classes.hint}>
          Best on another computer’s disk or a stick that is taken home: after every sealing, Holdline adds
          the new heads to one file there.
        </p>
      ) : (
        <p className={classes.path} data-tone={folder.problem === null ? undefined : 'warn'}>
          {folder.problem ?? folder.file}
        </p>
      )}
      <Group gap="xs">
        <RefusableButton size="xs" refusal={null} act={() => choose(false)} sending={sending}>
          {folder === null ? 'Choose a folder…' : 'Choose another…'}
        </RefusableButton>
        {folder === null ? null : (
          <Button size="xs" variant="subtle" color="act" onClick={() => void sending.run(() => choose(true))}>
            Write there no more
          </Button>
        )}
      </Group>
      <Refusal sentence={sending.refused} alert />
    </div>
  );
}
