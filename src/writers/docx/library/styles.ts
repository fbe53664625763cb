import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import { type PageLayout, twips } from '../../layout.ts';
import { indents } from '../measure.ts';
import { type StyleId, styleSpacing } from '../style-names.ts';

const FONT = 'Times New Roman';
/** Indents that hang on the width of the sheet: sheet.ts puts their values in. */
const ON_SHEET = { left: { left: 0 }, right: { right: 0 } } as const;
/** A paragraph that Word demands after a table is one point high. */
const TINY = { line: 20, lineRule: 'exact' } as const;

/** The Word styles of a layout: one for each style of the tree and one for each part of a table. */
export function wordStyles(layout: PageLayout): IStylesOptions {
  const { font } = layout;
  return {
    default: {
      document: {
        run: { font: FONT, size: 2 * font.body, language: { value: 'ru-RU' } },
        paragraph: { spacing: { before: 0, after: 0, ...lines(layout.lineSpacing.single) } },
      },
    },
    paragraphStyles: [...headings(layout), ...texts(layout), ...tables(layout), ...marks(layout)],
    characterStyles: [
      // The library bases styles on it and does not write it; the default is marked afterwards.
      { id: 'DefaultParagraphFont', name: 'Default Paragraph Font' },
      // The library has it as a paragraph style; Word knows it as a character style.
      { id: 'Strong', name: 'Strong', basedOn: 'DefaultParagraphFont', run: { bold: true } },
      { id: 'Hyperlink', name: 'Hyperlink', basedOn: 'DefaultParagraphFont', run: { color: 'auto' } },
    ],
  };
}

/** Styles that are no use to a person who edits the document. */
const TECHNICAL: ReadonlySet<StyleId> = new Set(['Header', 'Rule', 'TableEnd']);

type Properties = Pick<IParagraphStyleOptions, 'paragraph' | 'run'>;

/** `name` is Word's built-in English name, which Word shows translated, or a Russian name of our own. */
function style(
  layout: PageLayout,
  id: StyleId,
  name: string,
  { paragraph, run }: Properties = {},
  next: StyleId = id,
): IParagraphStyleOptions {
  const { before, after } = styleSpacing(layout, id);
  const spacing = { before: 20 * before, after: 20 * after, ...paragraph?.spacing };
  return {
    id,
    name,
    next,
    basedOn: 'Normal',
    quickFormat: !TECHNICAL.has(id),
    paragraph: { ...paragraph, spacing },
    ...(run ? { run } : {}),
  };
}

function lines(multiple: number): { readonly line: number; readonly lineRule: 'auto' } {
  return { line: Math.round(240 * multiple), lineRule: 'auto' };
}

const ALIGNMENTS = {
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  justify: AlignmentType.JUSTIFIED,
} as const;

function headings(layout: PageLayout): IParagraphStyleOptions[] {
  const { align, ink, font } = layout;
  const heading = { alignment: ALIGNMENTS[align.heading], keepNext: true, keepLines: true } as const;
  const run = { bold: true, color: ink ?? 'auto', size: 2 * font.section };
  const sections = ([1, 2, 3, 4, 5, 6] as const).map((level) =>
    style(
      layout,
      `Heading${level}`,
      `heading ${level}`,
      { paragraph: { ...heading, outlineLevel: level - 1 }, run },
      'ListNumber',
    ),
  );
  const subject = {
    ...heading,
    alignment: AlignmentType.LEFT,
    indent: ON_SHEET.right,
  };
  return [
    style(
      layout,
      'Title',
      'Title',
      { paragraph: heading, run: { ...run, size: 2 * font.title } },
      'Subtitle',
    ),
    style(
      layout,
      'Subtitle',
      'Subtitle',
      { paragraph: subject, run: { ...run, size: 2 * font.body } },
      'BodyText',
    ),
    ...sections,
  ];
}

function texts(layout: PageLayout): IParagraphStyleOptions[] {
  const body = {
    alignment: ALIGNMENTS[layout.align.body],
    indent: indents(layout).body,
    spacing: lines(layout.lineSpacing.body),
  } as const;
  const inner = { ...body, indent: indents(layout).inner };
  const small = { size: 2 * layout.font.small };
  return [
    style(layout, 'BodyText', 'Body Text', { paragraph: body }),
    style(layout, 'ListNumber', 'List Number', clause(layout, body)),
    style(layout, 'ListNumber2', 'List Number 2', { paragraph: body }),
    style(layout, 'ListNumber3', 'List Number 3', { paragraph: body }),
    style(layout, 'ListBullet', 'List Bullet', { paragraph: body }),
    style(layout, 'ListBullet2', 'List Bullet 2', { paragraph: inner }),
    style(layout, 'Requisite', 'Реквизит'),
    style(layout, 'RequisiteCenter', 'Реквизит по центру', { paragraph: center }),
    style(layout, 'RequisiteRight', 'Реквизит справа', { paragraph: { alignment: AlignmentType.RIGHT } }),
    style(layout, 'Note', 'Пояснение', { run: small }),
    style(layout, 'Caption', 'caption', { run: { ...small, italics: false, color: 'auto' } }),
  ];
}

/** In a leaflet the heading of a step. */
function clause(
  { boldClauses, font, ink }: PageLayout,
  paragraph: IParagraphStylePropertiesOptions,
): Properties {
  if (!boldClauses) return { paragraph };
  return { paragraph, run: { bold: true, color: ink ?? 'auto', size: 2 * font.clause } };
}

const center = { alignment: AlignmentType.CENTER } as const;

function tables(layout: PageLayout): IParagraphStyleOptions[] {
  const run = { size: 2 * layout.font.table };
  const small = { size: 2 * layout.font.small };
  const header = { ...center, keepNext: true };
  return [
    style(layout, 'TableText', 'Текст таблицы', { run }),
    style(layout, 'TableHeader', 'Заголовок таблицы', { paragraph: header, run }),
    style(layout, 'TableSmallText', 'Мелкий текст таблицы', { run: small }),
    style(layout, 'TableSmallHeader', 'Мелкий заголовок таблицы', { paragraph: header, run: small }),
    style(layout, 'Signature', 'Signature'),
    style(layout, 'SigningLine', 'Место для подписи', { paragraph: signingLine(layout) }),
  ];
}

/** A line to write on: the lower border of an empty paragraph that is lower than the text beside it. */
function signingLine({ font, signature }: PageLayout): IParagraphStylePropertiesOptions {
  const gap = twips(signature.gap);
  return {
    spacing: { line: 20 * font.body, lineRule: 'exact' },
    indent: { left: gap, right: gap },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 0, color: 'auto' } },
  };
}

function marks(layout: PageLayout): IParagraphStyleOptions[] {
  return [
    style(layout, 'AppendixMark', 'Отметка о приложении', { paragraph: { indent: ON_SHEET.left } }),
    style(layout, 'Header', 'header', { paragraph: center, run: { size: 2 * layout.font.pageNumber } }),
    style(layout, 'Rule', 'Линия', { paragraph: { spacing: TINY }, run: { size: 2 } }),
    style(layout, 'TableEnd', 'Конец таблицы', { paragraph: { spacing: TINY }, run: { size: 2 } }),
  ];
}
