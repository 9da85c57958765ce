import { Button, Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { Reviewing } from '../../bridge/reviewer-marks.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import type { Playhead } from './playhead.ts';
import classes from './ReviewerColumn.module.css';
import type { Sight } from './use-sight.ts';

/** True where somebody has looked at anything later than the instant shown: then they judge with hindsight. */
function hasHindsight(sight: Sight, { size }: Playhead, furthest: number, { kept }: Reviewing): boolean {
  if (Math.max(furthest, kept.furthest) > size || sight.revealed > 0) return true;
  const { later, unseen } = sight.known;
  return [...later, ...unseen].some(({ position }) => kept.revealed.includes(position));
}

function why(hindsight: boolean): string {
  return hindsight
    ? 'You have looked at what came later. A judgement from now on says so.'
    : 'You have seen nothing later yet. A judgement from now on says so.';
}

/** Writes down a judgement, before or after anything later is revealed, or only marks the instant. */
export function MarkForm(props: {
  readonly sight: Sight;
  readonly head: Playhead;
  readonly furthest: number;
  readonly reviewing: Reviewing;
}) {
  const { sight, head, furthest, reviewing } = props;
  const { incidentId } = useView();
  const [{ text }, change, forget] = useKept(`${incidentId} judgement`, { text: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  const hindsight = hasHindsight(sight, head, furthest, reviewing);
  const written = text.trim();
  const keep = (kind: 'bookmark' | 'judgement') => {
    const { size, at } = head;
    reviewing.looked(furthest, []);
    reviewing.add({ kind, size, at, seenBy: sight.seenBy, text: written, hindsight });
    forget();
  };
  useOnAction('replay.judge', () => field.current?.focus());
  useOnAction('replay.bookmark', () => keep('bookmark'));
  return (
    <div className={classes.form}>
      <Textarea
        ref={field}
        aria-label="Your judgement"
        placeholder="Write your judgement, then reveal…"
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && written !== '') keep('judgement');
        }}
      />
      <p className={classes.why} data-hindsight={hindsight || undefined}>
        {why(hindsight)}
      </p>
      <div className={classes.acts}>
        <Button size="compact-sm" color="act" disabled={written === ''} onClick={() => keep('judgement')}>
          Write it down
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => keep('bookmark')}>
          Bookmark
        </Button>
      </div>
    </div>
  );
}
