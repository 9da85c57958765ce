import { type Fake, isOpen } from '../../../shared/fake/fakes.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { useView } from '../../bridge/view.tsx';
import { HowTo } from '../../ui/HowTo.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { FakeStanding } from './FakeStanding.tsx';
import { FindFake } from './FindFake.tsx';
import classes from './fakes.module.css';
import { ReportFake } from './ReportFake.tsx';

type Say = {
  readonly type: Extract<
    IncidentCommand['type'],
    'fake.answer' | 'fake.takeDown' | 'fake.refuse' | 'fake.close' | 'fake.return'
  >;
  readonly button: string;
  readonly title: string;
  readonly question: string;
  readonly confirm: string;
};

const DOWN: Say = {
  type: 'fake.takeDown',
  button: 'It is down…',
  title: 'is down',
  question: 'How you saw it, if it helps',
  confirm: 'It is down',
};
const ANSWERED: Say = {
  type: 'fake.answer',
  button: 'They answered…',
  title: 'is up, and they answered',
  question: 'What they said',
  confirm: 'Write it down',
};
const REFUSED: Say = {
  type: 'fake.refuse',
  button: 'They refused…',
  title: 'stays up, they say',
  question: 'Why, in their words',
  confirm: 'They refused',
};
const CLOSED: Say = {
  type: 'fake.close',
  button: 'Let it go…',
  title: 'is let go although it is up',
  question: 'Why',
  confirm: 'Let it go',
};
const BACK: Say = {
  type: 'fake.return',
  button: 'It is back…',
  title: 'needs work again',
  question: 'What was seen',
  confirm: 'It is back',
};

function saysOf(fake: Fake): readonly Say[] {
  if (!isOpen(fake)) return [BACK];
  return fake.reports.length === 0 ? [DOWN, CLOSED] : [ANSWERED, DOWN, REFUSED, CLOSED];
}

function SayButton(props: { readonly fake: Fake; readonly say: Say }) {
  const { fake, say } = props;
  return (
    <ReasonButton
      quiet
      size="xs"
      label={`${say.button.replace('…', '')}: ${fake.name}`}
      title={`${fake.name} ${say.title}`}
      question={say.question}
      confirm={say.confirm}
      toCommand={(text) => ({ type: say.type, fakeId: fake.fakeId, text })}
    >
      {say.button}
    </ReasonButton>
  );
}

function FakeRow({ fake }: { readonly fake: Fake }) {
  const readOnly = useReadOnly();
  const networks = useView().state.chart.context.playbook?.networks ?? [];
  const network = networks.find((one) => one.id === fake.network);
  return (
    <li className={classes.fake}>
      <span className={classes.head}>
        <strong>
          <Name>{fake.name}</Name>
        </strong>
        <UserText className={classes.address}>{fake.address}</UserText>
        <span className={classes.fine}>{network?.name ?? 'Another network'}</span>
      </span>
      <UserText>{fake.does}</UserText>
      <FakeStanding fake={fake} />
      {network && isOpen(fake) ? (
        <HowTo
          title={`How to report it on ${network.name}`}
          told={[network.report]}
          source={network.source}
          checkedOn={network.checkedOn}
        />
      ) : null}
      {readOnly ? null : (
        <span className={classes.buttons}>
          {isOpen(fake) ? <ReportFake fake={fake} network={network?.name ?? ''} /> : null}
          {saysOf(fake).map((say) => (
            <SayButton key={say.type} fake={fake} say={say} />
          ))}
        </span>
      )}
    </li>
  );
}

/** Every page that poses as us, those that are up first, with how its take-down stands. */
export function FakeList() {
  const { fakes } = useView().state;
  const readOnly = useReadOnly();
  const ordered = [...fakes.filter(isOpen), ...fakes.filter((one) => !isOpen(one))];
  return (
    <>
      {fakes.length === 0 ? (
        <Empty>A page that poses as us is kept here, from the moment it is found until it is down.</Empty>
      ) : (
        <Rows label="Fake pages">
          {ordered.map((fake) => (
            <FakeRow key={fake.fakeId} fake={fake} />
          ))}
        </Rows>
      )}
      {readOnly ? null : (
        <div className={classes.foot}>
          <FindFake />
        </div>
      )}
    </>
  );
}
