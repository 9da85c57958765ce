import { type Grade, INFORMATION_GRADES, SOURCE_GRADES } from '../../shared/fact/grade.ts';
import { NOW, type When } from './when.ts';

/** What is said beside a fact, as it is typed: all of it may stay empty. */
export type FactDetails = {
  readonly source: string;
  readonly toldBy: string;
  readonly toldTo: string;
  readonly sourceGrade: string;
  readonly informationGrade: string;
  /** Empty: not known. */
  readonly happened: When;
  /** Empty: now. */
  readonly learnt: When;
};

export const NO_DETAILS: FactDetails = {
  ...{ source: '', toldBy: '', toldTo: '', sourceGrade: '', informationGrade: '' },
  ...{ happened: NOW, learnt: NOW },
};

/** The grade as it was chosen, both halves; undefined where there is none. */
function gradeOf({ sourceGrade, informationGrade }: FactDetails): Grade | undefined {
  const source = SOURCE_GRADES.find((one) => one === sourceGrade);
  const information = INFORMATION_GRADES.find((one) => one === informationGrade);
  return source && information && { source, information };
}

/** The part of a command that says where a fact comes from. */
export function toldOf(details: FactDetails) {
  const { source, toldBy, toldTo } = details;
  const grade = gradeOf(details);
  return { source, toldBy, toldTo, ...(grade === undefined ? {} : { grade }) };
}
