import { useState } from 'react';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { LeftOut } from '../../ui/LeftOut.tsx';
import { PagedWords } from '../../ui/PagedWords.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { channelsMoved, wordPages } from '../../ui/word-pages.ts';
import classes from './approve.module.css';
import { ObjectLine } from './ObjectionsCard.tsx';
import type { Standing } from './standing.ts';

type Look = 'changes' | 'plain';

const LOOKS: readonly { readonly value: Look; readonly label: string }[] = [
  { value: 'changes', label: 'With what changed' },
  { value: 'plain', label: 'As they will appear' },
];

/** The words as pages, sentence by sentence, with what changed since the signers were asked before. */
export function WordsToSign(props: { readonly standing: Standing }) {
  const { request, revision, before, statement } = props.standing;
  const { state, signs } = useView();
  const channels = state.chart.context.playbook?.channels ?? [];
  const [look, setLook] = useState<Look>('changes');
  const moved = channelsMoved(revision, before, channels);
  const marked = before !== null && look === 'changes';
  const since = before === null ? '' : `Compared with ${revisionName(statement, before)}.`;
  return (
    <section className={classes.page} aria-label={signs ? 'The words to sign' : 'The words to approve'}>
      <div className={classes.pageHead}>
        <Label as="h3">{marked ? 'These words, with what changed' : 'These exact words'}</Label>
        {before === null ? null : (
          <Segments label="How the words are shown" small choices={LOOKS} value={look} onChange={setLook} />
        )}
      </div>
      <PagedWords
        pages={wordPages(revision, marked ? before : null, channels)}
        foot={
          <>
            <LeftOut words={revision} />
            <span>
              {before === null ? 'No other words of this statement were put to the signers before.' : since}
              {moved === '' ? '' : ` They go out ${moved}.`}
            </span>
          </>
        }
      />
      <ObjectLine request={request} />
    </section>
  );
}
