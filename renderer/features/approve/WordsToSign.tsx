import { useState } from 'react';
import { revisionName } from '../../../shared/statement/statements.ts';
import { Label } from '../../ui/Label.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { WordFacts } from '../../ui/WordFacts.tsx';
import { markedSentences } from '../../ui/word-changes.ts';
import classes from './approve.module.css';
import { ObjectLine } from './ObjectionsCard.tsx';
import type { Standing } from './standing.ts';

type Look = 'changes' | 'plain';

const LOOKS: readonly { readonly value: Look; readonly label: string }[] = [
  { value: 'changes', label: 'With what changed' },
  { value: 'plain', label: 'As they will appear' },
];

function changesSentence({ revision, before, statement }: Standing): string {
  if (!before) return 'The signers see these words for the first time.';
  const changed = markedSentences(revision.text, before.text).filter((one) => one.changed);
  const name = revisionName(statement, before);
  if (changed.length === 0) return `No sentence differs from ${name}.`;
  const numbers = changed.map((one) => one.number).join(', ');
  return changed.length === 1
    ? `Sentence ${numbers} changed since ${name}.`
    : `Sentences ${numbers} changed since ${name}.`;
}

/** The words as a page, sentence by sentence, with what changed since the signers last looked. */
export function WordsToSign(props: { readonly standing: Standing }) {
  const { request, revision, before } = props.standing;
  const [look, setLook] = useState<Look>('changes');
  const marked = before !== null && look === 'changes';
  return (
    <section className={classes.page} aria-label="The words to sign">
      <div className={classes.pageHead}>
        <Label as="h3">{marked ? 'These words, with what changed' : 'These exact words'}</Label>
        {before === null ? null : (
          <Segments label="How the words are shown" small choices={LOOKS} value={look} onChange={setLook} />
        )}
      </div>
      <PublicWords text={revision.text} before={marked ? before.text : null} />
      <div className={classes.facts}>
        <WordFacts text={revision.text} />
        <span>{changesSentence(props.standing)}</span>
      </div>
      <ObjectLine request={request} />
      <p className={classes.fine}>
        Silence is never consent. What an approval proves today: who pressed it, when, and for which exact
        words, in a hash-chained log. It is not yet a signature with a key, and the time is this computer’s.
      </p>
    </section>
  );
}
