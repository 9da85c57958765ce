import { useEffect, useRef, useState } from 'react';
import type { Library } from '../../../shared/figures/figures.ts';
import { ok } from '../../../shared/kernel.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { templateProblems } from '../../../shared/template/problems.ts';
import { contentOf, type Entry } from '../../../shared/template/templates.ts';
import { announce } from '../../bridge/announcer.ts';
import { exportTemplates } from '../../bridge/carry.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../../ui/Name.tsx';
import { PageTitle } from '../../ui/PageColumns.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { Preview } from './Preview.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import classes from './templates.module.css';
import { useMayChange } from './use-may-change.ts';
import { Versions } from './Versions.tsx';
import { copyOf, type Saved, type Writing, writingOn } from './writing.ts';

const opened = () => Promise.resolve(ok(null));

function forWhom({ current }: Entry, { playbooks }: Library): string {
  if (current.playbooks === null) return 'For every playbook';
  const names = current.playbooks.map((id) => playbooks.find((one) => one.id === id)?.title ?? id);
  return `For ${names.join(', ')}`;
}

type Props = {
  readonly entry: Entry;
  readonly library: Library;
  readonly onWrite: (writing: Writing) => void;
  /** What was saved just now, if it is this one. */
  readonly saved?: Saved | null;
};

/** What can be done to a template. */
function Actions({ entry, onWrite }: Props) {
  const may = useMayChange();
  const refusalOf = useRegistryRefusal();
  const [asking, ask] = useState(false);
  const { templateId, retired, current } = entry;
  const turn = retired ? 'template.restore' : 'template.retire';
  const refusal = refusalOf({ type: turn, templateId, reason: 'typed later' });
  const change = useMayChange(entry);
  return (
    <div className={classes.actions}>
      <RefusableButton
        primary
        size="xs"
        refusal={change}
        act={opened}
        onDone={() => onWrite(writingOn(entry))}
      >
        Edit
      </RefusableButton>
      <RefusableButton size="xs" refusal={may} act={opened} onDone={() => onWrite(copyOf(entry))}>
        Copy
      </RefusableButton>
      <RefusableButton size="xs" refusal={refusal} act={opened} onDone={() => ask(true)}>
        {retired ? 'Restore…' : 'Retire…'}
      </RefusableButton>
      <RefusableButton
        quiet
        size="xs"
        refusal={null}
        act={async () => {
          const kept = await exportTemplates([templateId]);
          if (kept.ok && kept.value.path !== null) announce(`Saved “${current.name}” to ${kept.value.path}.`);
          return kept;
        }}
      >
        Export…
      </RefusableButton>
      {asking ? (
        <ReasonDialog
          title={`${retired ? 'Restore' : 'Retire'} “${current.name}”`}
          explanation={
            retired
              ? 'Incidents raised from now on can begin with it again.'
              : 'No incident raised from now on begins with it. Its versions stay, and it can be restored.'
          }
          question={retired ? 'Why does it come back?' : 'Why is nobody to start from it any more?'}
          confirm={retired ? 'Restore it' : 'Retire it'}
          commandOf={(reason) => ({ type: turn, templateId, reason })}
          onClose={() => ask(false)}
        />
      ) : null}
    </div>
  );
}

/** Says that it is saved, where whoever saved it looks and stands next. */
function SavedLine({ saved }: { readonly saved: Saved }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} className={classes.saved} tabIndex={-1} role="status">
      Saved as version {saved.version}. A running incident takes it in under Draft, from the list of
      templates.
    </p>
  );
}

/** One template as it is in force: what it is for, its words with typical values, its slots and its versions. */
export function TemplateSheet(props: Props) {
  const { entry, library, saved = null, onWrite } = props;
  const { room } = useRoom();
  const { current, retired } = entry;
  const content = contentOf(current);
  const names = room.people.list.map((one) => one.name);
  return (
    <div className={classes.main}>
      <header className={classes.head}>
        <div>
          <PageTitle id="template-title">
            <Name>{current.name}</Name>
          </PageTitle>
          <p className={classes.lead}>
            <Chip>{STATEMENT_LABEL[current.kind]}</Chip> {retired ? <Chip tone="warn">retired</Chip> : null}{' '}
            <Name>{`${forWhom(entry, library)}. Version ${current.version}; incidents that run keep the one they began with, or take this one in under Draft.`}</Name>
          </p>
          <p className={classes.note}>
            Source: <UserText>{current.source}</UserText>
          </p>
          {saved ? <SavedLine saved={saved} /> : null}
        </div>
        <Actions {...props} />
      </header>
      <ProblemList problems={templateProblems(content, library.playbooks, names)} />
      <Preview content={content} library={library} />
      <Versions entry={entry} onWrite={onWrite} />
    </div>
  );
}
