import { Button } from '@mantine/core';
import { type ComponentProps, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Library } from '../../../shared/figures/figures.ts';
import { ok, type Rejection } from '../../../shared/kernel.ts';
import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import type { RegistryCommand } from '../../../shared/room/events.ts';
import { NAMED_PLACE, type TemplateProblem, templateProblems } from '../../../shared/template/problems.ts';
import type { Entry } from '../../../shared/template/templates.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { Name } from '../../ui/Name.tsx';
import { PageTitle } from '../../ui/PageColumns.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { ContentFields } from './ContentFields.tsx';
import { NamedPlaces } from './NamedPlaces.tsx';
import { NewerVersion } from './NewerVersion.tsx';
import { Preview } from './Preview.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { SlotTableFields } from './SlotTableFields.tsx';
import classes from './templates.module.css';
import type { Saved, Writing } from './writing.ts';

/** What is wrong with what is written. */
function useProblems(content: TemplateContent, library: Library): readonly TemplateProblem[] {
  const { list } = useRoom().room.people;
  return useMemo(() => {
    const names = list.map((one) => one.name);
    return templateProblems(content, library.playbooks, names);
  }, [content, library, list]);
}

/** Without the slots of which nothing is written yet: they hold up saving, and nobody is told so before. */
function useWithoutBlank(content: TemplateContent): TemplateContent {
  return useMemo(() => {
    const isBlank = (slot: TemplateContent['slots'][number]) =>
      [slot.id, slot.label, slot.prompt].every((one) => one.trim() === '');
    return { ...content, slots: content.slots.filter((slot) => !isBlank(slot)) };
  }, [content]);
}

/** What is written so far. What it was written on stays with it: it never passes for words on a version that came later. */
function useWritten({ origin, content, basedOn }: Writing) {
  return useKept<Pick<Writing, 'content' | 'basedOn'>>(`template ${origin}`, { content, basedOn });
}

function titleOf({ templateId, content }: Writing, basedOn: number | null): string {
  return templateId === null ? 'A new template' : `Version ${(basedOn ?? 0) + 1} of “${content.name}”`;
}

/** Asks what is better in it, and saves it. */
function Asking(
  props: Pick<ComponentProps<typeof ReasonDialog>, 'title' | 'commandOf' | 'onClose' | 'onDone'>,
) {
  return (
    <ReasonDialog
      explanation="Incidents raised from now on begin with it. One that runs keeps the version it began with until somebody takes this one in, under Draft."
      question="What is better in it now?"
      confirm="Save it"
      {...props}
    />
  );
}

/** Saves what is written: a new template at once, and a version of one once somebody said what is better in it. */
function SaveButton(props: {
  readonly writing: Writing;
  readonly refusal: Rejection | null;
  readonly commandOf: (reason: string) => RegistryCommand;
  readonly onAsk: () => void;
  readonly onSaved: () => void;
}) {
  const isNew = props.writing.templateId === null;
  return (
    <RefusableButton
      primary
      size="xs"
      refusal={props.refusal}
      act={() => (isNew ? sendToRegistry(props.commandOf('')) : Promise.resolve(ok(null)))}
      onDone={isNew ? props.onSaved : props.onAsk}
    >
      {isNew ? 'Save the template' : 'Save as a version…'}
    </RefusableButton>
  );
}

/** What is only not written yet: nobody is told so before they left a field. */
const UNTOUCHED: ReadonlySet<string> = new Set([
  ...['no-name', 'no-text', 'no-playbook', 'no-source', 'no-part', 'slot-id', 'slot-bare'],
]);

/** The problems that are told: names in brackets have a line of their own, with what to press. */
function toTell(problems: readonly TemplateProblem[], left: boolean): readonly TemplateProblem[] {
  return problems.filter(({ code }) => code !== NAMED_PLACE && (left || !UNTOUCHED.has(code)));
}

/** Leads to the table of slots: to what the first one takes. */
function focusSlots(table: HTMLElement | null): void {
  const [first] = table?.querySelectorAll('select') ?? [];
  first?.focus();
}

/** Writes a template: its words, its slots and what it is for, with how it will read and what is wrong beside it. */
export function TemplateEditor(props: {
  readonly writing: Writing;
  readonly library: Library;
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
  readonly onSaved: (saved: Saved) => void;
}) {
  const { writing, library, onClose } = props;
  const [{ content, basedOn }, change, forget] = useWritten(writing);
  const [asking, ask] = useState(false);
  const slots = useRef<HTMLDivElement>(null);
  const [left, leave] = useState(writing.templateId !== null);
  const set = (part: Partial<TemplateContent>) => change({ content: { ...content, ...part } });
  const refusalOf = useRegistryRefusal();
  const commandOf = (reason: string) =>
    ({ type: 'template.save', templateId: writing.templateId, basedOn, content, reason }) as const;
  // How it reads follows the typing when there is time, and never holds it up.
  const seen = useDeferredValue(content);
  const problems = useProblems(seen, library);
  const shown = useProblems(useWithoutBlank(seen), library);
  const wrong = problems.find((one) => one.refuses) ?? null;
  const refusal = wrong ?? refusalOf(commandOf('typed later'));
  const title = titleOf(writing, basedOn);
  const discard = () => [forget(), onClose()];
  const onSaved = () => {
    forget();
    const { templateId } = writing;
    props.onSaved({ templateId, name: content.name.trim(), version: (basedOn ?? 0) + 1 });
  };
  return (
    <div className={classes.main}>
      <header className={classes.head}>
        <PageTitle id="template-title">
          <Name>{title}</Name>
        </PageTitle>
        <div className={classes.actions}>
          <SaveButton {...{ writing, refusal, commandOf }} onAsk={() => ask(true)} onSaved={onSaved} />
          <Button size="xs" onClick={discard}>
            Discard
          </Button>
        </div>
      </header>
      <NamedPlaces content={content} onMake={set} onLook={() => focusSlots(slots.current)} />
      <ProblemList problems={toTell(shown, left)} />
      <NewerVersion
        entry={props.entries.find((one) => one.templateId === writing.templateId)}
        written={{ content: seen, basedOn }}
        onRebase={(version) => change({ basedOn: version })}
      />
      <div className={classes.beside}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that a field within was left */}
        <div className={classes.fields} onBlur={() => leave(true)}>
          <ContentFields content={content} library={library} onChange={set} />
          <Panel title="Slots" aside={content.slots.length}>
            <div ref={slots}>
              <SlotTableFields slots={content.slots} onChange={(next) => set({ slots: [...next] })} />
            </div>
          </Panel>
        </div>
        <div className={`${classes.fields} ${classes.stays}`}>
          <Preview content={seen} library={library} wordsOnly />
        </div>
      </div>
      {asking ? (
        <Asking title={title} commandOf={commandOf} onClose={() => ask(false)} onDone={onSaved} />
      ) : null}
    </div>
  );
}
