import { useState } from 'react';
import type { Looks } from '../../../shared/projection/looks.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { PagedWords } from '../../ui/PagedWords.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { wordPages } from '../../ui/word-pages.ts';
import { type Against, beforeOf, changesSentence, choicesOf } from './compare.ts';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

function bytesSentence(texts: number): string {
  return texts === 1
    ? 'What you sign is this text, byte for byte'
    : `What you sign is these ${texts} texts, byte for byte`;
}

/** The words as bytes, channel by channel, with what changed since this signer last looked or since the last approval. */
export function SignOffWords(props: { readonly standing: Standing; readonly looks: Looks }) {
  const { standing, looks } = props;
  const { state, signs } = useView();
  const now = useViewNow();
  const choices = choicesOf(looks);
  const [chosen, setChosen] = useState<Against | null>(null);
  const against = choices.find((one) => one.value === chosen)?.value ?? choices[0]?.value ?? 'plain';
  const channels = state.chart.context.playbook?.channels ?? [];
  const pages = wordPages(standing.revision, beforeOf(looks, against), channels);
  const texts = new Set(pages.map((one) => one.text)).size;
  const sentence = changesSentence(pages, looks, against, { statement: standing.statement, now });
  return (
    <section className={classes.words} aria-label={signs ? 'The words to sign' : 'The words to approve'}>
      {choices.length > 1 ? (
        <div className={classes.shown}>
          <Segments
            label="How the words are shown"
            small
            choices={choices}
            value={against}
            onChange={setChosen}
          />
        </div>
      ) : null}
      <PagedWords
        pages={pages}
        aside={
          <span className={classes.fine}>
            {signs ? bytesSentence(texts) : bytesSentence(texts).replace('sign', 'approve')}
          </span>
        }
        foot={<span>{sentence}</span>}
      />
    </section>
  );
}
