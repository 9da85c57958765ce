import type { Choice } from '../../../shared/statement/merge.ts';
import type { ChannelState, OpenPlace } from '../../../shared/statement/merge-words.ts';
import { DraftText } from '../../ui/DraftText.tsx';
import { Label } from '../../ui/Label.tsx';
import { SentenceChanges } from '../../ui/PublicWords.tsx';
import { Segments } from '../../ui/Segments.tsx';
import classes from './merge.module.css';

type Props = {
  readonly place: OpenPlace;
  /** "Place 1 of 3", or "Place 1 of 3, Website". */
  readonly name: string;
  /** What the other side is called. */
  readonly theirs: string;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
};

const STATE_TEXT = { out: 'Does not go out on this channel.', common: 'Carries the common text.' } as const;

function State({ state }: { readonly state: ChannelState }) {
  return state.kind === 'own' ? <DraftText>{state.text}</DraftText> : STATE_TEXT[state.kind];
}

function Changed({ before, after }: { readonly before: string; readonly after: string }) {
  if (after.trim() === '') return <span className={classes.none}>Taken out.</span>;
  return before.trim() === '' ? (
    <ins>
      <DraftText>{after.trim()}</DraftText>
    </ins>
  ) : (
    <SentenceChanges before={before} after={after} />
  );
}

function Side({ place, side }: { readonly place: OpenPlace; readonly side: 'mine' | 'theirs' }) {
  if (place.kind === 'stateClash') return <State state={place[side]} />;
  return <Changed before={place.base} after={place[side]} />;
}

/** "Both" is offered where it is neither of the two. */
function waysOf(place: OpenPlace): readonly Choice[] {
  if (place.kind === 'stateClash') return ['mine', 'theirs'];
  const { mine, theirs, both } = place;
  return both === mine || both === theirs ? ['mine', 'theirs'] : ['mine', 'theirs', 'both'];
}

/** One sentence that both sides changed, side by side, and whose words are to stand. */
export function MergePlace({ place, name, theirs, choice, onChoose }: Props) {
  const label = { mine: 'Mine', theirs: 'Theirs', both: 'Both' } as const;
  const isIn = (side: 'mine' | 'theirs') => choice === side || choice === 'both';
  return (
    <section className={classes.place} aria-label={name} data-open={choice === null || undefined}>
      <div className={classes.head}>
        <Label as="h4">{name}</Label>
        <Segments
          label={`${name}: whose words`}
          small
          choices={waysOf(place).map((value) => ({ value, label: label[value] }))}
          value={choice ?? ('' as Choice)}
          onChange={onChoose}
        />
      </div>
      <div className={classes.sides}>
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className={classes.side} data-in={isIn(side) || undefined}>
            <span className={classes.whose}>{side === 'mine' ? 'Mine, on this page' : theirs}</span>
            <p className={classes.words} dir="auto">
              <Side place={place} side={side} />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
