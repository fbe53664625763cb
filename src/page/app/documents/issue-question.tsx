import type { ComponentChildren, JSX } from 'preact';
import { Question } from '../parts/question.tsx';

interface IssueQuestionProps {
  readonly title: string;
  readonly isBusy: boolean;
  readonly onIssue: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Asks before something is issued. */
export function IssueQuestion({
  title,
  isBusy,
  onIssue,
  onClose,
  children,
}: IssueQuestionProps): JSX.Element {
  const answers = [
    { label: isBusy ? 'Издаём…' : 'Издать', act: onIssue },
    { label: 'Не издавать', act: onClose },
  ];
  return <Question {...{ title, answers, children }} />;
}
