import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { closedUnticked } from '../../../shared/incident/relied-on.ts';
import { bare } from '../../../shared/incident/requirements.ts';
import { personById } from '../../../shared/people/people.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { sentences } from '../../../shared/statement/words.ts';
import { useView } from '../../bridge/view.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { Name } from '../../ui/Name.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import classes from './approve.module.css';
import type { Standing } from './standing.ts';

/** What is approved, as the sentence that is read before the second press ends. */
function whatIsApproved({ statement, revision }: Standing): string {
  const count = sentences(revision.text).length;
  const length = count === 1 ? '1 sentence' : `${count} sentences`;
  return `${length}, ${revisionName(statement, revision)}.`;
}

/** Says which required items this approval closes as they are. */
function Unticked(props: { readonly signerId: string }) {
  const items = closedUnticked(useView().state, props.signerId);
  if (items.length === 0) return null;
  const texts = items.map((item) => bare(item.text)).join('; ');
  return <ToneText tone="warn">Not ticked yet, and only to be waived after your approval: {texts}.</ToneText>;
}

/** The second step of a signer's yes, right above the words: who approves what, read again with the words in sight. */
export function ConfirmApproval(props: {
  readonly signer: Signer;
  readonly standing: Standing;
  readonly onBack: () => void;
}) {
  const { people } = useView();
  const { signer, standing, onBack } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const sentence = useId();
  // The question takes the focus, not its answer: a key held down a moment too long must not approve.
  useEffect(() => {
    group.current?.focus({ preventScroll: true });
    // The words below first, then the question: as much of both as there is room for.
    group.current?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    group.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onBack();
  };
  const name = personById(people, signer.personId)?.name ?? 'nobody';
  const { revisionId } = standing.request;
  return (
    <fieldset
      ref={group}
      className={classes.confirm}
      tabIndex={-1}
      aria-labelledby={sentence}
      onKeyDown={onKeyDown}
    >
      <p id={sentence}>
        You approve as <Name>{name}</Name>, {signer.label}: {whatIsApproved(standing)}
      </p>
      <Unticked signerId={signer.signerId} />
      <span className={classes.answers}>
        <CommandButton
          primary
          size="xs"
          command={{ type: 'approval.approve', revisionId, signerId: signer.signerId }}
        >
          Yes, approve
        </CommandButton>
        <Button size="xs" onClick={onBack}>
          Not yet
        </Button>
      </span>
    </fieldset>
  );
}
