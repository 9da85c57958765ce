import type { Slot } from '../../../shared/playbook/schema.ts';
import type { Severity } from '../../../shared/playbook/stages.ts';
import { dateText } from '../../../shared/time-text.ts';
import { Label } from '../../ui/Label.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { slotNames } from '../../ui/slot-marks.tsx';
import classes from './envelopes.module.css';

/** The words of an envelope as they will go out, with its slots called by their names. */
export function EnvelopeWords(props: { readonly template: string; readonly slots: readonly Slot[] }) {
  return <PublicWords text={props.template} slots={slotNames(props.slots)} />;
}

/** Where and until when the words may go out. */
export function scopeSentence(severities: readonly Severity[], until: number, zone: string): string {
  if (severities.length === 0) return 'At no severity yet.';
  return `At ${severities.toSorted().join(' and ')}, until ${dateText(until, zone)}.`;
}

/** All that one consents to: the words, and where and until when they may go out. */
export function ConsentedWords(props: {
  /** What is done with the words here. */
  readonly title: string;
  readonly template: string;
  readonly slots: readonly Slot[];
  /** Where and until when. */
  readonly scope: string;
}) {
  const { title, template, slots, scope } = props;
  return (
    <section className={classes.consented} aria-label={title}>
      <Label as="h3">{title}</Label>
      <p className={classes.fine}>{scope}</p>
      <div className={classes.words}>
        <EnvelopeWords template={template} slots={slots} />
      </div>
    </section>
  );
}
