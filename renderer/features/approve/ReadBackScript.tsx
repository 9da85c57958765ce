import type { Signer } from '../../../shared/approval/approvals.ts';
import { readBackCode } from '../../../shared/approval/read-back.ts';
import type { FoundWords } from '../../../shared/incident/found-words.ts';
import { actorName } from '../../../shared/people/people.ts';
import { heldAgainst } from '../../../shared/projection/objections.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { sha256Hex } from '../../bridge/send.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { FromBefore } from '../../ui/FromBefore.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import type { WordPage } from '../../ui/word-pages.ts';
import { AfterWords, BorneOut, useAfterWords } from './AfterWords.tsx';
import { CheckedWords } from './CheckedWords.tsx';
import { NotLookedThrough } from './NotLookedThrough.tsx';
import { OutdatedStillOut } from './OutdatedStillOut.tsx';
import type { Call, Heard } from './phone-call.ts';
import { QueuesBeside } from './QueuesBeside.tsx';
import classes from './ReadBack.module.css';
import { RejectedEarlier } from './RejectedBefore.tsx';
import { SentenceFacts, ShakenWords } from './SentenceFacts.tsx';
import { SheetAside } from './SheetAside.tsx';
import sheet from './SignOff.module.css';
import { Facts, Objections, Others } from './SignOffAside.tsx';
import type { Standing } from './standing.ts';
import { WhatThisCorrects } from './WhatThisCorrects.tsx';
import { WrongStillOut } from './WrongStillOut.tsx';

type Props = {
  readonly standing: Standing;
  readonly signer: Signer;
  readonly call: Call;
  readonly pages: readonly WordPage[];
  readonly found: readonly FoundWords[];
  readonly heard: Heard;
};

const PROVES =
  'That two people signed, each with their own key, that they heard this yes or no to exactly these bytes. It is not the signature of whoever is on the phone, and that it was their voice rests on the word of the two.';

/** The three words, large enough to be read off across a desk. One may come twice. */
function Code({ standing }: Props) {
  const { release } = standing.request;
  if (!release) return null;
  const words = readBackCode(release, sha256Hex)
    .split(' ')
    .map((word, place) => ({ word, place }));
  return (
    <ol className={classes.code} aria-label="Code words">
      {words.map(({ word, place }) => (
        <li key={place}>{word}</li>
      ))}
    </ol>
  );
}

/** What whoever calls says, in order. */
function Steps(props: Props) {
  const { standing, call, pages, heard } = props;
  const { state, people } = useView();
  const name = actorName(people, call.personId);
  const listener =
    heard.listenerId === '' ? 'who listens in' : `that ${actorName(people, heard.listenerId)} listens in`;
  const objections = heldAgainst(state, standing.statement.statementId).length;
  const after = useAfterWords(standing).news.length;
  return (
    <ol className={classes.steps}>
      <li>
        <Name>{`Ring ${name}, with the speaker on. Say who you are and ${listener}.`}</Name>
      </li>
      {after === 0 ? null : <li>Tell them what came after these words: it stands below.</li>}
      {objections === 0 ? null : (
        <li>
          {objections === 1
            ? 'Tell them of the strong objection below.'
            : `Tell them of the ${objections} strong objections below.`}
        </li>
      )}
      <li>
        Read {pages.length === 1 ? 'the text' : `each of the ${pages.length} texts`} aloud, with the number
        before every sentence. Ask which numbers they heard, and tick the text.
      </li>
      <li>Say the code words. They say them back, and whoever listens types what they hear.</li>
      <li>
        <Name>{`Ask: “Do you approve ${revisionName(standing.statement, standing.revision)}?” Wait for a plain yes or no.`}</Name>
      </li>
      <li>Both of you sign what you heard.</li>
    </ol>
  );
}

/** What to say, the code words, and what stands behind the words for whoever asks back. */
export function ReadBackScript(props: Props) {
  const { state } = useView();
  const now = useViewNow();
  const after = useAfterWords(props.standing);
  const moment = (at: number) => <TimeOfDay at={at} zone={state.zone} against={now} />;
  return (
    <SheetAside>
      <div className={classes.stays}>
        <Panel title="Code words" aside="of exactly these words">
          <Code {...props} />
        </Panel>
      </div>
      <Panel title="What to say">
        <Steps {...props} />
      </Panel>
      <AfterWords rows={after.news} moment={moment} />
      <WhatThisCorrects standing={props.standing} />
      <NotLookedThrough standing={props.standing} />
      <WrongStillOut standing={props.standing} />
      <OutdatedStillOut standing={props.standing} />
      <ShakenWords standing={props.standing} />
      <FromBefore revisionId={props.standing.request.revisionId} />
      <RejectedEarlier standing={props.standing} personId={props.call.personId} />
      <Objections request={props.standing.request} />
      <CheckedWords found={props.found} pages={props.pages} moment={moment} />
      <QueuesBeside />
      <SentenceFacts standing={props.standing} />
      <Facts />
      <BorneOut rows={after.supports} moment={moment} />
      <Others standing={props.standing} signer={props.signer} />
      <Panel title="What this proves">
        <p className={sheet.proves}>{PROVES}</p>
      </Panel>
    </SheetAside>
  );
}
