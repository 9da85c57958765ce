import { Button } from '@mantine/core';
import { isReplaceable } from '../../../shared/check/replace.ts';
import type { OpenFinding } from '../../../shared/incident/checks.ts';
import { seenText } from '../../../shared/statement/words.ts';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { slotsNamed, useSlotNames } from '../../ui/slot-marks.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './checks.module.css';
import type { WordPlace } from './lead.ts';

const MOST_SHOWN = 6;
const LONGEST = 72;

/** The beginning of long words, up to the end of one. */
function short(words: string): string {
  const flat = words.replace(/\s+/g, ' ');
  return flat.length <= LONGEST ? flat : `${flat.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}

type Props = {
  readonly statementId: string;
  readonly where: string;
  readonly found: readonly OpenFinding[];
  readonly onLead: (place: WordPlace) => void;
  /** Writes what is certain in place of what was found. */
  readonly onReplace: (found: readonly OpenFinding[]) => void;
};

/** One press for what is certain. Where nobody writes, it only says what it would be. */
function Replace(props: { readonly finding: OpenFinding } & Pick<Props, 'onReplace'>) {
  const { finding, onReplace } = props;
  const instead = finding.instead ?? '';
  if (useReadOnly()) return <span className={classes.fine}>Instead: {instead}</span>;
  const shown = instead === '' ? 'Take it out' : `Write “${short(instead)}”`;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={`${shown} in place of “${short(finding.words)}”`}
      onClick={() => onReplace([finding])}
    >
      {shown}
    </Button>
  );
}

/** One press for all places of a fault that say what to write. */
function ReplaceAll({ found, onReplace }: Pick<Props, 'found' | 'onReplace'>) {
  const certain = found.filter(isReplaceable);
  if (useReadOnly() || certain.length < 2) return null;
  return (
    <div>
      <Button size="compact-xs" onClick={() => onReplace(certain)}>
        Mend all {certain.length}
      </Button>
    </div>
  );
}

/** One place: pressed, it leads there. Beside it what to write instead, and how to leave it. */
function Place(props: Omit<Props, 'found'> & { readonly finding: OpenFinding }) {
  const { statementId, where, finding, onLead, onReplace } = props;
  const { check, words, said, instead, tie, why } = finding;
  const readOnly = useReadOnly();
  const quoted = `“${short(slotsNamed(useSlotNames(), words))}”`;
  return (
    <li className={classes.place}>
      <span className={classes.what}>
        {readOnly ? (
          <UserText>{quoted}</UserText>
        ) : (
          <button
            type="button"
            className={classes.lead}
            aria-label={`Go to ${seenText(quoted)} in the words for ${where}`}
            onClick={() => onLead(finding)}
          >
            <UserText>{quoted}</UserText>
          </button>
        )}
        {said === undefined ? null : <span className={classes.fine}>{said}</span>}
        {instead === undefined || isReplaceable(finding) ? null : (
          <span className={classes.fine}>Instead: {instead}</span>
        )}
        {tie === undefined || readOnly ? null : (
          <CommandButton
            size="compact-xs"
            label={`Tie it to the fact: ${seenText(quoted)}`}
            command={{ type: 'sentence.mark', words, as: 'facts', factIds: [tie] }}
          >
            Tie it to the fact
          </CommandButton>
        )}
        {isReplaceable(finding) ? <Replace finding={finding} onReplace={onReplace} /> : null}
      </span>
      {readOnly ? null : (
        <ReasonButton
          quiet
          size="compact-xs"
          title="Leave these words as they are"
          explanation={said === undefined ? why : `${said} ${why}`}
          words={<DraftText className={classes.quote}>{words}</DraftText>}
          question="Leave it, because"
          confirm="Leave it"
          label={`Leave it as it is: ${seenText(quoted)}`}
          toCommand={(reason) => ({ type: 'check.overrule', statementId, check, words, said, reason })}
        >
          Leave it…
        </ReasonButton>
      )}
    </li>
  );
}

/** One fault with every place where it was found. */
export function FoundWords(props: Props) {
  const { found, ...place } = props;
  const [first] = found;
  if (!first) return null;
  return (
    <li className={classes.check}>
      <p className={classes.why}>
        {first.refuses ? (
          <ToneText tone="over" strong>
            {first.name}.
          </ToneText>
        ) : (
          <strong>{first.name}.</strong>
        )}{' '}
        {first.why}
        {first.refuses ? ' Goes to no signer like this.' : ''}
      </p>
      <ul className={classes.places}>
        {found.slice(0, MOST_SHOWN).map((finding) => (
          <Place key={finding.from} {...place} finding={finding} />
        ))}
      </ul>
      {found.length > MOST_SHOWN ? (
        <p className={classes.fine}>And {found.length - MOST_SHOWN} more places.</p>
      ) : null}
      <ReplaceAll found={found} onReplace={place.onReplace} />
    </li>
  );
}
