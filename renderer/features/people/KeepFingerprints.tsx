import { Group } from '@mantine/core';
import { useState } from 'react';
import type { Paper } from '../../../shared/ipc/proof.ts';
import { ok } from '../../../shared/kernel.ts';
import { api } from '../../bridge/api.ts';
import { PaperChoice } from '../../ui/PaperChoice.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './KeyDialog.module.css';

/** Puts the fingerprints of the room and of everybody onto paper: to be kept where this computer is not. */
export function KeepFingerprints() {
  const [paper, setPaper] = useState<Paper>('A4');
  const [said, setSaid] = useState('');
  const sending = useSending();
  const keep = async (how: 'sheet' | 'print') => {
    setSaid('');
    const answer = await api.request('keepFingerprints', { how, paper });
    if (!answer.ok) return answer;
    const { done, path } = answer.value;
    if (done) setSaid(path === null ? 'Sent to the printer.' : `Saved to ${path}`);
    return ok(null);
  };
  return (
    <>
      <Group gap="xs">
        <RefusableButton size="xs" refusal={null} act={() => keep('print')} sending={sending}>
          Print all fingerprints…
        </RefusableButton>
        <RefusableButton size="xs" refusal={null} act={() => keep('sheet')} sending={sending}>
          All fingerprints as PDF…
        </RefusableButton>
        <PaperChoice value={paper} onChange={setPaper} />
      </Group>
      <Refusal sentence={sending.refused} alert />
      <p role="status" className={classes.note}>
        {said}
      </p>
    </>
  );
}
