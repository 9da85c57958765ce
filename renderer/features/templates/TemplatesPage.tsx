import { useState } from 'react';
import { ok } from '../../../shared/kernel.ts';
import { fits } from '../../../shared/playbook/template-schema.ts';
import { shippedTemplates } from '../../../shared/template/in-force.ts';
import { type Entry, libraryOf } from '../../../shared/template/templates.ts';
import { announce } from '../../bridge/announcer.ts';
import { exportTemplates } from '../../bridge/carry.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useRunningCard } from '../../bridge/running-card.ts';
import { PageColumns } from '../../ui/PageColumns.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { ImportButton } from './ImportButton.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateList } from './TemplateList.tsx';
import { TemplateSheet } from './TemplateSheet.tsx';
import classes from './templates.module.css';
import { useMayChange } from './use-may-change.ts';
import { entryOf, NEW, type Saved, type Writing } from './writing.ts';

/** What can be done to the whole library. */
function LibraryActions(props: { readonly entries: readonly Entry[]; readonly onNew: () => void }) {
  const ids = props.entries.filter((one) => one.retired === null).map((one) => one.templateId);
  return (
    <div className={classes.library}>
      <RefusableButton
        size="xs"
        refusal={useMayChange()}
        act={() => Promise.resolve(ok(null))}
        onDone={props.onNew}
      >
        New template
      </RefusableButton>
      <ImportButton />
      <RefusableButton
        quiet
        size="xs"
        refusal={null}
        act={async () => {
          const kept = await exportTemplates(ids);
          if (kept.ok && kept.value.path !== null) announce(`Saved ${ids.length} templates.`);
          return kept;
        }}
      >
        Export all…
      </RefusableButton>
    </div>
  );
}

/** What the page opens on: words for the incident that runs, those written for its playbook alone first; else the first. */
function useFirst(entries: readonly Entry[]): Entry | undefined {
  const playbookId = useRunningCard()?.playbookId;
  if (playbookId === undefined) return entries[0];
  const ofIt = entries.filter((one) => one.retired === null && fits(one.current, playbookId));
  return ofIt.find(({ current }) => current.playbooks !== null) ?? ofIt[0] ?? entries[0];
}

/** Which template is shown or written, and what was saved just now. */
function useShown(entries: readonly Entry[], first: Entry | undefined) {
  const [chosenId, choose] = useState<string | null>(null);
  const [writing, write] = useState<Writing | null>(null);
  const [saved, say] = useState<Saved | null>(null);
  const justSaved = saved ? entryOf(entries, saved) : undefined;
  const chosen = justSaved ?? entries.find((one) => one.templateId === chosenId) ?? first;
  const turnTo = (templateId: string | null, next: Writing | null) => {
    choose(templateId);
    say(null);
    write(next);
  };
  return {
    ...{ chosen, writing, saved, close: () => write(null) },
    show: (templateId: string) => turnTo(templateId, null),
    begin: (next: Writing) => turnTo(chosen?.templateId ?? null, next),
    onSaved: (one: Saved) => {
      write(null);
      say(one);
      announce(`Saved “${one.name}” as version ${one.version}.`);
    },
  };
}

/** The library of templates: what words start from, their versions, and the editor. */
export function TemplatesPage() {
  const { library, room } = useRoom();
  const entries = library ? libraryOf(shippedTemplates(library), room.templates) : [];
  const { chosen, writing, saved, close, show, begin, onSaved } = useShown(entries, useFirst(entries));
  if (library === null) return <Empty>The templates are being read.</Empty>;
  return (
    <PageColumns
      titled="template-title"
      width="17rem"
      asideFirst
      asideLabel="Templates"
      aside={
        <>
          <LibraryActions entries={entries} onNew={() => begin(NEW)} />
          <TemplateList
            entries={entries}
            playbooks={library.playbooks}
            chosen={writing?.templateId === null ? null : (chosen?.templateId ?? null)}
            onChoose={show}
          />
        </>
      }
    >
      {writing ? (
        <TemplateEditor
          key={writing.origin}
          writing={writing}
          library={library}
          entries={entries}
          onClose={close}
          onSaved={onSaved}
        />
      ) : chosen ? (
        <TemplateSheet
          key={chosen.templateId}
          entry={chosen}
          library={library}
          saved={saved}
          onWrite={begin}
        />
      ) : null}
    </PageColumns>
  );
}
