import { useState } from 'react';
import type { FoundWords } from '../../../shared/incident/found-words.ts';
import type { Looks } from '../../../shared/projection/looks.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { LeftOut } from '../../ui/LeftOut.tsx';
import { channelsMoved, wordPages } from '../../ui/word-pages.ts';
import { AfterWordsLine, useAfterWords } from './AfterWords.tsx';
import { useLeftMarks } from './CheckedWords.tsx';
import { ComparedWords } from './ComparedWords.tsx';
import { type Against, beforeOf, changesSentence, choicesOf, sinceIn } from './compare.ts';
import { ObjectionLine, useOpenObjections } from './ObjectionLine.tsx';
import type { Standing } from './standing.ts';

/** The words as bytes, channel by channel, with what changed since this signer last looked or since the last approval. */
export function SignOffWords(props: {
  readonly standing: Standing;
  readonly looks: Looks;
  readonly sameAt: number | null;
  readonly found: readonly FoundWords[];
}) {
  const { standing, looks, sameAt, found } = props;
  const { state, signs } = useView();
  const now = useViewNow();
  const choices = choicesOf(sinceIn(looks));
  const [chosen, setChosen] = useState<Against | null>(null);
  const against = choices.find((one) => one.value === chosen)?.value ?? choices[0]?.value ?? 'plain';
  const channels = state.chart.context.playbook?.channels ?? [];
  const { revision } = standing;
  const before = beforeOf(looks, against);
  const pages = wordPages(revision, before, channels);
  const moved = channelsMoved(revision, before, channels);
  return (
    <ComparedWords
      verb={signs ? 'sign' : 'approve'}
      pages={pages}
      choices={choices}
      against={against}
      onChoose={setChosen}
      at={useLeftMarks(found)}
      first={
        <>
          <ObjectionLine newest open={useOpenObjections()} />
          <AfterWordsLine newest rows={useAfterWords(standing).news} />
        </>
      }
      changes={changesSentence(pages, looks, against, { statement: standing.statement, now, sameAt, moved })}
    >
      <LeftOut words={revision} />
    </ComparedWords>
  );
}
