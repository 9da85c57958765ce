import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FoundWords } from '../../../shared/incident/found-words.ts';
import { actorName } from '../../../shared/people/people.ts';
import { sentences } from '../../../shared/statement/words.ts';
import { useView } from '../../bridge/view.tsx';
import { TextPage } from '../../ui/TextPage.tsx';
import { labelWithin, type WordPage, whereSentence } from '../../ui/word-pages.ts';
import { useLeftMarks } from './CheckedWords.tsx';
import type { Call, Heard } from './phone-call.ts';
import sheet from './SignOff.module.css';

type Props = {
  readonly pages: readonly WordPage[];
  readonly found: readonly FoundWords[];
  readonly call: Call;
  readonly heard: Heard;
  readonly onHeard: (heard: Heard) => void;
};

/** The sentences of a text as one says them on the phone: "sentence 1", "sentences 1 to 4". */
function numbersIn(text: string): string {
  const last = sentences(text).length;
  return last === 1 ? 'sentence 1' : `sentences 1 to ${last}`;
}

/** One text with its numbers, and the tick that says that the signer named them all. */
function Text(props: Props & { readonly page: WordPage; readonly place: string }) {
  const { page, place, found, call, heard, onHeard } = props;
  const { people } = useView();
  const { read } = heard;
  const ticked = read.includes(page.id);
  const turn = () =>
    onHeard({ ...heard, read: ticked ? read.filter((one) => one !== page.id) : [...read, page.id] });
  return (
    <TextPage page={page} place={place} at={useLeftMarks(found)(page)}>
      <span className={sheet.fine}>{whereSentence(page)}</span>
      {heard.answer !== 'no' ? (
        <Checkbox
          checked={ticked}
          onChange={turn}
          label={`${actorName(people, call.personId)} named ${numbersIn(page.text)}${place === '' ? '' : ` of ${labelWithin(page)}`}`}
        />
      ) : null}
    </TextPage>
  );
}

/** The words of all channels, equal ones once, one below the other: everything that has to be read aloud. */
export function ReadBackWords(props: Props & { readonly leftOut: ReactNode; readonly first: ReactNode }) {
  const { pages, leftOut, first } = props;
  return (
    <section className={sheet.words} aria-label="The words to read aloud">
      {first}
      {pages.map((page, index) => (
        <Text
          key={page.id}
          {...props}
          page={page}
          place={pages.length === 1 ? '' : `Text ${index + 1} of ${pages.length} · `}
        />
      ))}
      {leftOut}
    </section>
  );
}
