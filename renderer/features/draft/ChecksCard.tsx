import { memo } from 'react';
import type { CheckedText, OpenFinding } from '../../../shared/incident/checks.ts';
import { actorName } from '../../../shared/people/people.ts';
import { CHECK_IDS } from '../../../shared/playbook/check-rules.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './checks.module.css';
import { FoundWords } from './FoundWords.tsx';
import type { Lead } from './lead.ts';
import type { Checked } from './use-checks.ts';
import type { Draft } from './use-draft.ts';

const isOpen = (one: OpenFinding) => one.overruled === null;

function asideOf(texts: readonly CheckedText[]): string {
  const all = texts.flatMap(({ findings }) => findings);
  const open = all.filter(isOpen).length;
  const left = all.length - open;
  return [open === 0 ? 'nothing found' : `${open} to look at`, ...(left === 0 ? [] : [`${left} left`])].join(
    ' · ',
  );
}

/** Who left words as they are, and why. */
function LeftWords(props: { readonly finding: OpenFinding }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { words, name, overruled } = props.finding;
  if (!overruled) return null;
  return (
    <li>
      <span className={classes.fine}>Left as it is:</span> “<UserText>{words}</UserText>” ({name}), because{' '}
      <UserText>{overruled.reason}</UserText>{' '}
      <span className={classes.fine}>
        <Name>{actorName(people, overruled.by)}</Name>,{' '}
        <TimeOfDay at={overruled.at} zone={state.zone} against={now} />
      </span>
    </li>
  );
}

type Props = { readonly draft: Draft; readonly onLead: (lead: Lead) => void };

type TextProps = {
  readonly statementId: string;
  readonly turnTo: (channel: string | null) => void;
  readonly onLead: (lead: Lead) => void;
  readonly text: CheckedText;
  readonly alone: boolean;
};

/** What was found in one text, the gravest first; the same fault in several places is told once. */
const TextFindings = memo(function TextFindings(props: TextProps) {
  const { statementId, turnTo, onLead, text, alone } = props;
  const { channel, name, findings } = text;
  if (findings.length === 0) return null;
  const lead = ({ from, to }: Lead) => {
    turnTo(channel);
    onLead({ from, to });
  };
  const open = findings.filter(isOpen);
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
  if (texts.length === 0 || words.text.trim() === '') return null;
  const refused = texts.some(({ findings }) => findings.some((one) => one.refuses && isOpen(one)));
  const all = texts.flatMap(({ findings }) => findings);
  return (
    <Card title="Checks" aside={asideOf(texts)} {...(refused ? { tone: 'over' as const } : {})}>
      {all.length === 0 ? (
        <Empty>Nothing found. Have somebody read the words aloud all the same.</Empty>
      ) : (
        texts.map((text) => (
          <TextFindings
            key={text.channel ?? ''}
            statementId={props.draft.statement.statementId}
            turnTo={props.draft.turnTo}
            onLead={props.onLead}
            text={text}
            alone={texts.length === 1}
          />
        ))
      )}
    </Card>
  );
}
