import { TextInput } from '@mantine/core';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';

/** Calls the incident otherwise: what happened, in one line that holds. */
export function TitleDialog(props: { readonly onClose: () => void }) {
  const { state } = useView();
  const first: { readonly typed: string | null; readonly reason: string } = { typed: null, reason: '' };
  const [{ typed, reason }, change, forget] = useTyped('title', first);
  const title = typed ?? state.title;
  return (
    <CommandDialog
      opened
      onClose={props.onClose}
      onDone={forget}
      title="Change the title"
      explanation="The new title stands from now on over the room, on the board, the one-minute card, the sign-off and the report. The log keeps both titles, and a replay shows what it was called at each instant. Words and approvals stay as they are."
      command={{ type: 'incident.retitle', title: title.trim(), reason }}
      confirm="Change the title"
    >
      <TextInput
        label="What happened, in one line"
        dir="auto"
        data-autofocus
        value={title}
        onChange={(event) => change({ typed: event.currentTarget.value })}
      />
      <TextInput
        label="Why"
        dir="auto"
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </CommandDialog>
  );
}
