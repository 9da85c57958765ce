import { useState } from 'react';
import { useRoom } from '../../bridge/room-store.ts';
import { Name } from '../../ui/Name.tsx';
import { PageColumns, PageTitle } from '../../ui/PageColumns.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { AskDialog } from './AskDialog.tsx';
import { BudgetsSection } from './BudgetsSection.tsx';
import { ChainsSection } from './ChainsSection.tsx';
import { ChannelsSection } from './ChannelsSection.tsx';
import { Chooser } from './Chooser.tsx';
import { MatrixSection } from './MatrixSection.tsx';
import { Problems } from './Problems.tsx';
import classes from './playbooks.module.css';
import { type Asking, DEFAULTS_TITLE, type Sheet, sheetsOf } from './sheet.ts';
import { ThresholdsSection } from './ThresholdsSection.tsx';

function lead(sheet: Sheet): string {
  const base =
    sheet.playbookId === null
      ? 'What holds where a playbook does not say otherwise itself.'
      : `Where this playbook says something else than “${DEFAULTS_TITLE}”, the default stands beside it.`;
  return `${base} A change applies to incidents raised from now on; incidents that run keep the figures they began with.`;
}

function Sections(props: { readonly sheet: Sheet }) {
  const { sheet } = props;
  const { problems, playbooks } = useRoom();
  const [asking, ask] = useState<Asking | null>(null);
  return (
    <div className={classes.main}>
      <Problems problems={problems} playbooks={playbooks} />
      <header>
        <PageTitle id="figures-title">
          <Name>{sheet.title}</Name>
        </PageTitle>
        <p className={classes.lead}>{lead(sheet)}</p>
      </header>
      <BudgetsSection sheet={sheet} onAsk={ask} />
      <ThresholdsSection sheet={sheet} onAsk={ask} />
      <MatrixSection sheet={sheet} onAsk={ask} />
      <ChainsSection sheet={sheet} onAsk={ask} />
      <ChannelsSection sheet={sheet} onAsk={ask} />
      <AskDialog sheet={sheet} asking={asking} onClose={() => ask(null)} />
    </div>
  );
}

/** The figures that incidents go by: of every playbook by default and of each one, with their sources; to change, too. */
export function PlaybooksPage() {
  const { library, room } = useRoom();
  const [playbookId, choose] = useState<string | null>(null);
  const sheets = library === null ? [] : sheetsOf(library, room.figures);
  const sheet = sheets.find((one) => one.playbookId === playbookId) ?? sheets[0];
  if (!sheet) return <Empty>The playbooks are being read.</Empty>;
  return (
    <PageColumns
      titled="figures-title"
      width="15rem"
      asideFirst
      asideLabel="Playbooks"
      aside={<Chooser sheets={sheets} chosen={sheet} onChoose={(one) => choose(one.playbookId)} />}
    >
      <Sections key={sheet.playbookId ?? ''} sheet={sheet} />
    </PageColumns>
  );
}
