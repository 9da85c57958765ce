import { Group } from '@mantine/core';
import { useState } from 'react';
import type { Paper } from '../../../shared/ipc/proof.ts';
import { ok } from '../../../shared/kernel.ts';
import { projectExecutiveCard } from '../../../shared/projection/executive-card.ts';
import { keepCard } from '../../bridge/carry.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { PaperChoice } from '../../ui/PaperChoice.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useSending } from '../../ui/use-sending.ts';
import { CardSheet } from './CardSheet.tsx';
import classes from './card.module.css';

const DONE = { copy: 'Copied as plain text.', print: 'Sent to the printer.', sheet: 'Saved' } as const;

/** The ways out of the window: main makes the card anew from the log each time. */
function Ways() {
  const { incidentId } = useView();
  const [paper, setPaper] = useState<Paper>('A4');
  const [said, setSaid] = useState('');
  const sending = useSending();
  const keep = async (how: keyof typeof DONE) => {
    setSaid('');
    const kept = await keepCard({ incidentId, how, paper });
    if (!kept.ok) return kept;
    const { done, path } = kept.value;
    if (done) setSaid(path === null ? DONE[how] : `Saved to ${path}`);
    return ok(null);
  };
  return (
    <div>
      <Group gap="xs">
        <RefusableButton primary size="xs" refusal={null} act={() => keep('copy')} sending={sending}>
          Copy as text
        </RefusableButton>
        <RefusableButton size="xs" refusal={null} act={() => keep('sheet')} sending={sending}>
          Save as PDF…
        </RefusableButton>
        <RefusableButton size="xs" refusal={null} act={() => keep('print')} sending={sending}>
          Print…
        </RefusableButton>
        <PaperChoice value={paper} onChange={setPaper} />
      </Group>
      <Refusal sentence={sending.refused} alert />
      <p role="status" className={classes.said}>
        {said}
      </p>
    </div>
  );
}

/** The one-minute card of an incident as its log stands, and the ways to hand it over. */
export function CardPage() {
  const { state, people } = useView();
  const now = useViewNow();
  const card = projectExecutiveCard(state, people, now);
  return (
    <div className={classes.page}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={classes.scroll} tabIndex={0} aria-label="The card">
        <CardSheet card={card} />
      </section>
      <div className={classes.foot}>
        <p className={classes.count}>
          {card.words} words · {card.seconds} s to read
          {card.tooLong === null ? (
            ', within a minute'
          ) : (
            <>
              {'. '}
              <ToneText tone="warn">{card.tooLong}</ToneText>
            </>
          )}
        </p>
        <Ways />
      </div>
    </div>
  );
}
