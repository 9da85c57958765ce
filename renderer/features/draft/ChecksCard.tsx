import { Button } from '@mantine/core';
import { memo } from 'react';
import { isReplaceable, withInstead } from '../../../shared/check/replace.ts';
import type { CheckedText, OpenFinding } from '../../../shared/incident/checks.ts';
import { actorName } from '../../../shared/people/people.ts';
import { CHECK_IDS } from '../../../shared/playbook/check-rules.ts';
import { wordsOn } from '../../../shared/statement/channel-words.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './checks.module.css';
import { FoundWords } from './FoundWords.tsx';
import type { Lead, WordPlace } from './lead.ts';
import type { Checked } from './use-checks.ts';
import type { Deeds, Draft } from './use-draft.ts';

const isOpen = (one: OpenFinding) => one.overruled === null;

function asideOf(texts: readonly CheckedText[]): string {
  const all = texts.flatMap(({ findings }) => findings);
  const open = all.filter(isOpen).length;
  const left = all.length - open;
  return [
    open === 0 ? 'nothing found' : `${open} to look at`,
    ...(left === 0 ? [] : [`${left} overruled`]),
  ].join(' · ');
}

/** Who left words as they are, and why. */
function LeftWords(props: { readonly finding: OpenFinding }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { words, name, said, overruled } = props.finding;
  if (!overruled) return null;
  return (
    <li>
      <span className={classes.fine}>Left as it is:</span> “<UserText>{words}</UserText>” ({name}).{' '}
      {said === undefined ? null : (
        <>
          <UserText>{said}</UserText>{' '}
        </>
      )}
      Because: <UserText>{overruled.reason}</UserText>{' '}
      <span className={classes.fine}>
        <Name>{actorName(people, overruled.by)}</Name>,{' '}
        <TimeOfDay at={overruled.at} zone={state.zone} against={now} />
      </span>
    </li>
  );
}

/** The words on a page as they are now: what was found may be a moment old. */
const textOn = ({ now }: Deeds, channel: string | null): string =>
  channel === null ? now().text : wordsOn(now(), channel).text;

/** One press for everything on all pages that says what to write. */
function MendAll(props: { readonly deeds: Deeds; readonly texts: readonly CheckedText[] }) {
  const { deeds } = props;
  const readOnly = useReadOnly();
  const pages = props.texts
    .map(({ channel, findings }) => ({ channel, certain: findings.filter(isOpen).filter(isReplaceable) }))
    .filter(({ certain }) => certain.length > 0);
  const count = pages.reduce((sum, { certain }) => sum + certain.length, 0);
  if (readOnly || count < 2) return null;
  const mend = () =>
    deeds.rewrite(
      pages.map(({ channel, certain }) => ({
        channel,
        text: withInstead(textOn(deeds, channel), certain),
      })),
    );
  return (
    <div className={classes.all}>
      <Button size="compact-sm" onClick={mend}>
        Mend all {count} that are certain, on every page
      </Button>
    </div>
  );
}

type Props = { readonly draft: Draft; readonly onLead: (lead: Lead) => void };

type TextProps = {
  readonly statementId: string;
  readonly deeds: Deeds;
  readonly onLead: (lead: Lead) => void;
  readonly text: CheckedText;
  readonly alone: boolean;
};

/** What was found in one text, the gravest first; the same fault in several places is told once. */
const TextFindings = memo(function TextFindings(props: TextProps) {
  const { statementId, deeds, onLead, text, alone } = props;
  const { channel, name, findings } = text;
  if (findings.length === 0) return null;
  const lead = ({ from, to }: WordPlace) => {
    deeds.turnTo(channel);
    onLead({ place: { from, to } });
  };
  const open = findings.filter(isOpen);
  const replace = (certain: readonly OpenFinding[]) =>
    deeds.rewrite([{ channel, text: withInstead(textOn(deeds, channel), certain) }]);
  return (
    <div className={classes.text}>
      {alone ? null : <Label as="h4">{name}</Label>}
      <Rows label={`Found in the words for ${name}`}>
        {CHECK_IDS.map((check) => (
          <FoundWords
            key={check}
            statementId={statementId}
            where={name}
            found={open.filter((one) => one.check === check)}
            onLead={lead}
            onReplace={replace}
          />
        ))}
        {findings.map((one) => (
          <LeftWords key={`${one.check} ${one.from}`} finding={one} />
        ))}
      </Rows>
    </div>
  );
});

/** What the pinned checks find in the words as they are typed: where, why it matters, and the way out. */
export function ChecksCard(props: Props & { readonly checked: Checked }) {
  const { words, texts } = props.checked;
  const { statement, deeds } = props.draft;
  if (texts.length === 0 || words.text.trim() === '') return null;
  const refused = texts.some(({ findings }) => findings.some((one) => one.refuses && isOpen(one)));
  const all = texts.flatMap(({ findings }) => findings);
  return (
    <Card
      title="Checks"
      place="checks"
      aside={asideOf(texts)}
      {...(refused ? { tone: 'over' as const } : {})}
    >
      {all.length === 0 ? (
        <Empty>Nothing found. Have somebody read the words aloud all the same.</Empty>
      ) : (
        <>
          <MendAll deeds={deeds} texts={texts} />
          {texts.map((text) => (
            <TextFindings
              key={text.channel ?? ''}
              statementId={statement.statementId}
              deeds={deeds}
              onLead={props.onLead}
              text={text}
              alone={texts.length === 1}
            />
          ))}
        </>
      )}
    </Card>
  );
}
