import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { newerTemplates } from '../../../shared/incident/templates.ts';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import { templatesOf } from '../../../shared/playbook/whole-playbook.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { sampleWords } from '../../../shared/template/sample-values.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { nowMs } from '../../bridge/use-now.ts';
import { useView } from '../../bridge/view.tsx';
import { type Choice, Chooser } from '../../commands/Chooser.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { CHOSEN, type Chosen, chosenKey } from './chosen.ts';
import { startFrom, templateFor, templatesFor } from './template.ts';
import type { Draft } from './use-draft.ts';

function choiceOf(template: Template, aside: string | null): Choice {
  const { id, name, version, text, slots } = template;
  const [first = ''] = sampleWords(text, slots).split('\n\n').slice(1);
  const hint = `Version ${version} · ${slots.length} slots · ${first}`.slice(0, 160);
  return { id, label: name, hint, aside, words: `${text} ${aside ?? ''}`, refused: null };
}

/** What the incident has, then what the room has newer; of these the same id may stand twice. */
function choicesOf(templates: readonly Template[], newer: readonly Template[]): readonly Choice[] {
  return [
    ...templates.map((one, index) =>
      choiceOf(one, index === 0 && one.kind === 'holding' ? 'the playbook’s' : null),
    ),
    ...newer.map((one) => ({ ...choiceOf(one, 'new since the alarm'), id: `new ${one.id}` })),
  ];
}

/** Puts a template on the page, and remembers which one, so that its slots are the ones that are asked for. */
function useStart(draft: Draft): (template: Template) => void {
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  const [, choose] = useTyped<Chosen>(chosenKey(draft.statement.statementId), CHOSEN);
  return (template) => {
    startFrom(
      draft,
      template,
      channels.map(({ id }) => id),
    );
    choose({ templateId: template.id, at: nowMs() });
  };
}

/** Templates of the room that this incident does not have yet, or in an older version only. */
function useNewer({ statement }: Draft): readonly Template[] {
  const { state } = useView();
  const { playbooks } = useRoom();
  const inForce = playbooks.find(({ id }) => id === state.chart.context.playbook?.id);
  const room = inForce ? templatesOf(inForce).filter((one) => one.kind === statement.kind) : [];
  return newerTemplates(state, room);
}

/** Starts from a template; one that is new to the incident is taken into its log first. */
function useChoose(newer: readonly Template[], start: (template: Template) => void) {
  const { send } = useView();
  return async (template: Template) => {
    if (newer.includes(template) && !(await send({ type: 'template.take', template })).ok) return;
    start(template);
  };
}

/** Starts the words from a template: the playbook's in one press, any other of this kind from a list. */
export function TemplateButton(props: { readonly draft: Draft }) {
  const { draft } = props;
  const { state } = useView();
  const readOnly = useReadOnly();
  const [opened, { open, close }] = useDisclosure(false);
  const start = useStart(draft);
  const templates = templatesFor(draft, state);
  const first = templateFor(draft, state);
  const newer = useNewer(draft);
  const chooseFrom = useChoose(newer, start);
  useOnAction('template.choose', () => {
    if (templates.length + newer.length > 0 && !readOnly) open();
  });
  if (templates.length + newer.length === 0) return null;
  const kind = STATEMENT_LABEL[draft.statement.kind].toLowerCase();
  const empty = draft.text.trim() === '';
  return (
    <>
      {first === null ? null : (
        <Button onClick={() => start(first)}>
          {empty ? 'Start from' : 'Add'}{' '}
          {draft.statement.kind === 'holding' ? 'the playbook’s holding statement' : `“${first.name}”`}
        </Button>
      )}
      {templates.length + newer.length > 1 || first === null ? (
        <Button variant="subtle" color="act" onClick={open}>
          {first === null ? 'From a template…' : 'Other templates…'}
        </Button>
      ) : null}
      <Chooser
        title={`Start this ${kind} from a template`}
        placeholder="Type a few letters, then Enter"
        nothing="No template has these words. Write one under Templates."
        choices={choicesOf(templates, newer)}
        opened={opened}
        onClose={close}
        onChoose={(id) => {
          const chosen =
            newer.find((one) => `new ${one.id}` === id) ?? templates.find((one) => one.id === id);
          close();
          // After the dialog has given the focus back, so that the first slot can take it.
          if (chosen) setTimeout(() => void chooseFrom(chosen), 0);
        }}
      />
    </>
  );
}
