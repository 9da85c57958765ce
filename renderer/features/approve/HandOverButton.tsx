import { NativeSelect } from '@mantine/core';
import { memo, useState } from 'react';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { backupsOf, standIns } from '../../../shared/incident/stand-ins.ts';
import { seenText } from '../../../shared/statement/words.ts';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';

/** Gives a silent signer's seat to somebody else, who then signs in their own name. The backup is proposed. */
export const HandOverButton = memo(function HandOverButton(props: { readonly signer: Signer }) {
  const { signer } = props;
  const { people, refusal } = useView();
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const toCommand = (to: string, why: string) =>
    ({ type: 'approval.handOver', signerId: signer.signerId, to, reason: why }) as const;
  const able = standIns(signer, people).filter(
    (one) => refusal(toCommand(one.personId, 'typed later')) === null,
  );
  const backups = backupsOf(people, signer.personId);
  const backup = able.find((one) => backups.includes(one)) ?? null;
  // Whoever was chosen may have become unable meanwhile: the command names whom the list shows.
  const to = (able.find((one) => one.personId === chosen) ?? able[0])?.personId ?? '';
  useOnAction('approval.handOver', () => {
    if (to === '' || refusal(toCommand(to, 'typed later')) !== null) return null;
    setOpened(true);
    return FULFILLED;
  });
  return (
    <>
      <OpenButton quiet size="compact-sm" probe={toCommand(to, 'typed later')} onOpen={() => setOpened(true)}>
        <Name>
          {backup && people.atKeyboard !== signer.personId ? `Hand to ${backup.name}…` : 'Hand over…'}
        </Name>
      </OpenButton>
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Hand over the seat ${signer.label}`}
        explanation="The new signer acts in their own name. The log keeps who handed the seat over and why."
        command={toCommand(to, reason)}
        confirm="Hand over"
        onDone={() => setReason('')}
      >
        <NativeSelect
          label="To whom"
          data={able.map((one) => ({
            value: one.personId,
            label: seenText(`${one.name}, ${one.title}${backups.includes(one) ? ' (backup)' : ''}`),
          }))}
          value={to}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <ReasonField label="Why" value={reason} onChange={setReason} />
      </CommandDialog>
    </>
  );
});
