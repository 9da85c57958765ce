import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { sampleWords } from '../../../shared/template/sample-values.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { nowMs } from '../../bridge/use-now.ts';
import { useView } from '../../bridge/view.tsx';
import { type Choice, Chooser } from '../../commands/Chooser.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { CHOSEN, type Chosen, chosenKey } from './chosen.ts';
import { startFrom, templateFor, templatesFor } from './template.ts';
import type { Draft } from './use-draft.ts';

function choiceOf(template: Template, isOwn: boolean): Choice {
  const { id, name, version, text, slots } = template;
  const [first = ''] = sampleWords(text, slots).split('\n\n').slice(1);
  const aside = isOwn ? 'the playbook’s' : null;
  const hint = `Version ${version} · ${slots.length} slots · ${first}`.slice(0, 160);
  return { id, label: name, hint, aside, words: `${text} ${aside ?? ''}`, refused: null };
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

/** Starts the words from a template: the playbook's in one press, any other of this kind from a list. */
export function TemplateButton(props: { readonly draft: Draft }) {
  const { draft } = props;
  const { state } = useView();
  const readOnly = useReadOnly();
  const [opened, { open, close }] = useDisclosure(false);
  const start = useStart(draft);
  const templates = templatesFor(draft, state);
  const first = templateFor(draft, state);
  useOnAction('template.choose', () => {
    if (templates.length > 0 && !readOnly) open();
  });
  if (templates.length === 0) return null;
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
      {templates.length > 1 || first === null ? (
        <Button variant="subtle" color="act" onClick={open}>
          {first === null ? 'From a template…' : 'Other templates…'}
        </Button>
      ) : null}
      <Chooser
        title={`Start this ${kind} from a template`}
        placeholder="Type a few letters, then Enter"
        nothing="No template has these words. Write one under Templates."
        choices={templates.map((one, index) => choiceOf(one, index === 0 && one.kind === 'holding'))}
        opened={opened}
        onClose={close}
        onChoose={(id) => {
          const chosen = templates.find((one) => one.id === id);
          close();
          // After the dialog has given the focus back, so that the first slot can take it.
          if (chosen) setTimeout(() => start(chosen), 0);
        }}
      />
    </>
  );
}
