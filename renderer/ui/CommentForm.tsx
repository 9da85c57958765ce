import { NativeSelect } from '@mantine/core';
import { commentPages, pageSentences } from '../../shared/incident/comments.ts';
import type { Words } from '../../shared/statement/channel-words.ts';
import type { Statement } from '../../shared/statement/statements.ts';
import { latestRevision } from '../../shared/statement/statements.ts';
import { seenText } from '../../shared/statement/words.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView } from '../bridge/view.tsx';
import { InlineForm } from './InlineForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { type SlotNames, slotsNamed, useSlotNames } from './slot-marks.tsx';

/** A sentence on a page. */
export type SentencePlace = { readonly channel: string | null; readonly words: string };

const NOTHING = { revisionId: '', channel: null as string | null, words: '', text: '' };
const MOST_SHOWN = 90;

const keyOf = ({ channel, words }: SentencePlace) => `${channel ?? ''}\n${words}`;

function shortly(names: SlotNames, words: string): string {
  const seen = seenText(slotsNamed(names, words).replace(/\s+/g, ' '));
  return seen.length <= MOST_SHOWN ? seen : `${seen.slice(0, MOST_SHOWN)}…`;
}

/** A comment that is being written. The words it is about are those of the revision on which it was begun. */
export function useNewComment(statement: Statement) {
  const [fields, change, forget] = useTyped(`comment ${statement.statementId}`, NOTHING);
  const revisionId = latestRevision(statement)?.revisionId ?? '';
  return {
    fields,
    forget,
    write: (text: string) => change({ text }),
    about: (place: SentencePlace) => change({ ...place, revisionId }),
  };
}

/** Every sentence of every page once, by its number. */
function useChoices(words: Words, chosen: SentencePlace) {
  const pages = commentPages(useView().state, words);
  const names = useSlotNames();
  const groups = pages.map((page) => {
    const all = pageSentences(page).map(({ number, text }) => ({
      place: { channel: page.channel, words: text },
      label: `${number}. ${shortly(names, text)}`,
    }));
    const first = all.filter(
      (one, at) => all.findIndex(({ place }) => place.words === one.place.words) === at,
    );
    return { group: page.name, items: first };
  });
  const isThere = groups.some(({ items }) => items.some(({ place }) => keyOf(place) === keyOf(chosen)));
  const gone = { group: 'No longer there', items: [{ place: chosen, label: shortly(names, chosen.words) }] };
  return isThere || chosen.words === '' ? groups : [gone, ...groups];
}

/** One sentence, what somebody says of it, and Enter. */
export function CommentForm(props: {
  readonly comment: ReturnType<typeof useNewComment>;
  readonly words: Words;
  /** It is sent, or put away with what is written. */
  readonly onClose: () => void;
}) {
  const { fields, forget, write, about } = props.comment;
  const choices = useChoices(props.words, fields);
  const places = choices.flatMap(({ items }) => items);
  const data = choices.map(({ group, items }) => ({
    group,
    items: items.map(({ place, label }) => ({ value: keyOf(place), label })),
  }));
  const { refusal } = useView();
  // Nothing is missing yet where nothing was written; that a sentence is not saved is worth knowing at once.
  const command = { type: 'comment.make', ...fields } as const;
  const choose = (key: string) => {
    const found = places.find(({ place }) => keyOf(place) === key);
    if (found) about(found.place);
  };
  return (
    <InlineForm
      label="Comment on a sentence"
      command={command}
      confirm="Comment"
      begun={fields.text !== '' || refusal({ ...command, text: '.' }) !== null}
      onDone={() => {
        forget();
        props.onClose();
      }}
      size="sm"
    >
      <NativeSelect
        label="Sentence"
        data={data}
        value={keyOf(fields)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <ReasonField label="Comment" value={fields.text} onChange={write} autoFocus />
    </InlineForm>
  );
}
