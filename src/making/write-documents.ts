import { join } from 'node:path';
import type { MailAttachment } from '../mail/message.ts';
import type { Product } from '../output/plan.ts';
import type { Problem } from '../problem.ts';
import { type Format, loadWriter } from '../writers/registry.ts';
import type { Job } from './job.ts';
import type { LaidOut, Sheets } from './lay-out.ts';
import { type MadeFile, madeFile } from './made-file.ts';
import { messageFile, missingAttachment, unsignedAttachment } from './message.ts';
import { pageFile } from './page.ts';
import { named, SIGNED, type SignedScan } from './scans.ts';

export interface Written {
  readonly products: readonly Product[];
  readonly problems: readonly Problem[];
}

/** Writes documents in every format, and their messages. `scans`: of signed documents. */
export async function writeDocuments(
  sheets: Sheets,
  scans: ReadonlyMap<string, SignedScan>,
  { input, options, progress }: Pick<Job, 'input' | 'options' | 'progress'>,
): Promise<Written> {
  const press = new Press(sheets, scans, join(input, SIGNED));
  const made: MadeFile[] = [];
  for (const sheet of sheets.documents) {
    const files = [...(await press.document(sheet, options.formats)), ...(await press.message(sheet))];
    if (files.length > 0) progress({ title: sheet.tree.title, products: files.map(finished) });
    made.push(...files);
  }
  for (const sheet of sheets.issued) made.push(...(await press.message(sheet)));
  const problems = [...made.flatMap((file) => file.problems), ...press.problems];
  return { products: made.map(finished), problems };
}

function finished({ problems: _, ...product }: MadeFile): Product {
  return product;
}

/** The files of one document, its copy for the site among them. */
export async function documentFiles(
  sheet: LaidOut,
  formats: readonly Format[],
): Promise<readonly MadeFile[]> {
  return new Press({ documents: [sheet], attached: [], issued: [] }, new Map(), '').document(sheet, formats);
}

/** One run for one organisation; a PDF that a message attaches is not made twice. */
class Press {
  readonly problems: Problem[] = [];
  readonly #sheets: ReadonlyMap<string, LaidOut>;
  readonly #scans: ReadonlyMap<string, SignedScan>;
  readonly #scanFolder: string;
  readonly #written = new Map<string, readonly MadeFile[]>();

  constructor(
    { documents, attached, issued }: Sheets,
    scans: ReadonlyMap<string, SignedScan>,
    scanFolder: string,
  ) {
    const sheets = [...documents, ...attached, ...issued];
    this.#sheets = new Map(sheets.map((sheet) => [sheet.rendered.template.id, sheet]));
    this.#scans = scans;
    this.#scanFolder = scanFolder;
  }

  async document(sheet: LaidOut, formats: readonly Format[]): Promise<readonly MadeFile[]> {
    const files: MadeFile[] = [];
    for (const format of formats) files.push(...(await this.#write(sheet, format)));
    if (sheet.rendered.template.meta.isPage) files.push(pageFile(sheet.rendered));
    if (sheet.siteCopy && formats.includes('pdf')) files.push(...(await this.#write(sheet.siteCopy, 'pdf')));
    return files;
  }

  async message(sheet: LaidOut): Promise<readonly MadeFile[]> {
    const { mail, template } = sheet.rendered;
    if (!mail || !template.meta.mail) return [];
    const attachments = [...(await this.#paper(template.id, sheet, sheet))];
    for (const id of template.meta.mail.attach)
      attachments.push(...(await this.#paper(id, sheet, this.#sheets.get(id))));
    return [await messageFile(sheet.rendered, mail, attachments)];
  }

  /** What the message of `sheet` attaches for a document: its signed scan, what is issued, or what was made of it. */
  async #paper(
    id: string,
    { rendered }: LaidOut,
    made: LaidOut | undefined,
  ): Promise<readonly MailAttachment[]> {
    const scan = this.#scans.get(id);
    if (!scan && !made) {
      this.problems.push(missingAttachment(rendered, id));
      return [];
    }
    const title = scan?.unsigned?.title ?? made?.rendered.tree.title ?? id;
    const cure = scan ? unsignedCure(scan) : scanCure(this.#scanFolder, id);
    if (cure !== null) this.problems.push(unsignedAttachment(rendered, title, cure));
    if (scan) return [made ? named(scan, made.rendered.fileName) : scan];
    return made ? this.#pdf(made) : [];
  }

  async #pdf(sheet: LaidOut): Promise<readonly MailAttachment[]> {
    const files = await this.#write(sheet, 'pdf');
    return files.map(({ name, bytes }) => ({ name, mime: 'application/pdf', bytes }));
  }

  async #write({ rendered, tree, layout }: LaidOut, format: Format): Promise<readonly MadeFile[]> {
    const key = `${rendered.fileName}.${format}`;
    const earlier = this.#written.get(key);
    if (earlier) return earlier;
    const write = await loadWriter(format);
    const written = [await write(tree, layout)].flat();
    const files = written.map((file) => madeFile(rendered, format, file));
    this.#written.set(key, files);
    return files;
  }
}

function scanCure(folder: string, id: string): string {
  return `Положите скан подписанного документа в папку ${folder} под именем ${id}.pdf.`;
}

function unsignedCure({ unsigned }: SignedScan): string | null {
  return unsigned ? `Положите скан подписанного документа в папку ${unsigned.folder}.` : null;
}
