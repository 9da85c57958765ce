import type { ApprovalRequest, Signer } from '../../../shared/approval/approvals.ts';
import { objectedAt } from '../../../shared/approval/sign-of-life.ts';
import { BRIEF_COLUMN_LABEL } from '../../../shared/brief/brief.ts';
import { FACT_LABEL } from '../../../shared/fact/facts.ts';
import { unprovenFacts } from '../../../shared/fact/standing-facts.ts';
import type { FoundWords } from '../../../shared/incident/found-words.ts';
import { personById } from '../../../shared/people/people.ts';
import { requiredIn, writersOf } from '../../../shared/projection/behind-words.ts';
import { heldAgainst } from '../../../shared/projection/objections.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { CommentsBeside } from '../../ui/CommentsBeside.tsx';
import { FACT_TONE, FactOrigin } from '../../ui/FactLine.tsx';
import { FromBefore } from '../../ui/FromBefore.tsx';
import { LineOrigin } from '../../ui/LineOrigin.tsx';
import { Name } from '../../ui/Name.tsx';
import { openText } from '../../ui/Objected.tsx';
import { ObjectionRows } from '../../ui/ObjectionRows.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { AfterWords, BorneOut, useAfterWords } from './AfterWords.tsx';
import { CheckedWords } from './CheckedWords.tsx';
import { NotLookedThrough } from './NotLookedThrough.tsx';
import { ObjectionsPlace } from './ObjectionLine.tsx';
import { OutdatedStillOut } from './OutdatedStillOut.tsx';
import { QueuesBeside } from './QueuesBeside.tsx';
import { RejectedBefore, RejectedEarlier } from './RejectedBefore.tsx';
import { SentenceFacts, ShakenWords } from './SentenceFacts.tsx';
import { SheetAside } from './SheetAside.tsx';
import classes from './SignOff.module.css';
import { Overdue, StillRequired, Writers } from './SignOffBehind.tsx';
import type { Standing } from './standing.ts';
import { usePages } from './use-pages.ts';
import { WhatThisCorrects } from './WhatThisCorrects.tsx';
import { WrongStillOut } from './WrongStillOut.tsx';

const LINE_TONE = { notKnown: 'warn', doing: 'plain', need: 'plain' } as const;

