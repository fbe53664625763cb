import { documentProblems } from '../checks/document.ts';
import { composeRequest, type MailAttachment } from '../mail/message.ts';
import type { Dossier } from '../organization/dossier.ts';
import { safeFileName } from '../output/file-name.ts';
import type { Product } from '../output/plan.ts';
import { type Problem, withoutRepeats } from '../problem.ts';
import type { Catalogue, Template } from '../templating/catalogue.ts';
import type { RenderOptions } from '../templating/context.ts';
import { isWithheld, type Rendered, type Renderer, type Withheld } from '../templating/render.ts';
import { writeHtml } from '../writers/html/html.ts';
import { type Format, loadWriter } from '../writers/registry.ts';
import { writeText } from '../writers/text/text.ts';
import { type LaidOut, layOut } from './lay-out.ts';
import { type MadeFile, madeFile, subjectOf } from './made-file.ts';

/** A scan with a signature that goes with a message in the place of the generated PDF. */
export interface SignedScan {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface ProduceOptions extends Omit<RenderOptions, 'signed'> {
  readonly formats: readonly Format[];
  /** By template id. */
  readonly scans: ReadonlyMap<string, SignedScan>;
  /** Called after each document. */
  readonly progress: (done: { readonly title: string; readonly products: readonly Product[] }) => void;
}

export interface Production {
  readonly products: readonly Product[];
  readonly withheld: readonly Withheld[];
  readonly problems: readonly Problem[];
}

/** Makes the documents of the given templates in memory: renders, lays out, writes every format, composes the messages. */
export async function produce(
  catalogue: Catalogue,
  renderer: Renderer,
  dossier: Dossier,
  templates: readonly Template[],
  options: ProduceOptions,
): Promise<Production> {
  const products: Product[] = [];
  const problems: Problem[] = [];
  const withheld: Withheld[] = [];
  const press = new Press(catalogue, renderer, dossier, options);
  for (const template of templates) {
    const rendered = press.render(template);
    if (isWithheld(rendered)) {
      withheld.push(rendered);
      continue;
    }
    const files = [...(await press.documents(rendered)), ...(await press.messages(rendered))];
    problems.push(
      ...documentProblems(rendered, dossier, catalogue.data),
      ...rendered.problems,
      ...files.flatMap((file) => file.problems),
    );
    const finished = files.map(({ problems: _, ...product }) => product);
    products.push(...finished);
    if (finished.length > 0) options.progress({ title: rendered.tree.title, products: finished });
  }
  return { products, withheld, problems: withoutRepeats([...problems, ...press.problems]) };
}

/** One run for one organisation; a PDF that a message attaches is not made twice. */
class Press {
  readonly problems: Problem[] = [];
  readonly #catalogue: Catalogue;
  readonly #renderer: Renderer;
  readonly #dossier: Dossier;
  readonly #options: ProduceOptions;
  readonly #rendered = new Map<string, Rendered | Withheld>();
  readonly #laidOut = new Map<string, LaidOut>();
  readonly #written = new Map<string, readonly MadeFile[]>();

  constructor(catalogue: Catalogue, renderer: Renderer, dossier: Dossier, options: ProduceOptions) {
    this.#catalogue = catalogue;
    this.#renderer = renderer;
    this.#dossier = dossier;
    this.#options = options;
  }

  render(template: Template): Rendered | Withheld {
    const earlier = this.#rendered.get(template.id);
    const options = { ...this.#options, signed: new Set(this.#options.scans.keys()) };
    const result = earlier ?? this.#renderer.render(template, this.#dossier, options);
    this.#rendered.set(template.id, result);
    return result;
  }

  async documents(rendered: Rendered): Promise<readonly MadeFile[]> {
    const files: MadeFile[] = [];
    for (const format of this.#options.formats) files.push(...(await this.#write(rendered, format)));
    return files;
  }

  async messages(rendered: Rendered): Promise<readonly MadeFile[]> {
    const { mail, template } = rendered;
    if (!mail || !template.meta.mail) return [];
    const attachments = [...(await this.#pdf(rendered))];
    for (const id of template.meta.mail.attach) attachments.push(...(await this.#attached(id, rendered)));
    const bytes = await composeRequest({
      to: mail.to,
      subject: oneLine(mail.subject),
      text: writeText(mail.tree),
      html: writeHtml(mail.tree),
      attachments,
      date: null,
    });
    return [
      {
        ...subjectOf(rendered),
        format: 'eml',
        name: safeFileName(rendered.fileName, 'eml'),
        bytes,
        problems: [],
      },
    ];
  }

  async #attached(id: string, rendered: Rendered): Promise<readonly MailAttachment[]> {
    const scan = this.#options.scans.get(id);
    if (scan) return [scan];
    const template = this.#catalogue.templates.find((candidate) => candidate.id === id);
    const attached = template ? this.render(template) : null;
    if (!attached || isWithheld(attached)) {
      this.#warn(
        rendered,
        `к письму не приложен документ «${id}»: он не подготовлен`,
        'Допишите недостающие сведения.',
      );
      return [];
    }
    this.#warn(
      rendered,
      `к письму приложен «${attached.tree.title}» без подписи`,
      `Положите скан подписанного документа в input/signed под именем ${id}.pdf.`,
    );
    return this.#pdf(attached);
  }

  async #pdf(rendered: Rendered): Promise<readonly MailAttachment[]> {
    const files = await this.#write(rendered, 'pdf');
    return files.map(({ name, bytes }) => ({ name, mime: 'application/pdf', bytes }));
  }

  async #write(rendered: Rendered, format: Format): Promise<readonly MadeFile[]> {
    const key = `${rendered.template.id}.${format}`;
    const earlier = this.#written.get(key);
    if (earlier) return earlier;
    const write = await loadWriter(format);
    const { tree, layout } = this.#layOut(rendered);
    const written = [await write(tree, layout)].flat();
    const files = written.map((file) => madeFile(rendered, format, file));
    this.#written.set(key, files);
    return files;
  }

  #layOut(rendered: Rendered): LaidOut {
    const { id } = rendered.template;
    const laidOut = this.#laidOut.get(id) ?? layOut(rendered, this.#dossier.organization.style);
    this.#laidOut.set(id, laidOut);
    return laidOut;
  }

  #warn(rendered: Rendered, message: string, hint: string): void {
    const { template, tree } = rendered;
    const text = `«${tree.title}»: ${message}.`;
    this.problems.push({
      severity: 'warning',
      code: 'mail/attachment',
      message: text,
      file: template.file,
      hint,
    });
  }
}

/** A name that came with line breaks goes into a header as one line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
