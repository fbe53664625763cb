import type { PageLayout } from '../layout.ts';

/** Ids of the Word paragraph styles that the writer uses. */
export type StyleId =
  | 'Title'
  | 'Subtitle'
  | `Heading${1 | 2 | 3 | 4 | 5 | 6}`
  | 'BodyText'
  | 'ListNumber'
  | 'ListNumber2'
  | 'ListNumber3'
  | 'ListBullet'
  | 'ListBullet2'
  | 'Requisite'
  | 'RequisiteCenter'
  | 'RequisiteRight'
  | 'Note'
  | 'Caption'
  | 'TableText'
  | 'TableHeader'
  | 'TableSmallText'
  | 'TableSmallHeader'
  | 'Signature'
  | 'SigningLine'
  | 'AppendixMark'
  | 'Header'
  | 'Rule'
  | 'TableEnd';

/** Points above and below. */
export interface Spacing {
  readonly before: number;
  readonly after: number;
}

/** What a style puts above and below its paragraphs. */
export function styleSpacing({ space }: PageLayout, style: StyleId): Spacing {
  if (style === 'Title') return { before: space.titleBefore, after: space.titleAfter };
  if (style === 'Subtitle') return { before: 0, after: space.subjectAfter };
  if (style.startsWith('Heading')) return { before: space.sectionBefore, after: space.sectionAfter };
  return { before: 0, after: 0 };
}
