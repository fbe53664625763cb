import { join } from 'node:path';
import type { MailAttachment } from '../mail/message.ts';
import type { Product } from '../output/plan.ts';
import type { Problem } from '../problem.ts';
import { type Format, loadWriter } from '../writers/registry.ts';
import type { Job } from './job.ts';
import type { LaidOut } from './lay-out.ts';
import { type MadeFile, madeFile } from './made-file.ts';
import { messageFile, missingAttachment, unsignedAttachment } from './message.ts';
import { named, SIGNED } from './scans.ts';
import type { ReadyWorkspace } from './workspace.ts';

/** Documents laid out: those to write, and those that only go with a message. */
export interface Sheets {
  readonly documents: readonly LaidOut[];
  readonly attached: readonly LaidOut[];
}

export interface Written {
  readonly products: readonly Product[];
  readonly problems: readonly Problem[];
}

/** Writes documents in every format, and their messages. */
export async function writeDocuments(
  sheets: Sheets,
  scans: ReadyWorkspace['scans'],
  { input, options, progress }: Pick<Job, 'input' | 'options' | 'progress'>,
): Promise<Written> {
  const products: Product[] = [];
  const problems: Problem[] = [];
  const press = new Press(sheets, scans, join(input, SIGNED));
  for (const sheet of sheets.documents) {
    const files = [...(await press.document(sheet, options.formats)), ...(await press.message(sheet))];
    const finished = files.map(({ problems: _, ...product }) => product);
    problems.push(...files.flatMap((file) => file.problems));
    products.push(...finished);
    if (finished.length > 0) progress({ title: sheet.tree.title, products: finished });
  }
  return { products, problems: [...problems, ...press.problems] };
}

/** One run for one organisation; a PDF that a message attaches is not made twice. */
class Press {
  readonly problems: Problem[] = [];
  readonly #sheets: ReadonlyMap<string, LaidOut>;
  readonly #scans: ReadyWorkspace['scans'];
  readonly #scanFolder: string;
  readonly #written = new Map<string, readonly MadeFile[]>();

  constructor({ documents, attached }: Sheets, scans: ReadyWorkspace['scans'], scanFolder: string) {
    this.#sheets = new Map([...documents, ...attached].map((sheet) => [sheet.rendered.template.id, sheet]));
    this.#scans = scans;
    this.#scanFolder = scanFolder;
  }

  async document(sheet: LaidOut, formats: readonly Format[]): Promise<readonly MadeFile[]> {
    const files: MadeFile[] = [];
    for (const format of formats) files.push(...(await this.#write(sheet, format)));
    if (sheet.siteCopy && formats.includes('pdf')) files.push(...(await this.#write(sheet.siteCopy, 'pdf')));
    return files;
  }

  async message(sheet: LaidOut): Promise<readonly MadeFile[]> {
    const { mail, template } = sheet.rendered;
    if (!mail || !template.meta.mail) return [];
    const scan = this.#scans.get(template.id);
    if (!scan) this.problems.push(unsignedAttachment(sheet.rendered, sheet.rendered, this.#scanFolder));
    const attachments = scan ? [named(scan, sheet.rendered.fileName)] : [...(await this.#pdf(sheet))];
    for (const id of template.meta.mail.attach) attachments.push(...(await this.#attached(id, sheet)));
    return [await messageFile(sheet.rendered, mail, attachments)];
  }

  async #attached(id: string, { rendered }: LaidOut): Promise<readonly MailAttachment[]> {
    const scan = this.#scans.get(id);
    const sheet = this.#sheets.get(id);
    if (scan) return [sheet ? named(scan, sheet.rendered.fileName) : scan];
    this.problems.push(
      sheet
        ? unsignedAttachment(rendered, sheet.rendered, this.#scanFolder)
        : missingAttachment(rendered, id),
    );
    return sheet ? this.#pdf(sheet) : [];
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
