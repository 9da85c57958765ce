import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { newerTemplates } from '../../../shared/incident/templates.ts';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import { templatesOf } from '../../../shared/playbook/whole-playbook.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { labelledWords } from '../../../shared/template/sample-values.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useChosen } from '../../bridge/typed-so-far.ts';
import { nowMs } from '../../bridge/use-now.ts';
import { useView } from '../../bridge/view.tsx';
import { type Choice, Chooser } from '../../commands/Chooser.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { useSending } from '../../ui/use-sending.ts';
import { CHOSEN, type Chosen, chosenKey } from './chosen.ts';
import { startFrom, templateFor, templatesFor } from './template.ts';
import type { Draft } from './use-draft.ts';

function choiceOf(template: Template, aside: string | null): Choice {
  const { id, name, version, text, slots } = template;
  const [headline = '', first = headline] = labelledWords(text, slots).split('\n\n');
  const count = slots.length === 1 ? '1 slot' : `${slots.length} slots`;
  const parts = [`Version ${version}`, count, first.trim()].filter((one) => one !== '');
  const hint = parts.join(' · ').slice(0, 160);
  return { id, label: name, hint, aside, words: `${text} ${aside ?? ''}`, refused: null };
}

/** What takes a template of the room into the incident. */
const takes = ({ id: templateId, version }: Template) =>
  ({ type: 'template.take', templateId, version }) as const;

/** What the incident has, then what the room has newer; of these the same id may stand twice. */
function useChoices(templates: readonly Template[], newer: readonly Template[]): readonly Choice[] {
  const { refusal } = useView();
  return [
    ...templates.map((one, index) =>
      choiceOf(one, index === 0 && one.kind === 'holding' ? 'the playbook’s' : null),
    ),
    ...newer.map((one) => ({
      ...choiceOf(one, 'new since the alarm'),
      id: `new ${one.id}`,
      refused: refusal(takes(one))?.sentence ?? null,
    })),
  ];
}

/** Puts a template on the page, and remembers which one, so that its slots are the ones that are asked for. */
function useStart(draft: Draft): (template: Template) => void {
  const { state } = useView();
  const [, choose] = useChosen<Chosen>(chosenKey(draft.statement.statementId), CHOSEN);
  return (template) => {
    startFrom(draft, template, state);
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

/** The templates of this kind; one that is new to the incident is taken into its log before words start from it. */
function TemplateChooser(props: {
  readonly draft: Draft;
  readonly newer: readonly Template[];
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { draft, newer, opened, onClose } = props;
  const { state, send } = useView();
  const start = useStart(draft);
  const { refused, run, forget } = useSending();
  const templates = templatesFor(draft, state);
  const close = () => {
    forget();
    onClose();
  };
  const choose = async (id: string) => {
    const ofRoom = newer.find((one) => `new ${one.id}` === id);
    const chosen = ofRoom ?? templates.find((one) => one.id === id);
    if (!chosen || (ofRoom && !(await run(() => send(takes(ofRoom)))))) return;
    close();
    // After the dialog has given the focus back, so that the first slot can take it.
    setTimeout(() => start(chosen), 0);
  };
  return (
    <Chooser
      title={`Start this ${STATEMENT_LABEL[draft.statement.kind].toLowerCase()} from a template`}
      placeholder="Type a few letters, then Enter"
      nothing="No template has these words. Write one under Templates."
      choices={useChoices(templates, newer)}
      opened={opened}
      onClose={close}
      onChoose={(id) => void choose(id)}
      footer={<Refusal sentence={refused} alert />}
    />
  );
}

/** Starts the words from a template: the playbook's in one press, any other of this kind from a list. */
export function TemplateButton(props: { readonly draft: Draft }) {
  const { draft } = props;
  const { state } = useView();
  const readOnly = useReadOnly();
  const [opened, { open, close }] = useDisclosure(false);
  const start = useStart(draft);
  const first = templateFor(draft, state);
  const newer = useNewer(draft);
  const count = templatesFor(draft, state).length + newer.length;
  useOnAction('template.choose', () => {
    if (count > 0 && !readOnly) open();
  });
  if (count === 0) return null;
  return (
    <>
      {first === null ? null : (
        <Button onClick={() => start(first)}>
          Start from{' '}
          {draft.statement.kind === 'holding' ? 'the playbook’s holding statement' : `“${first.name}”`}
        </Button>
      )}
      {count > 1 || first === null ? (
        <Button variant="subtle" color="act" onClick={open}>
          {first === null ? 'From a template…' : 'Other templates…'}
        </Button>
      ) : null}
      <TemplateChooser draft={draft} newer={newer} opened={opened} onClose={close} />
    </>
  );
}
