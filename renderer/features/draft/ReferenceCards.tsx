import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Rows } from '../../ui/Rows.tsx';
import classes from './ReferenceCards.module.css';

/** What the playbook has at hand for the writer: three messages with what bears them, and what reporters will ask. */
export function ReferenceCards() {
  const { playbook } = useView().state.chart.context;
  if (!playbook) return null;
  return (
    <div className={classes.pair}>
      <Card title="Message map" aside="27 words, 9 seconds, 3 messages">
        <Rows>
          {playbook.messageMap.map(({ message, supports }) => (
            <li key={message}>
              <strong>{message}</strong>
              <ul className={classes.supports}>
                {supports.map((support) => (
                  <li key={support}>{support}</li>
                ))}
              </ul>
            </li>
          ))}
        </Rows>
      </Card>
      <Card title="What reporters will ask" aside={playbook.questions.length}>
        <Rows>
          {playbook.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </Rows>
      </Card>
    </div>
  );
}
