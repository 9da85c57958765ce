import { memo, type ReactNode, useMemo, useState } from 'react';
import { openSlotsOf, type Words, wordsOn } from '../../../shared/statement/channel-words.ts';
import { catchUp } from '../../bridge/draft-desk.ts';
import { useView } from '../../bridge/view.tsx';
import type { MarkedFinding } from '../../editor/finding-marks.ts';
import { pageExtensions } from '../../editor/page-view.ts';
import { type Caret, WordsEditor } from '../../editor/WordsEditor.tsx';
import { type Commented, commentMarks } from '../../ui/use-comments.ts';
import { WordFacts } from '../../ui/WordFacts.tsx';
import { ChannelCount } from './ChannelCount.tsx';
import { draftChannels } from './draft-channels.ts';
import classes from './Editor.module.css';
import type { Lead } from './lead.ts';
import type { Checked } from './use-checks.ts';
import type { Draft } from './use-draft.ts';
import { useSpelling } from './use-spelling.ts';

const FACTS = 'facts-of-the-words';

const PAGE = pageExtensions({
  label: 'The words of the statement',
  describedBy: FACTS,
  placeholder: 'Write the statement here.',
});

const onPage = (words: Words, channel: string | null): string =>
  channel === null ? words.text : wordsOn(words, channel).text;

/** What is underlined on a page: what the checks found there and nobody left as it is. */
function underlined({ words, texts }: Checked, channel: string | null) {
  const found = texts.find((one) => one.channel === channel)?.findings ?? [];
  const all = found
    .filter(({ overruled }) => overruled === null)
    .map(
      ({ from, to, refuses, name, why }): MarkedFinding => ({ from, to, refuses, say: `${name}. ${why}` }),
    );
  return { text: onPage(words, channel), all };
}

/** What is said of the words under the page: how long they are, and how they fit the channel whose words they are. */
const Facts = memo(function Facts(props: {
  readonly words: Words;
  readonly channel: string | null;
  readonly text: string;
}) {
  const { words, channel, text } = props;
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  const [row] = draftChannels(
    words,
    channels.filter(({ id }) => id === channel),
  );
  return (
    <>
      <WordFacts text={text} open={openSlotsOf(words).length} />
      {row ? <ChannelCount limits={row.channel.limits} fit={row.fit} text={row.text} /> : null}
    </>
  );
});

/** Where the caret is, as people say it on the phone. */
function CaretLine(props: { readonly caret: Caret }) {
  const { sentence, of } = props.caret;
  if (of === 0) return null;
  const all = of === 1 ? '1 sentence' : `${of} sentences`;
  return <span className={classes.caret}>{sentence ? `sentence ${sentence.number} of ${of}` : all}</span>;
}

export type WordsPageProps = {
  readonly draft: Draft;
  readonly lead: Lead | null;
  /** What the checks found in the words. */
  readonly checked: Checked;
  /** The comments on the words. */
  readonly commented: Commented;
  /** Hears where the caret is; called often, so it must be quick. */
  readonly onCaret: (caret: Caret) => void;
};

/** The words of one page, with what is underlined in them, and at its foot what is counted and done. */
export function WordsPage(props: WordsPageProps & { readonly children: ReactNode }) {
  const { draft, lead, checked, commented, onCaret, children } = props;
  const { incidentId } = useView();
  const { channel, statement } = draft;
  const [caret, setCaret] = useState<Caret>({ sentence: null, of: 0 });
  return (
    <>
      <div data-place="words">
        <WordsEditor
          extensions={PAGE}
          page={`${incidentId} ${statement.statementId} ${channel ?? ''}`}
          text={() => onPage(draft.now(), channel)}
          onType={(text) => draft.type(text, channel)}
          onLeave={catchUp}
          onCaret={(moved) => {
            setCaret(moved);
            onCaret(moved);
          }}
          findings={useMemo(() => underlined(checked, channel), [checked, channel])}
          commented={useMemo(
            () => ({ text: onPage(commented.words, channel), all: commentMarks(commented, channel) }),
            [commented, channel],
          )}
          lead={lead}
          spelling={useSpelling(statement.statementId)}
        />
      </div>
      <div className={classes.base}>
        <div className={classes.facts} id={FACTS}>
          <Facts words={draft.words} channel={channel} text={draft.text} />
          <CaretLine caret={caret} />
        </div>
        {children}
      </div>
    </>
  );
}
