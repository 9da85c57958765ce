import { Button, Input } from '@mantine/core';
import { useId, useRef } from 'react';
import { MINUTE_MS } from '../../shared/kernel.ts';
import { zoneText } from '../../shared/time-text.ts';
import { readingText, typedText } from '../../shared/typed-time.ts';
import { nowMs } from '../bridge/use-now.ts';
import classes from './WhenField.module.css';
import { NOW, settled, type When, whenTyped } from './when.ts';

const AGO_MS = 5 * MINUTE_MS;

/** What the field was taken for, or why it was not: below the field, and described to those who do not see it. */
function Reading(props: {
  readonly id: string;
  readonly value: When;
  readonly zone: string;
  readonly refused: string | null;
}) {
  const { id, value, zone, refused } = props;
  const { taken, refusal } = value;
  const sentence = refused ?? (taken === null ? refusal?.sentence : readingText(taken, nowMs(), zone));
  return (
    <p className={classes.reading} id={id} data-refused={refusal !== null || refused !== null || undefined}>
      {sentence}
    </p>
  );
}

/** Between two instants, each of which may be open. */
type Range = { readonly from: number | null; readonly to: number | null };

const ANY_TIME: Range = { from: null, to: null };

function fits(at: number, { from, to }: Range): boolean {
  return (from === null || from <= at) && (to === null || at <= to);
}

function Quick(props: { readonly what: string; readonly chosen?: boolean; readonly onPress: () => void }) {
  const { what, chosen, onPress } = props;
  return (
    <Button
      size="xs"
      {...(chosen ? { variant: 'light', color: 'act' } : { variant: 'default' })}
      {...(chosen === undefined ? {} : { 'aria-pressed': chosen })}
      onClick={onPress}
    >
      {what}
    </Button>
  );
}

/**
 * When something happened: now, unless somebody types a time. It is read in the room's zone, never in the computer's
 * format, and the field says what it took the text for.
 */
export function WhenField(props: {
  readonly label: string;
  readonly zone: string;
  readonly value: When;
  readonly onChange: (value: When) => void;
  /** It is what a dialog asks for first. */
  readonly first?: boolean;
  /** What an empty field means, where it is not now. */
  readonly blank?: string;
  /** Why a time that can be read is none that fits here. */
  readonly refused?: string | null;
  /** The times that fit here, where not all that have been do. */
  readonly within?: Range;
}) {
  const { label, zone, value, onChange, first, blank = 'now', refused = null } = props;
  const isWrong = value.refusal !== null || refused !== null;
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const reading = useId();
  const take = (text: string) => onChange(whenTyped(text, nowMs(), zone));
  /** Whoever only passes through the field has typed nothing. */
  const leave = () => {
    const plain = settled(value, nowMs(), zone);
    if (plain.text !== value.text || value.taken === null) onChange(plain);
  };
  const ago = () => {
    take(typedText(nowMs() - AGO_MS, nowMs(), zone));
    field.current?.focus();
  };
  return (
    <div className={classes.when}>
      <div className={classes.line}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the library's input inside is one */}
        <label className={classes.field}>
          <span id={id} className={classes.label}>
            {label} ({zoneText(value.taken?.at ?? nowMs(), zone)})
          </span>
          {/* With `withAria`, the library puts its own description in the place of ours. */}
          <Input
            withAria={false}
            ref={field}
            data-autofocus={first || undefined}
            aria-labelledby={id}
            aria-invalid={isWrong}
            classNames={{ input: classes.input ?? '' }}
            placeholder={blank}
            autoComplete="off"
            spellCheck={false}
            value={value.text}
            error={isWrong}
            aria-describedby={reading}
            onChange={(event) => take(event.currentTarget.value)}
            onBlur={leave}
          />
        </label>
        <Quick what={blank} chosen={value.text === ''} onPress={() => onChange(NOW)} />
        {fits(nowMs() - AGO_MS, props.within ?? ANY_TIME) ? <Quick what="5 min ago" onPress={ago} /> : null}
      </div>
      <Reading id={reading} value={value} zone={zone} refused={refused} />
    </div>
  );
}
