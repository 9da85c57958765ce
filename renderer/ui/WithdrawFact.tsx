import { useState } from 'react';
import type { Fact } from '../../shared/fact/facts.ts';
import { FACT_LABEL } from '../../shared/fact/facts.ts';
import { useView } from '../bridge/view.tsx';
import { Chooser } from '../commands/Chooser.tsx';
import { Chip } from './Chip.tsx';
import { FactChange } from './FactChange.tsx';
import { FACT_TONE } from './FactLine.tsx';
import { OpenButton } from './OpenButton.tsx';
import { useOnAction } from './use-on-action.ts';
import { useReadOnly } from './use-read-only.ts';

/** Withdraws one fact, wherever it is shown. */
export function WithdrawButton(props: { readonly fact: Fact }) {
  const { factId, status, text } = props.fact;
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState(false);
  if (readOnly || status === 'withdrawn') return null;
  return (
    <>
      <OpenButton
        quiet
        size="compact-xs"
        label={`Withdraw: ${text}`}
        probe={{ type: 'fact.change', factId, to: 'withdrawn', reason: 'typed later', learntAt: null }}
        onOpen={() => setOpened(true)}
      >
        Withdraw…
      </OpenButton>
      {opened ? <FactChange fact={props.fact} to="withdrawn" onClose={() => setOpened(false)} /> : null}
    </>
  );
}

/** Withdraws a fact from any stage: by the menu or the palette, which first ask which one. */
export function WithdrawFact() {
  const { facts } = useView().state;
  const [asked, setAsked] = useState(false);
  const [fact, setFact] = useState<Fact | null>(null);
  useOnAction('fact.withdraw', () => setAsked(true));
  const standing = facts.filter(({ status }) => status !== 'withdrawn');
  const choose = (factId: string) => {
    setAsked(false);
    setFact(standing.find((one) => one.factId === factId) ?? null);
  };
  return (
    <>
      <Chooser
        title="Withdraw a fact"
        placeholder="Which fact no longer holds?"
        nothing="No fact that stands is like this."
        opened={asked}
        onClose={() => setAsked(false)}
        onChoose={choose}
        choices={standing.map(({ factId, text, status }) => ({
          ...{ id: factId, label: text, hint: null, words: FACT_LABEL[status], refused: null },
          aside: <Chip tone={FACT_TONE[status]}>{FACT_LABEL[status]}</Chip>,
        }))}
      />
      {fact ? <FactChange fact={fact} to="withdrawn" onClose={() => setFact(null)} /> : null}
    </>
  );
}
