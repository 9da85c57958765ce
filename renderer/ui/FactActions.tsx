import { useState } from 'react';
import type { FactStatus } from '../../shared/fact/events.ts';
import type { Fact } from '../../shared/fact/facts.ts';
import classes from './Fact.module.css';
import { DEED, FactChange } from './FactChange.tsx';
import { FactDialog } from './FactDialog.tsx';
import { LookThrough } from './LookThrough.tsx';
import { OpenButton } from './OpenButton.tsx';
import { useReadOnly } from './use-read-only.ts';

type To = FactStatus;

/** What leads to a change of a fact is called: what is confirmed can be called in doubt in more than one way. */
function buttonOf({ status }: Fact, to: To): string {
  return status === 'confirmed' && to === 'denied' ? 'Call in doubt…' : DEED[to].button;
}

/** What can come of a fact: it is confirmed, denied, only claimed, withdrawn, or put otherwise. */
export function FactActions(props: { readonly fact: Fact; readonly deeds: readonly To[] }) {
  const { fact, deeds } = props;
  const { factId, text } = fact;
  const readOnly = useReadOnly();
  const [doing, setDoing] = useState<To | 'otherwise' | null>(null);
  if (readOnly) return null;
  if (fact.status === 'withdrawn') return <LookThrough fact={fact} />;
  const replace = {
    type: 'fact.record',
    status: fact.status,
    text: `${text} ${text}`,
    replaces: factId,
  } as const;
  const buttons = deeds.map((to) => ({ to, button: buttonOf(fact, to) }));
  return (
    <div className={classes.actions}>
      {buttons.map(({ to, button }) => (
        <OpenButton
          key={to}
          quiet
          size="compact-xs"
          label={`${button.replace('…', '')}: ${text}`}
          probe={{ type: 'fact.change', factId, to, reason: 'typed later', learntAt: null }}
          onOpen={() => setDoing(to)}
        >
          {button}
        </OpenButton>
      ))}
      <OpenButton
        quiet
        size="compact-xs"
        label={`Put otherwise: ${text}`}
        probe={{ ...replace, reason: 'typed later', happenedAt: null, learntAt: null }}
        onOpen={() => setDoing('otherwise')}
      >
        Put otherwise…
      </OpenButton>
      {doing === 'otherwise' ? <FactDialog replaces={fact} onClose={() => setDoing(null)} /> : null}
      {doing === null || doing === 'otherwise' ? null : (
        <FactChange fact={fact} to={doing} onClose={() => setDoing(null)} />
      )}
    </div>
  );
}
