import { NativeSelect, TextInput } from '@mantine/core';
import {
  INFORMATION_GRADES,
  INFORMATION_WORDS,
  SOURCE_GRADES,
  SOURCE_WORDS,
  UNJUDGED,
} from '../../shared/fact/grade.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { FieldRow } from './FieldRow.tsx';
import type { FactDetails } from './fact-details.ts';
import { WhenField } from './WhenField.tsx';

type Change = (part: Partial<FactDetails>) => void;
type Props = { readonly details: FactDetails; readonly change: Change };

const NOT_GRADED = { value: '', label: 'Not graded' };

function Line(
  props: Props & {
    readonly label: string;
    readonly field: 'source' | 'toldBy' | 'toldTo';
    readonly hint: string;
  },
) {
  const { details, change, label, field, hint } = props;
  return (
    <TextInput
      label={label}
      placeholder={hint}
      dir="auto"
      value={details[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
}

/** Both halves of a grade, in sight: one that nobody chose beside a chosen one cannot be judged, and without either there is no grade. */
function Grades({ details, change }: Props) {
  const { sourceGrade, informationGrade } = details;
  const grade = (source: string, information: string) =>
    change({ sourceGrade: source, informationGrade: information });
  return (
    <FieldRow>
      <NativeSelect
        label="How far is the source trusted?"
        value={sourceGrade}
        onChange={({ currentTarget: { value } }) =>
          grade(value, value === '' ? '' : informationGrade || UNJUDGED.information)
        }
        data={[
          NOT_GRADED,
          ...SOURCE_GRADES.map((value) => ({ value, label: `${value} · ${SOURCE_WORDS[value]}` })),
        ]}
      />
      <NativeSelect
        label="How likely is what it says?"
        value={informationGrade}
        onChange={({ currentTarget: { value } }) =>
          grade(value === '' ? '' : sourceGrade || UNJUDGED.source, value)
        }
        data={[
          NOT_GRADED,
          ...INFORMATION_GRADES.map((value) => ({ value, label: `${value} · ${INFORMATION_WORDS[value]}` })),
        ]}
      />
    </FieldRow>
  );
}

/** Where a fact comes from: source, grade, who told whom, and its two times. `happens`: when it happened is asked, too. */
export function FactFields(props: Props & { readonly happens: boolean }) {
  const { details, change, happens } = props;
  const { zone } = useView().state;
  return (
    <div className={classes.fields}>
      <Line {...props} label="Source" field="source" hint="A person, a system, a document" />
      <Grades details={details} change={change} />
      <FieldRow>
        <Line {...props} label="Who told it" field="toldBy" hint="A name or a desk" />
        <Line {...props} label="To whom" field="toldTo" hint="Who took it down" />
      </FieldRow>
      <FieldRow>
        {happens ? (
          <WhenField
            label="Happened"
            blank="not known"
            zone={zone}
            value={details.happened}
            onChange={(happened) => change({ happened })}
          />
        ) : null}
        <WhenField
          label="Learnt"
          zone={zone}
          value={details.learnt}
          onChange={(learnt) => change({ learnt })}
        />
      </FieldRow>
    </div>
  );
}
