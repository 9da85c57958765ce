import type { ReactNode } from 'react';
import { correctionStandsText } from '../../shared/incident/wrong-words/correction-stands.ts';
import type { Leaning, LeaningPlace } from '../../shared/incident/wrong-words/leaning.ts';
import { linkBook, type Mark, SAID_AS_LABEL } from '../../shared/sentence/links.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { DraftText } from './DraftText.tsx';
import classes from './Fact.module.css';
import { OutTime } from './OutTime.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

/** Where a sentence stands: in which words and channel, and since when it is out. */
function Where(props: { readonly place: LeaningPlace }) {
  const { place } = props;
  const channelName = useChannelName();
  const { state } = useView();
  const { zone } = state;
  const now = useViewNow();
  if (place.kind === 'draft') {
    const where = place.channel === null ? '' : `, for ${channelName(place.channel)}`;
    return (
      <span className={classes.origin}>
        Sentence {place.number} of {place.name}
        {where}, not out yet
      </span>
    );
  }
  const { channel, address } = place.release;
  return (
    <span className={classes.origin}>
      Sentence {place.number} of {place.name},{' '}
      <ToneText tone={place.dealt?.kind === 'held' ? 'warn' : 'over'} strong>
        out on {channelName(channel)}
      </ToneText>{' '}
      <OutTime out={place.release} zone={zone} against={now} since="since " /> ·{' '}
      <UserText>{address}</UserText>
      {place.dealt?.kind === 'correcting' ? ` · a correction ${correctionStandsText(state)}` : ''}
    </span>
  );
}

/** What somebody said of a sentence that was found to say a fact all the same. */
function markText(mark: Mark | null): string {
  if (!mark?.as) return 'nobody said what it leans on';
  return mark.as === 'facts' ? 'tied to another fact' : `marked as ${SAID_AS_LABEL[mark.as].toLowerCase()}`;
}

/** Why a sentence that nobody has tied to the fact is in the list. */
function Likely(props: { readonly place: LeaningPlace }) {
  const { links } = useView().state;
  const { likely, words } = props.place;
  if (likely === null) return null;
  return (
    <span className={classes.likely}>
      <ToneText tone="warn">
        <UserText>{likely}</UserText>; {markText(linkBook(links)(words))}
      </ToneText>
    </span>
  );
}

/** The places of each sentence together, those that are dealt with apart: the same words stand on many channels, and are read once. */
function bySentence(all: readonly LeaningPlace[]): readonly (readonly [LeaningPlace, ...LeaningPlace[]])[] {
  const made = new Map<string, [LeaningPlace, ...LeaningPlace[]]>();
  for (const place of all) {
    const sentence = `${place.words}\n${place.likely ?? ''}\n${place.dealt === null}`;
    const before = made.get(sentence);
    if (before) before.push(place);
    else made.set(sentence, [place]);
  }
  return [...made.values()];
}

/** Every sentence that leans on a fact, with where it stands; `beside` draws what can be done about it. */
export function LeaningPlaces(props: {
  readonly leaning: Leaning;
  readonly beside?: (place: LeaningPlace) => ReactNode;
}) {
  const { drafts, released } = props.leaning;
  return (
    <ul className={classes.places} aria-label="Sentences that lean on it">
      {bySentence([...released, ...drafts]).map(([first, ...more]) => (
        <li key={`${first.kind} ${first.key}`} className={classes.place}>
          <div className={classes.fact}>
            <DraftText className={classes.words}>{first.words}</DraftText>
            {[first, ...more].map((place) => (
              <Where key={`${place.kind} ${place.key}`} place={place} />
            ))}
            <Likely place={first} />
          </div>
          {props.beside?.(first) ?? null}
        </li>
      ))}
    </ul>
  );
}