/** What is known, claimed or denied, what is not known, and what is being done: with its source, or whose answer it is. */
export function Facts() {
  const { state } = useView();
  const known = state.facts.filter(({ status }) => status === 'confirmed');
  const unproven = unprovenFacts(state);
  const lines = state.brief.items.filter((one) => one.struck === null && one.column !== 'need');
  return (
    <Panel title="Behind these words" aside="from the brief">
      {known.length + unproven.length + lines.length === 0 ? (
        <Empty>The brief holds nothing that is known.</Empty>
      ) : null}
      <Rows>
        {[...known, ...unproven].map((fact) => (
          <li key={fact.factId}>
            <Chip tone={FACT_TONE[fact.status]}>
              {fact.status === 'confirmed' ? 'known' : FACT_LABEL[fact.status]}
            </Chip>{' '}
            <UserText>{fact.text}</UserText>{' '}
            <span className={classes.fine}>
              <FactOrigin fact={fact} />
            </span>
          </li>
        ))}
        {lines.map((item) => (
          <li key={item.itemId}>
            <Chip tone={LINE_TONE[item.column]}>{BRIEF_COLUMN_LABEL[item.column].toLowerCase()}</Chip>{' '}
            <UserText>{item.text}</UserText>{' '}
            <span className={classes.fine}>
              <LineOrigin item={item} />
            </span>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

function Other(props: { readonly signer: Signer }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { label, personId, decision, since, seenAt } = props.signer;
  const objected = objectedAt(props.signer);
  const moment = (at: number) => <TimeOfDay at={at} zone={state.zone} against={now} />;
  return (
    <li>
      <strong>{label}</strong>{' '}
      {decision?.kind === 'approved' ? (
        <ToneText tone="calm">
          {decision.signed ? 'signed' : 'approved'}
          {decision.readBack ? ' by phone' : ''}
          {decision.away ? ' by packet, brought back' : ''} {moment(decision.at)}
        </ToneText>
      ) : (
        <ToneText tone="warn">
          {objected !== null ? 'objected' : seenAt === null ? 'asked' : 'looking since'}{' '}
          {moment(objected ?? seenAt ?? since)}
        </ToneText>
      )}{' '}
      <span className={classes.fine}>
        <Name>{personById(people, decision?.by ?? personId)?.name ?? label}</Name>
      </span>
    </li>
  );
}

/** Who else decides about these words, and how far they are. */
export function Others({ standing, signer }: { readonly standing: Standing; readonly signer: Signer }) {
  const others = standing.request.signers.filter((one) => one.signerId !== signer.signerId);
  return (
    <Panel title="Others">
      {others.length === 0 ? <Empty>Nobody else decides on these words.</Empty> : null}
      <Rows>
        {others.map((one) => (
          <Other key={one.signerId} signer={one} />
        ))}
      </Rows>
    </Panel>
  );
}

/** Strong objections against these words and against earlier ones of the same statement, newest first, with the answers. */
export function Objections(props: { readonly request: ApprovalRequest }) {
  const { state } = useView();
  const { statementId, revisionId } = props.request;
  const rows = heldAgainst(state, statementId);
  if (rows.length === 0) return null;
  return (
    <ObjectionsPlace>
      <Panel title="Strong objections" aside={openText(rows)}>
        <ObjectionRows held={rows} words={revisionId} toRead />
      </Panel>
    </ObjectionsPlace>
  );
}

const PROVES = {
  signed:
    'That your key signed exactly these bytes, for this revision of this incident, after everything the log holds so far. It is not a qualified electronic signature, and the time is this computer’s: nobody outside vouches for it.',
  unsigned:
    'Who pressed it, when, and for which exact words, in a log that shows changes. It is not a signature: nobody in this room has a key yet. The time is this computer’s.',
} as const;

type Beside = {
  readonly standing: Standing;
  readonly signer: Signer;
  readonly found: readonly FoundWords[];
};

/**
 * What came after the words and what is held against them, then the facts behind them, right beside the sentences that lean on them. After that what was
 * said of them, what is still open, who else decides and who wrote them.
 */
export function BesideWords({ standing, signer, found }: Beside) {
  const { state, people } = useView();
  const now = useViewNow();
  const moment = (at: number) => <TimeOfDay at={at} zone={state.zone} against={now} />;
  const required = requiredIn(state);
  const checked = <CheckedWords found={found} pages={usePages(standing)} moment={moment} />;
  const after = useAfterWords(standing);
  return (
    <>
      <AfterWords rows={after.news} moment={moment} />
      <WhatThisCorrects standing={standing} />
      <NotLookedThrough standing={standing} />
      <WrongStillOut standing={standing} />
      <OutdatedStillOut standing={standing} />
      <ShakenWords standing={standing} />
      <FromBefore revisionId={standing.request.revisionId} />
      <RejectedBefore request={standing.request} />
      <RejectedEarlier standing={standing} personId={signer.personId} />
      <Objections request={standing.request} />
      {found.length > 0 ? checked : null}
      <QueuesBeside />
      <SentenceFacts standing={standing} />
      <Facts />
      <BorneOut rows={after.supports} moment={moment} />
      <CommentsBeside statementId={standing.statement.statementId} revision={standing.revision} />
      {required.length === 0 ? null : <StillRequired role={signer.role} items={required} />}
      <Overdue />
      <Others standing={standing} signer={signer} />
      {found.length === 0 ? checked : null}
      {required.length === 0 ? <StillRequired role={signer.role} items={required} /> : null}
      <Writers writers={writersOf(state, people, standing)} moment={moment} />
    </>
  );
}

/** The same in front of whoever is about to decide, and last what the decision proves. */
export function SignOffAside(props: Beside) {
  const { signs } = useView();
  return (
    <SheetAside>
      <BesideWords {...props} />
      <Panel title={signs ? 'What your signature proves' : 'What your approval proves'}>
        <p className={classes.proves}>{signs ? PROVES.signed : PROVES.unsigned}</p>
      </Panel>
    </SheetAside>
  );
}
