import { messageMapOf } from '../../../shared/message-map/message-map.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { MapFacts, MapList } from '../../ui/MapList.tsx';
import { Rows } from '../../ui/Rows.tsx';
import classes from './ReferenceCards.module.css';

/** What is at hand for the writer: three messages with what bears them, and what reporters will ask. */
export function ReferenceCards() {
  const { messageMap, chart } = useView().state;
  const { playbook } = chart.context;
  if (!playbook) return null;
  const map = messageMapOf(messageMap, playbook);
  return (
    <div className={classes.pair}>
      <Card title="Message map" aside={messageMap === null ? 'the playbook’s' : 'this incident’s own'}>
        <MapList map={map} />
        <MapFacts map={map} />
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
